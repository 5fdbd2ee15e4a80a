"""The words an agenda may use. Dutch and English are always both read, whatever the language of the screen."""

import re

from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.agenda.model import PartKind, Phase, Voice
from inspiratie_tui.core.text.spelling import nearest

KINDS: dict[str, PartKind] = {
    word: kind
    for kind, words in {
        PartKind.INTRODUCTION: "inleiding opening aankomen inchecken check-in introduction arrival",
        PartKind.REFLECTION: "reflectie bezinning reflection",
        PartKind.DIALOGUE: "dialoog gesprek dialogue dialog conversation",
        PartKind.FEEDBACK: "feedback terugkoppeling",
        PartKind.PERSPECTIVE: "perspectief perspective",
        PartKind.BREAK: "pauze koffie thee maaltijd eten break coffee tea meal dinner diner lunch",
    }.items()
    for word in words.split()
}
"""What a part is for, by a word of its title or in its parentheses (docs/glossary.md, Kind of a part)."""

KIND_ITEMS: dict[str, PartKind] = {**KINDS, "overig": PartKind.OTHER, "other": PartKind.OTHER}
"""What a part is for, by an item in its parentheses, which can also say that it is none of these."""

FLAGS: dict[str, tuple[str, bool]] = {
    "stil": ("silent", True),
    "silent": ("silent", True),
    "optioneel": ("optional", True),
    "optional": ("optional", True),
    "beschermd": ("protected", True),
    "protected": ("protected", True),
    "niet beschermd": ("protected", False),
    "not protected": ("protected", False),
    "vrije volgorde": ("any_order", True),
    "any order": ("any_order", True),
    "wie wil": ("whoever_wants", True),
    "whoever wants": ("whoever_wants", True),
    "met begeleiders": ("with_facilitators", True),
    "with facilitators": ("with_facilitators", True),
    "gevers": ("givers", True),
    "givers": ("givers", True),
    "buiten": ("outside", True),
    "outside": ("outside", True),
    "leervraag": ("learning_question", True),
    "learning question": ("learning_question", True),
    "voor begeleiders": ("for_facilitators", True),
    "facilitators only": ("for_facilitators", True),
    "voor ons": ("for_facilitators", True),
    "for us": ("for_facilitators", True),
}
"""The field of a block and its value, by an item in the parentheses."""
SIZES: dict[str, GroupSize] = {
    "tweetallen": GroupSize.PAIRS,
    "pairs": GroupSize.PAIRS,
    "drietallen": GroupSize.TRIOS,
    "trios": GroupSize.TRIOS,
    "viertallen": GroupSize.FOURS,
    "fours": GroupSize.FOURS,
}
"""In how small groups people are, by an item in the parentheses or a word of the title; read as they stand."""
NEVER_FIRST = ("outside", "size", "whoever_wants", "lead", "learning_question")
"""Fields of which the words tell nothing of whether parentheses hold data: `## Back (pairs)` keeps its title."""
ALSO_REMARKS = ("outside", "size")
"""Fields of which the words are remarks as well: they change no plan, so a plan tells them as they were written."""
_AS_THEY_STAND = ("givers", "outside", "whoever_wants", "learning_question", "for_facilitators")
_EXACT = tuple(word for word, (field, _value) in FLAGS.items() if field in _AS_THEY_STAND)
"""Items that are read as they stand or not at all: what is one edit from them is a name, as Evers, or more of them."""

VOICES: dict[str, Voice] = {
    "inbrenger": Voice.BRINGER,
    "bringer": Voice.BRINGER,
    "ontvanger": Voice.RECEIVER,
    "receiver": Voice.RECEIVER,
    "kring": Voice.CIRCLE,
    "circle": Voice.CIRCLE,
    "wie wil": Voice.WHOEVER_WANTS,
    "whoever wants": Voice.WHOEVER_WANTS,
}
"""Who speaks in a step, by an item in its parentheses, or who listens, before one of `LISTENS`; read as they stand."""
LISTENS = (" luistert", " listens")
"""What stands behind who listens in a step."""
EACH = r"p\.? ?p\.?|p/p|per persoon|per person|per deelnemer|per participant|ieder|elk|each"
"""The pattern, in small letters, of what stands behind a length that everyone has."""
SILENCES = (" stilte ertussen", " silence between")
"""What stands behind the length of the silence between those who speak in a step."""
STEP_FLAGS: dict[str, str] = {
    "stil": "silent",
    "silent": "silent",
    "doorschuiven": "moves_on",
    "moving on": "moves_on",
    **{word: field for word, (field, _value) in FLAGS.items() if field == "for_facilitators"},
}
"""The field of a step that is so, by an item in its parentheses; read as they stand."""

HEADERS: dict[str, str] = {
    "begin": "begin",
    "start": "begin",
    "einde": "end",
    "end": "end",
    "inloop": "doors",
    "doors": "doors",
    "datum": "date",
    "date": "date",
    "thema": "theme",
    "theme": "theme",
    "fase": "phase",
    "phase": "phase",
    "bel": "bell",
    "bell": "bell",
    "voorbereiding": "preparation",
    "preparation": "preparation",
    "leiding": "lead",
    "lead": "lead",
    "overgang": "change_over",
    "change-over": "change_over",
}
"""The field of the agenda that a header line fills, by its key."""

PHASES: dict[str, Phase] = {
    word: phase
    for phase, words in {
        Phase.LOOK: "1 kijken look looking",
        Phase.ACT: "2 stappen doen act acting steps",
        Phase.ADJUST: "3 bijstellen terugkijken adjust adjusting",
    }.items()
    for word in words.split()
}
"""The phases of the year, by a word of the value of a header line."""

YES_OR_NO = {"ja": True, "yes": True, "nee": False, "no": False}
"""The values of a header line that asks for something or does without."""

_COMPOUND_LEAST = 5
"""The fewest letters of a word that counts at the end of a compound: a koffiepauze is a break, weten is no eten."""
_FUZZY_LEAST = 5
"""The fewest letters of a kind that is advised: shorter ones are one edit from everyday words (Thea, team, weten)."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def kind_of_title(title: str) -> PartKind:
    """Return the kind that the first telling word before a colon names; else other. `title` has no parentheses."""
    for hyphenated in _WORD.findall(title.partition(":")[0].casefold()):
        for word in (hyphenated, *hyphenated.split("-")):
            if word in KINDS:
                return KINDS[word]
            for ending, kind in KINDS.items():
                if len(ending) >= _COMPOUND_LEAST and word.endswith(ending):
                    return kind
    return PartKind.OTHER


def size_of_title(title: str) -> GroupSize | None:
    """Return in how small groups people are by the first word of `title` that says so; None when no word does."""
    return next((SIZES[word] for word in _WORD.findall(title.casefold()) if word in SIZES), None)


def phase_of(value: str) -> Phase | None:
    """Return the phase that the first telling word of `value` names; None when no word does."""
    return next((PHASES[word] for word in re.findall(r"\w+", value.casefold()) if word in PHASES), None)


def misspelt(text: str) -> str | None:
    """Return the word of the vocabulary for parentheses that `text` is one edit from; None when there is none."""
    word = text.casefold()
    kinds = (kind for kind in KIND_ITEMS if len(kind) >= _FUZZY_LEAST)
    flags = (flag for flag in FLAGS if flag not in _EXACT)
    return nearest(word, (*flags, *kinds))
