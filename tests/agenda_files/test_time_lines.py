"""A line right below a heading that says how long the part or activity is, in all the forms people write it in."""

from typing import Any

import pytest

from inspiratie_tui.agenda_files import AgendaReading, parse
from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import HOUR, MINUTE
from inspiratie_tui.texts.public import public_text

HEAD = "# T\nBegin: 14:00\nEnd: 20:00\n\n"
LINE = 6
"""Of what stands right below the heading."""


def below(text: str, heading: str = "## A") -> AgendaReading:
    """What is read of `text` below the only heading."""
    return parse(f"{HEAD}{heading}\n{text}\n")


def told(reading: AgendaReading) -> list[tuple[str, Code, int, int]]:
    return [(it.severity, it.code, it.line, it.column) for it in reading.problems]


KEYS = ["Tijd", "Time", "Duur", "Duration", "Tijdsduur", "Lengte", "Length", "Timing", "TIJD"]
KEYS += ["Tijdsindicatie", "Estimated time", "Benodigde tijd"]
FORMS = [
    "{}: 20 min",
    "**{}:** 20 min",
    "**{}**: 20 min",
    "**{}: 20 min**",
    "*{}: 20 min*",
    "_{}:_ 20 min",
    "__{}__: 20 min",
]
FORMS += [
    "{} : 20 min",
    "**{} :** 20 min",
    "{}:20 min",
    "{}:  20 minuten.",
    "- {}: 20 min",
    "* **{}:** 20 min",
    "\n\n{}: 20 min",
]
FORMS += ["{}: **20 min**", "{}: 20 min  ", "{}: 20 min\\", "{}: 20 min<br>", "  {}: 20 min"]


@pytest.mark.parametrize("line", [*(form.format("Tijd") for form in FORMS), *(f"**{key}:** 20 min" for key in KEYS)])
def test_a_length_below_a_heading_is_its_length(line: str) -> None:
    for heading in ("## A", "## A (in de tuin)"):
        reading = below(line, heading)
        (part,) = reading.agenda.parts
        assert (reading.problems, part.length, part.guidance) == ((), 20 * MINUTE, ())
    reading = below(line, "## P (60 min)\n### A")
    (activity,) = reading.agenda.parts[0].activities
    assert (reading.problems, activity.length, activity.guidance) == ((), 20 * MINUTE, ())


@pytest.mark.parametrize("word", ["p.p.", "each", "ieder", "per deelnemer", "per participant"])
def test_who_it_is_for_may_stand_in_parentheses_of_its_own(word: str) -> None:
    (part,) = below(f"Tijd: 2 min ({word})").agenda.parts
    assert (part.each, part.length) == (2 * MINUTE, None)


ITEMS: list[tuple[str, dict[str, Any]]] = [
    ("Tijd: 1 uur", {"length": HOUR}),
    ("Duur: 1u30", {"length": 90 * MINUTE}),
    ("Duur: 1,5 uur", {"length": 90 * MINUTE}),
    ("Time: an hour and a half", {"length": 90 * MINUTE}),
    ("Duur: drie kwartier", {"length": 45 * MINUTE}),
    ("Duur: ca. 15 min", {"length": 15 * MINUTE}),
    ("Time: about 15 minutes", {"length": 15 * MINUTE}),
    ("Tijd: 20 min, 2 min p.p.", {"length": 20 * MINUTE, "each": 2 * MINUTE}),
    ("Time: 2 min each", {"each": 2 * MINUTE}),
    ("Tijd: 20 min | 2 min p.p.", {"length": 20 * MINUTE, "each": 2 * MINUTE}),
    ("Duur: 30 min, minimaal 20 min", {"length": 30 * MINUTE, "minimum": 20 * MINUTE}),
    ("Duration: 2 x 12 min, pairs", {"length": 24 * MINUTE, "times": 2, "size": GroupSize.PAIRS}),
    ("Tijd: 20 min, stil", {"length": 20 * MINUTE, "silent": True}),
    ("Tijd: om 14.30 uur", {"pinned": 14 * HOUR + 30 * MINUTE}),
    ("Time: at 2:30 PM, 20 min", {"pinned": 14 * HOUR + 30 * MINUTE, "length": 20 * MINUTE}),
    ("Tijd: 20 min, wie wil", {"length": 20 * MINUTE, "whoever_wants": True}),
]


