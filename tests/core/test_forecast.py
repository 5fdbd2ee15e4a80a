"""What is to be expected, by hand. The session begins at 14:00 on the clock, unless a row says otherwise."""

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.forecast.forecast import Closing, Forecast, Pin, Safety, forecast
from inspiratie_tui.core.forecast.remaining import planned_begin
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SECOND

TODAY = 20_000 * DAY


def clock(hours: int, minutes: int = 0) -> int:
    return (hours * 60 + minutes) * MINUTE


def part(
    minutes: int | None = None, at: int | None = None, minimum: int | None = None, protected: bool = False
) -> Part:
    least = None if minimum is None else minimum * MINUTE
    length = None if minutes is None else minutes * MINUTE
    return Part(title="p", length=length, pinned=at, minimum=least, protected=protected)


def expected(led, begun: int = clock(14)) -> Forecast:
    return forecast(led.session, WallClock(led.now, TODAY + begun + led.now))


def day(moment: int | None) -> int | None:
    return None if moment is None else moment - TODAY


def test_parts_follow_each_other(lead) -> None:
    led = lead(Agenda(begin=clock(14), end=clock(16), parts=(part(20), part(30), part(40))))
    led.do(actions.forward)
    soon = expected(led.wait(5 * MINUTE))
    assert [day(begin) for begin in soon.begins] == [None, clock(14, 20), clock(14, 50)]
    assert (day(soon.end), soon.late) == (clock(15, 30), -30 * MINUTE)
    later = expected(led.wait(25 * MINUTE))
    assert [day(begin) for begin in later.begins] == [None, clock(14, 30), clock(15)]
    assert later.late == -20 * MINUTE


@pytest.mark.parametrize(
    ("first", "begins", "late"),
    [(60, clock(15, 30), 0), (90, clock(15, 30), 0), (100, clock(15, 40), 10 * MINUTE)],
    ids=["slack", "on time", "late"],
)
def test_a_pinned_part_waits_for_its_time_but_not_for_lateness(lead, first: int, begins: int, late: int) -> None:
    led = lead(Agenda(begin=clock(14), end=clock(17), parts=(part(first), part(30, at=clock(15, 30)), part(60))))
    led.do(actions.forward)
    soon = expected(led)
    assert soon.pin == Pin(1, TODAY + begins, late)
    assert day(soon.end) == begins + 90 * MINUTE
    assert soon.late == late


def test_the_next_pin_is_the_one_that_is_said(lead) -> None:
    parts = (part(10), part(10, at=clock(15)), part(10, at=clock(16)))
    led = lead(Agenda(begin=clock(14), parts=parts))
    led.do(actions.forward)
    led.do(actions.forward)
    pin = expected(led).pin
    assert pin is not None
    assert pin.part == 2
    led.do(actions.forward)
    assert expected(led).pin is None


@pytest.mark.parametrize(
    ("said", "begun", "planned"),
    [
        (clock(14), clock(14, 10), clock(14)),
        (clock(14), clock(13, 50), clock(14)),
        (clock(23, 50), clock(0, 10), clock(-1, 50)),  # ten to midnight, begun after it
        (clock(0, 10), clock(23, 50), clock(24, 10)),
        (None, clock(9, 3), clock(9, 3)),
    ],
)
def test_the_planned_begin_is_the_nearest(said: int | None, begun: int, planned: int) -> None:
    if said == clock(23, 50):
        planned = clock(23, 50) - DAY
    assert day(planned_begin(Agenda(begin=said), TODAY + begun)) == planned


def test_a_session_over_midnight(lead) -> None:
    led = lead(Agenda(begin=clock(22), end=clock(1), parts=(part(90), part(30, at=clock(0)), part(60))))
    led.do(actions.forward)
    soon = expected(led, begun=clock(22))
    assert soon.pin == Pin(1, TODAY + DAY, 0)
    assert (day(soon.end), soon.late) == (DAY + clock(1, 30), 30 * MINUTE)
    led.wait(125 * MINUTE).do(actions.forward)
    after = expected(led, begun=clock(22))
    assert (day(after.end), after.late) == (DAY + clock(1, 35), 35 * MINUTE)


