"""Everything that is kept, in memory."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie_tui.core.moments import LocalMs
from inspiratie_tui.store.memory.memory_archive import MemoryArchive
from inspiratie_tui.store.memory.memory_groups import MemoryGroups
from inspiratie_tui.store.memory.memory_session import MemorySession
from inspiratie_tui.store.memory.shelf import KeptSession, MemoryShelf
from inspiratie_tui.store.port import FirstEvent, InUse, SessionRef, Store, new_header
from inspiratie_tui.store.reading import Local


class MemoryStore:
    """What `store.port.Store` asks. It is gone with the program."""

    def __init__(self, pages: Path, utc: Callable[[], int] = lambda: 0, local: Local = LocalMs) -> None:
        """Begin empty; pages of groups are typed in the folder `pages`, `utc` tells the time in ms since 1970 UTC.

        `local` tells what the clock in the room says at a moment; as it is, the room is where that time was made.
        """
        self.shelf = MemoryShelf(utc)
        """What is kept, for tests that change it from outside."""
        self.groups = MemoryGroups(self.shelf, pages)
        """The groups."""
        self.archive = MemoryArchive(self.shelf, local)
        """What can be read across sessions."""

    def refuse(self, error: OSError | None) -> None:
        """Refuse every write from now on with NotSaved because of `error`; None accepts them again."""
        self.shelf.refused = error

    def create(
        self,
        ref: SessionRef,
        *,
        number: int,
        agenda_name: str,
        agenda_file: str | None = None,
        first: FirstEvent = None,
    ) -> MemorySession:
        """Make a new session and open it. Raises FileExistsError, NotSaved."""
        if ref in self.shelf.sessions or ref in self.shelf.led:
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), ref.session)
        self.shelf.may_write(ref.session)
        header = new_header(ref.session, ref.group, number, agenda_name, agenda_file, self.shelf.utc())
        events, stamps = ((), {}) if first is None else ((first[0],), {first[0].number: first[1]})
        self.shelf.sessions[ref] = KeptSession(header, events, stamps)
        return MemorySession(ref, self.shelf, leads=True)

    def open(self, ref: SessionRef) -> MemorySession:
        """Open a session to write in it, or read-only when it is open already. Raises FileNotFoundError."""
        self._refuse_missing(ref)
        held = ref in self.shelf.led
        return MemorySession(ref, self.shelf, leads=not held, held=held)

    def look(self, ref: SessionRef) -> MemorySession:
        """Open a session only to read it. Raises FileNotFoundError."""
        self._refuse_missing(ref)
        return MemorySession(ref, self.shelf, leads=False)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep every session while the context lasts. Raises InUse when one is led."""
        for ref in self.shelf.led:
            raise InUse(self.place_of(ref))
        self.shelf.led.update(self.shelf.sessions)
        try:
            yield
        finally:
            self.shelf.led.clear()

    def place_of(self, ref: SessionRef) -> str:
        """Return group and session: there is no other place."""
        return "/".join(ref)

    def name_of(self, ref: SessionRef) -> str:
        """Return the name of the session."""
        return ref.session

    def _refuse_missing(self, ref: SessionRef) -> None:
        if ref not in self.shelf.sessions:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), self.place_of(ref))


if TYPE_CHECKING:
    _store: type[Store] = MemoryStore  # no command runs on it: here its types are held against the port
