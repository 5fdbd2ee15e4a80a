"""What a page says of a session beside its date: as people write it, in either language, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui import group_page, texts
from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.core.agenda.model import Phase
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE
from inspiratie_tui.core.people.group import PlannedSession
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.group_page.session_lines import MOST_IN_A_PLACE, read_session_line, session_line

TWO, EIGHT = 14 * HOUR, 20 * HOUR


def read(text: str) -> tuple[PlannedSession | None, list[tuple[str, int]]]:
    findings = Findings()
    planned = read_session_line(text, 7, 3, findings)
    assert all(problem.line == 7 for problem in findings.problems)
    return planned, [(problem.code.value.removeprefix("group-"), problem.column) for problem in findings.problems]


def on(**said: object) -> PlannedSession:
    return PlannedSession(0, "2027-01-12", **said)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2027-01-12", on()),
        ("Tuesday, January 12, 2027", on()),
        (
            "12 januari 2027, 14.00-20.00, Buurthuis De Kade, fase: nieuwe stappen, programma: 03-waar-het-is",
            on(begin=TWO, end=EIGHT, place="Buurthuis De Kade", phase=Phase.ACT, agenda="03-waar-het-is"),
        ),
        (
            "12 January 2027, programme: 3, phase: look, from 14:00 to 20:00",
            on(begin=TWO, end=EIGHT, phase=Phase.LOOK, agenda="3"),
        ),
        ("di 12 januari 2027 14.00 - 20.00 uur, Kade 1, Utrecht", on(begin=TWO, end=EIGHT, place="Kade 1, Utrecht")),
        ("12.01.2027 om 14.00 uur", on(begin=TWO)),
        (
            "12 januari 2027; begin 14.00; einde: 20.00; waar: thuis bij Anouk",
            on(begin=TWO, end=EIGHT, place="thuis bij Anouk"),
        ),
        ("2027-01-12, Zaal: Oost, tot 20.00 uur", on(end=EIGHT, place="Zaal: Oost")),
        ("2027-01-12, 14u00\u201320u00, oefening.md", on(begin=TWO, end=EIGHT, agenda="oefening.md")),
        ('2027-01-12, place: "14:00, yes"', on(place="14:00, yes")),
        ("2027-01-12, , ", on()),
    ],
)
def test_a_line_is_read_as_people_write_it(text: str, expected: PlannedSession, language: str) -> None:
    texts.use(language)
    assert read(text) == (expected, [])


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("no date, 14:00", [("date-unclear", 3)]),
        ("2027-01-12, 25:00", [("time-unclear", 15)]),
        ("2027-01-12, 14-20", [("time-unclear", 15)]),
        ("2027-01-12, begin: soon", [("time-unclear", 15)]),
        ("2027-01-12, 14:00-14:00", [("time-unclear", 15)]),
        ("2027-01-12, 14:00, 15:00", [("said-twice", 22)]),
        ("2027-01-12, De Kade, place: Home", [("said-twice", 24)]),
        ("2027-01-12, phase: blue", [("phase-unclear", 15)]),
        ("2027-01-12, phase:", [("nothing-behind", 15)]),
        ("2027-01-12, phse: act", [("section-misspelt", 15)]),
        ("2027-01-12, " + "x" * 90, [("name-long", 15)]),
    ],
)
def test_what_is_not_clear_is_told_where_it_stands(text: str, problems: list[tuple[str, int]]) -> None:
    assert read(text)[1] == problems


CLOCK = st.none() | st.integers(0, DAY // MINUTE - 1).map(lambda minute: minute * MINUTE)
WORDS = st.one_of(
    st.text(max_size=MOST_IN_A_PLACE),
    st.sampled_from(
        ["14:00", "fase: doen", "De Kade, zaal 2", 'Café "De Kade"', '"', "tot 20.00", "x.md", "a,b;c", "12:30, x"]
    ),
).map(lambda text: clean_line(text)[:MOST_IN_A_PLACE].strip())
PHASES = st.none() | st.sampled_from(list(Phase))


@given(WORDS, CLOCK, CLOCK, PHASES, WORDS, st.sampled_from(["nl", "en"]), st.sampled_from(["nl", "en"]))
def test_what_is_written_is_read_again(
    place: str, begin: int | None, end: int | None, phase: Phase | None, agenda: str, written: str, here: str
) -> None:
    planned = on(place=place, begin=begin, end=end, phase=phase, agenda=agenda)
    texts.use(written)
    line = session_line(planned)
    texts.use(here)
    assert read(line) == (planned, [])


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    planned, problems = read("2027-01-12, " + text)
    assert planned is not None
    assert all(column >= 1 for _code, column in problems)


PAGE = "# Kring\n\n## Deelnemers\n1. Anouk\n\n## Data\n{}\n"


def test_a_second_line_of_one_date_loses_nothing() -> None:
    twice = group_page.parse(PAGE.format("- 2027-01-12, De Kade\n- 12 januari 2027"))
    assert (twice.has_errors, twice.group.plan) == (False, (PlannedSession(1, "2027-01-12", "De Kade"),))
    assert group_page.parse(PAGE.format("- 2027-01-12\n- 12 januari 2027, De Kade")).has_errors


def test_a_list_of_people_leaves_what_the_plan_says() -> None:
    before = group_page.parse(PAGE.format("- 2027-01-12, 14.00-20.00, De Kade, fase: doen, programma: 3")).group
    assert group_page.parse_any("Anouk\nBilal\n", "list.txt", before).group.plan == before.plan