@pytest.mark.parametrize(("line", "fields"), ITEMS)
def test_its_value_is_read_as_the_items_in_parentheses(line: str, fields: dict[str, Any]) -> None:
    reading = below(line)
    (part,) = reading.agenda.parts
    (same,) = below("", f"## A ({line.partition(': ')[2].replace(' | ', ', ')})").agenda.parts
    assert {name: getattr(part, name) for name in fields} == fields
    assert (part.guidance, part) == ((), same)
    assert not {Code.LENGTH_MISSING} & {it.code for it in reading.problems} or "length" not in fields


def test_it_stands_above_or_below_who_leads_and_text_stays() -> None:
    for lines in ("Tijd: 20 min\nLeiding: Anna\nRust.", "Leiding: Anna\n**Duur: 20 min**\nRust."):
        (part,) = below(lines).agenda.parts
        assert (part.length, part.lead, part.guidance) == (20 * MINUTE, "Anna", ("Rust.",))
    for lines in ("Leiding: Anna\n\nTijd: 20 min\n\nRust.", "- Tijd: 20 min\n\nLeiding: Anna\n\nRust."):
        (part,) = below(lines).agenda.parts
        assert (part.length, part.lead, part.guidance) == (20 * MINUTE, "Anna", ("Rust.",))


@pytest.mark.parametrize(
    ("above", "guidance"),
    [
        ("Doel: kennismaken\n", ("Doel: kennismaken",)),
        ("**Learning goal:** to meet\n\n", ("Learning goal: to meet",)),
        ("- Doel: kennismaken\n- ", ("- Doel: kennismaken",)),
    ],
)
def test_lines_of_a_word_and_a_colon_may_stand_above_it(above: str, guidance: tuple[str, ...]) -> None:
    (part,) = below(f"{above}Tijd: 20 min").agenda.parts
    assert (part.length, part.guidance) == (20 * MINUTE, guidance)


TEXT = [
    "Tijd: naar behoefte",
    "Time: flexible",
    "Tijd: stil",
    "Duur: kort",
    "Time:",
    "Tijd: 14 dagen later",
    "Length: short",
]
TEXT += ["Tijd: pauze", "Timing: is alles", "Time: stll", "Tijd: zie boven, stil", "Tijden: 20 min", "Time: 2026"]
TEXT += [
    "1. Tijd: 20 min",
    "> Tijd: 20 min",
]
TEXT += ["- [ ] Tijd: 20 min", "- Tijd: 20 min\n  in de tuin", "    Tijd: 20 min"]


@pytest.mark.parametrize("text", TEXT)
def test_what_is_not_understood_stays_as_it_is_without_a_word(text: str) -> None:
    reading = below(text)
    (part,) = reading.agenda.parts
    assert (part.length, part.pinned, part.silent) == (None, None, False)
    assert part.guidance or part.quotes
    assert [it.code for it in reading.problems] == []


@pytest.mark.parametrize(
    ("text", "code", "line", "advice"),
    [
        ("Welkom.\nTijd: 20 min", Code.LENGTH_IN_TITLE, 1, "## A (20 min)"),
        ("Welkom.\n\n**Duur: 20 min**\nDuur: 30 min", Code.LENGTH_IN_TITLE, 2, "## A (20 min)"),
        ("- Welkom.\n- Time: 2 min each", Code.LENGTH_IN_TITLE, 1, "## A (2 min each)"),
        ("Total time: 90 min", Code.LENGTH_IN_TITLE, 0, "## A (90 min)"),
        ("> Welkom.\n\nTijd: 14.00-14.20", Code.SPAN_IN_TITLE, 2, "## A (14.00-14.20)"),
    ],
)
def test_a_time_too_far_below_or_of_all_is_text_with_one_advice(text: str, code: Code, line: int, advice: str) -> None:
    reading = below(text)
    assert [(it.severity, it.code, it.line) for it in reading.problems] == [("warning", code, LINE + line)]
    assert reading.problems[0].values["advice"] == advice
    assert reading.agenda.parts[0].length is None
    assert below(text, "## A (10 min)").problems == ()


