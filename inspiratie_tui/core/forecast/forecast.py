"""How the rest of the session will go if everything takes as long as it should."""

from enum import StrEnum

from msgspec import Struct

from inspiratie_tui.core.forecast.remaining import Remaining, due_times, needed, remaining
from inspiratie_tui.core.forecast.turns_ahead import TurnsAhead
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE, SECOND, LocalMs
from inspiratie_tui.core.session.session import Session

BARELY = 30 * SECOND
"""On whole minutes less than this is nothing: a closing so little short is safe, one so little long does not fit."""


class Safety(StrEnum):
    """Whether the closing still fits before the end."""

    SAFE = "safe"
    SQUEEZED = "squeezed"
    GONE = "gone"


class Closing(Struct, frozen=True):
    """The protected parts at the end, together."""

    safety: Safety
    """Safe when all of it fits; gone when what is to come of it does not, each part at its minimum or at nothing."""
    available: int
    """Milliseconds there are for it, never negative nor more than planned."""
    planned: int
    """Milliseconds it should have."""


class Pin(Struct, frozen=True):
    """The next part that begins at a time of day."""

    part: int
    """Its index."""
    begin: LocalMs
    """Expected local begin."""
    late: int
    """Milliseconds after the time it should begin; 0 when it will be on time."""


class Forecast(Struct, frozen=True):
    """What is to be expected. Local times are milliseconds since 1970-01-01T00:00 local."""

    begins: tuple[LocalMs | None, ...]
    """Expected local begin of every part after the current one; None for the others, and for what is left out."""
    end: LocalMs
    """Expected local end, never in the past; of an ended session when it was over."""
    late: int | None
    """Milliseconds past the planned or agreed end (negative: before it); None when no end is known."""
    pin: Pin | None
    """The next pinned part."""
    closing: Closing | None
    """None when nothing at the end is protected."""
    pins: tuple[Pin, ...] = ()
    """All pinned parts to come, in order."""
    turns: TurnsAhead | None = None
    """What the round that goes on still needs; None without one."""
    without_end: int = 0
    """How many parts without a length make the end unknown; 0 when it is known, else `end` is the earliest moment."""
    at_earliest: frozenset[int] = frozenset()
    """Indexes of the parts of which `begins` has the earliest moment, for one before them has no length."""


def forecast(session: Session, clock: WallClock) -> Forecast:
    """Return what is to be expected at the moment of `clock`; of an ended session how it was."""
    if session.ended:
        over = LocalMs(clock.local_now - (clock.now - (session.spans[-1].end or 0)))
        due = due_times(session, clock).end
        late = None if due is None else over - due
        return Forecast((None,) * len(session.agenda.parts), clock.shown(over), late, pin=None, closing=None)
    rest = remaining(session, clock)
    begins, end = rest.begins()
    late = None if rest.due_end is None else end - rest.due_end
    shown = tuple(None if begin is None else clock.shown(begin) for begin in begins)
    pins = tuple(
        Pin(part, clock.shown(begin), begin - due)
        for part, (due, begin) in enumerate(zip(rest.pins, begins, strict=True))
        if due is not None and begin is not None
    )
    return Forecast(
        begins=shown,
        end=clock.shown(end),
        late=late,
        pin=pins[0] if pins else None,
        closing=_closing(session, rest, late),
        pins=pins,
        turns=rest.turns,
        without_end=rest.without_end,
        at_earliest=rest.at_earliest,
    )


def closing_of(session: Session) -> tuple[int, ...]:
    """Return the indexes of the closing: the unbroken run of protected parts at the end, left-out parts not counted."""
    numbers: list[int] = []
    for number in range(len(session.agenda.parts) - 1, -1, -1):
        if number in session.dropped:
            continue
        if not session.agenda.parts[number].protected:
            break
        numbers.append(number)
    return tuple(reversed(numbers))


def _closing(session: Session, rest: Remaining, late: int | None) -> Closing | None:
    """Return how it stands with the closing: it loses what runs past the end, but not more than it still needs."""
    parts = closing_of(session)
    planned = sum(needed(session, number) for number in parts)
    if late is None or not planned:
        return None
    to_come = [number for number in parts if number >= rest.current]
    short = min(max(0, late), sum(rest.still[number] for number in to_come))
    available = planned - short
    if short < BARELY:
        return Closing(Safety.SAFE, available, planned)
    fits = available >= BARELY and _fits_at_least(session, rest, to_come)
    return Closing(Safety.SQUEEZED if fits else Safety.GONE, available, planned)


def _fits_at_least(session: Session, rest: Remaining, to_come: list[int]) -> bool:
    """Tell whether it is over in time when the parts in `to_come` take their minimum, which untold is a minute.

    A pin among them keeps them apart. Past the end the part that goes on may still have its minimum.
    """
    least = list(rest.still)
    for number in to_come:
        minimum = session.agenda.parts[number].minimum or MINUTE
        least[number] = min(least[number], max(0, minimum - rest.spent[number]))
    return rest.due_end is None or rest.begins(least)[1] <= max(rest.due_end, rest.begin)
