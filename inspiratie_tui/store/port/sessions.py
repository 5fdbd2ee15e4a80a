"""One session that is open."""

from collections.abc import Collection, Iterable, Mapping
from types import TracebackType
from typing import Protocol, Self

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.port.header import SessionHeader
from inspiratie_tui.store.port.ref import SessionRef
from inspiratie_tui.store.port.repair import Repair
from inspiratie_tui.store.port.replaced import Replaced
from inspiratie_tui.store.port.sign_of_life import Alive, Holder

FirstEvent = tuple[Event, Stamp] | None
"""What happened first in a session that is made, and the clocks then; None: nothing has."""


class SessionStore(Protocol):
    """One open session: what happened, the notes, and who may write.

    What returns is kept, whatever happens next. One thread at a time may write; any thread may read the properties,
    which are values that do not change. Use it as a context manager, or `close` it.

    What is kept may be replaced from outside: by a backup, by another laptop. That is noticed before an event or a note
    is written, by `settle` and at the end: what stands there is kept beside it, whole, and the entries that are lacking
    here are taken in (`replaced` tells). Of two different entries by one number or id ours stays.
    """

    @property
    def ref(self) -> SessionRef:
        """Return which session it is."""

    @property
    def header(self) -> SessionHeader:
        """Return what the session says about itself."""

    @property
    def events(self) -> tuple[Event, ...]:
        """Return everything that happened, in order of number."""

    @property
    def stamps(self) -> Mapping[int, Stamp]:
        """Return the clocks at each event, by its number."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return every note, removed ones too, in the order in which they were first put."""

    @property
    def read_only(self) -> bool:
        """Return whether nothing can be written: another has the session, it was closed, or it is only looked at."""

    @property
    def holder(self) -> Holder | None:
        """Return who has the session open for writing: we, another, or None when that is not known."""

    @property
    def held(self) -> bool:
        """Return whether another had it open for writing at our opening, also where `holder` cannot tell who."""

    @property
    def guarded(self) -> bool:
        """Return whether others are kept out while we write; False where no lock can be taken, or we write nothing."""

    @property
    def abandoned(self) -> bool:
        """Return whether nobody leads it any more, though another did when it was opened; as of the last `refresh`."""

    @property
    def taken_over(self) -> tuple[Note, ...]:
        """Return the notes that follow the timeline since this opening; until now each named its owner itself."""

    @property
    def repair(self) -> Repair | None:
        """Return what was wrong when it was opened; None when all was whole."""

    @property
    def replaced(self) -> tuple[Replaced, ...]:
        """Return what was put in its place since it was opened, and what became of it; none when nothing was."""

    @property
    def alive(self) -> Alive | None:
        """Return the last sign of life with its draft; None when there is none."""

    def append(self, event: Event, stamp: Stamp) -> None:
        """Add what happened.

        Raises NotSaved, and then nothing changed; ValueError for a number that is not above the last one.
        """

    def append_many(self, pairs: Iterable[tuple[Event, Stamp]]) -> None:
        """Add events in one write: all of them, or none. Raises as `append` does."""

    def put_note(self, note: Note) -> None:
        """Add a note, or replace the one with its id. Raises NotSaved, and then nothing changed."""

    def erase_notes(self, ids: Collection[str]) -> None:
        """Erase the notes with `ids`: only their ids stay, and they are never taken in again.

        An id that no note has is left alone. Raises NotSaved, and then nothing changed.
        """

    def beat(self, alive: Alive) -> None:
        """Keep a sign of life. Raises NotSaved."""

    def settle(self) -> None:
        """Take in what was put in its place; nothing when that is as it was, or the session is not ours to write.

        Raises NotSaved, and then nothing changed.
        """

    def refresh(self) -> bool:
        """Read again what another has written since, and return whether there was anything but a sign of life.

        False for a session that is ours to write, and for one that was taken away. Raises as `Store.look` does.
        """

    def close(self) -> None:
        """Let go of the session; a second time does nothing. Raises NotSaved when a refused write is still kept."""

    def discard(self) -> None:
        """Take away the session, in which nothing happened, and close it; nothing when it is read-only.

        Raises OSError; then it stays.
        """

    def __enter__(self) -> Self:
        """Return the session itself."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the session."""
