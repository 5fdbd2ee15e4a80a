"""Whether lengths, turns, pins and the end fit together, for so many people."""

import pytest

from inspiratie_tui.agenda_files import fit, parse
from inspiratie_tui.core.agenda.problems import Code

MINUTE, HOUR = 60_000, 3_600_000
HEAD = "# T\nBegin: 14:00\nEnd: 20:00\n"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## A (40 min, 5 min each)", {}),
        ("## A (39 min, 5 min each)", {Code.TURNS_TOO_LONG: {"needed": 40 * MINUTE, "length": 39 * MINUTE}}),
        (
            "## A (40 min, 5 min each, with facilitators)",
            {Code.TURNS_TOO_LONG: {"needed": 50 * MINUTE, "length": 40 * MINUTE}},
        ),
        ("## A (40 min)\n### a (10 min)\n### b (30 min)", {}),
        (
            "## A (40 min)\n### a (20 min)\n### b (30 min)\n### c",
            {Code.ACTIVITIES_TOO_LONG: {"needed": 50 * MINUTE, "length": 40 * MINUTE}},
        ),
        (
            "## A (15 min)\n### a (2 min each)",
            {Code.ACTIVITIES_TOO_LONG: {"needed": 16 * MINUTE, "length": 15 * MINUTE}},
        ),
        ("## A (2 x 10 min, 1 min each)", {}),
        ("## A (2 x 7 min, 1 min each)", {Code.TURNS_TOO_LONG: {"needed": 16 * MINUTE, "length": 14 * MINUTE}}),
        ("## A (1 h)\n## B (1 h, at 15:00)", {}),
        ("## A (70 min)\n## B (1 h, at 15:00)", {Code.OVERLAP: {"length": 10 * MINUTE, "time": 15 * HOUR}}),
        ("## A (6 h)\n## B (5 min)", {Code.PAST_END: {"length": 5 * MINUTE, "time": 20 * HOUR}}),
        ("## A\n## B (5 min)", {Code.LENGTH_MISSING: {}}),
        ("## A\n## B (5 min, at 15:00)", {}),
        ("## A (5 min)\n## B", {}),
        ("## A (any order)\n## B (5 min)", {Code.LENGTH_MISSING: {}}),
        ("## A\n### a (5 min)\n## B (5 min)", {}),
        ("## A\n### a\n## B (5 min)", {Code.LENGTH_MISSING: {}}),
    ],
)
def test_for_eight_people_and_two_facilitators(body: str, expected: dict[Code, dict[str, int]]) -> None:
    problems = fit(parse(f"{HEAD}{body}\n"), 8, 2).problems
    assert {it.code: it.values for it in problems} == expected
    assert all(it.severity == "warning" for it in problems)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## A (42 min)\n### a (10 min)\n### b (30 min)", {}),
        ("## A\n### a (10 min)\n### b (30 min)", {}),
        ("## A (40 min)\n### a (10 min)\n### b (30 min)", (2, 42, 40)),
        ("## A (34 min)\n### a (2 x 10 min)\n### b (10 min)\n### c", (6, 36, 34)),
        ("## A (20 min)\n### a (30 min)\n### b", (2, 32, 20)),
        ("## A (20 min)\n### a (20 min)", {}),
        ("## A (2 x 20 min)", {}),
    ],
)
def test_change_overs_are_counted_between_activities_and_repeats(body: str, expected: tuple[int, ...]) -> None:
    problems = fit(parse(f"{HEAD}Change-over: 2 min\n{body}\n"), 8, 2).problems
    values = dict(zip(("between", "needed", "length"), (number * MINUTE for number in expected), strict=False))
    assert {it.code: it.values for it in problems} == ({Code.CHANGE_OVERS_TOO_LONG: values} if expected else {})


def test_what_goes_wrong_whatever_the_number_is_told_without_one() -> None:
    reading = parse(f"{HEAD}## A (40 min, 30 min each)\n### a (50 min)\n")
    assert [it.code for it in reading.problems] == [Code.ACTIVITIES_TOO_LONG]


def test_fitting_again_for_other_people_forgets_the_first() -> None:
    reading = fit(parse(f"{HEAD}## A (40 min, 5 min each)\n"), 9)
    assert [it.values["needed"] for it in reading.problems] == [45 * MINUTE]
    assert fit(reading, 8).problems == ()
    assert fit(fit(reading, 10), 9) == reading


def test_a_last_part_without_length_needs_one_when_there_is_no_end() -> None:
    problems = parse("# T\nBegin: 14:00\n## A\n").problems
    assert [it.code for it in problems] == [Code.NO_END, Code.LENGTH_MISSING]


@pytest.mark.parametrize(
    ("begin", "end", "pin", "told"),
    [
        ("14:00", "20:00", "13:00", True),
        ("14:00", "20:00", "13:59", True),
        ("14:00", "20:00", "14:00", False),
        ("14:00", "20:00", "21:00", False),
        ("22:00", "02:00", "01:00", False),
        ("22:00", "02:00", "21:00", True),
        ("08:00", "21:00", "20:30", False),
    ],
)
def test_a_part_pinned_before_the_begin_is_not_pinned(begin: str, end: str, pin: str, told: bool) -> None:
    reading = parse(f"# T\nBegin: {begin}\nEnd: {end}\n## A (1 min)\n## B (1 min, at {pin})\n")
    errors = [(it.code, it.line, it.column) for it in reading.problems if it.severity == "error"]
    assert errors == ([(Code.PIN_BEFORE_BEGIN, 5, 14)] if told else [])
    assert (reading.agenda.parts[1].pinned is None) is told


def test_a_wrong_length_is_told_once() -> None:
    problems = parse("# T\nBegin: 14:00\nEnd: 20:00\n## A (15)\n## B (15 min)\n").problems
    assert [it.code for it in problems] == [Code.BARE_NUMBER]


def test_problems_stand_at_the_part_they_are_about() -> None:
    problems = fit(parse(f"{HEAD}## A (70 min)\n\n## B (6 h, at 15:00)\n### b (2 min, 1 min each)\n"), 8).problems
    assert [(it.code, it.line, it.column) for it in problems] == [
        (Code.OVERLAP, 6, 4),
        (Code.PAST_END, 6, 4),
        (Code.TURNS_TOO_LONG, 7, 5),
    ]
