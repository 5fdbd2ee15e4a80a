"""How the rest of the session will go if everything takes as long as it should.

`now` is session time; `wall` is the local civil time at that moment in milliseconds since 1970-01-01T00:00 local.
`local` tells it of any moment of session time: when summer time begins or ends, an hour of it lasts no time, or two.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from inspiratie_tui.core.agenda import DAY, SECOND, Agenda
from inspiratie_tui.core.elapsed import planned_length, said_length, spent
from inspiratie_tui.core.session import Session
from inspiratie_tui.core.timetable import beginning, closing_parts, offset_of

BARELY = 30 * SECOND
"""A closing that is less than this short is safe: on whole minutes it is not late."""


class Safety(StrEnum):
    """Whether the closing still fits before the end."""

    SAFE = "safe"
    SQUEEZED = "squeezed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Closing:
    """The protected parts at the end, together."""

    safety: Safety
    """Safe when all of it fits, gone when less than its minimum does, or nothing."""
    available: int
    """Milliseconds there are for it, never negative nor more than planned."""
    planned: int
    """Milliseconds it should have."""


@dataclass(frozen=True, slots=True)
class Pin:
    """The next part that begins at a time of day."""

    part: int
    """Its index."""
    begin: int
    """Expected local begin."""
    late: int
    """Milliseconds after the time it should begin; 0 when it will be on time."""


@dataclass(frozen=True, slots=True)
class Prospect:
    """What is to be expected. Local times are milliseconds since 1970-01-01T00:00 local."""

    begins: tuple[int | None, ...]
    """Expected local begin of every part after the current one; None for the others."""
    end: int
    """Expected local end, never in the past; of an ended session when it was over."""
    late: int | None
    """Milliseconds past the planned end (negative: before it); None when no end was planned."""
    pin: Pin | None
    """The next pinned part."""
    closing: Closing | None
    """None when nothing at the end is protected."""


def planned_begin(agenda: Agenda, begun: int) -> int:
    """The local moment at which the agenda says it begins, nearest to the local moment it really did."""
    said = beginning(agenda)
    return begun if said is None else _nearest(said, begun)


def prospect(session: Session, now: int, wall: int, local: Callable[[int], int] | None = None) -> Prospect:
    """What is to be expected at `now`, when the clock on the wall says `wall`. Of an ended session: how it was.

    Without `local` the clock on the wall goes on as it does now.
    """
    local = local or (lambda at: wall + at - now)
    agenda = session.agenda
    begun = local(session.spans[0].begin) if session.spans else wall
    planned = planned_begin(agenda, begun)
    due_end = _planned_end(session, planned, now, local)
    if session.ended:
        over = local(session.spans[-1].end or 0)
        late = None if due_end is None else over - due_end
        return Prospect((None,) * len(agenda.parts), over, late, pin=None, closing=None)
    still = _still_needed(session, now)
    current = session.place.part if session.spans else -1
    # In session time: on the wall an hour can come twice.
    cursor = now + still[current] if session.spans and still else _not_before(planned, now, local)
    begins: list[int | None] = [None] * len(agenda.parts)
    pin = None
    for number in range(current + 1, len(agenda.parts)):
        due = _due(agenda, agenda.parts[number].pinned, planned)
        if due is not None:
            late = max(0, local(cursor) - due)
            cursor = _not_before(due, cursor, local)
            pin = pin or Pin(number, local(cursor), late)
        begins[number] = local(cursor)
        cursor += still[number]
    end = local(cursor)
    late_end = None if due_end is None else end - due_end
    return Prospect(tuple(begins), end, late_end, pin, _closing(session, still, late_end))


def _not_before(due: int, at: int, local: Callable[[int], int]) -> int:
    """The moment of session time at which the clock on the wall says `due`, not before `at`."""
    return max(at, _moment(due, at, local)) if due > local(at) else at


def _moment(due: int, near: int, local: Callable[[int], int]) -> int:
    """The moment of session time at which the clock on the wall says `due`, looked for from `near` on."""
    moment = near + due - local(near)
    # Once more where the clock is put forward or back on the way.
    return moment + due - local(moment)


def _nearest(time_of_day: int, moment: int) -> int:
    """The moment nearest to `moment` at which the clock says `time_of_day`."""
    before = (moment - time_of_day) % DAY
    return moment - before if before <= DAY // 2 else moment - before + DAY


def _due(agenda: Agenda, time_of_day: int | None, planned: int) -> int | None:
    """When a pin or the end is due: earlier than the begin is the next day; without a begin the nearest one."""
    if time_of_day is None:
        return None
    if beginning(agenda) is None:
        return _nearest(time_of_day, planned)
    return planned + offset_of(time_of_day, planned)


def _still_needed(session: Session, now: int) -> list[int]:
    """What each part would still take; a part that only has a minimum takes that."""
    return [
        max(0, _length(session, number) - spent(session, now, part=number))
        for number in range(len(session.agenda.parts))
    ]


def _length(session: Session, number: int) -> int:
    length = planned_length(session, number)
    return (session.agenda.parts[number].minimum or 0) if length is None else length


def _planned_end(session: Session, planned: int, now: int, local: Callable[[int], int]) -> int | None:
    """When it should be over: as the agenda says, else when all parts have had the length it gives them."""
    agenda = session.agenda
    if agenda.end is not None:
        return _due(agenda, agenda.end, planned)
    cursor = _moment(planned, now, local)
    for number, part in enumerate(agenda.parts):
        length = said_length(session, number)
        if length is None:
            return None
        due = _due(agenda, part.pinned, planned)
        cursor = (cursor if due is None else _not_before(due, cursor, local)) + length
    return local(cursor) if agenda.parts else None


def _closing(session: Session, still: list[int], late: int | None) -> Closing | None:
    """It stands at the end, so what runs past the end is taken from it; but not more than it still needs."""
    parts = closing_parts(session.agenda)
    planned = sum(_length(session, number) for number in parts)
    if late is None or not planned:
        return None
    current = session.place.part if session.spans else 0
    short = min(max(0, late), sum(still[number] for number in parts if number >= current))
    available = planned - short
    if short < BARELY:
        return Closing(Safety.SAFE, available, planned)
    least = sum(min(session.agenda.parts[number].minimum or 1, _length(session, number)) for number in parts)
    return Closing(Safety.GONE if available < least else Safety.SQUEEZED, available, planned)
