"""The loop of a session being led: ask an action, write its event, fold, publish.

Without Textual: a screen, a shell and a rehearsal use the same one. Reading and deciding happen in the event loop, one
question at a time; writing happens in one thread, in order, so a slow disk never stops the clock on the screen.
"""

import asyncio
import contextlib
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from inspiratie_tui.clock import Clock, SessionClock
from inspiratie_tui.core import history
from inspiratie_tui.core.actions import Answer, Reason, Refusal
from inspiratie_tui.core.agenda import MINUTE, Agenda
from inspiratie_tui.core.beginnings import Change, put_right
from inspiratie_tui.core.events import Event, Opened
from inspiratie_tui.core.fold import fold, fold_on
from inspiratie_tui.core.group import Group, PersonId
from inspiratie_tui.core.lying import room_at_end
from inspiratie_tui.core.notes import Draft, Note
from inspiratie_tui.core.session import Session
from inspiratie_tui.core.stamp import Stamp
from inspiratie_tui.core.view.bell import Remaining, follow, wanted
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.digits import Digits
from inspiratie_tui.core.view.slices import View
from inspiratie_tui.storage import Alive, SessionFile

P = ParamSpec("P")
T = TypeVar("T")

RETRY_SECONDS = 5
"""How often writing is tried again while the disk refuses (DESIGN section 4)."""
BEAT_SECONDS = 2
"""How old the last sign of life, and the saved draft, may be (DESIGN section 5)."""