@pytest.mark.parametrize(
    ("agenda", "begun", "late"),
    [
        # without an end: all that was planned, from when it was to begin
        (Agenda(begin=clock(14), parts=(part(30), part(30))), clock(14), 0),
        (Agenda(begin=clock(14), parts=(part(30), part(30))), clock(14, 10), 10 * MINUTE),
        (Agenda(parts=(part(30), part(30))), clock(14, 10), 0),
        (Agenda(begin=clock(14), parts=(part(30), part(30, at=clock(15)))), clock(14), 0),  # slack belongs to the plan
        (Agenda(begin=clock(14), parts=(part(30), part(None))), clock(14), None),
        # without a begin: the nearest
        (Agenda(end=clock(15), parts=(part(30), part(30))), clock(14, 10), 10 * MINUTE),
        (Agenda(end=clock(14), parts=(part(30),)), clock(14, 10), 40 * MINUTE),
        (Agenda(parts=(part(30, at=clock(14)), part(30))), clock(14, 10), 10 * MINUTE),
    ],
)
def test_late_against_what_was_planned(lead, agenda: Agenda, begun: int, late: int | None) -> None:
    led = lead(agenda)
    led.do(actions.forward)
    assert expected(led, begun).late == late


def test_a_pin_that_has_gone_by_is_late_and_not_tomorrow(lead) -> None:
    led = lead(Agenda(parts=(part(30), part(30, at=clock(18)))))
    led.do(actions.forward)
    pin = expected(led, begun=clock(18, 30)).pin
    assert pin == Pin(1, TODAY + clock(19), HOUR)
    ready = lead(Agenda(parts=(part(30, at=clock(14)), part(30))))
    assert expected(ready, begun=clock(14, 5)).pin == Pin(0, TODAY + clock(14, 5), 5 * MINUTE)


def test_what_was_added_makes_it_late_without_a_planned_end_too(lead) -> None:
    led = lead(Agenda(begin=clock(14), parts=(part(30), part(30))))
    led.do(actions.forward)
    led.do(actions.lengthen, 10 * MINUTE)
    assert expected(led).late == 10 * MINUTE


def test_ready_waits_for_its_time(lead) -> None:
    led = lead(Agenda(begin=clock(14), end=clock(15), parts=(part(30), part(30))))
    assert [day(begin) for begin in expected(led, clock(13, 40)).begins] == [clock(14), clock(14, 30)]
    assert [day(begin) for begin in expected(led, clock(14, 5)).begins] == [clock(14, 5), clock(14, 35)]


def test_parts_that_wait_for_nobody(lead) -> None:
    """A part without a length takes nothing for granted; with a minimum alone it takes that."""
    led = lead(Agenda(begin=clock(14), end=clock(15), parts=(part(None), part(None, minimum=20), part(10))))
    led.do(actions.forward)
    assert day(expected(led.wait(7 * MINUTE)).end) == clock(14, 37)


def test_an_optional_part_counts_until_it_is_dropped(lead) -> None:
    optional = Part(title="o", length=20 * MINUTE, optional=True)
    led = lead(Agenda(begin=clock(14), end=clock(15), parts=(part(10), optional, part(10))))
    led.do(actions.forward)
    assert day(expected(led).end) == clock(14, 40)
    led.do(actions.go_to, 2)
    assert day(expected(led).end) == clock(14, 10)


def test_a_part_that_comes_again_needs_only_what_is_left_of_it(lead) -> None:
    led = lead(Agenda(begin=clock(14), end=clock(15), parts=(part(10), part(20), part(10))))
    led.do(actions.forward)
    led.wait(10 * MINUTE).do(actions.forward)
    led.wait(5 * MINUTE).do(actions.back)
    soon = expected(led)
    assert [day(begin) for begin in soon.begins] == [None, clock(14, 15), clock(14, 30)]


