"""Runs a session: asks an action, writes its event, folds it into the session, tells the subscribers. No screen needed.

Reading and deciding happen in the event loop, one question at a time; writing in one thread, in order, so a slow disk
never stops the clock on the screen. `run` takes care of gaps, drafts, what the disk refused and the agenda's file.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Concatenate, ParamSpec

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.actions import undo
from inspiratie_tui.core.actions.corrections import Correction, correct
from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import LocalMs, SessionMs
from inspiratie_tui.core.notes.note import Note, with_note
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.fold import fold, fold_on
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.core.view.slices import View
from inspiratie_tui.leading.agenda_follower import AgendaFollower
from inspiratie_tui.leading.drafts import Drafts
from inspiratie_tui.leading.heartbeat import Heartbeat
from inspiratie_tui.leading.left_behind import close_store, discard_untouched, seen_of_leader, stamp_left
from inspiratie_tui.leading.pen import Pen
from inspiratie_tui.leading.published import ClockShifted, News, NotesSaved, Published, Subscriber, Subscribers
from inspiratie_tui.leading.reminder_line import ReminderLine
from inspiratie_tui.leading.session_time import SessionTime
from inspiratie_tui.leading.taken_in import TakenIn, Turns
from inspiratie_tui.leading.together_before import TogetherBefore
from inspiratie_tui.leading.uninterrupted import uninterrupted
from inspiratie_tui.leading.unsaved import Unsaved
from inspiratie_tui.leading.viewer import Viewer
from inspiratie_tui.leading.writer import Writer
from inspiratie_tui.leading.year_before import YearBefore
from inspiratie_tui.store.port import Alive, SessionStore, Store

P = ParamSpec("P")


class SessionRunner:
    """One session, open in its store."""

    def __init__(
        self,
        store: SessionStore,
        clock: Clock,
        names: Mapping[PersonId, str],
        digits: Digits = Digits.CALM,
        agenda_file: Path | None = None,
        kept: Store | None = None,
        *,
        reminds: bool = True,
    ) -> None:
        """Go on with the session in `store`; `names` are shown for the ids in it, times as `digits` says.

        The session follows `agenda_file` while `run` goes on; with None its agenda stays as it is. The questions that
        were parked in the sessions before come from `kept`; with None there are none. Whether it `reminds` of what was
        probably forgotten is told to the view.
        """
        self.store = store
        self.names = names
        self.log = Log(store.events)
        self.notes: tuple[Note, ...] = tuple(store.notes)
        self.stamps: dict[int, Stamp] = dict(store.stamps)
        """What the clocks said at each event, by its number."""
        self.session = fold(self.log)
        """The session as it stands now."""
        self.year_before = YearBefore(kept, store.ref, names, store.header.number)
        self.together_before = TogetherBefore(kept, store.ref)
        self.drafts = Drafts(store, names)
        """What is being typed, also what was left when the program ended."""
        self.reminders = ReminderLine(self)
        self._viewer = Viewer(names, digits, reminds=reminds)
        self._subscribers = Subscribers()
        self._time = SessionTime(clock, self.log, self.stamps, stamp_left(store.alive))
        self._closed = self._covered = False
        self._writer = Writer(store, lambda: self._time.wall)
        self._taken_in = TakenIn(self, self._time, self._writer.waiting)
        self._turn = Turns(self._taken_in)  # to change the session: one at a time
        self.pen = Pen(self, self._turn, self._writer, kept, store.ref)
        self.pen.go_on(store.alive)
        self.agenda = None if agenda_file is None else AgendaFollower(self, agenda_file)
        """Follows the agenda's file; None when it is not known which file that is."""
        self.heartbeat = Heartbeat(self, clock.speed, looks_along=store.read_only)

    @property
    def unsaved(self) -> Unsaved | None:
        """Return what the disk has refused, which counts in memory and is tried again; None when all is saved."""
        return self._writer.waiting.unsaved

    async def run(self) -> None:
        """Keep the session going until cancelled. Raises what goes wrong, but for a disk that refuses."""
        await self.heartbeat.run()

    def subscribe(self, subscriber: Subscriber) -> Callable[[], None]:
        """Call `subscriber` now, after every event and at every beat; return a function that ends that."""
        subscriber(self._published())
        return self._subscribers.add(subscriber)

    def publish(self, news: News | None = None) -> None:
        """Call all subscribers with the session as it stands, and `news` that was noticed."""
        if self._subscribers:
            self._subscribers.tell(self._published(news))

    def _published(self, news: News | None = None) -> Published:
        clock = self.wall_clock
        view = self._viewer.view(self.session, clock, self.notes, self.reminders.dismissed)
        covered, left_since = seen_of_leader(self.store, self.session, self._time)
        return Published(self.session, clock.now, view, self.unsaved, covered, left_since, news)

    def cover(self, covered: bool) -> None:
        """Tell all windows of this machine, by the sign of life, whether the curtain is drawn; return at once."""
        self._covered = covered
        self.heartbeat.chores.start_anew("curtain", self.sign)

    def view(self) -> View:
        """Return all that a screen shows now."""
        return self._viewer.view(self.session, self.wall_clock, self.notes, self.reminders.dismissed)

    @property
    def now(self) -> SessionMs:
        """Return the moment of the session that it is now."""
        return self._time.now

    def moment(self) -> tuple[SessionMs, Stamp]:
        """Return the moment of the session that it is now, and what the clocks say."""
        return self._time.moment()

    @property
    def wall_clock(self) -> WallClock:
        """Return the clock on the wall as it is now, which tells local time for a moment of the session."""
        return self._time.wall_clock()

    def local(self, at: SessionMs) -> LocalMs:
        """Return the local civil time at the moment `at`, by what the clocks said at the last event before it."""
        return self._time.local(at, self.log, self.stamps)

    def notice(self) -> bool:
        """Look at the clocks; return whether there is a gap to be written down.

        Publishes `ClockShifted` when the wall clock was set since the last look.
        """
        shifted = 0 if self.store.read_only else self._time.look()
        if shifted:
            self.publish(ClockShifted(shifted))
        return self._time.has_gaps

    @uninterrupted
    async def tell_gaps(self) -> None:
        """Write an event for each gap that was noticed; gaps of a session that does not go on are dropped."""
        async with self._turn:
            if not self._closed:
                await self._write_gaps()

    async def _write_gaps(self) -> None:
        while (gap := self._time.take_gap()) is not None:
            if self.session.state in (State.RUNNING, State.HELD):
                at, number = self.log.next_at(gap.at)
                await self._happened(gap.event(at, number), gap.stamp)

    async def perform(
        self, action: Callable[Concatenate[Session, SessionMs, int, P], Answer], *args: P.args, **kwargs: P.kwargs
    ) -> Answer:
        """Ask `action` for an event; return it, or the refusal, when it is on disk or `unsaved` tells."""
        return await self.ask(lambda at, number: action(self.session, at, number, *args, **kwargs))

    async def undo(self) -> Answer:
        """Undo the last event that counts; return the event that says so, or the refusal."""
        return await self.ask(lambda at, number: undo.undo(self.log, at, number))

    async def redo(self) -> Answer:
        """Redo what was undone last; return the event that says so, or the refusal."""
        return await self.ask(lambda at, number: undo.redo(self.log, at, number))

    async def correct(self, correction: Correction) -> Answer:
        """Make `correction` of an earlier event; return the event that says so, or the refusal."""
        return await self.ask(lambda at, number: correct(self.log, at, number, correction))

    async def ask(self, question: Callable[[SessionMs, int], Answer]) -> Answer:
        """Write the event that `question` returns for the moment of the key, which no slow disk moves; return it."""
        at, stamp = self._time.moment()
        if self.store.read_only:
            return Refusal(Reason.READ_ONLY)
        self._time.here(at, stamp)
        with self.pen.asked():
            return await self._asked(question, at, stamp)

    @uninterrupted
    async def _asked(self, question: Callable[[SessionMs, int], Answer], at: SessionMs, stamp: Stamp) -> Answer:
        async with self._turn:
            await self._write_gaps()
            answer = question(*self.log.next_at(at))
            if not isinstance(answer, Refusal):
                await self._happened(answer, stamp)
            return answer

    async def _happened(self, event: Event, stamp: Stamp) -> None:
        self.stamps[event.number] = stamp
        self._writer.waiting.event(event, stamp)
        await self._write()
        session = fold_on(self.session, self.log, event)
        self.log, before = self.log.plus(event), self.session
        self.session = session
        self.pen.follow(before, event, session)
        self._taken_in.take()
        self.publish()

    @uninterrupted
    async def retry(self) -> None:
        """Try once more to write what the disk refused, if anything waits."""
        async with self._turn:
            if not self._closed and self.unsaved is not None:
                await self._write()
                await self._writer.sign(self._sign())
                self._taken_in.take()
                self.publish()

    @uninterrupted
    async def save_note(self, note: Note) -> bool:
        """Write `note`, new or mended; return whether it is on disk. If not, it counts in memory as events do."""
        async with self._turn:
            self._writer.note(note)
            await self._write(note)
            self.notes = with_note(self.notes, note)
            self._taken_in.take()
        self.publish()
        return note not in self._writer.waiting.notes

    async def _write(self, asked: Note | None = None) -> None:
        """Write what waits, and tell of notes that were refused before; of the one that is `asked`, who asks tells."""
        late = tuple(note for note in await self._writer.write() if note is not asked)
        if late:
            self.drafts.drop_written()
            self.publish(NotesSaved(late))

    def keep_draft(self) -> None:
        """Leave a sign of life with the drafts as they are now, as soon as the disk has time; return at once."""
        self.heartbeat.chores.start_anew("draft", self.sign)

    @uninterrupted
    async def sign(self) -> None:
        """Leave a sign of life with the drafts; a session that is only looked at is read again instead."""
        async with self._turn:
            if self.store.read_only:
                await self._taken_in.look(self._writer)
                self.publish()
                return
            before = self.unsaved
            await self._writer.sign(self._sign())
            self._taken_in.tell()
            if self.unsaved != before:
                self.publish()

    def _sign(self) -> Alive:
        pen, waiting = self.pen, self._writer.waiting
        return self.drafts.sign(self._time.stamp(), waiting, pen.keeps, covered=self._covered, pen=pen.down)

    async def last_sign(self) -> Unsaved | None:
        """Leave the last sign of life, after all that was asked before; return what the disk then still refuses."""
        async with self._turn:
            self._writer.last(self._sign())
        return self.unsaved

    def last_sign_at_once(self) -> None:
        """Leave the last sign of life with the drafts, from any thread and without the loop; none follows."""
        self._writer.last(self._sign(), for_good=True)

    @property
    def may_follow(self) -> bool:
        """Tell whether the agenda may change: this program leads the session, and it is not over."""
        return not self.store.read_only and not self.session.ended

    async def look_at_agenda(self) -> None:
        """Change the agenda when its file was saved, and publish what came of that."""
        news = None if self.agenda is None else await self.agenda.look()
        if news is not None:
            self.publish(news)

    def close(self) -> None:
        """Close the session's file, when all is written that was asked; what the disk refuses then is lost."""
        self._stop_writing()
        close_store(self.store)

    def leave(self) -> None:
        """Close the session's file; remove it when nothing was done, so that it begins anew with the agenda of then."""
        self._stop_writing()
        discard_untouched(self.store, self.log, self.notes)
        close_store(self.store)

    def _stop_writing(self) -> None:
        if not self._closed:  # whoever leaves closes, and so does the end of the program
            self._closed = True  # a last beat may come after this
            self._subscribers.clear()
            self._writer.stop()
