"""The time in a title, where people write it who never saw the format; and what looks like one and is none."""

import pytest

from inspiratie_tui.agenda_files import parse
from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.model import Part
from inspiratie_tui.core.agenda.problems import Code, Problem
from inspiratie_tui.core.moments import HOUR, MINUTE

HEAD = "# T\nBegin: 13:00\nEnd: 20:00\n"


def read(heading: str) -> tuple[Part, tuple[Problem, ...]]:
    """The one part of an agenda, and its problems."""
    reading = parse(f"{HEAD}## {heading}\n")
    (only,) = reading.agenda.parts
    return only, reading.problems


@pytest.mark.parametrize(
    ("heading", "title", "minutes"),
    [
        ("13:00 - 13:20 Opening", "Opening", 20),
        ("13:00 – 13:20: Opening", "Opening", 20),
        ("13:00-13:20 | Opening", "Opening", 20),
        ("1:00PM - 1:20PM: Opening", "Opening", 20),
        ("Van 13.00 tot 13.20 uur: Opening", "Opening", 20),
        ("**13:00-13:20** Opening", "Opening", 20),
        ("**13:00-13:20: Opening** met thee", "Opening met thee", 20),
        ("🎬 13:00-13:20 Opening", "🎬 Opening", 20),
        ("1. 13:00 - 13:20 Opening", "1. Opening", 20),
        ("Opening 13:00-13:20", "Opening", 20),
        ("Opening om 13.00-13.20 uur", "Opening", 20),
        ("Opening (at 13:00-13:20)", "Opening", 20),
        ("Opening (1-1:20 pm)", "Opening", 20),
        ("1-2pm: Opening", "Opening", 60),
        ("Opening (13.00-13.20)", "Opening", 20),
        ("Opening (13.00 uur – 13.20 uur)", "Opening", 20),
        ("Opening — 20 min (13:00–13:20)", "Opening", 20),
        ("13:00-13:20", "13:00-13:20", 20),
        ("Opening - 20 min", "Opening", 20),
        ("Opening (20-min)", "Opening", 20),
        ("Opening - 20-minute", "Opening", 20),
        ("Opening – 80'", "Opening", 80),
        ("Opening: 20 minuten", "Opening", 20),
        ("Opening | 20 min", "Opening", 20),
        ("Opening, 20 min", "Opening", 20),
        ("Opening — **20 min**", "Opening", 20),
        ("Opening - kwartier", "Opening", 15),
        ("20 min: Opening", "Opening", 20),
        ("± 20 min – Opening", "Opening", 20),
        ("⏰ 20 min – Opening", "⏰ Opening", 20),
        ("Opening [20 min]", "Opening", 20),
        ("[80 min] Verhalen", "Verhalen", 80),
        ("(20 min) Opening", "Opening", 20),
        ("Step 1 (80 min): Stories", "Step 1: Stories", 80),
        ("Opening (20 min) - welkom", "Opening - welkom", 20),
        ("Opening (20 min), met thee", "Opening, met thee", 20),
        ("Opening (20 min) (met Anna)", "Opening (met Anna)", 20),
        ("**Opening (20 min)**", "Opening", 20),
        ("*Opening* (20 min)", "Opening", 20),
        ("__Opening__ - 20 min", "Opening", 20),
        ("Opening (50 min total)", "Opening", 50),
        ("Opening (in totaal 50 min)", "Opening", 50),
        ("Opening (max 20 min)", "Opening", 20),
        ("Opening (20 min max.)", "Opening", 20),
        ("Opening (maximaal 20 minuten)", "Opening", 20),
        ("Opening (at most 2 x 10 min)", "Opening", 20),
        ("13:00\u201113:20 Opening", "Opening", 20),
        ("13:00\u201213:20 Opening", "Opening", 20),
        ("13\uff1a00-13\uff1a20 Opening", "Opening", 20),
        (r"13:00 \- 13:20 Opening", "Opening", 20),
        (r"**13:00\-13:20 Opening**", "Opening", 20),
        (r"Opening \- 20 min", "Opening", 20),
        (r"**Opening \(20 min\)**", "Opening", 20),
        ("Opening, 13:00 tot 13:20 uur", "Opening", 20),
        ("Opening (20 min).", "Opening.", 20),
    ],
)
def test_a_length_is_read_and_is_no_title(heading: str, title: str, minutes: int) -> None:
    part, problems = read(heading)
    assert (part.title, part.length, part.pinned, problems) == (title, minutes * MINUTE, None, ())
    assert [detail for detail in part.details if detail.kind is DetailKind.LENGTH]


