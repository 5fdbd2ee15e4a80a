"""A session follows the file of its agenda: looked at now and then, or when an editor is done with it."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Protocol

from inspiratie_tui.agenda_files import AgendaReading, Unreadable, fit
from inspiratie_tui.core.actions.agenda_change import change_agenda
from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.changed_agenda import parts_begun
from inspiratie_tui.core.session.events import AgendaChanged, Event, Opened
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.leading.agenda_watch import AgendaWatch
from inspiratie_tui.leading.published import (
    AgendaFollowed,
    AgendaMistaken,
    AgendaNews,
    AgendaRefused,
    AgendaUnreadable,
)


class Followed(Protocol):
    """The session that follows a file."""

    @property
    def session(self) -> Session:
        """How it stands now."""

    @property
    def log(self) -> tuple[Event, ...]:
        """Everything that happened."""

    @property
    def stamps(self) -> dict[int, Stamp]:
        """What the clocks said at each event, by its number."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes; the parts that they are about stay."""

    @property
    def may_follow(self) -> bool:
        """Whether this program leads it, and it is not over."""

    def ask(self, question: Callable[[SessionMs, int], Answer]) -> Awaitable[Answer]:
        """Have the event written that `question` gives for a moment and a number."""


class AgendaFollower:
    """Watches one file for one session."""

    def __init__(self, session: Followed, file: Path) -> None:
        """Let `session` follow `file`; what was saved before its agenda was read last is known."""
        self._session = session
        numbers = (event.number for event in session.log if isinstance(event, Opened | AgendaChanged))
        read = [session.stamps[number].utc for number in numbers if number in session.stamps]
        self._watch = AgendaWatch(file, max(read, default=None))
        self._one_look = asyncio.Lock()
        self._paused = False

    @property
    def file(self) -> Path:
        """The file that is followed."""
        return self._watch.file

    def pause(self) -> None:
        """Let what changes in the file wait: somebody looks at a dialog about the parts as they are."""
        self._paused = True

    def resume(self) -> None:
        """Follow the file again."""
        self._paused = False

    def _waits(self) -> bool:
        return self._paused

    async def look(self) -> AgendaNews | None:
        """Follow the file if it was saved since it was told of last; return what came of that, None when nothing."""
        if self._waits() or not self._session.may_follow or self._one_look.locked():
            return None
        async with self._one_look:
            reading = await asyncio.to_thread(self._watch.look)
            if reading is None:
                return None
            if self._waits():
                self._watch.tell_again()
                return None
            return await self._follow(reading)

    async def edit(self, editor: Callable[[Path], Awaitable[str]]) -> str | AgendaNews | None:
        """Have `editor` change the file, and follow it at once.

        `editor` returns a sentence when it did not work. Returns that sentence, else what came of the file; None when
        nothing in it changed.
        """
        async with self._one_look:
            problem = await editor(self.file)
            if problem:
                return problem
            reading = await asyncio.to_thread(self._watch.look_now)
            return None if reading is None else await self._follow(reading)

    async def _follow(self, reading: AgendaReading | Unreadable) -> AgendaNews | None:
        name = self.file.name
        if isinstance(reading, Unreadable):
            return AgendaUnreadable(name, reading.why)
        if reading.has_errors:
            return AgendaMistaken(name, reading.problems)
        session = self._session
        noted = [note.part for note in session.notes]
        answer = await session.ask(lambda at, number: change_agenda(session.session, at, number, reading.agenda, noted))
        now = session.session
        if isinstance(answer, Refusal):
            # Saved as it was: nobody waits for an answer to that.
            same = answer.reason is Reason.SAME_AGENDA and reading.agenda.parts == now.agenda.parts
            return None if same else AgendaRefused(answer.reason)
        to_come = set(range(parts_begun(now), len(now.agenda.parts))) - now.dropped
        fitted = fit(reading, len(now.circle.seats), len(now.circle.facilitators))
        # An error changes nothing, but a length that nobody can read takes its minutes out of all that is to come.
        without = tuple(problem for problem in fitted.problems if problem.code is Code.LENGTH_MISSING)
        return AgendaFollowed(name, len(to_come), without)
