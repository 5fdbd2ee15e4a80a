"""Writes to the file of a session in one thread, in order, so a slow disk never stops the clock on the screen."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from inspiratie_tui.core.moments import LocalMs
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.leading.unsaved import Waiting
from inspiratie_tui.store.port import Alive, SessionStore

T = TypeVar("T")


class Writer:
    """Writes to the file of a session; what the disk refuses waits, and is written with what comes next."""

    def __init__(self, file: SessionStore, wall: Callable[[], LocalMs]) -> None:
        """Write to `file`, in a thread that begins with the first thing to write; `stop` ends it.

        `wall` returns the local time, which tells since when the disk refuses.
        """
        self._file = file
        self.waiting = Waiting(wall, () if file.alive is None else file.alive.drafts)
        """What waits to be written; events are added to it before `write`."""
        self.looks_at: Callable[[], None] = lambda: None
        """Looks, in the thread, at what others may have written, each time a sign of life is there."""
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")
        self._over = False
        self._ending = threading.Lock()  # two may end it at once: the event loop, and a thread that stands in for it

    def note(self, note: Note) -> None:
        """Put `note` behind what waits, unless it stands on the disk as it is: then no other text of it waits."""
        if note in self._file.notes:
            self.waiting.forget(note.id)
        else:
            self.waiting.note(note)

    async def write(self) -> tuple[Note, ...]:
        """Write what waits: events, what is erased, notes; return the notes that the disk took."""
        return await self._do(self._write) if self.waiting else ()

    async def sign(self, alive: Alive) -> None:
        """Write a sign of life, and look whether the session is ours still; a draft that is refused is remembered."""
        if not self._over:
            await self._do(self._sign, alive)

    async def read_again(self) -> bool:
        """Read what another program has written; return whether there was anything new."""
        return not self._over and await self._do(self._file.refresh)

    def last(self, alive: Alive, *, for_good: bool = False) -> None:
        """Write what waits and a sign of life, and block until both are on disk or refused.

        After one `for_good` no sign of life is written; any thread may ask for it.
        """
        with self._ending:
            if self._over or self._file.read_only:
                return
            self._over = for_good
            written = self._thread.submit(self._write_and_sign, alive)
        written.result()

    def stop(self) -> None:
        """Try once more to write what waits, and end the thread; return when all is written that was asked."""
        with self._ending:
            self._over = True
            written = self._thread.submit(self._write) if self.waiting else None
        if written is not None:
            written.result()
        self._thread.shutdown(wait=True)

    def _write(self) -> tuple[Note, ...]:
        """Write what waits, in the thread; return the notes that the disk took.

        Only here is anything taken from what waits, so that nothing is written twice when the caller is cancelled.
        """
        written: list[Note] = []
        try:
            self.waiting.stand_behind(self._file.events)
            if events := self.waiting.events:
                self._file.append_many(events)
                self.waiting.wrote_events(events)
            if erased := self.waiting.erased:
                self._file.erase_notes(erased)
                self.waiting.was_erased(erased)
            for note in self.waiting.notes:  # a note stands by what happened, so it is never there before that
                self._file.put_note(note)
                self.waiting.wrote_note(note)
                written.append(note)
        except OSError as error:
            self.waiting.refused(error)
        return tuple(written)

    def _write_and_sign(self, alive: Alive) -> None:
        self._write()
        self._sign(alive)

    def _sign(self, alive: Alive) -> None:
        try:
            self._file.beat(alive)
        except OSError as error:
            self.waiting.sign_refused(alive.drafts, error)
        else:
            self.waiting.signed(alive.drafts)
            self._settle()
        self.looks_at()

    def _settle(self) -> None:
        """Take in what was put in the place of the session, unless something waits, which has numbers of its own."""
        if not self.waiting:
            with contextlib.suppress(OSError):  # it is tried again with the next sign, and whatever is written says so
                self._file.settle()

    async def _do(self, write: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, write, *args)
