"""The pictures in docs/screens: each says what it must say, at both sizes and in both languages."""

import re
from pathlib import Path

import pytest
from drawing import drawn
from make_screens import ALSO_IN, LANGUAGES, SIZES, shown
from scenes import SCENES
from support.room import Table

from inspiratie_tui.ui.shared.key_line import KeyLine

DOCS = Path(__file__).parents[2] / "docs"
ENGLISH = re.compile(
    r"\b(left|speaks|next|round|turn|closing|ends|forward|hold|undo|help|planned|took|notes?|leave|space|saved|calm|"
    r"late|part|session|time stands|reopen|mend|question|quote|insight|safe)\b"
)
SMALL, WIDE = SIZES

SAYS = {
    ("home", "nl"): [
        r"^ inspiratie · ma 23 november 2026$",
        r"^ Voorbeeldgroep$",
        r"^ > bijeenkomst 1, ma 23 november 2026 · komt\b",
        r"^ 14\.00   Aankomen +30 min$",
        r"^ 19\.20 \* Maatschappelijk perspectief +25 min$",
        r"^ 19\.45 \* Afronden +12 min$",
        r"\* beschermd: het slot",
        r"^ Enter open .*e bewerken .*g groep .*\? hulp",
    ],
    ("own-copy", "nl"): [
        r"Een eigen programma voor Voorbeeldgroep, bijeenkomst 5\b",
        r"> 05 een stap gezet",
        r"Bijeenkomst 5: een stap gezet",
        r"Het wordt voorbeeldgroep-0000/05-een-stap-gezet\.md\.",
        r"Enter maken en openen .*Tab andere bijeenkomst .*Esc sluiten",
    ],
    ("own-copy", "en"): [r"own agenda for session 5\b", r"Enter make and open .*Tab another session .*Esc close"],
    ("home", "en"): [r"^ 14:00   Arrival +30 min$", r"^ 19:45 \* Closing +12 min$", r"Enter open"],
    ("ready", "nl"): [
        r"^ Bijeenkomst 1: aankomen +14\.00 uur",
        r"^ Aankomen · Welkom\b",
        r"klaar om te beginnen",
        r"Wat hier gezegd wordt, blijft hier\.",
        r"→ begin: Aankomen",
        r"1 Anouk +2 Bilal .*8 Hugo",
    ],
    ("ready", "en"): [r"ready to begin", r"What is said here stays here\.", r"→ begin: Arrival"],
    ("round", "nl"): [
        r"^ +deze beurt(  .*)?$",
        r"aan het woord +Esra\b",
        r"daarna +Femke · beurt 4 van 10",
        r"Wat liet je achter om hier te kunnen zijn\?",
        r"1-Anouk 2 Bilal 3-Chen 4-Daan 5>Esra 6 Femke",
        r"^ nog 6 beurten · 2 min ieder: klaar om 14\.27 · pauze 16\.05",
        r"→ Femke",
        r"p slaat over  \[u\] ongedaan  t zet recht  \? hulp",
    ],
    ("round", "en"): [
        r"speaks +Esra\b",
        r"next +Femke · turn 4 of 10",
        r"6 turns to go · 2 min each: done 14:27 · break 16:05",
        r"u undo  t put it right  \? help",
    ],
    ("dialogue", "nl"): [
        r"aan het woord +Esra\b",
        r"daarna +Bilal · wil iets zeggen: Chen",
        r"2\^Bilal 3\^Chen 4 Daan 5>Esra",
        r"Wat is er dan anders dan op andere dagen\?",
        r"“In een dialoog hoef je niemand te overtuigen\.",
        r"maaltijd 17\.30 · klaar om 19\.57",
    ],
    ("dialogue", "en"): [r"speaks +Esra\b", r"next +Bilal · wants to speak: Chen", r"meal 17:30 · ends 19:57"],
    ("hold", "nl"): [r"de tijd staat stil sinds 16\.34", r"spatie tijd verder", r"aan het woord +Esra\b"],
    ("hold", "en"): [r"time stands still since 16:34", r"space time goes on"],
    ("past-zero", "nl"): [r"^ +deze werkvorm(  .*)?$", r"aan het woord +Bilal\b", r"daarna +Chen\b"],
    ("past-zero", "en"): [r"^ +this activity(  .*)?$", r"speaks +Bilal\b", r"next +Chen\b"],
    ("note", "nl"): [r"^ Esra · citaat: +ik zeg ja voor ik de vraag gehoord heb", r"5>Esra", r"nog 6 beurten"],
    ("note", "en"): [r"^ Esra · quote: +I say yes before I have heard the question", r"5>Esra", r"6 turns to go"],
    ("feedback", "nl"): [r"^ Daan → Bilal · feedback, voor Bilal: +@Daan je vraagt nu door", r"2>Bilal"],
    ("feedback", "en"): [r"^ Daan → Bilal · feedback, for Bilal: +@Daan you ask on now", r"2>Bilal"],
    ("time", "nl"): [
        r"Rechtzetten wat er gebeurd is",
        r"> 14\.15 Femke",
        r"\+ een beurt die niemand heeft gestart",
        r"Femke begon om 14\.13, Esra had 48 sec",
        r"Enter doen +← eerder +→ later +w wie +x een vergissing +Esc sluiten",
        r"nog 5 beurten · 2 min ieder: klaar om 14\.28 · pauze 16\.05",
    ],
    ("time", "en"): [r"> 14:15 Femke", r"Femke began at 14:13, Esra had 48 sec", r"w who +x a mistake +Esc close"],
    ("dividing", "nl"): [
        r"Verdelen wat er nog komt",
        r"> 1 alles iets korter",
        r"2 Feedback overslaan",
        r"3 later eindigen: 20\.07 \(vraag de groep\)",
        r"klaar om 20\.00",
        r"het slot houdt zijn 37 min",
        r"Feedback: van 55 naar 49 min",
        r"Enter doen +↓ een andere manier +Esc nee",
        r"voor het slot nog 31 van 37 min · maaltijd 9 min later · \[l\] inkorten",
    ],
    ("dividing", "en"): [
        r"> 1 a little shorter everywhere",
        r"2 leave out Feedback ",
        r"meal 17:39, 9 min later · ends 20:00",
        r"the closing keeps its 37 min",
        r"Feedback: from 55 to 49 min",
    ],
    ("repeat", "nl"): [
        r"Wandelen in tweetallen · eerste van twee(  |$)",
        r"^ 2 x 12 min\b",
        r"^ over 2 min terugroepen(  |$)",
        r"^ → wisselen(  |$)",
        r"^ pauze 16\.07, 2 min later · maaltijd en slot blijven op tijd(  |$)",
    ],
    ("repeat", "en"): [
        r"first of two(  |$)",
        r"^ call them back in 2 min(  |$)",
        r"^ → change over(  |$)",
        r"meal and closing stay on",
    ],
    ("break", "nl"): [
        r"^ Pauze\b",
        r"^ 20 min · om 16\.05 uur\b",
        r"^ +dan gaan we verder\b",
        r"^ maaltijd 17\.30 · klaar",
    ],
    ("break", "en"): [r"^ +when we go on\b"],
    ("pace", "nl"): [
        r"^ voor ieder nog 1 min in plaats van 2 +\[l\] verdeelt opnieuw +Esc nee(  |$)",
        r"^ zoals het nu gaat: ronde 18 min later · voor het slot 32 van 37 min · \[l\](  |$)",
    ],
    ("pace", "en"): [r"^ at this pace: round 18 min later · 32 of 37 min left for the closing · \[l\](  |$)"],
    ("uncounted", "nl"): [
        r"8>Hugo",
        r"^ Zijn Anouk, Bilal, Chen en 4 anderen al geweest\? +\[i\] ja +Esc nee(  |$)",
        r"^ nog 9 beurten · 1 min ieder: klaar om 14\.32, 2 min later · pauze 16\.05(  |$)",
    ],
    ("uncounted", "en"): [r"^ Have Anouk, Bilal, Chen and 4 others had a turn\? +\[i\] yes +Esc no(  |$)"],
    ("no-end", "nl"): [r"^ pauze 16\.05 · einde onbekend: 2 onderdelen zonder duur(  |$)"],
    ("no-end", "en"): [r"^ break 16:05 · end unknown: 2 parts have no length(  |$)"],
    ("gap", "nl"): [
        r"^ 14\.13-14\.25 niet bijgehouden: wat was dat\?",
        r"^ \[w\] het ging door +\[k\] pauze +\[s\] tijd stil +\[e\] we waren gestopt",
        r"^ +deze beurt(  .*)?$",
        r"aan het woord +Esra\b",
    ],
    ("gap", "en"): [
        r"^ 14:13-14:25 not kept: what was that\?",
        r"^ \[w\] it went on +\[k\] a break .*\[e\] it had ended",
    ],
    ("nudge", "nl"): [r"^ Is Femke al begonnen\? +\[i\] ja, om 14\.15 +Esc nee", r"daarna +Femke · beurt 4 van 10"],
    ("nudge", "en"): [r"^ Has Femke begun to speak\? +\[i\] yes, at 14:15 +Esc no"],
    ("circle", "nl"): [r"7 van de 8 zijn er · een cijfer: is er niet, of toch wel · Esc", r"8 Hugo is er niet"],
    ("circle", "en"): [r"7 of the 8 are here", r"8 Hugo is not here"],
    ("pairs", "nl"): [
        r"Tweetallen · een cijfer, dan bij wie · Esc",
        r"1 Anouk +2 Bilal +3 Chen",
        r"z zelf kiezen +o met begeleider",
    ],
    ("pairs", "en"): [r"Pairs · a digit, then with whom · Esc", r"z they choose +o facilitator joins"],
    ("together", "nl"): [r"^ 1 Anouk 2 Bilal 3 Chen · 4 Daan 5 Esra · 6 Femke 7 Giulia\b"],
    ("together", "en"): [r"^ 1 Anouk 2 Bilal 3 Chen · 4 Daan 5 Esra · 6 Femke 7 Giulia\b"],
    ("step", "nl"): [
        r"^ eerste van twee · 3 van 6 · Met de rug naar de kring\b",
        r"^ +Met de rug naar de kring(  .*)?$",
        r"aan het woord +de kring\b",
        r"luistert +Daan\b",
        r"^ → Stilte, 1 min$",
    ],
    ("step", "en"): [
        r"^ first of two · 3 of 6 · With the back to the circle",
        r"listens +Daan\b",
        r"^ → Silence, 1 min$",
    ],
    ("receiver", "nl"): [r"feedback voor +Chen\b", r"daarna +Daan · beurt 2 van 8"],
    ("receiver", "en"): [r"feedback for +Chen\b", r"next +Daan · turn 2 of 8"],
    ("pen", "nl"): [r"^ pen neer tot de volgende beurt · \[d\] ook wat er al stond weghalen$"],
    ("pen", "en"): [r"^ pen down until the next turn · \[d\] also takes away what stood there$"],
    ("balance", "nl"): [r"Spreektijd", r"bijgehouden", r"━━ +73%  15 min · 1 beurt"],
    ("balance", "en"): [r"Who had the floor how long", r"━━ +73%  15 min · 1 turn"],
    ("learning-question", "nl"): [r"^ leervraag van Giulia: hoe zeg ik nee zonder weg te gaan\?", r"7>Giulia"],
    ("learning-question", "en"): [r"^ learning question of Giulia: how do I say no without leaving\?", r"7>Giulia"],
    ("living-step", "nl"): [r"^ stap van Anouk · di 24 nov · getuige Daan: dinsdag bij het overleg"],
    ("living-step", "en"): [r"^ step of Anouk · Tue 24 Nov · witness Daan: on Tuesday be the last"],
    ("agreed", "nl"): [
        r"Wat we afspraken",
        r"& huiswerk: neem een voorwerp mee",
        r"& Bilal · @Daan belt elke vrijdag · vr 27 november 2026",
        r"> 1\. Aankomen",
    ],
    ("agreed", "en"): [r"What we agreed", r"& homework: bring an object", r"& Bilal · @Daan rings every Friday"],
    ("open-lines", "nl"): [r"Nog open", r"stap van Anouk, nog zonder getuige: dinsdag bij het overleg"],
    ("open-lines", "en"): [r"Still open", r"step of Anouk, no witness yet: on Tuesday be the last"],
    ("after", "nl"): [r"Wat doen we de volgende keer anders\?", r"langer wachten", r"Wie bellen wij deze week\?"],
    ("after", "en"): [r"What do we do differently next time\?", r"wait longer", r"Whom do we call this week\?"],
    ("year", "nl"): [
        r"^   afgerond · Bijeenkomst 1: aankomen · ma 23 november 2026 · kijken · ",
        r"^ > bijeenkomst 2, ma 28 december 2026 · komt · kijken · ",
        r"7 dingen klaar te leggen",
        r"^ voor jullie twee: 2 regels van vorige keer \[w\]$",
    ],
    ("year", "en"): [
        r"^   done · Session 1: arriving · Mon 23 November 2026 · look · ",
        r"^ for the two of you: 2 lines from last time \[w\]$",
    ],
    ("for-two", "nl"): [
        r"De stappen, en wat ervan kwam",
        r"Anouk: dinsdag bij het overleg als laatste spreken · di 24 nov · getuige\b",
        r"langer wachten na de eerste vraag",
        r"Giulia, ma 23 nov: hoe zeg ik nee zonder weg te gaan\?",
    ],
    ("for-two", "en"): [
        r"The steps, and what came of them",
        r"Anouk: on Tuesday be the last to speak in the meeting · Tue 24 Nov\b",
        r"Giulia, Mon 23 Nov: how do I say no without leaving\?",
    ],
    ("end", "nl"): [
        r"^ Bijeenkomst 1: aankomen$",
        r"^ ma 23 november 2026, van 14\.00 uur tot 19\.\d\d uur$",
        r"^ 5 Dialoog: op je best, en wanneer n\w*…? +gepland 1 uur, +werd 1 uur 3 min$",
        r"^ 8 aanwezig$",
        r"^ 1 vraag geparkeerd$",
    ],
    ("end", "en"): [
        r"planned 1 h, +took 1 h 3 min$",
        r"^ 8 present$",
        r"^ 1 question parked$",
    ],
    ("last-time", "nl"): [
        r"aan het woord +Anouk\b",
        r"^ Anouk vroeg: Hoe zeg ik nee zonder weg te gaan\?$",
        r"^ en nam mee: dinsdag bij het overleg als laatste spreken$",
        r"v groot  \? hulp",
    ],
    ("last-time", "en"): [r"^ Anouk asked: How do I say no", r"^ and took along: on Tuesday speak last", r"v large"],
    ("last-time-large", "nl"): [r"^ +Hoe zeg ik nee zonder weg te gaan\?$", r"^ +klopt dit zo\?$", r"v wegleggen"],
    ("last-time-large", "en"): [r"^ +How do I say no without going away\?$", r"^ +is this right\?$", r"v put away"],
    ("last-time-left", "nl"): [
        r"Van vorige keer",
        r"\? wie vangt jou op als jij opvangt\?",
        r"& telefoons blijven in de tas",
        r"# geleende haast: tempo dat van iemand anders is",
        r"1 stap loopt nog: \[v\] laat hem zien",
    ],
    ("last-time-left", "en"): [r"From last time", r"# borrowed haste: the pace", r"1 step goes on: \[v\] shows it"],
}


