"""What can be put right at a moment, and what each of it could become."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.actions.correction_outcome import CorrectionOutcome, correction_outcome
from inspiratie_tui.core.actions.corrections import Beginning, Correction, beginnings_and_first, correctable_beginnings
from inspiratie_tui.core.actions.late_opening import offered_begin
from inspiratie_tui.core.actions.refusal import Refusal
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.core.view.circle_slices import ring_slice
from inspiratie_tui.core.view.slices import RingSlice

_OFFERED = 4
"""Of how many events the beginnings are offered: what was longer ago is seldom put right while people talk."""


class MissingTurn(Struct, frozen=True):
    """A turn that nobody started, and when it can have begun; moments are session time in ms."""

    at: SessionMs
    """When it began as long as nobody says otherwise: now."""
    earliest: SessionMs
    """It cannot have begun before this."""
    latest: SessionMs
    """Nor after this."""


CorrectionRow = Beginning | MissingTurn
"""What can be chosen: something that began, a turn to add."""


class CorrectionView(Struct, frozen=True):
    """Everything the corrections dialog shows and asks, at one moment."""

    rows: tuple[CorrectionRow, ...]
    """What can be chosen: the last beginnings, newest first, then a missing turn.

    Where the session began later than planned its own beginning is among them, however long ago it was.
    """
    log: tuple[Event, ...]
    """What happened: what would come of a correction follows from it."""
    session: Session
    """What follows from the log."""
    names: Mapping[PersonId, str]
    """What people are called."""
    clock: WallClock
    """The clock on the wall at that moment."""
    ring: RingSlice
    """Which digit points at whom."""
    notes: tuple[Note, ...] = ()
    """The notes: some may go along with a correction."""

    @property
    def others(self) -> tuple[PersonId, ...]:
        """Return the people at whom no digit points: those who are here, then who is away, for they may have been."""
        return self.ring.without_digit(self.session.circle.here_first)

    def outcome(self, change: Correction) -> CorrectionOutcome | Refusal:
        """Return what would come of `change`, or why it cannot be."""
        return correction_outcome(self.log, self.clock.now, change, self.notes)


def correction_view(
    log: Sequence[Event],
    session: Session,
    clock: WallClock,
    names: Mapping[PersonId, str],
    notes: tuple[Note, ...] = (),
) -> CorrectionView:
    """Return what can be put right when the wall clock says `clock`; `session` follows from `log`."""
    beginnings = _beginnings(log, session, clock)
    goes = session.state not in (State.READY, State.ENDED)
    missing = (MissingTurn(clock.now, session.spans.place_since, clock.now),) if goes else ()
    rows = (*beginnings, *missing)
    return CorrectionView(rows, tuple(log), session, names, clock, ring_slice(session, names), notes)


def _beginnings(log: Sequence[Event], session: Session, clock: WallClock) -> tuple[Beginning, ...]:
    planned = offered_begin(session, clock)
    if planned is None:
        return correctable_beginnings(log, clock.now, _OFFERED)
    later, first = beginnings_and_first(log, clock.now, _OFFERED - 1)
    if first is None:
        return later
    return (*(beginning for beginning in later if beginning != first), replace(first, planned=planned))


def same_row(row: CorrectionRow, other: CorrectionRow) -> bool:
    """Tell whether both are about the same, though time has gone on."""
    match row, other:
        case Beginning(), Beginning():
            return (row.event, row.which) == (other.event, other.which)
        case _:
            return type(row) is type(other)
