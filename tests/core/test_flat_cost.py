"""A key and a tick cost the same after four hours as after a minute: in calls, which no other program changes."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from support.calls import calls
from support.long_log import long_log

from inspiratie_tui.core.actions import lead, undo
from inspiratie_tui.core.actions.refusal import Answer, Refusal
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, LocalMs, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Event, FloorGiven, WentTo
from inspiratie_tui.core.session.fold import fold, fold_on
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.corrections import correction_view

FEW, MANY = 40, 4_000
"""Numbers of events."""
MORE = 1.05
"""How many times as much many of them may cost."""


def wall(now: SessionMs) -> WallClock:
    return WallClock(now, LocalMs(20_000 * DAY + now))


def led(count: int) -> tuple[Log, Session, SessionMs]:
    """A log of `count` events, the session, which has been in all parts, and a moment a little later."""
    log = Log(long_log(count - 13))
    for part in (*range(2, 11), 0, 1):
        at = SessionMs((log.number + 1) * 1_000)
        log = log.plus(WentTo(number=log.number + 1, at=at, part=part, activity=None))
    for seat in (0, 1):
        at = SessionMs((log.number + 1) * 1_000)
        log = log.plus(FloorGiven(number=log.number + 1, at=at, person=PersonId(f"p{seat}")))
    session = fold(log)
    assert (len(log), session.state, session.place.part, session.floor) == (count, State.RUNNING, 1, "p1")
    return log, session, SessionMs(count * 1_000 + 400)


def test_a_tick_costs_the_same_after_four_thousand_events() -> None:
    def tick(count: int) -> int:
        _log, session, now = led(count)
        return calls(lambda: view(session, wall(now), {}))

    few, many = tick(FEW), tick(MANY)
    assert many <= few * MORE


def give_floor(log: Log, session: Session, now: SessionMs) -> Answer:
    return lead.give_floor(session, now, log.number + 1, session.circle.seats[3])


def hold(log: Log, session: Session, now: SessionMs) -> Answer:
    return lead.hold(session, now, log.number + 1)


def back(log: Log, session: Session, now: SessionMs) -> Answer:
    return lead.back(session, now, log.number + 1)


def go(log: Log, session: Session, now: SessionMs) -> Answer:
    return lead.go_to(session, now, log.number + 1, 3)


@pytest.mark.parametrize("key", [give_floor, hold, back, go])
def test_a_key_costs_the_same_after_four_thousand_events(key: Callable[[Log, Session, SessionMs], Answer]) -> None:
    def press(count: int) -> int:
        log, session, now = led(count)

        def pressed() -> None:
            event = key(log, session, now)
            assert isinstance(event, Event)
            longer, after = log.plus(event), fold_on(session, log, event)
            view(after, wall(now), {})
            assert longer.undoable is event
            assert longer.redoable is None

        return calls(pressed)

    few, many = press(FEW), press(MANY)
    assert many <= few * MORE


def test_to_ask_what_can_be_undone_costs_the_same_after_many_undos() -> None:
    log = Log(long_log(FEW))
    asked = []
    for _ in range(FEW - 2):
        taken = undo.undo(log, SessionMs(FEW * 1_000), log.number + 1)
        assert not isinstance(taken, Refusal)
        log = log.plus(taken)
        asked.append(calls(lambda log=log: (log.undoable, log.redoable)))
    assert len(set(asked)) <= 2, "something, or nothing at all"


def test_what_can_be_put_right_costs_no_more_for_each_event() -> None:
    """The dialog asks four times a second."""
    assert asked_of(2_000) <= asked_of(500) * MORE


def test_nor_much_where_the_session_began_later_than_planned() -> None:
    """Its own beginning, however long ago, is offered then."""
    assert asked_of(500, planned=DAY // 2 - HOUR) <= asked_of(500) * 1.2


def asked_of(count: int, planned: int | None = None) -> float:
    """The calls for each of `count` events when it is asked what can be put right."""
    log, session, now = led(count)
    clock = WallClock(now, LocalMs(20_000 * DAY + DAY // 2 + now))
    session = replace(session, agenda=replace(session.agenda, begin=planned))
    return calls(lambda: correction_view(log, session, clock, {})) / count


def test_every_event_is_folded_at_the_same_cost() -> None:
    def folded(count: int) -> float:
        log = long_log(count)
        return calls(lambda: fold(log)) / count

    assert folded(MANY) <= folded(500) * MORE