def test_what_stands_beside_a_time_is_read_too() -> None:
    part, problems = read("Ronde: 20 min, 2 min p.p. (stil)")
    assert (part.title, part.length, part.each, part.silent) == ("Ronde", 20 * MINUTE, 2 * MINUTE, True)
    part, more = read("Ronde (13:00-13:20, 2 min p.p., bij Anna)")
    assert (part.length, part.each, part.remarks) == (20 * MINUTE, 2 * MINUTE, ("bij Anna",))
    assert part.details[0] == Detail(DetailKind.LENGTH, 20 * MINUTE)
    assert problems == more == ()


@pytest.mark.parametrize(
    "title",
    [
        "2.10 Terugblik",
        "1.1-1.3 Doelen",
        "De eerste 100 dagen",
        "Vraag 3: 24/7 bereikbaar",
        "12-14 maart",
        "Lezen: 10-15",
        "Score 7-5",
        "Oefening (max 8)",
        "Psalm 3:16",
        "Fase 1 - vijf keer opnieuw",
        "Groep 7-8",
    ],
)
def test_a_number_is_no_time(title: str) -> None:
    part, problems = read(title)
    assert (part.title, part.length, part.each, part.pinned, problems) == (title, None, None, None, ())


@pytest.mark.parametrize(
    ("heading", "code", "column", "advice"),
    [
        ("14.40 Slot", Code.CLOCK_IN_TITLE, 4, "## Slot"),
        ("Slot 14.40 uur", Code.CLOCK_IN_TITLE, 9, "## Slot"),
        ("Slot (vanaf 14.40)", Code.CLOCK_IN_TITLE, 16, "## Slot"),
        ("Pauze 15 min", Code.LENGTH_IN_TITLE, 10, "## Pauze (15 min)"),
        ("Pauze 15 min (stil)", Code.LENGTH_IN_TITLE, 10, "## Pauze (15 min, stil)"),
        ("24 uur later", Code.LENGTH_IN_TITLE, 4, "## 24 uur later (24 uur)"),
        ("5 minuten stilte", Code.LENGTH_IN_TITLE, 4, "## 5 minuten stilte (5 minuten)"),
        ("Kring 18:40-18:50!", Code.SPAN_IN_TITLE, 10, "## Kring! (18:40-18:50)"),
        ("Session 1 - 2 pm", Code.SPAN_IN_TITLE, 12, "## Session (1 - 2 pm)"),
        ("Oefenen 3 x 10 min", Code.LENGTH_IN_TITLE, 12, "## Oefenen (3 x 10 min)"),
        ("Oefenen 3x10 min", Code.LENGTH_IN_TITLE, 12, "## Oefenen (3x10 min)"),
        ("Rondje 2 min p.p.", Code.LENGTH_IN_TITLE, 11, "## Rondje (2 min p.p.)"),
        ("Rondje - 2 min each, in pairs", Code.LENGTH_IN_TITLE, 13, "## Rondje - 2 min each, in pairs (2 min each)"),
        ("Lopen 1u30", Code.LENGTH_IN_TITLE, 10, "## Lopen (1u30)"),
        ("om 14.40 Slot", Code.CLOCK_IN_TITLE, 7, "## Slot"),
        ("Om 14 uur slot", Code.CLOCK_IN_TITLE, 7, "## slot"),
        ("Pauze 15:00 - 15:15, koffie", Code.SPAN_IN_TITLE, 10, "## Pauze, koffie (15:00 - 15:15)"),
    ],
)
def test_what_may_be_a_time_stays_and_is_advised(heading: str, code: Code, column: int, advice: str) -> None:
    part, (problem,) = read(heading)
    assert (part.length, part.pinned) == (None, None)
    assert heading.startswith(part.title)
    assert (problem.severity, problem.code, problem.column) == ("warning", code, column)
    assert problem.values["title" if code is Code.CLOCK_IN_TITLE else "advice"] == advice