def test_what_the_first_edition_read_below_a_heading_it_reads_still() -> None:
    reading = below("Rust: geen haast\nEinde: 19:00\nLeiding: Anna\n\nLeiding: Bas", "## A (5 min)")
    (part,) = reading.agenda.parts
    assert (part.lead, part.guidance) == ("Anna", ("Rust: geen haast Einde: 19:00", "Leiding: Bas"))
    assert told(reading) == [("warning", Code.HEADER_BELOW_PART, LINE + 1, 1)]


@pytest.mark.parametrize(
    ("line", "code", "column", "values"),
    [
        ("Duur: 45", Code.BARE_NUMBER, 7, {"found": "45"}),
        ("**Duration:** 10-15 min", Code.RANGE, 15, {"length": 15 * MINUTE, "minimum": 10 * MINUTE}),
        ("Duur: 10 à 15 min", Code.RANGE, 7, {"length": 15 * MINUTE, "minimum": 10 * MINUTE}),
        ("- Time: 1:30", Code.HOURS_OR_MINUTES, 9, {"first": "1", "second": "30"}),
        ("Time: 20 minuets", Code.MISSPELT, 7, {"advice": "20 minutes"}),
        ("Tijd: 20 min stil", Code.COMMA_MISSING, 7, {"advice": "20 min, stil"}),
        ("Tijd: 0 min", Code.LENGTH_ZERO, 7, {"found": "0 min"}),
        ("Tijd: 14-15.30 uur", Code.MINUTES_MISSING, 7, {"time": 14 * HOUR, "until": 15 * HOUR + 30 * MINUTE}),
    ],
)
def test_what_looks_like_a_length_gets_one_advice_and_stays(
    line: str, code: Code, column: int, values: dict[str, Any]
) -> None:
    reading = below(line)
    assert told(reading) == [("error", code, LINE, column)]
    assert reading.problems[0].values.items() >= values.items()
    assert reading.agenda.parts[0].guidance == (line.replace("*", ""),)


@pytest.mark.parametrize(
    ("heading", "line", "title", "more"),
    [
        ("## A", "Time: 14:30", "## A", ""),
        ("## A ##", "**Tijd: 14.30 uur**", "## A", ""),
        ("## A", "Tijd: vanaf 14.30 uur", "## A", ""),
        ("## A", "Start time: 2:30 PM", "## A", ""),
        ("## A (stil) ", "Aanvang: 14u30", "## A", ", stil"),
        ("## A (in de tuin)", "Time: 2.30 p.m.", "## A (in de tuin)", ""),
    ],
)
def test_one_time_of_day_is_advice_that_writes_out_the_heading(heading: str, line: str, title: str, more: str) -> None:
    reading = below(line, heading)
    (problem,) = reading.problems
    assert (problem.code, problem.line, problem.severity) == (Code.TIME_BELOW, LINE, "warning")
    time = 14 * HOUR + 30 * MINUTE
    assert (problem.values["title"], problem.values["time"], problem.values["more"]) == (title, time, more)
    assert reading.agenda.parts[0].guidance == (line.replace("*", ""),)
    (followed,) = below("", f"{title} (at 14:30{more})").agenda.parts
    assert followed.pinned == time


def test_a_whole_hour_after_tijd_is_a_time_of_day_and_after_duur_a_length() -> None:
    assert [it.code for it in below("Tijd: 18 uur").problems] == [Code.TIME_BELOW]
    assert below("Duur: 8 uur").agenda.parts[0].length == 8 * HOUR
    assert below("Tijd: 2 uur").agenda.parts[0].length == 2 * HOUR


