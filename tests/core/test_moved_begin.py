"""A session that begins more than three hours after its planned begin: its whole plan moves along.

Such a session was moved, or is tried out in the evening. All that compares with the plan then tells what it would tell
of the same session begun as planned, at other times of day.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from support.by_hand import TODAY, clock, closing, day, part
from support.second_afternoon import SECOND, Afternoon

from inspiratie_tui.core.actions.replan import Proposal, proposals
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.forecast.forecast import Forecast, Pin, Safety, forecast
from inspiratie_tui.core.forecast.parked_questions import room_at_end
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE, LocalMs, SessionMs
from inspiratie_tui.core.view.replan import replan_view

EVENING = 450 * MINUTE
"""The afternoon of two o'clock, at half past nine."""
PINNED = day(part("Werk", 60), part("Pauze", 20, pinned=clock(15, 10)), part("Uit"), part("Eten", 40, pinned=clock(17)))
AGENDAS = (
    SECOND["nl"],
    PINNED,
    replace(PINNED, begin=None, parts=(replace(PINNED.parts[0], pinned=clock(14)), *PINNED.parts[1:])),
    day(part("Werk", 90), part("Meer", 90), closing("Slot", 20, 10), end=clock(17, 5)),
    day(part("Werk", 90), part("Nacht", 30, pinned=clock(0)), closing("Slot", 20), end=clock(1)),
    day(part("Werk", 61.5), part("Slot", 20), end=None),
    day(part("Werk"), part("Slot", 20), end=None),
)


def wall(now: int, later: int = 0) -> WallClock:
    """Return the clock of a session that opened at two, or so many ms later."""
    return WallClock(SessionMs(now), LocalMs(TODAY + clock(14) + now + later))


def moved(expected: Forecast, by: int) -> Forecast:
    return replace(
        expected,
        begins=tuple(None if begin is None else begin + by for begin in expected.begins),
        end=expected.end + by,
        pin=None if expected.pin is None else moved_pin(expected.pin, by),
        pins=tuple(moved_pin(pin, by) for pin in expected.pins),
    )


def moved_pin(pin: Pin, by: int) -> Pin:
    return replace(pin, begin=pin.begin + by)


def moved_proposal(way: Proposal, by: int) -> Proposal:
    due = None if way.due is None else way.due + by
    return replace(way, end=way.end + by, due=due, breaks=tuple(moved_pin(pin, by) for pin in way.breaks))


KEYS = st.sampled_from(["forward", "forward", "forward", "pass", "hold", "more", "leave", "end", "over"])


@settings(max_examples=60)
@given(
    agenda=st.sampled_from(AGENDAS),
    script=st.lists(st.tuples(st.integers(0, 90), KEYS, st.integers(0, 7)), max_size=8),
    wait=st.integers(0, 90),
    by=st.integers(181, 720),
)
def test_it_tells_what_it_would_tell_had_it_begun_as_planned(
    agenda: Agenda, script: list[tuple[int, str, int]], wait: int, by: int
) -> None:
    led, minute = Afternoon(agenda).forward(0), 0
    for later, what, which in script:
        minute += later
        led.at(minute).press(what, which)
    session, now, by = led.session, (minute + wait) * MINUTE, by * MINUTE
    planned, evening = wall(now), wall(now, by)
    assert forecast(session, evening) == moved(forecast(session, planned), by)
    assert proposals(session, evening) == tuple(moved_proposal(way, by) for way in proposals(session, planned))
    rooms = {room_at_end(session, wall_clock.now, wall_clock.local_now) for wall_clock in (planned, evening)}
    assert len(rooms) == 1


@pytest.mark.parametrize("begun", [False, True])
def test_tried_out_in_the_evening_no_way_to_divide_brings_back_what_is_not_late(begun: bool) -> None:
    led = Afternoon(SECOND["nl"])
    if begun:
        led.forward(0)
    shown = replan_view(led.session, wall(0, EVENING))
    assert [row.late for row in shown.proposals if row.late > 0] == []
    assert [pause.late for row in shown.proposals for pause in row.breaks if pause.late] == []
    expected = forecast(led.session, wall(0, EVENING))
    assert [pin.begin - TODAY for pin in expected.pins] == [clock(23, 50), clock(25, 10)]
    assert (expected.late, expected.closing and expected.closing.safety) == (-3 * MINUTE, Safety.SAFE)


def test_what_then_runs_late_is_late_and_can_be_divided() -> None:
    led = Afternoon(day(part("Werk", 60), part("Meer", 60), closing("Slot", 20), end=clock(16, 20))).forward(0)
    now = 75 * MINUTE
    expected = forecast(led.session, wall(now, EVENING))
    assert (expected.end - TODAY, expected.late) == (clock(24, 5), 15 * MINUTE)
    shown = replan_view(led.session, wall(now, EVENING))
    assert [row.late for row in shown.proposals] == [0, -45, 0]
    assert [row.ends for row in shown.proposals] == [clock(23, 50), clock(23, 5), clock(0, 5)]
