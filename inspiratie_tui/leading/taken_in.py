"""Takes over into memory what a session's store got from elsewhere: from the program that leads, or from a backup."""

import asyncio
from types import TracebackType
from typing import Protocol

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.disk.errors import reason_of
from inspiratie_tui.leading.left_behind import stamp_left
from inspiratie_tui.leading.published import CannotLook, News, SessionReplaced
from inspiratie_tui.leading.session_time import SessionTime
from inspiratie_tui.leading.unsaved import Waiting
from inspiratie_tui.leading.writer import Writer
from inspiratie_tui.store.port import SessionStore, TooNew


class Remembering(Protocol):
    """A runner, as far as it remembers what is kept."""

    store: SessionStore
    log: Log
    notes: tuple[Note, ...]
    stamps: dict[int, Stamp]
    session: Session

    def publish(self, news: News | None = None) -> None:
        """Tell the subscribers how the session stands, and `news`."""


class TakenIn:
    """Keeps the memory of a runner level with its store."""

    def __init__(self, runner: Remembering, time: SessionTime, waiting: Waiting) -> None:
        """Watch the store of `runner`, for which that is `waiting`; `time` goes on from what was done last."""
        self._runner = runner
        self._time = time
        self._waiting = waiting
        self._moved = waiting.moved
        self._taken = self._ripe = self._told = len(runner.store.replaced)
        self._cannot_look = False

    async def look(self, writer: Writer) -> None:
        """Read again, by `writer`, what another program wrote; what cannot be read is told once, and tried again."""
        try:
            changed = await writer.read_again()
        except (OSError, TooNew) as problem:
            if not self._cannot_look:
                self._cannot_look = True
                why = "TOO_NEW" if isinstance(problem, TooNew) else reason_of(problem)
                self._runner.publish(CannotLook(why))
            return
        self._cannot_look = False
        if changed:
            self._read_again()

    def _read_again(self) -> None:
        """Remember just what the store has: another program leads, and nothing waits here to be written."""
        runner, store = self._runner, self._runner.store
        runner.log, runner.notes, runner.stamps = Log(store.events), tuple(store.notes), dict(store.stamps)
        runner.session = fold(runner.log)
        self._wind()

    def take(self) -> None:
        """Remember what the store took in since the last time; `tell` says it.

        What the disk has refused until now, and only this program knows, stays.
        """
        runner, store = self._runner, self._runner.store
        if (len(store.replaced), self._waiting.moved) == (self._taken, self._moved):
            return
        self._taken, self._moved = len(store.replaced), self._waiting.moved
        last = runner.log.number
        waiting = self._waiting.events
        events = {event.number: event for event in (*runner.log, *(event for event, _ in waiting), *store.events)}
        runner.log = Log(events[number] for number in sorted(events))
        notes = {note.id: note for note in (*store.notes, *runner.notes)}
        runner.notes = tuple(notes.values())
        runner.stamps = runner.stamps | {event.number: stamp for event, stamp in waiting} | dict(store.stamps)
        runner.session = fold(runner.log)
        if runner.log.number != last:  # the session went on elsewhere, and goes on here from there
            self._wind()

    def tell(self) -> None:
        """Take what the store took in, and publish it one sign of life later: a key that noticed it answers first."""
        self.take()
        if self._told < self._ripe:
            news, self._told = SessionReplaced(self._runner.store.replaced[self._told : self._ripe]), self._ripe
            self._runner.publish(news)
        self._ripe = self._taken

    def _wind(self) -> None:
        runner = self._runner
        self._time.wind(runner.log, runner.stamps, stamp_left(runner.store.alive))


class Turns:
    """Lets one at a time change the session, and begin with all that its store took in."""

    def __init__(self, taken_in: TakenIn) -> None:
        """Begin with nobody's turn."""
        self._taken_in = taken_in
        self._lock = asyncio.Lock()

    async def __aenter__(self) -> None:
        await self._lock.acquire()
        try:
            self._taken_in.take()
        except BaseException:
            self._lock.release()  # whatever stops it: nobody's turn then; it is raised again
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._lock.release()
