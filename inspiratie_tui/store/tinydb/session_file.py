"""The file of one session: what happened, the notes, and who may write; all that `store.port.SessionStore` asks."""

import contextlib
import errno
import os
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Self

from msgspec.structs import replace

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_file import real, replace_whole, temporary
from inspiratie_tui.store.file.cache import Fingerprint, fingerprint
from inspiratie_tui.store.file.lines import render
from inspiratie_tui.store.file.lock import Lock, is_free, lock_path
from inspiratie_tui.store.port import Alive, Holder, NotSaved, Repair, Replaced, SessionHeader, SessionRef, new_header
from inspiratie_tui.store.tinydb.alive import alive_path, read_alive, write_alive
from inspiratie_tui.store.tinydb.header import new_tables
from inspiratie_tui.store.tinydb.session_content import Content
from inspiratie_tui.store.tinydb.session_reading import read_session

if TYPE_CHECKING:
    from inspiratie_tui.store.port import FirstEvent
    from inspiratie_tui.store.tinydb.session_writer import SessionWriter


class SessionFile:
    """An open session file. Make one with `create`, `open` or `look`; use it as a context manager or `close` it."""

    _header: SessionHeader
    _repair: Repair | None
    _state: Fingerprint
    _content: Content
    _alive: Alive | None
    _taken_over: tuple[Note, ...] = ()
    _writer: "SessionWriter | None" = None
    _abandoned = False

    def __init__(self, path: Path, disk: Disk, lock: Lock | None, *, held: bool = False) -> None:
        """Read `path`; mend it when `lock` is ours; `held`: another has it. Raises OSError, TooNew."""
        self._ref, self._path = SessionRef(path.parent.name, path.stem), real(path)  # a link leads to what is written
        self._disk, self._lock = disk, lock
        self.held = held
        """Whether another had it open for writing then, also where `holder` cannot tell who."""
        self._take()
        if lock is not None:
            self._alive = replace(self._alive or Alive(None), holder=lock.holder())

    @classmethod
    def create(
        cls,
        path: Path,
        disk: Disk,
        *,
        session_id: str,
        group_id: str,
        number: int,
        agenda_name: str,
        agenda_file: str | None = None,
        first: "FirstEvent" = None,
    ) -> Self:
        """Make the file of a new session, in a folder only its owner can enter, and open it.

        Raises FileExistsError when there is one already, NotSaved when it cannot be written.
        """
        file = real(path)
        try:
            disk.make_folder(file.parent)
            lock = Lock.take(lock_path(file))
        except OSError as error:
            raise NotSaved.because(error, str(file)) from error
        try:
            if lock is None or file.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(file))
            header = new_header(session_id, group_id, number, agenda_name, agenda_file, lock.since_utc)
            try:
                replace_whole(disk, file, render(new_tables(header, first)))
            except OSError as error:
                raise NotSaved.because(error, str(file)) from error
            return cls._opened(path, disk, lock)
        except BaseException:
            if lock is not None:
                lock.release()  # whatever stops it: nobody has the session then; it is raised again
            raise

    @classmethod
    def open(cls, path: Path, disk: Disk) -> Self:
        """Open a session to write in it, or read-only when another program has it (`holder` says who).

        A file that is not whole is set aside and what can be read of it becomes the file (`repair` says what happened).
        Where no lock file can be made it is read-only; on a disk that has no locks it is ours, and not `guarded`.
        Raises OSError when there is no such file or it cannot be read or mended, TooNew when a newer program laid it
        out; then nothing was touched.
        """
        file = real(path)
        if not os.path.lexists(file):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(file))
        try:
            lock = Lock.take(lock_path(file))
        except OSError:
            return cls(path, disk, None)
        if lock is None:
            return cls(path, disk, None, held=True)
        try:
            return cls._opened(path, disk, lock)
        except BaseException:
            lock.release()  # whatever stops it: nobody has the session then; it is raised again
            raise

    @classmethod
    def look(cls, path: Path, disk: Disk) -> Self:
        """Open a session only to read it: no lock, nothing on the disk changes. Raises OSError and TooNew."""
        return cls(path, disk, None)

    @classmethod
    def _opened(cls, path: Path, disk: Disk, lock: Lock) -> Self:
        session, sign = cls(path, disk, lock), alive_path(real(path))
        disk.remove(temporary(session._path))
        disk.remove(temporary(sign))
        kept = session._content.kept
        with contextlib.suppress(OSError):  # a full disk: it opens all the same, and at another opening this is done
            if session._alive is not None:
                write_alive(disk, sign, session._alive, synced=session._alive.keeps)
            session._to_write().erase_beside(dict.fromkeys(kept.gone, ""))
            if kept.named:
                session._content = session._to_write().with_notes(session._content, kept.named)
                session._taken_over = kept.named
        return session

    @property
    def ref(self) -> SessionRef:
        """Return the reference of the session: the name of its folder and of its file."""
        return self._ref

    @property
    def path(self) -> Path:
        """Return the path of the file, links resolved."""
        return self._path

    @property
    def read_only(self) -> bool:
        """Tell whether nothing can be written: another program has the session, or we only look."""
        return self._lock is None

    @property
    def holder(self) -> Holder | None:
        """Return who has the session open for writing: we or another program; None when that is not known."""
        led = self._lock is not None or self.held
        return self._alive.holder if led and self._alive else None

    @property
    def header(self) -> SessionHeader:
        """Return what the file says about itself."""
        return self._header

    @property
    def events(self) -> tuple[Event, ...]:
        """Return all events, in order of number."""
        return self._content.events

    @property
    def stamps(self) -> Mapping[int, Stamp]:
        """Return what the clocks said at each event, by its number."""
        return MappingProxyType(self._content.stamps)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return every note, removed ones too, in the order in which they were first put."""
        return self._content.kept.notes

    @property
    def guarded(self) -> bool:
        """Return whether others are kept out while we write; False where there are no locks, or we write nothing."""
        return self._lock is not None and self._lock.guards

    @property
    def abandoned(self) -> bool:
        """Return whether nobody leads it any more, though another did when it was opened; as of the last `refresh`."""
        return self._abandoned

    @property
    def taken_over(self) -> tuple[Note, ...]:
        """Return the notes that follow the timeline since this opening; until now each named its owner itself."""
        return self._taken_over

    @property
    def repair(self) -> Repair | None:
        """Return what was wrong with the file when it was opened; None when it was whole."""
        return self._repair

    @property
    def replaced(self) -> tuple[Replaced, ...]:
        """Return what was put in the place of the file since it was opened, and what became of it."""
        return self._writer.replaced if self._writer is not None else ()

    @property
    def alive(self) -> Alive | None:
        """Return the last sign of life with its draft, None when there is none."""
        return self._alive if self._alive and self._alive.stamp else None

    def append(self, event: Event, stamp: Stamp) -> None:
        """Add what happened. Raises NotSaved, and then nothing changed; ValueError for a number that is there."""
        self.append_many([(event, stamp)])

    def append_many(self, pairs: Iterable[tuple[Event, Stamp]]) -> None:
        """Add events in one write: all of them, or none. Raises as `append` does."""
        new = tuple(pairs)
        after = self._content.events[-1].number if self._content.events else 0
        for event, _ in new:
            if event.number <= after:
                raise ValueError(f"event {event.number} cannot come after event {after}")
            after = event.number
        if new:
            self._content = self._to_write().with_events(self._content, *new)

    def put_note(self, note: Note) -> None:
        """Add a note, or replace the one with its id. Raises NotSaved, and then nothing changed."""
        self._content = self._to_write().with_notes(self._content, [note])

    def erase_notes(self, ids: Collection[str]) -> None:
        """Erase the notes with `ids`; only their ids stay. Raises NotSaved, and then nothing changed."""
        self._content = self._to_write().without_notes(self._content, ids)

    def beat(self, alive: Alive) -> None:
        """Keep a sign of life; synced only when it is worth the wait, or one was just now. Raises NotSaved."""
        self._to_write()
        alive = replace(alive, holder=alive.holder or self.holder)
        try:
            worth = any(sign is not None and sign.keeps for sign in (alive, self._alive))
            write_alive(self._disk, alive_path(self._path), alive, synced=worth)
        except OSError as error:
            raise NotSaved.because(error, str(alive_path(self._path))) from error
        self._alive = alive

    def settle(self) -> None:
        """Take in what was put in the place of the file. Raises NotSaved, and then nothing changed."""
        if self._lock is not None:
            self._content = self._to_write().with_what_stands(self._content)

    def refresh(self) -> bool:
        """Read the sign of life, and the file if another changed it; return whether it did. Raises as `look` does."""
        if not self.read_only:
            return False
        self._alive = read_alive(self._disk, alive_path(self._path))
        self._abandoned = self.held and self._path.exists() and is_free(lock_path(self._path))
        if not self._path.exists() or fingerprint(self._path, follow=False) == self._state:
            return False  # also when whoever led it took it away: nothing had happened in it
        self._take()
        return True

    def close(self) -> None:
        """Let go of the session; twice does nothing. Raises NotSaved when something else is in the file still."""
        lock, self._lock = self._lock, None
        if lock is None:
            return
        try:
            if self._writer is not None:
                self._content = self._writer.closed(self._content)
        finally:
            lock.release()

    def discard(self) -> None:
        """Take the session off the disk, in which nothing happened. Raises OSError; then it stays."""
        if (lock := self._lock) is None:
            return
        if not self._to_write().is_ours:
            raise NotSaved(errno.ESTALE, os.strerror(errno.ESTALE), str(self._path))
        self._path.unlink(missing_ok=True)
        alive_path(self._path).unlink(missing_ok=True)
        self._lock = None
        lock.release()
        lock_path(self._path).unlink(missing_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _take(self) -> None:
        read = read_session(self._disk, self._path, mends=self._lock is not None)
        # The lines are let go of by whoever only looks: lists look at every session there is.
        self._header, self._repair, self._state, self._content = read.header, read.repair, read.state, read.content
        if self._lock is not None:
            from inspiratie_tui.store.tinydb.session_writer import SessionWriter  # TinyDB: only who writes waits for it

            self._writer = SessionWriter(self._path, read, self._disk)
        self._alive = read_alive(self._disk, alive_path(self._path))

    def _to_write(self) -> "SessionWriter":
        if self._lock is None or self._writer is None:
            raise NotSaved(errno.EROFS, os.strerror(errno.EROFS), str(self._path))
        return self._writer
