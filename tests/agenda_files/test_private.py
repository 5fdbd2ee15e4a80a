"""Participants may be shown titles, quotes, bullets in a part that end in a question mark, and parentheses.

Nothing else; and of parentheses only those that hold data.
"""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.agenda_files import parse
from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.agenda.public import public_agenda
from inspiratie_tui.reports.as_markdown import markdown
from inspiratie_tui.reports.programme import programme
from inspiratie_tui.texts.public import public_text

SECRET = "GEHEIM"


@pytest.mark.parametrize(
    "body",
    [
        "GEHEIM?",
        "- GEHEIM",
        "- GEHEIM.",
        "- Wat is er? GEHEIM",
        "- Wat is er?\n\n  GEHEIM?",
        "- Wat is er?\nGEHEIM?",
        "- Wat is er?\n  1. GEHEIM?",
        "- Geef een kaart.\n  - GEHEIM?",
        "- Geef een kaart.\n  - Een.\n    - GEHEIM?",
        "- Wat?\n  - Een.\n    - GEHEIM?",
        "- [ ] GEHEIM?",
        "- [x] GEHEIM?",
        "1. GEHEIM?",
        "1. GEHEIM (5 min).",
        "1. Kijk (GEHEIM) (5 min)",
        "1. Kijk (5 min)\n   GEHEIM?",
        "1. Kijk\n   GEHEIM (5 min)",
        "1. Kijk (5 min)\n   - GEHEIM",
        "1. Kijk (5 min)\n   - [ ] GEHEIM?",
        "1. Kijk (5 min)\n   - Zie je het?\n     - GEHEIM?",
        "1. Kijk (5 min)\n   1. GEHEIM?",
        "1. Kijk (5 min)\n\n   > GEHEIM?",
        "1. Kijk\n   - GEHEIM?",
        "#### GEHEIM?",
        "> Hardop.\nGEHEIM",
        "> Hardop.\n   GEHEIM",
        "> - een\nGEHEIM?",
        "> Hardop. <!-- GEHEIM -->",
        "- Wat? <!-- GEHEIM? -->",
        "- <!-- GEHEIM --> Wat?",
        "<!-- > GEHEIM\n- GEHEIM? -->",
        "<!-- nooit gesloten\n\n## GEHEIM\n- GEHEIM?",
        "```\n- GEHEIM?\n> GEHEIM\n```",
        "- Kaart.\n\n  > GEHEIM",
        "    - GEHEIM?",
        "Leiding: GEHEIM?",
        "GEHEIM\n---",
        "GEHEIM\n===",
        "-GEHEIM?",
        "• GEHEIM?",
        "[x]: GEHEIM?",
        "| GEHEIM? |\n|---|\n| GEHEIM? |",
        "## Titel (GEHEIM)",
        "## Titel (stil) (GEHEIM) (15 min)",
        "## Titel (tweetallen, GEHEIM)",
        "## Titel (leidt: GEHEIM)",
        "## Titel (15 min)\nLeiding: GEHEIM",
        "## Titel (met (GEHEIM) erin)",
        "## Titel (GEHEIM",
        "## Titel (15 min, GEHEIM",
        "## Titel <!-- GEHEIM -->",
        '## [Titel](http://example.org "GEHEIM")',
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_is_private_is_never_shown(body: str, end: str) -> None:
    above = "# T (GEHEIM)\nThema: GEHEIM?\nDatum: GEHEIM?\nLeiding: GEHEIM?\n\nGEHEIM?\n\n- GEHEIM?\n"
    text = f"{above}\n## A (5 min)\n{body}\n\n### B\nGEHEIM\n"
    reading = parse(text.replace("\n", end))
    assert SECRET not in public_text(reading.agenda)
    assert SECRET not in markdown(programme(public_agenda(reading.agenda)))


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("- Wat zie je?", "  - Wat zie je?"),
        ("* Wat zie je?", "  - Wat zie je?"),
        ("+ Wat zie je?", "  - Wat zie je?"),
        ("- Wat zie\n  je?", "  - Wat zie je?"),
        ("- Wat **zie** je?  ", "  - Wat zie je?"),
        ("- Wat?\n  - En wie?", "  - Wat?\n  - En wie?"),
        ("- Wat?\n\n- Wie?", "  - Wat?\n  - Wie?"),
        ("1. Kijk (5 min, kring)\n   - Wat?", "  Kijk\n    5 min · kring\n    - Wat?"),
        ("> Een.\n> Twee.", "  > Een.\n  > Twee."),
        ("> Een.\n>\n> Twee.", "  > Een.\n  > Twee."),
        ("> Een.\n\n> Twee.", "  > Een.\n  > Twee."),
        ("> - Een.\n> - Twee.", "  > Een.\n  > Twee."),
        ("> *Een* `twee`", "  > Een twee"),
        ("Tekst\n> Een.", "  > Een."),
    ],
)
def test_what_may_be_shown_is_shown(body: str, shown: str) -> None:
    assert public_text(parse(f"## A (5 min)\n{body}\n").agenda) == f"A\n  5 min\n{shown}"


@pytest.mark.parametrize(
    ("parentheses", "dutch", "english"),
    [
        (
            "2 x 12 min, tweetallen, buiten, leidt: Noor",
            "2 x 12 min · tweetallen · buiten · leidt: Noor",
            "2 x 12 min · pairs · outside · leads: Noor",
        ),
        ("2 x 35 min, in twee kringen", "2 x 35 min · in twee kringen", "2 x 35 min · in twee kringen"),
        (
            "25 min, 2 min each, any order, with facilitators, givers",
            "25 min · 2 min p.p. · vrije volgorde · met begeleiders · gevers",
            "25 min · 2 min each · any order · with facilitators · givers",
        ),
        (
            "60 min, om 17.45 uur, minimaal 30 min, optioneel, stil",
            "1 uur · om 17.45 uur · minimaal 30 min · optioneel · stil",
            "1 h · at 17:45 · at least 30 min · optional · silent",
        ),
        ("15 min, dialoog, beschermd", "15 min · dialoog · beschermd", "15 min · dialogue · protected"),
        ("15 min, not protected", "15 min · niet beschermd", "15 min · not protected"),
        ("90 sec, fours, *bij* `Anna`", "1 min 30 sec · viertallen · bij Anna", "1 min 30 sec · fours · bij Anna"),
    ],
)
def test_what_stands_in_the_parentheses_is_shown_in_the_order_of_the_file(
    parentheses: str, dutch: str, english: str
) -> None:
    agenda = parse(f"## Kijken ({parentheses})\n").agenda
    assert public_text(agenda) == f"Kijken\n  {english}"
    texts.use("nl")
    assert public_text(agenda) == f"Kijken\n  {dutch}"


def test_of_an_agenda_from_before_its_lengths_are_left() -> None:
    agenda = Agenda(parts=(Part(title="A", length=24, times=2, each=3, remarks=(SECRET,), silent=True),))
    assert public_agenda(agenda).parts[0].details == (
        Detail(DetailKind.LENGTH, 12, 2),
        Detail(DetailKind.EACH, 3),
    )


def test_quotes_above_the_first_part_may_be_shown() -> None:
    agenda = parse("# T\n> Welkom.\n\n## A\n").agenda
    assert agenda.quotes == ("Welkom.",)
    assert public_text(agenda) == "T\n  > Welkom.\nA"


def test_nothing_in_a_shown_text_reaches_the_terminal_raw() -> None:
    shown = public_text(parse("# T &#27;[2J\n## \x1b]0;x\x07A\n- &#x202e;Wat \x9b31m?\n> &#7;\x07b\n").agenda)
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(shown)
