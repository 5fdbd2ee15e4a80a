"""Where everything has its place that the shipped agendas tell the two to write down or to bring back.

A row is a sentence, by words of it in both languages; a sentence that nobody gave a place makes a test red.
"""

import re
from enum import Enum, auto

from msgspec import Struct

ORDERS = {
    "en": re.compile(
        r"\b(notes?|writes?|written|copy|copied|strike it|agree (beforehand|also|on)|agreed|agreements?|next time"
        r"|(?<!outer )ring|last time|the date|the diary|keep it(?! (?:small|light))|erase|list which|remembers?)\b",
        re.IGNORECASE,
    ),
    "nl": re.compile(
        r"\b(noteert?|schrijft?|opgeschreven|overschrijven|opschrijven|opschrijft?|overgeschreven|afspra(ak|ken)"
        r"|afgesproken|spreek (dat|nu|ook|vooraf)|belt?|bellen|datum|volgende keer|vorige keer|bewaar|streep|onthoudt?"
        r"|zet op een rij|de dag van posten|wissen|aantekeningen)\b",
        re.IGNORECASE,
    ),
}
"""The words with which something is ordered that is to be found again."""


class Place(Enum):
    """Where something goes, and where it comes back."""

    LEARNING_QUESTION = auto()
    """A line typed there: on the private page, and behind `w` at home with all its wordings."""
    STEP = auto()
    """`> `, with its day and witness: behind `w` at home, and read back with what is lacking."""
    OUTCOME = auto()
    """`> ` and what became of the step: behind `w` at home."""
    QUOTE = auto()
    """`= `: read back by `r`, also that of an earlier session from home."""
    ASKED = auto()
    """`? `: read back by `r`."""
    AGREEMENT = auto()
    """`& `: on top of `a` and read back, session after session, until somebody says what became of it."""
    OUR_WORD = auto()
    """`# `: read back by `r` in every later session."""
    THOUGHT = auto()
    """A line without a mark: read back by the two alone."""
    TAKEN_BACK = auto()
    """`d` on a note that is read back, that of an earlier session too."""
    BEHIND_W = auto()
    """It is read behind `w` at home."""
    AFTER = auto()
    """One of the three questions when it is over (`w`); it comes back behind `w` at home."""
    LAY_READY = auto()
    """Home lists it for the session to come, as what to lay ready."""
    CIRCLE = auto()
    """`g`, then `0` and `l`: who leads."""
    NEXT_DAY = auto()
    """`a` says above the last part when they meet next, by the plan of the group."""
    TASK = auto()
    """Everybody takes it home; the next session asks after it."""
    ON_PAPER = auto()
    """People write it for themselves, or all of them on the wall: nothing of it is ours to keep."""
    SAID = auto()
    """It is said or done on the spot, and nothing is to be found again."""


class Row(Struct, frozen=True):
    """A sentence, and its place."""

    agenda: str
    """The number of its session, or the English name of a form."""
    place: Place
    """Its place."""
    nl: str
    """Words of it in Dutch."""
    en: str
    """The same words in English."""
    asked_nl: str = ""
    """For a task: words of what asks after it next time."""
    asked_en: str = ""
    """The same in English."""


def _task(agenda: str, nl: str, en: str, asked_nl: str, asked_en: str) -> Row:
    return Row(agenda, Place.TASK, nl, en, asked_nl, asked_en)


