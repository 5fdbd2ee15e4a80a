"""One thread that writes to the file of a session, in order, so a slow disk never stops the clock on the screen."""

import asyncio
import functools
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ParamSpec, TypeVar

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.port import Alive, SessionStore

P = ParamSpec("P")
T = TypeVar("T")

_under_way: set[asyncio.Task[Any]] = set()
"""Whatever is being done to its end; asyncio alone would forget it."""


def uninterrupted(deed: Callable[P, Coroutine[Any, Any, T]]) -> Callable[P, Coroutine[Any, Any, T]]:
    """Have `deed` done whole, also when whoever asked for it is cancelled: what is on disk must be so in memory too."""

    @functools.wraps(deed)
    async def done(*args: P.args, **kwargs: P.kwargs) -> T:
        task = asyncio.create_task(deed(*args, **kwargs))
        _under_way.add(task)
        task.add_done_callback(_under_way.discard)
        return await asyncio.shield(task)

    return done


class Writer:
    """Writes to `file`; events that the disk refuses wait, and go along with the next ones."""

    def __init__(self, file: SessionStore) -> None:
        """Begin the thread with the first thing to write; `stop` ends it."""
        self._file = file
        self._waiting: list[tuple[Event, Stamp]] = []
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")

    def add(self, event: Event, stamp: Stamp) -> None:
        """Have `event` written after what waits already."""
        self._waiting.append((event, stamp))

    async def write(self) -> bool:
        """Write what waits; return whether the disk took it."""
        return not self._waiting or await self._do(self._write)

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
        self._thread.submit(self._write).result()
        self._thread.submit(self._sign, alive).result()

    def stop(self) -> None:
        """Return when everything is written that was asked."""
        self._thread.shutdown(wait=True)

    def _write(self) -> bool:
        """In the thread, where nothing comes between: what is on disk does not wait any more, whoever asked is gone."""
        waiting = tuple(self._waiting)
        try:
            self._file.append_many(waiting)
        except OSError:
            return False  # it is said on the screen: not saved since ...
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