def test_a_hold_moves_what_comes(lead) -> None:
    led = lead(Agenda(begin=clock(14), end=clock(15), parts=(part(10), part(20))))
    led.do(actions.forward)
    led.wait(5 * MINUTE).do(actions.hold)
    assert day(expected(led.wait(30 * MINUTE)).end) == clock(15)


def test_an_ended_session_expects_nothing(lead) -> None:
    led = lead(Agenda(begin=clock(14), end=clock(15), parts=(part(10, at=clock(14, 5)), part(20, protected=True))))
    led.do(actions.forward)
    led.wait(50 * MINUTE).do(actions.end)
    over = expected(led.wait(3 * HOUR))
    assert over == Forecast((None, None), TODAY + clock(14, 50), -10 * MINUTE, None, None)


CLOSING = (part(30), part(20, minimum=10, protected=True), part(10, protected=True))


@pytest.mark.parametrize(
    ("waited", "closing"),
    [
        (0, Closing(Safety.SAFE, 30 * MINUTE, 30 * MINUTE)),
        (30 * MINUTE, Closing(Safety.SAFE, 30 * MINUTE, 30 * MINUTE)),
        (30 * MINUTE + 29 * SECOND, Closing(Safety.SAFE, 30 * MINUTE - 29 * SECOND, 30 * MINUTE)),
        (42 * MINUTE, Closing(Safety.SQUEEZED, 18 * MINUTE, 30 * MINUTE)),
        (49 * MINUTE, Closing(Safety.SQUEEZED, 11 * MINUTE, 30 * MINUTE)),
        (50 * MINUTE, Closing(Safety.GONE, 10 * MINUTE, 30 * MINUTE)),
        (90 * MINUTE, Closing(Safety.GONE, 0, 30 * MINUTE)),
    ],
)
def test_the_closing_is_safe_until_what_comes_before_takes_its_time(lead, waited: int, closing: Closing) -> None:
    led = lead(Agenda(begin=clock(14), end=clock(15), parts=CLOSING))
    led.do(actions.forward)
    assert expected(led.wait(waited)).closing == closing


@pytest.mark.parametrize(
    ("before", "first", "last", "available", "safety"),
    [
        (30, 20, 10, 30, Safety.SAFE),
        (30, 5, 0, 30, Safety.SAFE),
        (45, 5, 0, 30, Safety.SAFE),  # the first closing part was finished early: what is left fits
        (30, 25, 0, 25, Safety.SQUEEZED),  # the first one took of the second
        (30, 35, 0, 20, Safety.GONE),  # and then all of it: a minimum that nobody told is a minute
        (30, 35, 1, 21, Safety.SQUEEZED),  # which it has had now
        (30, 20, 25, 30, Safety.SAFE),  # it had all it should have; going on longer takes nothing away
        (45, 10, 2, 25, Safety.SQUEEZED),
    ],
)
def test_within_the_closing(lead, before: int, first: int, last: int, available: int, safety: Safety) -> None:
    led = lead(Agenda(begin=clock(14), end=clock(15), parts=CLOSING))
    led.do(actions.forward)
    led.wait(before * MINUTE).do(actions.forward)
    led.wait(first * MINUTE).do(actions.forward)
    assert expected(led.wait(last * MINUTE)).closing == Closing(safety, available * MINUTE, 30 * MINUTE)


@pytest.mark.parametrize(
    "agenda",
    [
        Agenda(begin=clock(14), end=clock(15), parts=(part(10, protected=True), part(10))),
        Agenda(begin=clock(14), end=clock(15), parts=(part(10), part(None, protected=True))),
        Agenda(begin=clock(14), parts=(part(None), part(10, protected=True))),
        Agenda(),
    ],
    ids=["not at the end", "without a length", "no end to be known", "no parts"],
)
def test_no_closing_to_speak_of(lead, agenda: Agenda) -> None:
    led = lead(agenda)
    assert expected(led).closing is None