def test_a_time_of_day_and_a_length() -> None:
    reading = below("Tijd: 14.30 uur, 20 min")
    (part,) = reading.agenda.parts
    assert (part.length, part.pinned, part.guidance) == (20 * MINUTE, None, ("Tijd: 14.30 uur, 20 min",))
    assert told(reading) == [("warning", Code.TIME_BELOW, LINE, 7)]


def test_what_the_heading_says_counts_and_the_same_once_more_is_fine() -> None:
    same = below("Tijd: 20 min, 2 min p.p.", "## A (20 min)")
    assert (same.problems, same.agenda.parts[0].each, same.agenda.parts[0].guidance) == ((), 2 * MINUTE, ())
    other = below("Duur: 25 min", "## A (20 min)")
    assert told(other) == [("warning", Code.CONTRADICTION, LINE, 7)]
    assert (other.agenda.parts[0].length, other.agenda.parts[0].guidance) == (20 * MINUTE, ("Duur: 25 min",))
    repeats = below("Duur: 20 min", "## A (2 x 10 min)")
    assert (repeats.problems, repeats.agenda.parts[0].times) == ((), 2)


def test_of_two_such_lines_the_first_counts() -> None:
    reading = below("Tijd: 20 min\nDuur: 25 min")
    assert told(reading) == [("warning", Code.CONTRADICTION, LINE + 1, 7)]
    assert (reading.agenda.parts[0].length, reading.agenda.parts[0].guidance) == (20 * MINUTE, ("Duur: 25 min",))


def test_more_words_are_no_data_and_stay_where_only_the_facilitators_see_them() -> None:
    for line in ("Tijd: 20 min, let op Bas", "Tijd: 20 min (let op Bas, en Anna)", "Tijd: 20 min | **Let op:** Bas"):
        reading = below(line)
        (part,) = reading.agenda.parts
        assert (reading.problems, part.length, part.remarks) == ((), 20 * MINUTE, ())
        assert [detail.word for detail in part.details] == [""]
        assert len(part.guidance) == 1
        assert "Bas" in part.guidance[0]
        assert public_text(reading.agenda) == "T\nA\n  20 min"


@pytest.mark.parametrize(
    ("line", "code", "column"),
    [
        ("Tijd: 10 min, minimaal 20 min", Code.MINIMUM_TOO_LONG, 15),
        ("Tijd: 10 min, 20 min p.p.", Code.TURN_TOO_LONG, 15),
        ("Tijd: om 13.00 uur", Code.PIN_BEFORE_BEGIN, 7),
    ],
)
def test_what_cannot_be_true_is_told_on_the_line_that_says_it(line: str, code: Code, column: int) -> None:
    assert ("error", code, LINE, column) in told(below(line))


def test_what_only_a_part_can_say_is_told_on_the_line_of_the_activity() -> None:
    reading = below("Tijd: 10 min, om 15.00 uur", "## P\n### A")
    assert told(reading) == [("error", Code.ONLY_FOR_PARTS, LINE + 1, 15)]
    assert reading.agenda.parts[0].activities[0].length == 10 * MINUTE


@pytest.mark.parametrize(
    ("text", "column", "advice"),
    [
        ("15 min", 1, "15 min"),
        ("(15 min)", 2, "15 min"),
        ("⏱ 10 min", 3, "10 min"),
        ("*13:00 - 13:20*", 2, "13:00 - 13:20"),
    ],
)
def test_a_time_alone_below_a_heading_is_advised(text: str, column: int, advice: str) -> None:
    reading = below(text)
    (problem,) = reading.problems
    assert (problem.line, problem.column, problem.values["advice"]) == (LINE, column, f"## A ({advice})")
    assert below(text, "## A (10 min)").problems == ()


def test_a_time_alone_that_is_a_row_of_a_plan_is_advised_with_the_plan() -> None:
    assert [problem.line for problem in below("**13:00-13:20**\nOpening\n\n**13:20-13:40**\nRonde").problems] == [LINE]
