"""Lets a session follow the file of its agenda, which is read when it was saved or an editor is done with it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Protocol

from inspiratie_tui.agenda_files import AgendaReading, Unreadable, fit, planned
from inspiratie_tui.core.actions.agenda_change import change_agenda
from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.notes.owner import note_owner
from inspiratie_tui.core.people.group import PlannedSession
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

_LENGTH_MISSING = {Code.LENGTH_MISSING, Code.HIDDEN_WITHOUT_LENGTH}
"""Problems that leave the time of what is to come unknown."""


class Followed(Protocol):
    """The session that follows a file."""

    @property
    def session(self) -> Session:
        """Return the session as it stands now."""

    @property
    def log(self) -> Sequence[Event]:
        """Return all its events, in order."""

    @property
    def stamps(self) -> dict[int, Stamp]:
        """Return what the clocks said at each event, by the event's number."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return its notes; the parts that they are about stay in the agenda."""

    @property
    def may_follow(self) -> bool:
        """Tell whether this program leads the session, and it is not over."""

    def ask(self, question: Callable[[SessionMs, int], Answer]) -> Awaitable[Answer]:
        """Write the event that `question` returns for a moment and a number; return it, or the refusal."""


class AgendaFollower:
    """Changes the agenda of one session when its file changes."""

    def __init__(self, session: Followed, file: Path) -> None:
        """Let `session` follow `file`, but for what was saved before the session last took its agenda from it."""
        self._session = session
        self.planned: PlannedSession | None = None
        """What the plan of the group says of the session, before what the file says; None when it says nothing."""
        numbers = (event.number for event in session.log if isinstance(event, Opened | AgendaChanged))
        read = [session.stamps[number].utc for number in numbers if number in session.stamps]
        self._watch = AgendaWatch(file, max(read, default=None))
        self._look_lock = asyncio.Lock()
        self._paused = False

    @property
    def file(self) -> Path:
        """Return the path of the file that is followed."""
        return self._watch.file

    def pause(self) -> None:
        """Leave changes of the file for later: a dialog is open that shows the parts as they are."""
        self._paused = True

    def resume(self) -> None:
        """Follow the file again, with what was saved meanwhile."""
        self._paused = False

    def _waits(self) -> bool:
        return self._paused

    async def look(self) -> AgendaNews | None:
        """Change the agenda if the file was saved since it was last read.

        Returns what came of that; None when the file is as it was, or may not be followed now.
        """
        if self._waits() or not self._session.may_follow or self._look_lock.locked():
            return None
        async with self._look_lock:
            reading = await asyncio.to_thread(self._watch.look)
            if reading is None:
                return None
            if self._waits():
                self._watch.forget()
                return None
            return await self._follow(reading)

    async def edit(self, editor: Callable[[Path], Awaitable[str]]) -> str | AgendaNews | None:
        """Let `editor` change the file, and change the agenda at once.

        `editor` returns a sentence about why it did not work, else an empty one. Returns that sentence, else what came
        of the file; None when nothing in it changed.
        """
        async with self._look_lock:
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
            return AgendaMistaken(name, reading.in_the_room().problems)
        reading = planned(reading, self.planned)
        session = self._session
        owners = (note_owner(session.session, note) for note in session.notes)
        parts_noted = [owner.part for owner in owners if owner.part is not None]
        answer = await session.ask(
            lambda at, number: change_agenda(session.session, at, number, reading.agenda, parts_noted)
        )
        changed = session.session
        if isinstance(answer, Refusal):
            # The file was saved without a change: nobody waits for an answer to that.
            same = answer.reason is Reason.SAME_AGENDA and reading.agenda.parts == changed.agenda.parts
            return None if same else AgendaRefused(answer.reason)
        to_come = set(range(parts_begun(changed), len(changed.agenda.parts))) - changed.dropped
        fitted = fit(reading, *changed.circle.head_counts)
        # A length that nobody can read is no error, but its minutes are missing in all that is to come.
        without_length = tuple(problem for problem in fitted.problems if problem.code in _LENGTH_MISSING)
        return AgendaFollowed(name, len(to_come), without_length)