class Live:
    """One session, open on one file."""

    def __init__(
        self,
        file: SessionFile,
        clock: Clock,
        names: Mapping[PersonId, str],
        digits: Digits = Digits.CALM,
        published: Callable[[Session], object] | None = None,
        *,
        bell: bool = False,
    ) -> None:
        """Go on with what is in `file`; `names` are shown for the ids in it, `published` is told of every new value.

        `bell` is whether one is heard when the time of a part is up, unless the agenda says otherwise.
        """
        self.file = file
        self.names = names
        self.digits = digits
        self.log: tuple[Event, ...] = tuple(file.events)
        self.notes: tuple[Note, ...] = tuple(file.notes)
        self.stamps: dict[int, Stamp] = dict(file.stamps)
        """What the clocks said at each event."""
        self._published = published
        self._publish(fold(self.log))
        self._bell = bell
        self._remaining: Remaining | None = None
        self.mending: Draft | None = None
        """A note that is being mended where the session is read back."""
        self.unsaved_since: int | None = None
        """Local time (ms) since which the disk refuses; None when all is saved."""
        self._unsaved: list[tuple[Event, Stamp]] = []
        self._machine = clock
        self._clock = self._wound()
        self._one_at_a_time = asyncio.Lock()
        self._closed = False
        self._writer = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writer")

    def _wound(self) -> SessionClock:
        """The session's clock, going on from the last event whatever happened to the machine since."""
        last = max(self.log, key=lambda event: event.number, default=None)
        stamp = self.stamps.get(last.number) if last else None
        if last is None or stamp is None:
            return SessionClock(self._machine, last.at if last else 0, self._machine.stamp())
        return SessionClock(self._machine, last.at, stamp)

    def _publish(self, session: Session) -> None:
        self.session = session
        if self._published is not None:
            self._published(self.session)

    @property
    def now(self) -> int:
        """Session time in milliseconds."""
        return self._clock.now()

    def local(self, at: int) -> int:
        """Local civil time of the session's moment `at`, in milliseconds: by what the clocks said just before it."""
        before = [event for event in self.log if event.at <= at and event.number in self.stamps]
        if not before:
            return self._clock.wall() - (self._clock.now() - at)
        nearest = max(before, key=lambda event: (event.at, event.number))
        return self._machine.local(self.stamps[nearest.number].utc + at - nearest.at)

    def view(self) -> View:
        """Everything a screen shows, now."""
        return view(self.session, self._clock.now(), self._clock.wall(), self.names, self.digits)

    @property
    def room_at_end(self) -> int:
        """Milliseconds until the planned end, once everything else is done."""
        return room_at_end(self.session, self._clock.now(), self._clock.wall())

    def bell_is_due(self) -> bool:
        """Whether time has run out since this was asked last, and a bell is wanted for that.

        Whoever looks along in another window has none: it would be heard twice.
        """
        if self.file.read_only or not wanted(self.session.agenda, self._bell):
            return False
        self._remaining, due = follow(self._remaining, self.session, self._clock.now())
        return due

    async def act(
        self, action: Callable[Concatenate[Session, int, int, P], Answer], *args: P.args, **kwargs: P.kwargs
    ) -> Answer:
        """Ask `action` of the session; its event is on disk before this returns, or `unsaved_since` says otherwise."""
        return await self._ask(lambda at, number: action(self.session, at, number, *args, **kwargs))

    async def undo(self) -> Answer:
        """The last event that counts does not count any more."""
        return await self._ask(lambda at, number: history.undo(self.log, at, number))

    async def redo(self) -> Answer:
        """What was undone last counts after all."""
        return await self._ask(lambda at, number: history.redo(self.log, at, number))

    async def put_right(self, change: Change) -> Answer:
        """Something began earlier, was somebody else's, or was none."""
        return await self._ask(lambda at, number: put_right(self.log, at, number, change))

    async def _ask(self, question: Callable[[int, int], Answer]) -> Answer:
        # The moment is that of the key, not of its turn: a slow disk must not move it.
        at, stamp = self._clock.moment()
        if self.file.read_only:
            return Refusal(Reason.READ_ONLY)
        async with self._one_at_a_time:
            numbers = [event.number for event in self.log]
            answer = question(max([at, *(event.at for event in self.log[-1:])]), max(numbers, default=0) + 1)
            if isinstance(answer, Refusal):
                return answer
            self.stamps[answer.number] = stamp
            self._unsaved.append((answer, stamp))
            await self._write_what_waits()
            session = fold_on(self.session, self.log, answer)
            self.log = (*self.log, answer)
            self._publish(session)
            return answer

    async def _write_what_waits(self) -> None:
        waiting = tuple(self._unsaved)
        if not waiting:
            return
        try:
            await self._in_writer(self.file.append_many, waiting)
        except OSError:
            # Leading goes on in memory; the screen says since when, and it is tried again.
            if self.unsaved_since is None:
                self.unsaved_since = self._clock.wall() // MINUTE * MINUTE  # as the clock on the screen shows it
            return
        self._unsaved = self._unsaved[len(waiting) :]
        self.unsaved_since = None

    async def retry(self) -> None:
        """Try once more to write what the disk refused."""
        async with self._one_at_a_time:
            if not self._closed:
                await self._write_what_waits()

    async def save_note(self, note: Note) -> None:
        """Put `note` on disk, new or mended. Raises OSError when that fails: then nothing has changed."""
        async with self._one_at_a_time:
            await self._in_writer(self.file.put_note, note)
            known = any(other.id == note.id for other in self.notes)
            self.notes = (
                tuple(note if other.id == note.id else other for other in self.notes) if known else (*self.notes, note)
            )
            await self._write_what_waits()

    async def beat(self, draft: Draft | None) -> None:
        """Leave a sign of life with the draft. A refusing disk is met at the next event, which says so."""
        if not self.file.read_only and not self._closed:
            await self._in_writer(self._leave_sign, draft or self.mending)

    def last_beat(self, draft: Draft | None) -> None:
        """The same at once, for a terminal that is being closed; returns when it is on disk or refused."""
        if self.file.read_only:
            return
        if self._unsaved:
            self._writer.submit(self._write_last).result()
        self._writer.submit(self._leave_sign, draft or self.mending).result()

    def _write_last(self) -> bool:
        try:
            self.file.append_many(tuple(self._unsaved))
        except OSError:
            return False  # it was said on the screen all along: not saved since ...
        self._unsaved = []
        return True

    def _leave_sign(self, draft: Draft | None) -> bool:
        try:
            self.file.beat(Alive(self._machine.stamp(), draft))
        except OSError:
            return False
        return True

    @property
    def draft(self) -> Draft | None:
        """What was being typed when the session was last alive; not what became a note just after that."""
        draft = self.file.alive.draft if self.file.alive else None
        if draft is not None and draft.note is None and any(note.at == draft.at for note in self.notes):
            return None
        return draft

    async def follow(self) -> bool:
        """Read again what another program, which holds the session, has written; whether there was anything."""
        if not self.file.read_only or self._closed or not await self._in_writer(self.file.refresh):
            return False
        self.log, self.notes = tuple(self.file.events), tuple(self.file.notes)
        self.stamps = dict(self.file.stamps)
        self._publish(fold(self.log))
        self._clock = self._wound()
        return True

    async def _in_writer(self, write: Callable[..., T], *args: object) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._writer, write, *args)

    @property
    def untouched(self) -> bool:
        """Whether nothing happened in it since it was laid ready, and nothing was typed."""
        alive = self.file.alive
        return len(self.log) == 1 and not self.notes and (alive is None or alive.draft is None)

    def close(self) -> None:
        """Wait for what is being written, and let the session go."""
        self._stop_writing()
        self.file.close()

    def leave(self) -> None:
        """Close it; one that is untouched leaves nothing behind: next time it begins with the agenda as it is then."""
        self._stop_writing()
        if self.untouched and not self.file.read_only:
            with contextlib.suppress(OSError):  # a disk that does not let go of it: then it is there to be gone on with
                self.file.discard()
        self.file.close()

    def _stop_writing(self) -> None:
        self._closed = True  # a last tick of its screen may come after this
        self._writer.shutdown(wait=True)


def lay_ready(
    path: Path, *, session_id: str, group: Group, number: int, agenda: Agenda, agenda_name: str, clock: Clock
) -> SessionFile:
    """Make the file of a session that lies ready, at its first part. Raises OSError when the disk refuses."""
    file = SessionFile.create(path, session_id=session_id, group_id=group.id, number=number, agenda_name=agenda_name)
    opened = Opened(
        number=1,
        at=0,
        agenda=agenda,
        participants=group.participants,
        facilitators=group.facilitators,
        # One seat further each session, so that over the year nobody always begins.
        starter=(number - 1) % max(1, len(group.participants)),
    )
    try:
        file.append(opened, clock.stamp())
    except OSError:
        file.close()
        raise
    return file
