"""What becomes of each way in which people write lengths and times who never saw our format."""

import pytest

from inspiratie_tui import texts
from inspiratie_tui.agenda_files import AgendaReading, parse
from inspiratie_tui.core.agenda.problems import Code, Problem, Severity
from inspiratie_tui.core.agenda.timetable import timetable
from inspiratie_tui.texts.problems import sentence

MINUTE = 60_000
HEAD = "# Day\nBegin: 13:00\nEnd: 15:00\n"
LINES_ABOVE = HEAD.count("\n")


def planned(reading: AgendaReading) -> list[tuple[str, int | None]]:
    """Return title and minutes of each part."""
    return [(part.title, part.length and part.length // MINUTE) for part in reading.agenda.parts]


def clock(moment: int | None) -> str:
    assert moment is not None
    return f"{moment // MINUTE // 60}:{moment // MINUTE % 60:02}"


def begins(reading: AgendaReading) -> list[str]:
    laid = timetable(reading.agenda, 8, 2)
    return [clock(laid.time_of_day(row.begin)) for row in laid.rows]


def advice(reading: AgendaReading) -> list[Problem]:
    """Return all problems but that a length or the begin is not known, which says nothing of how to write one."""
    of_the_whole = (Code.LENGTH_MISSING, Code.NO_BEGIN, Code.NO_END, Code.NO_PARTS, Code.OVERLAP, Code.PAST_END)
    return [problem for problem in reading.problems if problem.code not in of_the_whole]


@pytest.mark.parametrize(
    "headings",
    [
        "## 13:00 - 13:20 Hello\n## 13:20 – 14:40: Tales\n## 14:40-15:00 | Bye\n",
        "## 13.00 uur - 13.20 uur Hello\n## 13.20–14.40 uur: Tales\n## van 14.40 tot 15.00 uur Bye\n",
        "## 1:00PM - 1:20PM: Hello\n## 1:20 PM - 2:40 PM: Tales\n## 2:40-3:00 pm Bye\n",
        "## **13:00 - 13:20** Hello\n## **13:20 - 14:40 Tales**\n## 14:40 - 15:00 *Bye*\n",
        "## Hello (13.00-13.20)\n## Tales (13.20 - 14.40)\n## Bye (14.40–15.00 uur)\n",
        "## Hello (13:00–13:20)\n## Tales (13:20-14:40)\n## Bye (14:40 - 15:00)\n",
        "## Hello — 20 min (13:00–13:20)\n## Tales — 80 min (13:20–14:40)\n## Bye — 20 min (14:40–15:00)\n",
        "## Hello - 20 min\n## Tales – 80'\n## Bye: 20 min\n",
        "## Hello | 20 min\n## Tales — 1 uur 20 min\n## Bye - 20 minuten\n",
        "## Hello [20 min]\n## [80 min] Tales\n## Bye [20 mins]\n",
        "## (20 min) Hello\n## (80 min) Tales\n## (20 min) Bye\n",
        "## Hello (20 min total)\n## Tales (80 min in totaal)\n## Bye (max 20 min)\n",
        "## Hello (20 min totaal)\n## Tales (80 min in total)\n## Bye (maximaal 20 min)\n",
        "## **Hello (20 min)**\n## **Tales** (80 min)\n## _Bye (20 min)_\n",
        "## Hello (0-20 min)\n## Tales (20-100 mins)\n## Bye (100 - 120 minuten)\n",
        "## Hello\n**Time:** 20 min\n\nWelcome.\n## Tales\n**Duration: 80 minutes**\n## Bye\nTime: 20 min\n",
        "## Hello\n*Tijd:* 20 min\n## Tales\n\nDuur: 1 uur en 20 minuten\n## Bye\n*Duur: 20 min*\n",
    ],
)
def test_a_length_is_read_wherever_it_stands_in_a_heading_or_right_below_it(headings: str) -> None:
    reading = parse(HEAD + headings)
    assert planned(reading) == [("Hello", 20), ("Tales", 80), ("Bye", 20)]
    assert begins(reading) == ["13:00", "13:20", "14:40"]
    assert [part.pinned for part in reading.agenda.parts] == [None] * 3
    assert reading.problems == ()


def test_a_length_before_the_end_of_a_title_leaves_the_title_whole() -> None:
    reading = parse(f"{HEAD}## Stage 2 (80 min): Tales\n## Stage 3 (20 min) - two by two\n")
    assert planned(reading) == [("Stage 2: Tales", 80), ("Stage 3 - two by two", 20)]


def test_an_activity_has_its_length_as_a_part_has() -> None:
    reading = parse(f"{HEAD}## Hello\n### Names - 20 min\n### Walk\nTijd: 30 min\n### Talk [10 min]\n")
    (part,) = reading.agenda.parts
    assert [(activity.title, activity.length) for activity in part.activities] == [
        ("Names", 20 * MINUTE),
        ("Walk", 30 * MINUTE),
        ("Talk", 10 * MINUTE),
    ]
    assert advice(reading) == []


@pytest.mark.parametrize("heading", ["9:15 - 9:45 Hello", "Hello (9.15-9.45)", "9:15-9:45 AM | Hello"])
def test_the_first_range_gives_the_begin_where_none_is_written(heading: str) -> None:
    reading = parse(f"# Day\n## {heading}\n")
    assert (planned(reading), begins(reading)) == ([("Hello", 30)], ["9:15"])
    assert Code.NO_BEGIN not in [problem.code for problem in reading.problems]


def test_only_a_range_that_does_not_join_the_one_before_is_pinned() -> None:
    reading = parse(f"{HEAD}## 13:00-13:20 Hello\n## 13:20-13:40 Tales\n## 14:00-14:20 Bye\n")
    assert [part.pinned and clock(part.pinned) for part in reading.agenda.parts] == [None, None, "14:00"]


@pytest.mark.parametrize("title", ["2.10 Looking back", "1.1-1.3 Aims", "The first 100 days", "Question 3: 24/7"])
def test_what_only_looks_like_a_time_is_title(title: str) -> None:
    reading = parse(f"{HEAD}## {title}\n")
    assert planned(reading) == [(title, None)]
    assert advice(reading) == []


@pytest.mark.parametrize(
    ("lines", "begin", "end"),
    [
        ("Aanvang: 13.00 uur\nEindtijd: 15.00 uur\n", "13:00", "15:00"),
        ("Begintijd: 13.00\nEinde: 15.00\n", "13:00", "15:00"),
        ("Starttijd: 13:00\n**Eindtijd:** 15:00\n", "13:00", "15:00"),
        ("Start time: 1:00 PM\nEnd time: 3:00 PM\n", "13:00", "15:00"),
        ("**Time:** 13:00 - 15:00\n", "13:00", "15:00"),
        ("Tijd: 13.00-15.00 uur\n", "13:00", "15:00"),
        ("Time: 9:00 AM - 12:00\n", "9:00", "12:00"),
        ("Time: 9:00-11:30 AM\n", "9:00", "11:30"),
    ],
)
def test_begin_and_end_are_read_under_the_words_people_have_for_them(lines: str, begin: str, end: str) -> None:
    reading = parse(f"# Day\n{lines}\n## Hello (20 min)\n")
    assert (clock(reading.agenda.begin), clock(reading.agenda.end)) == (begin, end)
    assert reading.problems == ()


TABLE = "\n| Time | What | Who |\n|------|------|-----|\n| 13:00 | Hello | A |\n| 13:20 | Tales | B |\n"
DURATIONS = "\n| Tijd | Onderdeel | Duur |\n|---|---|---|\n| 00:00 | Hallo | 20 min |\n| 00:20 | Verhalen | 80 min |\n"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (f"## Plan\n{TABLE}", [6]),
        (f"## Programma\n{DURATIONS}", [6]),
        (f"{TABLE}", [5]),
        ("## Plan\n- 13:00 Hello\n- 13:20 Tales\n- 14:40 Bye\n", [5]),
        ("## Plan\n- Hello (20 min)\n- Tales (80 min)\n", [5]),
        ("## Plan\n1. **Hello (20 min).** Names.\n2. **Tales (80 min).** In turns.\n", [5]),
        ("## Plan\n**Hello (20 min)**\n\nNames.\n\n**Tales (80 min)**\n", [5]),
        ("\n**13:00 - 13:20** Hello\n**13:20 - 14:40** Tales\n", [5]),
        ("## Block one\n#### Hello (20 min)\n#### Tales (80 min)\n", [5, 6]),
        ("## Hello\nNames first.\n\nTijd: 20 min\n", [7]),
        ("## 14:40 Bye\n", [4]),
        ("## Bye (14:40)\n", [4]),
        ("## 14:40-13:20 Bye\n", [4]),
        ("## Hello (5-20 min)\n## Tales (20-90 min)\n", [4, 5]),
    ],
)
def test_what_is_not_read_is_advised_about_once_a_line_or_block(text: str, lines: list[int]) -> None:
    reading = parse(HEAD + text)
    assert [problem.line for problem in advice(reading)] == lines
    for language in ("en", "nl"):
        texts.use(language)
        sentences = [sentence(problem) for problem in advice(reading)]
        assert all(any(digit in each for digit in "123456789") for each in sentences), sentences


@pytest.mark.parametrize("opening", ["```", "~~~", "```text", "<!-- later", "<!--"])
def test_what_hides_all_below_it_is_an_error_at_its_line(opening: str) -> None:
    reading = parse(f"{HEAD}## Hello (20 min)\n{opening}\nnames\n\n## Tales (80 min)\n")
    errors = [problem.line for problem in reading.problems if problem.severity is Severity.ERROR]
    assert errors == [LINES_ABOVE + 2]
