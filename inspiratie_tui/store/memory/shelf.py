"""What a store in memory keeps, shared by all that is opened from it."""

import errno
from collections.abc import Callable, Collection, Mapping
from itertools import count

from msgspec import Struct, field
from msgspec.structs import replace

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.people.private_page import PrivatePage
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.port import Alive, NotSaved, SessionHeader, SessionRef


class KeptSession(Struct, frozen=True):
    """One state of a session; every write makes a new one."""

    header: SessionHeader
    """What it says about itself."""
    events: tuple[Event, ...] = ()
    """Everything that happened, in order of number."""
    stamps: Mapping[int, Stamp] = field(default_factory=dict)
    """The clocks at each event, by its number."""
    notes: Mapping[str, Note] = field(default_factory=dict)
    """By note id, in the order in which they were first put."""
    erased: frozenset[str] = frozenset()
    """The ids of notes that were erased."""


class KeptGroup(Struct, frozen=True):
    """A group, and when it was written."""

    group: Group
    """The group."""
    written_utc: int
    """Milliseconds since 1970 UTC."""
    given: frozenset[str] = frozenset()
    """The ids of everybody who was ever in it."""
    private: PrivatePage = PrivatePage()
    """Its private page."""


class MemoryShelf(Struct):
    """All groups and sessions. One thread at a time may write; whoever reads gets a value that does not change."""

    utc: Callable[[], int]
    """Tells the time: milliseconds since 1970 UTC."""
    groups: dict[str, KeptGroup] = field(default_factory=dict)
    """By id."""
    sessions: dict[SessionRef, KeptSession] = field(default_factory=dict)
    """By reference."""
    signs: dict[SessionRef, Alive] = field(default_factory=dict)
    """The last sign of life of each session that has one."""
    led: set[SessionRef] = field(default_factory=set)
    """The sessions that somebody has open for writing."""
    edited: set[str | None] = field(default_factory=set)
    """The groups whose page somebody has in an editor; None is the page of a new one."""
    aside: dict[str, KeptSession] = field(default_factory=dict)
    """What was put in the place of sessions that were open, by the name under which it is kept."""
    refused: OSError | None = None
    """Why nothing can be written now; None when everything can."""

    def set_aside(self, ref: SessionRef, erased: Collection[str] = ()) -> str | None:
        """Keep what stands in the place of the session `ref` under another name, and return that; None for nothing.

        It is kept without the notes that were `erased`.
        """
        there = self.sessions.get(ref)
        if there is None:
            return None
        standing = without_notes(there, erased)
        name = next(
            name
            for name in (f"{ref.session}.replaced-{number}" for number in count(1))
            if self.aside.get(name, standing) == standing
        )
        self.aside[name] = standing
        return name

    def erase_beside(self, ref: SessionRef, session_id: str, ids: Collection[str]) -> None:
        """Take notes out of all that the group of `ref` has of the session of that id elsewhere. Raises NotSaved."""
        aside = {name: kept for name, kept in self.aside.items() if kept.header.session_id == session_id}
        others = {
            other: kept
            for other, kept in self.sessions.items()
            if other != ref and other.group == ref.group and kept.header.session_id == session_id
        }
        if any(kept.notes.keys() & ids for kept in (*aside.values(), *others.values())):
            self.may_write(ref.session)
        self.aside.update({name: without_notes(kept, ids) for name, kept in aside.items()})
        self.sessions.update({other: without_notes(kept, ids) for other, kept in others.items()})

    def may_write(self, place: str) -> None:
        """Raise NotSaved, from what is `refused`, when `place` cannot be written."""
        if self.refused is not None:
            raise NotSaved.because(self.refused, place) from self.refused


def without_notes(kept: KeptSession, ids: Collection[str]) -> KeptSession:
    """Return `kept` with nothing but their ids of the notes with `ids`; itself when it has none of them."""
    gone = kept.notes.keys() & ids
    if not gone:
        return kept
    notes = {note_id: note for note_id, note in kept.notes.items() if note_id not in gone}
    return replace(kept, notes=notes, erased=kept.erased | gone)


def read_only(place: str) -> NotSaved:
    """Return the error for `place`, which is not ours to write."""
    return NotSaved(errno.EROFS, "Read-only", place)
