"""The slice of the one true line: what is not fine first, and nothing that the big digits tell already.

The order is that of the facts in `TruthFact`; a pace comes before all else, for the rest of the line goes by it.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from inspiratie_tui.core.forecast.forecast import Closing, Forecast, Safety
from inspiratie_tui.core.forecast.turns_ahead import TurnsAhead
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE, LocalMs, whole_minutes
from inspiratie_tui.core.session.durations import planned_length, time_spent
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.core.view.digit_style import halves
from inspiratie_tui.core.view.facts import TruthFact, TruthSlice
from inspiratie_tui.core.view.slices import Face, TimeSlice
from inspiratie_tui.core.view.time_slices import time_of_day


def truth_slice(session: Session, clock: WallClock, expected: Forecast, face: TimeSlice, parked: int = 0) -> TruthSlice:
    """Return the one true line, without what `face` tells already.

    What is late is the difference between the times as they are shown.
    """
    part = session.place.part
    length = planned_length(session, part) if session.part is not None else None
    left = None if length is None else length - time_spent(session, clock.now, part=part)
    pin, closing, turns = expected.pin, expected.closing, expected.turns
    over = None if turns is None else clock.shown(LocalMs(clock.local_now + turns.time))
    pin_late = late_minutes(pin.begin, pin.late) if pin else 0
    values = TruthSlice(
        state=session.state,
        left=None if left is None or _tells_part(face) else _minutes_left(left),
        pin=session.agenda.parts[pin.part].shown_title if pin else None,
        pin_at=time_of_day(pin.begin) if pin else None,
        pin_late=pin_late,
        closing=closing.safety if closing else None,
        closing_minutes=closing_minutes(closing) if closing else 0,
        closing_planned=whole_minutes(closing.planned) if closing else 0,
        ends=time_of_day(expected.end),
        late=None if expected.late is None else late_minutes(expected.end, expected.late),
        parked=parked,
        turns=0 if turns is None else turns.turns + (session.floor != session.speaker(clock.now)),
        halves=0 if turns is None else halves(turns.told),
        round_at=None if over is None else time_of_day(over),
        round_late=0 if turns is None or over is None else late_minutes(over, turns.late),
        on_time=_on_time(session, expected) if pin_late > 0 else None,
        no_length=expected.without_end,
    )
    return replace(values, facts=tuple(_facts(values, turns)))


def _facts(values: TruthSlice, turns: TurnsAhead | None) -> Iterator[TruthFact]:
    if values.state is State.ENDED:
        if values.parked:
            yield TruthFact.PARKED
        return
    at_pace = turns is not None and turns.pace is not None and turns.time > 0
    in_round = turns is not None and turns.turns > 0 and turns.is_counted
    threatened = values.closing in (Safety.SQUEEZED, Safety.GONE)
    if at_pace:
        yield TruthFact.PACE
    if threatened:
        yield TruthFact.CLOSING
    if in_round and not at_pace:
        yield TruthFact.TURNS
        yield TruthFact.ROUND
    if values.pin_late > 0:
        yield TruthFact.LATE_PIN
        if not threatened and not values.no_length and (values.on_time or values.closing):
            yield TruthFact.ON_TIME
    if values.left is not None and not at_pace and not in_round:
        yield TruthFact.LEFT
    if values.pin_at is not None and values.pin_late <= 0:
        yield TruthFact.PIN
    yield TruthFact.NO_END if values.no_length else TruthFact.END
    if threatened or (at_pace and values.round_late > 0):
        yield TruthFact.DIVIDE
    if values.parked:
        yield TruthFact.PARKED


def _on_time(session: Session, expected: Forecast) -> str | None:
    """Return the title of the pinned part after the next one, when it will begin on time."""
    pin = next(iter(expected.pins[1:]), None)  # a hidden one has no name to tell that by
    if pin is None or late_minutes(pin.begin, pin.late) > 0:
        return None
    return session.agenda.parts[pin.part].shown_title


def _tells_part(face: TimeSlice) -> bool:
    """Tell whether the big digits of `face` are how long the part has still, or will have, or when it is over."""
    counts = face.count is not None and not face.of_turn and not face.of_activity
    return face.face in (Face.READY, Face.BACK_AT) or (face.face is Face.LEFT and counts)


def late_minutes(moment: LocalMs, late: int) -> int:
    """Return the minutes that the expected local `moment` is `late` (ms): the difference between the times as shown."""
    return whole_minutes(moment) - whole_minutes(moment - late)


def closing_minutes(closing: Closing) -> int:
    """Return the whole minutes there are for the closing: as many fewer than planned as the end is late."""
    return max(0, whole_minutes(closing.planned) - whole_minutes(closing.planned - closing.available))


def _minutes_left(left: int) -> int:
    """Return minutes: what is left is rounded up, what is past down (towards zero)."""
    return -(-left // MINUTE)
