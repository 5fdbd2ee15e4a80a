"""One thread that writes to the file of a session, in order, so a slow disk never stops the clock on the screen."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from inspiratie_tui.core.events import Event
from inspiratie_tui.core.notes import Note
from inspiratie_tui.core.stamp import Stamp
from inspiratie_tui.storage import Alive, SessionFile

T = TypeVar("T")


class Writer:
    """Writes to `file`; events that the disk refuses wait, and go along with the next ones."""

    def __init__(self, file: SessionFile) -> None:
        """Begin the thread with the first thing to write; `stop` ends it."""
        self._file = file
        self._waiting: list[tuple[Event, Stamp]] = []
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")

    def add(self, event: Event, stamp: Stamp) -> None:
        """Have `event` written after what waits already."""
        self._waiting.append((event, stamp))

    async def write(self) -> bool:
        """Write what waits; return whether the disk took it."""
        waiting = tuple(self._waiting)
        try:
            if waiting:
                await self._do(self._file.append_many, waiting)
        except OSError:
            return False
        self._waiting = self._waiting[len(waiting) :]
        return True

    async def note(self, note: Note) -> None:
        """Write a note. Raises OSError."""
        await self._do(self._file.put_note, note)

    async def sign(self, alive: Alive) -> None:
        """Leave a sign of life. A refusing disk is met at the next event, which says so."""
        await self._do(self._sign, alive)

    async def read_again(self) -> bool:
        """Read what another program has written; return whether there was anything."""
        return await self._do(self._file.refresh)

    def last(self, alive: Alive) -> None:
        """Write what waits, and a sign of life, at once; return when both are on disk or refused."""
        if self._waiting:
            self._thread.submit(self._write_last).result()
        self._thread.submit(self._sign, alive).result()

    def stop(self) -> None:
        """Return when everything is written that was asked."""
        self._thread.shutdown(wait=True)

    def _write_last(self) -> bool:
        try:
            self._file.append_many(tuple(self._waiting))
        except OSError:
            return False  # it was said on the screen all along: not saved since ...
        self._waiting = []
        return True

    def _sign(self, alive: Alive) -> bool:
        try:
            self._file.beat(alive)
        except OSError:
            return False
        return True

    async def _do(self, write: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, write, *args)