def test_every_scene_is_asserted() -> None:
    assert set(SAYS) == {(scene, language) for scene in SCENES for language in LANGUAGES}


@pytest.mark.parametrize(("scene", "language"), SAYS)
async def test_a_screen_says_what_it_must(scene: str, language: str, tmp_path: Path) -> None:
    async with shown(scene, language, SMALL, tmp_path) as table:
        small = table.text
        await table.pilot.resize_terminal(*WIDE)
        await table.quiet()
        _says(table.text, scene, language)
        if scene in ("ready", "round", "dialogue"):
            assert re.search(r"19[.:]20  (Maatschappelijk|Societal)\b(?s:.){,250} 25 min", table.text), (
                "the agenda beside it"
            )
        _says(small, scene, language)
        _shows_every_key(table, small)
        _is_drawn_without_the_machine(table, tmp_path)


def _says(text: str, scene: str, language: str) -> None:
    for said in SAYS[scene, language]:
        assert re.search(said, text, re.MULTILINE), f"{said}\n{text}"
    if language == "nl":
        assert ENGLISH.findall(text.replace("Pauze", "")) == [], text
    if scene in ("round", "dialogue", "past-zero", "note"):
        assert "██" in text, "how long still"


def _shows_every_key(table: Table, small: str) -> None:
    """At 80 cells too the words are short enough for all keys that matter; none gives way to another."""
    shown = table.screen.query_one(KeyLine).shown
    assert shown
    assert [f"{key} {word}" for key, word in shown if f"{key} {word}" not in small] == []


def _is_drawn_without_the_machine(table: Table, folder: Path) -> None:
    svg = drawn(table.app.export_screenshot(title="inspiratie", simplify=True))
    assert str(folder) not in svg
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "").replace("https://www.textualize.io", "")
    assert not re.search(r"terminal-\d", svg)


def test_every_picture_is_there() -> None:
    wanted = {f"{scene}-{language}-{w}x{h}.svg" for scene in SCENES for language in LANGUAGES for w, h in SIZES}
    wanted |= {
        f"{scene}-{language}-{SMALL[0]}x{SMALL[1]}-{theme}.svg"
        for theme, scenes in ALSO_IN.items()
        for scene in scenes
        for language in LANGUAGES
    }
    assert {picture.name for picture in (DOCS / "screens").glob("*.svg")} == wanted
