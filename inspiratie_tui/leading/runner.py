"""The loop of a session being led: ask an action, write its event, fold, publish.

Without Textual: a screen, a shell and a rehearsal use the same one. Reading and deciding happen in the event loop, one
question at a time; writing happens in one thread, in order, so a slow disk never stops the clock on the screen.
"""

import asyncio
import contextlib
from collections.abc import Callable, Mapping
from typing import Concatenate, ParamSpec

from inspiratie_tui.clock.clock import Clock, between
from inspiratie_tui.clock.session_clock import SessionClock
from inspiratie_tui.core.actions import undo
from inspiratie_tui.core.actions.corrections import Correction, correct
from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.actions.reminders import Dismissal, dismiss, is_due, reminder
from inspiratie_tui.core.actions.replan import Proposal, proposals
from inspiratie_tui.core.forecast.parked_questions import parked_questions
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE, LocalMs, SessionMs, UtcMs
from inspiratie_tui.core.notes.note import Note, NoteDraft
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import AgendaChanged, Event, GapNoticed, Opened
from inspiratie_tui.core.session.fold import fold, fold_on
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.core.view.bell import BellCountdown, count_down, is_wanted
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.core.view.slices import View
from inspiratie_tui.leading.gap_detector import GapDetector, newer
from inspiratie_tui.leading.parked import ParkedBefore
from inspiratie_tui.leading.writer import Writer, uninterrupted
from inspiratie_tui.store import Alive, SessionFile

P = ParamSpec("P")


