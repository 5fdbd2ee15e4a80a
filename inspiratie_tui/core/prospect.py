"""How the rest of the session will go if everything takes as long as it should.

`now` is session time; `wall` is the local civil time at that moment in milliseconds since 1970-01-01T00:00 local.
"""

from dataclasses import dataclass
from enum import StrEnum

from inspiratie_tui.core.agenda import DAY, Agenda
from inspiratie_tui.core.elapsed import planned_length, spent
from inspiratie_tui.core.session import Session
from inspiratie_tui.core.timetable import closing_parts


class Safety(StrEnum):
    """Whether the closing still fits before the end."""

    SAFE = "safe"
    SQUEEZED = "squeezed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Closing:
    """The protected parts at the end, together."""

    safety: Safety
    """Safe when all of it fits, gone when less than its minimum does."""
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
    """Expected local begin of every part still to come; None for those begun before."""
    end: int
    """Expected local end, never in the past."""
    late: int | None
    """Milliseconds past the planned end (negative: before it); None when no end was planned."""
    pin: Pin | None
    """The next pinned part."""
    closing: Closing | None
    """None when nothing at the end is protected."""


def planned_begin(agenda: Agenda, begun: int) -> int:
    """The local moment at which the agenda says it begins, nearest to the local moment it really did."""
    if agenda.begin is None:
        return begun
    difference = (begun - agenda.begin) % DAY
    return begun - difference if difference <= DAY // 2 else begun - difference + DAY


def prospect(session: Session, now: int, wall: int) -> Prospect:
    """What is to be expected at `now`, when the clock on the wall says `wall`."""
    agenda = session.agenda
    begun = wall - (now - session.spans[0].begin) if session.spans else wall
    planned = planned_begin(agenda, begun)
    lengths = [planned_length(session, number) for number in range(len(agenda.parts))]
    current = session.place.part if session.spans else -1
    cursor = wall if session.spans else max(wall, planned)
    if 0 <= current < len(lengths):
        cursor += max(0, (lengths[current] or 0) - spent(session, now, part=current))
    begins: list[int | None] = [None] * len(agenda.parts)
    pin = None
    for number in range(current + 1, len(agenda.parts)):
        pinned = agenda.parts[number].pinned
        if pinned is not None:
            due = planned + (pinned - planned) % DAY
            late = max(0, cursor - due)
            cursor = max(cursor, due)
            pin = pin or Pin(number, cursor, late)
        begins[number] = cursor
        cursor += lengths[number] or 0
    due_end = _planned_end(agenda, planned, begun, lengths)
    return Prospect(
        begins=tuple(begins),
        end=cursor,
        late=None if due_end is None else cursor - due_end,
        pin=pin,
        closing=_closing(session, now, wall, begins, lengths, due_end),
    )


def _planned_end(agenda: Agenda, planned: int, begun: int, lengths: list[int | None]) -> int | None:
    if agenda.end is not None:
        return planned + (agenda.end - planned) % DAY
    known = [length for length in lengths if length is not None]
    return begun + sum(known) if len(known) == len(lengths) else None


def _closing(
    session: Session,
    now: int,
    wall: int,
    begins: list[int | None],
    lengths: list[int | None],
    due_end: int | None,
) -> Closing | None:
    parts = closing_parts(session.agenda)
    if not parts or due_end is None:
        return None
    wanted = sum(lengths[number] or 0 for number in parts)
    least = sum(session.agenda.parts[number].minimum or min(1, lengths[number] or 0) for number in parts)
    begin = begins[parts.start]
    if begin is None:
        begin = wall - sum(spent(session, now, part=number) for number in parts)
    room = due_end - begin
    some = Safety.SQUEEZED if room > 0 and room >= least else Safety.GONE
    safety = Safety.SAFE if room >= wanted else some
    return Closing(safety, max(0, min(room, wanted)), wanted)
