"""Everything that is kept, as one thing."""

from contextlib import AbstractContextManager
from typing import Protocol

from inspiratie_tui.store.port.archive import Archive
from inspiratie_tui.store.port.groups import GroupStore
from inspiratie_tui.store.port.ref import SessionRef
from inspiratie_tui.store.port.sessions import FirstEvent, SessionStore


class Store(Protocol):
    """Groups, sessions, and what can be read across them."""

    @property
    def groups(self) -> GroupStore:
        """Return the groups."""

    @property
    def archive(self) -> Archive:
        """Return what can be read across sessions; always the same one, which remembers what it read."""

    def create(
        self,
        ref: SessionRef,
        *,
        number: int,
        agenda_name: str,
        agenda_file: str | None = None,
        first: FirstEvent = None,
    ) -> SessionStore:
        """Make a new session and open it for writing; the fields are those of `SessionHeader`.

        What happened `first` is kept in the same step: whatever stops it, the session is there with that, or not there.
        Raises FileExistsError when there is one already, NotSaved when it cannot be written.
        """

    def open(self, ref: SessionRef) -> SessionStore:
        """Open a session to write in it, or read-only when another has it (`holder` says who).

        What is not whole is set aside and mended (`repair` says how). Where nothing can be written the session is
        read-only without a holder. Raises OSError when there is none or it cannot be read or mended, TooNew when a
        newer program laid it out; then nothing was touched.
        """

    def look(self, ref: SessionRef) -> SessionStore:
        """Open a session only to read it; nothing that is kept changes. Raises OSError and TooNew."""

    def alone(self) -> AbstractContextManager[None]:
        """Keep everything that is kept from being written by others as long as the context lasts.

        Raises InUse when somebody has something open for writing, OSError where no lock can be made.
        """

    def place_of(self, ref: SessionRef) -> str:
        """Return where a session is kept, for a sentence: the text of a path, not cleaned."""

    def name_of(self, ref: SessionRef) -> str:
        """Return what a session is called in the folder of its group, for a sentence: not cleaned."""