class SessionRunner:
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
        self.parked_before = ParkedBefore(file.path, names)
        self._dismissed: tuple[Dismissal, ...] = ()
        self._bell = bell
        self._remaining: BellCountdown | None = None
        self.mending: NoteDraft | None = None
        """A note that is being mended where the session is read back."""
        self.unsaved_since: LocalMs | None = None
        """Local time (ms) since which the disk refuses; None when all is saved."""
        self._machine = clock
        self._clock = self._wound()
        self._gaps = GapDetector(*self._last_there(), clock.speed)
        self._one_at_a_time = asyncio.Lock()
        self._closed = False
        self._writer = Writer(file)

    def _last_there(self) -> tuple[SessionMs, Stamp]:
        """The last moment at which the program was there, with its stamp: an event or a sign of life."""
        last = max(self.log, key=lambda event: event.number, default=None)
        stamp = self.stamps.get(last.number) if last else None
        if last is None or stamp is None:
            return last.at if last else SessionMs(0), self._machine.stamp()
        sign = self.file.alive.stamp if self.file.alive else None
        there = stamp if sign is None else newer(stamp, sign, self._machine.stamp())
        return SessionMs(last.at + between(stamp, there)), there

    def _wound(self) -> SessionClock:
        """The session's clock, going on from when it was last there whatever happened to the machine since."""
        return SessionClock(self._machine, *self._last_there())

    def _publish(self, session: Session) -> None:
        self.session = session
        if self._published is not None:
            self._published(self.session)

    @property
    def now(self) -> SessionMs:
        """Session time in milliseconds."""
        return self._clock.now()

    def local(self, at: SessionMs) -> LocalMs:
        """Local civil time of the session's moment `at`, in milliseconds: by what the clocks said just before it."""
        before = [event for event in self.log if event.at <= at and event.number in self.stamps]
        if not before:
            return LocalMs(self._clock.wall() - (self._clock.now() - at))
        nearest = max(before, key=lambda event: (event.at, event.number))
        return self._machine.local(UtcMs(self.stamps[nearest.number].utc + at - nearest.at))

    def view(self) -> View:
        """Everything a screen shows, now."""
        clock, parked = self.wall_clock, len(parked_questions(self.notes))
        return view(self.session, clock, self.names, self.digits, self._dismissed, parked)

    def dismiss(self) -> bool:
        """Say no more for a while of what was probably forgotten; whether there was anything."""
        now = self._clock.now()
        found = reminder(self.session, now)
        if found is None or not is_due(found, self._dismissed, now):
            return False
        self._dismissed = dismiss(found, self._dismissed, now)
        return True

    def proposals(self) -> tuple[Proposal, ...]:
        """How what is left could be divided again, now."""
        return proposals(self.session, self.wall_clock)

    @property
    def wall_clock(self) -> WallClock:
        """The clock on the wall, now."""
        now, stamp = self._clock.moment()
        machine = self._machine
        return WallClock(now, machine.local(stamp.utc), lambda at: machine.local(UtcMs(stamp.utc + at - now)))

    def notice(self) -> int:
        """Look whether the program was there since the last look; `tell_away` writes down what it missed.

        Returns the milliseconds by which the wall clock was put forward (negative: back) while it was there.
        """
        if not self.file.read_only:
            self._gaps.here(*self._clock.moment())
        shifted, self._gaps.shifted = self._gaps.shifted, 0
        return shifted

    @property
    def was_away(self) -> bool:
        """Whether something was noticed that `tell_away` has not written yet."""
        return bool(self._gaps.missed)

    @uninterrupted
    async def tell_away(self) -> None:
        """Write down when the program was not there; to a session that does not go on that means nothing."""
        async with self._one_at_a_time:
            if not self._closed:
                await self._write_missed()

    async def _write_missed(self) -> None:
        while self._gaps.missed:
            last, unsure, back, stamp = self._gaps.missed.pop(0)
            if self.session.state in (State.RUNNING, State.HELD):
                at, number = self._next(back)
                await self._happened(GapNoticed(number=number, at=at, last=last, unsure=unsure), stamp)

    def bell_is_due(self) -> bool:
        """Whether time has run out since this was asked last, and a bell is wanted for that.

        Whoever looks along in another window has none: it would be heard twice.
        """
        if self.file.read_only or not is_wanted(self.session.agenda, self._bell):
            return False
        self._remaining, due = count_down(self._remaining, self.session, self._clock.now())
        return due

    async def act(
        self, action: Callable[Concatenate[Session, SessionMs, int, P], Answer], *args: P.args, **kwargs: P.kwargs
    ) -> Answer:
        """Ask `action` of the session; its event is on disk before this returns, or `unsaved_since` says otherwise."""
        return await self._ask(lambda at, number: action(self.session, at, number, *args, **kwargs))

    async def undo(self) -> Answer:
        """The last event that counts does not count any more."""
        return await self._ask(lambda at, number: undo.undo(self.log, at, number))

    async def redo(self) -> Answer:
        """What was undone last counts after all."""
        return await self._ask(lambda at, number: undo.redo(self.log, at, number))

    async def correct(self, change: Correction) -> Answer:
        """Something began earlier, was somebody else's, or was none."""
        return await self._ask(lambda at, number: correct(self.log, at, number, change))

    async def _ask(self, question: Callable[[SessionMs, int], Answer]) -> Answer:
        # The moment is that of the key, not of its turn: a slow disk must not move it.
        at, stamp = self._clock.moment()
        if self.file.read_only:
            return Refusal(Reason.READ_ONLY)
        self._gaps.here(at, stamp)
        return await self._asked(question, at, stamp)

    @uninterrupted
    async def _asked(self, question: Callable[[SessionMs, int], Answer], at: SessionMs, stamp: Stamp) -> Answer:
        async with self._one_at_a_time:
            await self._write_missed()
            answer = question(*self._next(at))
            if not isinstance(answer, Refusal):
                await self._happened(answer, stamp)
            return answer

    def _next(self, at: SessionMs) -> tuple[SessionMs, int]:
        """Moment and number of an event at `at`: none is earlier than the one before it."""
        return max([at, *(event.at for event in self.log[-1:])]), max((one.number for one in self.log), default=0) + 1

    async def _happened(self, event: Event, stamp: Stamp) -> None:
        self.stamps[event.number] = stamp
        self._writer.add(event, stamp)
        await self._write_what_waits()
        session = fold_on(self.session, self.log, event)
        self.log = (*self.log, event)
        self._publish(session)

    async def _write_what_waits(self) -> None:
        if await self._writer.write():
            self.unsaved_since = None
        elif self.unsaved_since is None:
            # Leading goes on in memory; the screen says since when, and it is tried again.
            self.unsaved_since = LocalMs(self._clock.wall() // MINUTE * MINUTE)  # as the clock on the screen shows it

    @uninterrupted
    async def retry(self) -> None:
        """Try once more to write what the disk refused."""
        async with self._one_at_a_time:
            if not self._closed:
                await self._write_what_waits()

    @uninterrupted
    async def save_note(self, note: Note) -> None:
        """Put `note` on disk, new or mended. Raises OSError when that fails: then nothing has changed."""
        async with self._one_at_a_time:
            await self._writer.note(note)
            known = any(other.id == note.id for other in self.notes)
            self.notes = (
                tuple(note if other.id == note.id else other for other in self.notes) if known else (*self.notes, note)
            )
            await self._write_what_waits()

    async def beat(self, draft: NoteDraft | None) -> None:
        """Leave a sign of life with the draft. A refusing disk is met at the next event, which says so."""
        if not self.file.read_only and not self._closed:
            await self._writer.sign(Alive(self._machine.stamp(), draft or self.mending))

    async def last_beat(self, draft: NoteDraft | None) -> None:
        """The same after all that was asked, for who leaves; returns when it is on disk or refused."""
        async with self._one_at_a_time:
            if not self.file.read_only and not self._closed:
                self._writer.last(Alive(self._machine.stamp(), draft or self.mending))

    @property
    def draft(self) -> NoteDraft | None:
        """What was being typed when the session was last alive; not what became a note just after that."""
        draft = self.file.alive.draft if self.file.alive else None
        if draft is not None and draft.note is None and any(note.at == draft.at for note in self.notes):
            return None
        return draft

    async def follow(self) -> bool:
        """Read again what another program, which holds the session, has written; whether there was anything."""
        if not self.file.read_only or self._closed or not await self._writer.read_again():
            return False
        self.log, self.notes = tuple(self.file.events), tuple(self.file.notes)
        self.stamps = dict(self.file.stamps)
        self._publish(fold(self.log))
        self._clock = self._wound()
        return True

    @property
    def untouched(self) -> bool:
        """Whether nothing happened in it since it was laid ready but to its agenda, and nothing was typed."""
        alive = self.file.alive
        idle = all(isinstance(event, Opened | AgendaChanged) for event in self.log)
        return idle and not self.notes and (alive is None or alive.draft is None)

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
        self._writer.stop()
