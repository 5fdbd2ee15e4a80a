"""What lists, and what is learned, need of sessions that nobody opens."""

from typing import TYPE_CHECKING

from msgspec import Struct

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.port.header import SessionHeader
from inspiratie_tui.store.port.ref import SessionRef
from inspiratie_tui.store.port.repair import Repair
from inspiratie_tui.store.port.sign_of_life import Alive

if TYPE_CHECKING:
    # Home lists sessions before anything is learned from them.
    from inspiratie_tui.core.forecast.typical_lengths import PartRecord


class SessionSummary(Struct, frozen=True):
    """One session, without its notes."""

    ref: SessionRef
    """Which session it is."""
    header: SessionHeader
    """What it says about itself."""
    first: Stamp | None
    """The clocks at its first event."""
    last: Stamp | None
    """The clocks at the event written last."""
    alive: Alive | None
    """The last sign of life."""
    begun: bool
    """Whether a part was begun."""
    ended: bool
    """Whether it was ended, and not reopened."""
    repair: Repair | None
    """What is wrong with it, still as it was found; None when it is whole."""
    unread: str = ""
    """Why nothing of it can be read: `TOO_NEW`, or what `disk.errors.reason_of` says; "" when it can."""

    @property
    def last_utc(self) -> int:
        """Return when it was last alive, as far as is known: milliseconds since 1970 UTC, 0 when nothing is."""
        stamps = (self.first, self.last, self.alive and self.alive.stamp)
        return max((stamp.utc for stamp in stamps if stamp), default=self.header.created_utc or 0)


class LeftOpen(Struct, frozen=True):
    """A note that stays until somebody says what became of it: a parked question, an agreement."""

    ref: SessionRef
    """The session in which it was noted."""
    note: Note
    """The note."""


class Listing(Struct, frozen=True):
    """What lies in the folder of a group."""

    sessions: tuple[SessionSummary, ...]
    """The sessions, in order."""
    copies: tuple[str, ...]
    """What is only a copy of one of them, or of who is in the group: what it is called there, not cleaned."""


class Past(Struct, frozen=True):
    """How the parts of a group's sessions went."""

    sessions: tuple[tuple["PartRecord", ...], ...]
    """The parts of every session that could be read, in order of the sessions; none of one that is not ended."""
    left_out: tuple[SessionRef, ...]
    """The sessions that cannot be read, are not whole, or were made by a newer program."""
    copies: tuple[str, ...] = ()
    """What is only a copy and so counts in nothing: what it is called, not cleaned."""
