"""What word processors and spreadsheets save as text is a plan too, when an agenda is made of it."""

import pytest

from inspiratie_tui.agenda_files import fit, parse
from inspiratie_tui.agenda_files.agenda_from import AgendaFromFile, NoAgendaMade, agenda_from_text
from inspiratie_tui.agenda_files.pasted_plan import pasted_plan
from inspiratie_tui.core.moments import HOUR, MINUTE

HEAD = "Tijd\tWat\tDuur\n"
WRITTEN = {
    "tabs": f"{HEAD}13:00\tOpening\t20 min\n13:20\tVerhalen\n14:40\tSlot\t20 min\n",
    "semicolons": 'Tijd;Wat;Duur\n13:00;"Opening";20 min\n13:20;Verhalen;\n14:40;Slot;20 min\n',
    "commas": "Time,What,Length\n13:00,Opening,20 min\n13:20,Verhalen,80 min\n14:40,Slot,20 min\n",
    "no header": "13.00\tOpening\t20 min\n13.20\tVerhalen\t\n14.40\tSlot\t20 min\n",
    "ranges": "13.00-13.20\tOpening\n13.20 - 14.40 uur\tVerhalen\n14.40-15.00\tSlot\n",
    "lines": "13:00 Opening\n13:20 Verhalen\n14:40 Slot\n15:00 Einde\n",
    "lines apart": "13:00 Opening\n\n13:20 Verhalen\n\n14:40 Slot\n\n15:00 Einde\n",
}


@pytest.mark.parametrize("text", WRITTEN.values(), ids=WRITTEN)
def test_columns_and_lines_are_parts(text: str) -> None:
    for before in ("", "De middag\n\n"):
        made = agenda_from_text(f"{before}{text}", "x", "14.00 uur")
        assert isinstance(made, AgendaFromFile)
        reading = fit(parse(made.text), 8)
        assert reading.problems == ()
        assert (reading.agenda.begin, reading.agenda.end) == (13 * HOUR, 15 * HOUR)
        assert [(part.title, part.length) for part in reading.agenda.parts] == [
            ("Opening", 20 * MINUTE),
            ("Verhalen", 80 * MINUTE),
            ("Slot", 20 * MINUTE),
        ]
        assert reading.agenda.guidance == (("De middag",) if before else ())


def test_lines_are_those_of_the_file() -> None:
    made = agenda_from_text("Vooraf\n\nTijd;Wat\n13:00;Opening\n13:20;Slot\n", "x", "14.00 uur")
    assert isinstance(made, AgendaFromFile)
    assert [plan.line for plan in made.plans] == [3]
    assert [(row.line, row.title) for row in made.unplaced] == [(5, "Slot")]


def test_what_stands_below_a_line_stays_there() -> None:
    made = agenda_from_text("Programma\n13:00 Opening\nmet koffie | thee\n13:30 Slot\n14:00 Einde\n", "x", "14.00 uur")
    assert isinstance(made, AgendaFromFile)
    agenda = parse(made.text).agenda
    assert agenda.guidance == ("Programma",)
    assert agenda.parts[0].guidance == ("met koffie | thee",)


@pytest.mark.parametrize(
    "text",
    [
        "Alleen tekst, met een komma,\nen nog een regel, zo.\n",
        "12 mensen komen\n13 stoelen staan klaar\n",
        "Naam;E-mail\nNoor;noor@x.example\nSami;sami@x.example\n",
        "",
    ],
)
def test_other_text_is_no_plan(text: str) -> None:
    assert pasted_plan(text) is None
    assert agenda_from_text(text, "x", "14.00 uur") is NoAgendaMade.NO_PLAN


def test_columns_below_a_part_are_no_plan() -> None:
    text = "# T\n## Opening (20 min)\nNaam;Tijd\nNoor;13:00\nSami;13:05\n"
    assert agenda_from_text(text, "x", "14.00 uur") is NoAgendaMade.IS_ONE
