import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.agenda.model import Activity, Agenda, Part
from inspiratie_tui.core.agenda.timetable import activity_begins, closing_parts, timetable
from inspiratie_tui.core.forecast.forecast import forecast
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE
from inspiratie_tui.core.session.events import Opened
from inspiratie_tui.core.session.fold import fold


def part(minutes: int | None, pinned: int | None = None, protected: bool = False, each: int | None = None) -> Part:
    return Part(
        title="p",
        length=None if minutes is None else minutes * MINUTE,
        pinned=pinned,
        protected=protected,
        each=each,
    )


def test_parts_follow_each_other() -> None:
    table = timetable(Agenda(begin=14 * HOUR, parts=(part(25), part(None, each=4 * MINUTE), part(30))), 8, 2)
    assert [row.begin // MINUTE for row in table.rows] == [0, 25, 57]
    assert [row.part for row in table.rows] == [0, 1, 2]
    assert table.end == 87 * MINUTE
    assert table.exact
    assert table.time_of_day(table.end) == 15 * HOUR + 27 * MINUTE


@pytest.mark.parametrize(
    ("before", "slack", "overlap"), [(50, 10, 0), (60, 0, 0), (75, 0, 15)], ids=["hole", "fits", "overlap"]
)
def test_a_pinned_part_waits_for_its_pin_and_is_pushed_by_what_runs_past_it(
    before: int, slack: int, overlap: int
) -> None:
    table = timetable(Agenda(begin=17 * HOUR, parts=(part(before), part(30, 18 * HOUR), part(5))), 8, 2)
    assert table.rows[1].begin == (60 + overlap) * MINUTE
    assert table.rows[1].due == HOUR
    assert table.rows[1].slack == slack * MINUTE
    assert table.rows[1].overlap == overlap * MINUTE
    assert table.rows[2].begin == (90 + overlap) * MINUTE


def test_the_plan_ends_when_the_live_line_says_so() -> None:
    """Arriving (100 min), then a meal at 15:30 and a dialogue of an hour each: all is ten minutes late."""
    agenda = Agenda(begin=14 * HOUR, parts=(part(100), part(60, 15 * HOUR + 30 * MINUTE), part(60)))
    table = timetable(agenda, 8, 2)
    assert [table.time_of_day(row.begin) for row in table.rows] == [
        14 * HOUR,
        15 * HOUR + 40 * MINUTE,
        16 * HOUR + 40 * MINUTE,
    ]
    assert [row.overlap for row in table.rows] == [0, 10 * MINUTE, 0]
    assert table.time_of_day(table.end) == 17 * HOUR + 40 * MINUTE


def test_a_pin_that_is_run_past_makes_no_begin_certain() -> None:
    parts = (part(None), part(70), part(30, 18 * HOUR), part(5))
    table = timetable(Agenda(begin=17 * HOUR, parts=parts), 8, 2)
    assert [row.exact for row in table.rows] == [True, False, False, False]
    assert (table.rows[2].overlap, table.exact) == (10 * MINUTE, False)


@pytest.mark.parametrize(("length", "slack", "overlap"), [(50, 10, 0), (60, 0, 0), (75, 0, 15)])
def test_the_end_has_slack_or_overlap(length: int, slack: int, overlap: int) -> None:
    table = timetable(Agenda(begin=17 * HOUR, end=18 * HOUR, parts=(part(length),)), 8, 2)
    assert (table.until, table.slack, table.overlap) == (HOUR, slack * MINUTE, overlap * MINUTE)


def test_a_part_without_a_length_makes_what_follows_a_lower_bound_until_the_next_pin() -> None:
    parts = (part(10), part(None), part(20), part(30, 18 * HOUR), part(None))
    table = timetable(Agenda(begin=17 * HOUR, end=19 * HOUR, parts=parts), 8, 2)
    assert [row.exact for row in table.rows] == [True, True, False, True, True]
    assert table.rows[3].slack == 30 * MINUTE
    assert not table.exact


def test_a_pin_and_an_end_past_midnight_are_the_next_day() -> None:
    table = timetable(Agenda(begin=22 * HOUR, end=2 * HOUR, parts=(part(120), part(60, HOUR))), 8, 2)
    assert table.rows[1].begin == 3 * HOUR
    assert table.rows[1].slack == HOUR
    assert (table.until, table.slack, table.overlap) == (4 * HOUR, 0, 0)
    assert table.time_of_day(table.rows[1].begin) == HOUR


def test_without_a_begin_the_pin_of_the_first_part_is_the_begin() -> None:
    table = timetable(Agenda(parts=(part(30, 14 * HOUR), part(10, 15 * HOUR))), 8, 2)
    assert table.begin == 14 * HOUR
    assert [row.begin for row in table.rows] == [0, HOUR]


def test_without_any_begin_pins_and_end_have_no_effect() -> None:
    table = timetable(Agenda(end=20 * HOUR, parts=(part(30), part(10, 15 * HOUR))), 8, 2)
    assert [row.begin // MINUTE for row in table.rows] == [0, 30]
    assert (table.begin, table.until, table.slack, table.overlap) == (None, None, 0, 0)
    assert table.time_of_day(0) is None


def test_an_agenda_without_parts_is_all_slack() -> None:
    table = timetable(Agenda(begin=0, end=HOUR), 8, 2)
    assert (table.rows, table.end, table.slack) == ((), 0, HOUR)


@pytest.mark.parametrize(
    ("protected", "expected"),
    [
        ("", range(0)),
        ("-", range(1, 1)),
        ("P", range(1)),
        ("-PP", range(1, 3)),
        ("P-P", range(2, 3)),
        ("PP-", range(3, 3)),
    ],
)
def test_the_closing_is_the_run_of_protected_parts_at_the_end(protected: str, expected: range) -> None:
    parts = tuple(part(10, protected=mark == "P") for mark in protected)
    found = closing_parts(Agenda(parts=parts))
    assert (found.start, found.stop) == (expected.start, expected.stop)


parts_of_any_sort = st.builds(
    part,
    st.none() | st.integers(1, 200),
    st.none() | st.integers(0, DAY - 1),
    st.booleans(),
)


@given(
    st.none() | st.integers(0, DAY - 1),
    st.none() | st.integers(0, DAY - 1),
    st.lists(parts_of_any_sort, max_size=8),
)
def test_slack_and_overlap_always_account_for_the_time_between_parts(
    begin: int | None, end: int | None, parts: list[Part]
) -> None:
    table = timetable(Agenda(begin=begin, end=end, parts=tuple(parts)), 8, 2)
    running = 0
    for row in table.rows:
        assert min(row.slack, row.overlap) == 0
        assert row.begin == running + row.slack
        assert row.due is None or row.begin == row.due + row.overlap
        running = row.begin + (row.length or 0)
    assert table.end == running
    if table.until is not None:
        assert table.until == table.end + table.slack - table.overlap


@given(st.integers(0, DAY - 1), st.lists(parts_of_any_sort, max_size=8))
def test_the_plan_and_the_live_line_say_the_same_before_it_begins(begin: int, parts: list[Part]) -> None:
    agenda, opens = Agenda(begin=begin, parts=tuple(parts)), 20_000 * DAY + begin
    table = timetable(agenda, 0, 0)
    ready = fold([Opened(number=1, at=0, agenda=agenda, participants=(), facilitators=())])
    expected = forecast(ready, WallClock(0, opens))
    assert expected.begins == tuple(opens + row.begin for row in table.rows)
    assert expected.end == opens + table.end
    if all(part.length is not None for part in parts) and parts:
        assert abs(expected.late or 0) <= MINUTE // 2  # the planned end is read from a clock, which shows minutes


def test_activities_begin_one_behind_the_other_until_one_has_no_length() -> None:
    steps = (
        Activity(title="a", length=5 * MINUTE),
        Activity(title="b", each=MINUTE, with_facilitators=True),
        Activity(title="c"),
        Activity(title="d", length=MINUTE),
    )
    assert activity_begins(Part(title="p", activities=steps), 8, 2) == (0, 5 * MINUTE, 15 * MINUTE, None)
    assert activity_begins(Part(title="p"), 8, 2) == ()
