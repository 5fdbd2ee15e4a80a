"""Writes to the file of a session in one thread, in order, so a slow disk never stops the clock on the screen."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from inspiratie_tui.core.moments import MINUTE, LocalMs
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.port import Alive, SessionStore

T = TypeVar("T")


class Writer:
    """Writes to the file of a session; events that the disk refuses wait, and are written with the next ones."""

    def __init__(self, file: SessionStore, wall: Callable[[], LocalMs]) -> None:
        """Write to `file`, in a thread that begins with the first thing to write; `stop` ends it.

        `wall` returns the local time, which tells since when the disk refuses.
        """
        self.unsaved_since: LocalMs | None = None
        """Since when the disk refuses what is written; None when all is saved."""
        self._file = file
        self._wall = wall
        self._waiting: list[tuple[Event, Stamp]] = []
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")

    def add(self, event: Event, stamp: Stamp) -> None:
        """Put `event` behind those that wait to be written."""
        self._waiting.append((event, stamp))

    async def write(self) -> None:
        """Write the events that wait; what the disk refuses waits on, and `unsaved_since` tells."""
        if not self._waiting or await self._do(self._write):
            self.unsaved_since = None
        elif self.unsaved_since is None:
            self.unsaved_since = LocalMs(self._wall() // MINUTE * MINUTE)  # whole minutes, as the screen shows

    async def note(self, note: Note) -> None:
        """Write `note`. Raises OSError when the disk refuses."""
        await self._do(self._file.put_note, note)

    async def sign(self, alive: Alive) -> None:
        """Write a sign of life; a disk that refuses is no error here, for the next event meets it."""
        await self._do(self._sign, alive)

    async def read_again(self) -> bool:
        """Read what another program has written; return whether there was anything new."""
        return await self._do(self._file.refresh)

    def last(self, alive: Alive) -> None:
        """Write the events that wait and a sign of life, and block until both are on disk or refused."""
        self._thread.submit(self._write).result()
        self._thread.submit(self._sign, alive).result()

    def stop(self) -> None:
        """End the thread; return when all is written that was asked."""
        self._thread.shutdown(wait=True)

    def _write(self) -> bool:
        """Write the events that wait, in the thread; return whether the disk took them.

        Only here are they taken from those that wait, so that none is written twice when the caller is cancelled.
        """
        waiting = tuple(self._waiting)
        try:
            self._file.append_many(waiting)
        except OSError:
            return False  # the screen says: not saved since ...
        del self._waiting[: len(waiting)]
        return True

    def _sign(self, alive: Alive) -> bool:
        try:
            self._file.beat(alive)
        except OSError:
            return False
        return True

    async def _do(self, write: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, write, *args)