@pytest.mark.parametrize(
    ("heading", "column", "title"),
    [
        ("Lopen van 14 tot 15 uur", 14, "Lopen van 14 tot 15 uur"),
        ("Lopen 14u-15u", 10, "Lopen 14u-15u"),
        ("Lopen (14-15 uur)", 11, "Lopen"),
        ("Lopen - 14-15 uur", 12, "Lopen"),
    ],
)
def test_whole_hours_lack_their_minutes_and_are_no_lengths(heading: str, column: int, title: str) -> None:
    part, (problem,) = read(heading)
    assert (part.title, part.length) == (title, None)
    assert (problem.code, problem.column) == (Code.MINUTES_MISSING, column)
    assert (problem.values["time"], problem.values["until"]) == (14 * HOUR, 15 * HOUR)


@pytest.mark.parametrize("heading", ["9:00-10 Opening", "9-9.30: Opening", "**9-9.30** Opening"])
def test_times_in_front_without_all_their_minutes_are_advised(heading: str) -> None:
    _part, (problem,) = read(heading)
    assert (problem.code, problem.values["time"]) == (Code.MINUTES_MISSING, 9 * HOUR)


def test_of_the_end_of_a_range_alone_there_is_no_advice() -> None:
    _part, problems = read("Kring tussen 13.15 en 13.30 uur")
    assert problems == ()


@pytest.mark.parametrize("heading", ["Opening (tot 13:20)", "Opening (until 1:20 PM)", "Opening (-13:20)"])
def test_the_time_at_which_something_is_over_is_not_when_it_begins(heading: str) -> None:
    part, (problem,) = read(heading)
    assert (part.title, problem.code) == (heading, Code.LENGTH_UNCLEAR)


def test_a_position_in_front_takes_its_unit_along() -> None:
    reading = parse(f"{HEAD}## 0-5 min Check-in\n## 5-20 minuten: Ronde\n## 25-40 min Slot\n")
    assert [(part.title, part.length) for part in reading.agenda.parts] == [
        ("Check-in", 5 * MINUTE),
        ("Ronde", 15 * MINUTE),
        ("25-40 min Slot", None),
    ]
    assert reading.problems[0].values["advice"] == "## Slot (15 min)"


def test_what_is_hidden_with_marks_before_its_parentheses_is_hidden() -> None:
    assert read(r"Klaarzetten \(voor begeleiders\)")[0].for_facilitators


def test_a_space_that_never_breaks_may_stand_behind_the_marks() -> None:
    (part,) = parse(f"{HEAD}##\u00a0Opening (20 min)\n").agenda.parts
    assert (part.title, part.length) == ("Opening", 20 * MINUTE)


def test_what_contradicts_the_parentheses_stays_in_the_title_and_is_told() -> None:
    for heading, title, column in (
        ("A - 10 min (20 min)", "A - 10 min", 8),
        ("A (10 min) x (20 min)", "A (10 min) x", 6),
    ):
        part, (problem,) = read(heading)
        assert (part.title, part.length) == (title, 20 * MINUTE)
        assert (problem.severity, problem.code, problem.column) == ("warning", Code.CONTRADICTION, column)


def test_the_two_lengths_of_a_range_are_told_as_in_parentheses() -> None:
    part, (problem,) = read("Opening - 10-15 min")
    assert (part.title, part.length, problem.code, problem.column) == ("Opening", None, Code.RANGE, 14)


@pytest.mark.parametrize("text", ["Opening (20 min)", "13:00-13:20 Opening", "Opening - 20 min", "Opening 20 min"])
def test_a_heading_with_four_marks_that_holds_a_time_is_advised(text: str) -> None:
    reading = parse(f"{HEAD}## A\n#### {text}\n#### Zonder tijd\n")
    (problem,) = reading.problems
    assert (problem.code, problem.line, problem.values) == (Code.HEADING_DEEP, 5, {"advice": f"### {text}"})
    assert reading.agenda.parts[0].guidance == (text, "Zonder tijd")


def test_an_activity_says_its_time_in_the_same_ways() -> None:
    (part,) = parse(f"{HEAD}## A\n### 13:00-13:20 B\n### C - 10 min\n### D [5 min]\n").agenda.parts
    lengths = [(activity.title, activity.length) for activity in part.activities]
    assert lengths == [("B", 20 * MINUTE), ("C", 10 * MINUTE), ("D", 5 * MINUTE)]