FORMS = {
    "clear-questions": "heldere-vragen",
    "council": "kring-met-een-voorwerp",
    "from-me-to-us": "van-mij-naar-ons",
    "incident": "incident",
    "quality-quadrant-in-trios": "kwaliteiten-in-drietallen",
    "socratic-conversation": "socratisch-gesprek",
    "thinking-along-with-the-back-turned": "meedenken-met-de-rug-naar-de-kring",
    "three-ways": "drie-wegen",
}
"""The forms by their English names."""
_L, _P, _S = Place.LAY_READY, Place.ON_PAPER, Place.SAID
ROWS = (
    Row("01", Place.CIRCLE, "wie van jullie leidt en wie kijkt en noteert", "leads and which of you watches and takes"),
    Row("01", Place.AGREEMENT, "Lees de drie afspraken voor", "Read the three agreements aloud"),
    Row("01", _S, "bewaar de rest voor straks", "keep the rest for later"),
    Row("01", _P, "Schrijf zelf mee", "Write along with them"),
    Row("01", Place.QUOTE, "Schrijf letterlijk op wat opvalt", "Write down literally what strikes you"),
    Row("01", _P, "Ieder schrijft één zin op", "Each writes down one sentence"),
    Row("01", _S, "volgende keer anders luiden", "read differently next time"),
    Row("01", Place.LEARNING_QUESTION, "Noteer elke leervraag", "Note every learning question"),
    _task("01", "Schrijf één keer per week op", "Once a week, write down", "Waar kwam je je", "Where did you run into"),
    Row("01", _P, "laat het overschrijven in het schrift", "have them copy it into the notebook"),
    Row("01", Place.NEXT_DAY, "Zeg de datum erbij", "Add the date"),
    Row("02", Place.BEHIND_W, "lees elkaar alle leervragen hardop voor", "read all the learning questions aloud"),
    Row("02", Place.AFTER, "bel wie vorige keer stil naar huis ging", "ring whoever went home quietly last time"),
    Row("02", _L, "twee kaartjes per persoon", "two small cards each"),
    Row("02", _L, "vraag of de vorige keer genoeg was", "ask whether there was enough last time"),
    Row("02", Place.AGREEMENT, "Laat de drie afspraken uit het hoofd", "Have them recite the three agreements"),
    Row("02", _P, "die niets hebben opgeschreven", "a few who wrote nothing down"),
    Row("02", _P, "Die schrijven nu", "They write now"),
    Row("02", Place.LEARNING_QUESTION, "schrijf dan de oude en de nieuwe vraag op", "write down the old question and"),
    Row("02", Place.QUOTE, "Schrijf de werkwoorden op", "Write down the verbs"),
    Row("02", Place.THOUGHT, "Bewaar dat en vraag", "Keep it, and ask"),
    Row("02", _P, "Je schrijft een kaartje", "You write one card"),
    Row("02", _P, "Schrijf dit voorbeeld op een vel", "Write that up on a sheet"),
    _task("02", "een streepje in je schrift", "a mark in your notebook", "Hoe vaak", "How often did you catch"),
    _task(
        "02", "Neem volgende keer een voorwerp mee", "Next time, bring an object", "Van wie", "or who gave it to you"
    ),
    Row("02", Place.NEXT_DAY, "Noem de datum", "Say the date"),
    Row("03", _L, "afgesproken wie van jullie opstaat", "agreed: which of you gets up"),
    Row("03", Place.QUOTE, "Schrijf die letterlijk op", "Write those down as they are said"),
    Row("03", _S, "mee zoals afgesproken", "goes along, as agreed"),
    Row("03", _S, "mag jullie deze week bellen", "may ring you this week"),
    _task("03", "Schrijf het antwoord op", "Write down the answer", "wat was het antwoord", "what was the answer"),
    Row("04", _L, "stap, dag en getuige noteert", "notes step, day and witness"),
    Row("04", Place.LEARNING_QUESTION, "Wie dezelfde vraag opschrijft", "Writing down the same question"),
    Row("04", Place.LEARNING_QUESTION, "noteer straks alleen wat iemand zelf laat horen", "note later only what"),
    Row("04", _P, "schrijf die zin op het vel", "write that sentence on the sheet"),
    Row("04", Place.STEP, "Noteer stap, dag en getuige", "Note step, day and witness"),
    Row("04", _S, "tot de volgende keer niet beslissen", "leave undecided until next time"),
    _task("04", "Zet je stap op de dag", "Take your step on the day", "Wat heb je gedaan", "What did you do?"),
    Row("04", _S, "komt volgende keer met tegenzin", "will come back reluctantly"),
    Row("04", _S, "blijft hangen als een afspraak", "sticks like a promise"),
    Row("05", Place.BEHIND_W, "zet op een rij welke stap iedereen noemde", "list which step each of them named"),
    Row("05", Place.OUTCOME, "Noteer bij elke stap", "Note with each step"),
    Row("05", _P, "schrijft op wat bleef haken", "writes down what caught"),
    Row("05", _P, "Opschrijven en bewaren", "Write it down and keep it"),
    Row("05", Place.OUTCOME, "Noteer per persoon de lastiger plek", "Note the harder place for each"),
    _task(
        "05",
        "Vraag daarna aan iemand die erbij was",
        "Then ask somebody who was there",
        "Wat kreeg je terug van wie erbij was",
        "What did you hear back",
    ),
    Row("06", _L, "afgesproken: wie van jullie let op de grap", "agreed: which of you minds the jokes"),
    Row("06", _P, "De bewaker schrijft aan jou", "The guard writes to you"),
    Row("06", _P, "Doe de brief en het antwoord in een envelop", "Put the letter and the answer in an envelope"),
    Row("06", _S, "Wil je mij elke vrijdag bellen", "Would you ring me every Friday"),
    Row("06", Place.AGREEMENT, "Schrijf de afspraken op", "Write down the agreements"),
    _task(
        "06",
        "Schrijf op wat het kostte",
        "Write down what it cost",
        "Aan wie vroeg je hulp",
        "Who did you ask for help",
    ),
    Row("06", Place.NEXT_DAY, "Noem de datum", "Say the date"),
    Row("07", _L, "een bel die iedereen buiten hoort", "a bell that everyone can hear"),
    Row("07", _P, "een toespraak schrijft", "writing a speech"),
    Row("07", Place.ASKED, "Schrijf op wat er komt", "Write down what comes"),
    _task(
        "07", "Zeg één keer een zin", "say the sentence at the very moment", "Welke zin", "Which sentence did you say"
    ),
    Row("08", Place.QUOTE, "zoek in je aantekeningen", "search your notes of the first three sessions"),
    Row("08", _L, "schrijf die met de hand over", "copy them out by hand"),
    Row("08", Place.TAKEN_BACK, "Streep hem dan samen door", "Strike it out together"),
    _task("08", "Schrijf het op", "Write it down", "Wie vroeg je, en waarom die", "Who did you choose to ask"),
    Row("08", Place.OUTCOME, "Een werkwoord en een dag", "A verb and a day"),
    Row("08", _S, "de volgende keer heb je hem niet nodig", "next time you will not need it"),
    Row("09", _P, "schrijft dat aan wat er blijft", "write that, to the thing that stays"),
    Row("09", _P, "Wie hem wil houden", "Those who want to keep it"),
    Row("09", Place.AGREEMENT, "Schrijf die zin op, als afspraak", "Write that sentence down, as an agreement"),
    _task(
        "09", "Schrijf een brief aan jezelf", "Write a letter to yourself", "Wat heb je mee", "What have you brought"
    ),
    Row("09", _S, "want langer vooruit gaan mensen preken", "people begin to preach when they write further"),
    Row("09", Place.NEXT_DAY, "Dan zeg je de datum", "Then say the date"),
    Row("10", Place.BEHIND_W, "een envelop met alle leervragen", "an envelope each with all their learning questions"),
    Row("10", _L, "de stenen van de vorige keer", "the stones of last time"),
    Row("10", _L, "een datum, een plek en twee namen", "a date, a place and two names"),
    Row("10", _L, "afgesproken wie van jullie het laatste woord", "agreed: which of you will not have the last"),
    Row("10", _S, "belt elkaar nooit meer", "never gets in touch again"),
    Row("10", _P, "leesbaar geschreven", "written legibly"),
    Row("10", _P, "Schrijf de jouwe op", "Write yours down"),
    _task(
        "10", "Plak je brief dicht", "Seal your letter", "ieders brief aan zichzelf", "everyone's letter to themselves"
    ),
    Row("10", _P, "zet de dag van posten in de eigen agenda", "puts the day of posting in the diary"),
    Row("10", _S, "Wissen jullie de aantekeningen", "Will you erase the notes"),
    Row("11", _S, "dat dit de laatste keer was", "that this was the last time"),
    Row("11", _S, "Spreek dat dus af", "so agree on it"),
    Row("11", Place.LEARNING_QUESTION, "De vraag hardop, in één zin", "The question aloud, in one sentence"),
    Row("11", _P, "schrijf dan in tien minuten", "write what must have been in it"),
    Row("11", Place.AGREEMENT, "Spreek ook af wie er morgen belt", "Agree also who will ring tomorrow"),
    Row("11", Place.AGREEMENT, "Spreek nu de volgende datum af", "Set the next date now"),
    Row("11", _S, "Prik de datum", "Set the date with the diaries open"),
    Row("11", _P, "De buur links schrijft jouw zin op", "Your neighbour on the left writes your sentence down"),
    Row("clear-questions", _S, "Spreek vooraf af dat alles", "Agree beforehand that what is said here"),
    Row("council", Place.AGREEMENT, "Vier afspraken, langzaam gezegd", "Say four agreements, slowly"),
    Row("from-me-to-us", _S, "het mag ook volgende keer komen", "it may come next time"),
    Row("from-me-to-us", Place.OUR_WORD, "Lees voor wat je opschrijft", "Read out what you write down"),
    Row("incident", _P, "schrijft die op voor straks", "writes it down for later"),
    Row("incident", _P, "schrijft: wat ik liever had gedaan", "writes as well: what I would rather have done"),
    Row("quality-quadrant-in-trios", _P, "een ander schrijft", "another writes"),
    Row("quality-quadrant-in-trios", _P, "schrijft hem zelf", "The one in the middle writes it"),
    Row("socratic-conversation", _P, "Schrijf op een vel", "Write what is found on a large sheet"),
    Row("thinking-along-with-the-back-turned", Place.ASKED, "Schrijf de vraag op zoals", "Write the question down in"),
    Row("three-ways", _P, "Opschrijven (1 min, stil)", "Writing it down (1 min, silent)"),
    Row("three-ways", _P, "de inbrenger luistert en schrijft", "the one who brings it listens and writes"),
    Row(
        "three-ways", Place.THOUGHT, "Kiest iemand niets, schrijf dat dan op", "If somebody chooses nothing, write that"
    ),
    Row("three-ways", Place.STEP, "Noteer elke stap met >", "Note each step with >"),
    Row("three-ways", _S, "De kring zegt niets en onthoudt het", "The circle says nothing and remembers"),
)
"""All of them."""
