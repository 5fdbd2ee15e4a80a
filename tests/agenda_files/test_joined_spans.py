"""What times from when until when are worth, for which a file is read as a whole."""

import pytest

from inspiratie_tui.agenda_files import AgendaReading, parse
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import MINUTE

HEAD = "# T\nBegin: 13:00\nEnd: 20:00\n"


def parts(reading: AgendaReading) -> list[tuple[str, int | None, str]]:
    """Title, minutes and pin of each part."""
    return [
        (part.title, None if part.length is None else part.length // MINUTE, clock(part.pinned))
        for part in reading.agenda.parts
    ]


def clock(time: int | None) -> str:
    return "" if time is None else "{}:{:02}".format(*divmod(time // MINUTE, 60))


def codes(reading: AgendaReading) -> list[tuple[Code, int]]:
    return [(problem.code, problem.line) for problem in reading.problems]


def test_parts_that_join_have_lengths_and_no_pins() -> None:
    reading = parse(HEAD + "## 13:00-13:20 A\n## B (13.20-14.40)\n## C (20 min)\n## 15:00-15:10 D\n")
    assert parts(reading) == [("A", 20, ""), ("B", 80, ""), ("C", 20, ""), ("D", 10, "")]
    assert reading.problems == ()


def test_only_a_part_that_does_not_join_is_pinned() -> None:
    reading = parse(HEAD + "## 13:00-13:20 A\n## 13:30-14:00 B\n## 14:00-14:10 C\n## D\n## 15:00-16:00 E\n")
    assert parts(reading) == [("A", 20, ""), ("B", 30, "13:30"), ("C", 10, ""), ("D", None, ""), ("E", 60, "15:00")]
    assert reading.problems == ()


def test_a_pin_that_is_written_counts() -> None:
    assert parts(parse(HEAD + "## A (13:30-14:00, om 13.25 uur)\n")) == [("A", 30, "13:25")]


def test_the_first_gives_the_begin_where_none_is_said() -> None:
    reading = parse("# T\n## Inloop (15 min)\n## 9:00-10:00 A\n")
    assert (clock(reading.agenda.begin), parts(reading)) == ("8:45", [("Inloop", 15, ""), ("A", 60, "")])
    assert codes(reading) == [(Code.NO_END, 1)]
    unknown = parse("# T\n## Inloop\n## 9:00-10:00 A\n")
    assert (clock(unknown.agenda.begin), parts(unknown)[1]) == ("9:00", ("A", 60, "9:00"))
    activities = parse("# T\n## A\n### 9:00-9:30 B\n### 9:45-10:00 C\n## 10:00-11:00 D\n")
    assert (clock(activities.agenda.begin), parts(activities)) == ("9:00", [("A", 60, ""), ("D", 60, "")])


def test_the_end_that_is_advised_is_that_of_the_last_part() -> None:
    for text, end in (("## 9:00-9:20 A\n## 9:20-10:30 B\n", "10:30"), ("## 9:00-10:00 A\n## B\n", "")):
        (problem,) = (problem for problem in parse(f"# T\n{text}").problems if problem.code is Code.NO_END)
        time = problem.values.get("time")
        assert clock(time if isinstance(time, int) else None) == end


@pytest.mark.parametrize(
    ("heading", "title", "advice"),
    [
        ("12:30-12:50 Terug", "12:30-12:50 Terug", "## Terug (20 min)"),
        ("Terug (12:30-12:50)", "Terug", "## Terug (20 min)"),
        ("1:15-2:00 Terug", "1:15-2:00 Terug", "## Terug (45 min)"),
        ("14:20-14:00 Terug (2 min p.p.)", "14:20-14:00 Terug", "## Terug (2 min p.p.)"),
        ("Terug (12:30-12:50, 5 min)", "Terug", "## Terug (5 min)"),
    ],
)
def test_what_falls_back_is_title_or_remark_with_advice(heading: str, title: str, advice: str) -> None:
    reading = parse(f"{HEAD}## 13:00-14:00 A\n## {heading}\n## 14:00-15:00 B\n")
    assert reading.agenda.parts[1].title == title
    assert parts(reading)[2] == ("B", 60, "14:00")
    (problem,) = (problem for problem in reading.problems if problem.code is Code.SPAN_FALLS_BACK)
    assert (problem.line, problem.values["advice"]) == (5, advice)
    assert Code.LENGTH_MISSING not in dict(codes(reading))
    (again,) = parse(f"# T\nBegin: 13:00\nEnd: 20:00\n{advice}\n").agenda.parts
    assert again.title == "Terug"
    assert again.length or again.each


def test_a_heading_is_advised_about_its_time_once() -> None:
    reading = parse(HEAD + "## 13:00-14:00 A\n## 12:30-12:45\n## B\n")
    assert codes(reading) == [(Code.SPAN_FALLS_BACK, 5)]


def test_a_night_is_no_way_back() -> None:
    reading = parse("# T\nBegin: 22:00\n## 22:00-23:30 A\n## 23:30-0:30 B\n## 0:30-1:00 C\n")
    assert parts(reading) == [("A", 90, ""), ("B", 60, ""), ("C", 30, "")]


def test_a_length_that_is_said_beside_it_counts_and_the_contradiction_is_told() -> None:
    reading = parse(HEAD + "## A (25 min, 13:00-13:20)\n")
    assert parts(reading) == [("A", 25, "")]
    assert codes(reading) == [(Code.CONTRADICTION, 4)]


def test_positions_that_begin_at_0_and_join_are_lengths() -> None:
    reading = parse(HEAD + "## A (0-10 min)\n## B (10-90 mins)\n## Pauze (5 min)\n## C (95-120)\n")
    assert parts(reading) == [("A", 10, ""), ("B", 80, ""), ("Pauze", 5, ""), ("C", 25, "")]
    assert reading.problems == ()
    front = parse(HEAD + "## 0-10 A\n## 10-30: B\n")
    assert parts(front) == [("A", 10, ""), ("B", 20, "")]
    assert parts(parse(HEAD + "## 0:00-0:10 A\n## 0:10-1:30 B\n")) == [("A", 10, ""), ("B", 80, "")]
    within = parse(HEAD + "## A (0-30)\n### B (0-10)\n### C (10-30)\n## D (30-60)\n### E (30-60)\n")
    assert parts(within) == [("A", 30, ""), ("D", 30, "")]
    assert [activity.length for part in within.agenda.parts for activity in part.activities] == [
        10 * MINUTE, 20 * MINUTE, 30 * MINUTE
    ]  # fmt: skip
    assert within.problems == ()


@pytest.mark.parametrize("unit", [" min", "'", " minuten", ""])
def test_the_unit_of_a_position_in_front_is_no_title(unit: str) -> None:
    reading = parse(f"{HEAD}## 0-15{unit} A\n## 15-45{unit}: B\n")
    assert parts(reading) == [("A", 15, ""), ("B", 30, "")]


def test_positions_that_do_not_join_are_advised() -> None:
    reading = parse(HEAD + "## A (0-15 min)\n## B (20-30 min)\n## C (30-40 min)\n")
    assert parts(reading) == [("A", 15, ""), ("B", None, ""), ("C", 10, "")]
    (problem,) = reading.problems
    assert (problem.code, problem.line, problem.values["advice"]) == (Code.POSITION_APART, 5, "## B (10 min)")


def test_two_lengths_are_no_positions() -> None:
    reading = parse(HEAD + "## A (10-15 min)\n## B (15-20 min)\n## C (0-10 min)\n")
    assert codes(reading) == [(Code.RANGE, 4), (Code.RANGE, 5), (Code.LENGTH_UNCLEAR, 6)]
