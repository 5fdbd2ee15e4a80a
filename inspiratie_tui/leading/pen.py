"""The pen of a session that is led: whether it is down, and the way to take away what was written before it was."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.allowed import may_keep, may_write_at
from inspiratie_tui.core.notes.note import Note, NoteDraft, PenDown
from inspiratie_tui.core.notes.pen import Written, ends_pen, pen_put_down, where_down, written_already
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.core.session.events import Event, Redone, Undone
from inspiratie_tui.core.session.fold import fold, fold_on
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session, Turn
from inspiratie_tui.leading.answers import AnswersWatch
from inspiratie_tui.leading.drafts import Drafts
from inspiratie_tui.leading.taken_in import Turns
from inspiratie_tui.leading.uninterrupted import uninterrupted
from inspiratie_tui.leading.writer import Writer
from inspiratie_tui.store.port import Alive, SessionRef, Store


class Noting(Protocol):
    """A session that is led, as far as notes are taken in it."""

    drafts: Drafts
    log: Log
    notes: tuple[Note, ...]
    session: Session

    @property
    def now(self) -> SessionMs:
        """Return the moment of the session that it is now."""

    def keep_draft(self) -> None:
        """Leave a sign of life as soon as the disk has time; return at once."""

    async def sign(self) -> None:
        """Leave a sign of life."""

    def publish(self) -> None:
        """Tell the subscribers how the session stands."""


class Pen:
    """Knows whether the pen is down. It is remembered for the turn (or the part) as long as the program runs, so undo
    and back come to it as it was; on the disk it is no longer than it is down.

    It knows what may be written of whom too: in the turn of who wants nothing written it is as if it were down.
    """

    def __init__(self, runner: Noting, turn: Turns, writer: Writer, kept: Store | None, ref: SessionRef) -> None:
        """Take what is written away from `runner` by `writer`, within a `turn` to change the session.

        What may be written of the people in the session `ref` stands in `kept`; with None all may be.
        """
        self.answers = AnswersWatch(kept, ref)
        """What may be written of whom."""
        writer.looks_at = self.answers.look
        self._runner = runner
        self._turn = turn
        self._writer = writer
        self._down: PenDown | None = None
        self._there: Turn | AgendaPosition | int | None = None
        """The turn, or the part, for which it was put down; the place when that was between two turns."""
        self._before: PenDown | None = None
        """What whoever comes back there finds down again."""
        self._asked = 0
        """How many events were asked for and are not there yet."""

    @property
    def down(self) -> PenDown | None:
        """Return until when the pen is down; None when it is not."""
        return self._down

    @property
    def lets(self) -> MayWrite:
        """Return what may be written now: nothing while it is down, else what whoever has the turn answered."""
        if self._down is not None:
            return MayWrite.NOTHING
        return may_write_at(self._runner.session, self._runner.now, self.answers.kept.answers)

    @property
    def unsure(self) -> bool:
        """Tell whether the turn may be another one by now, that of somebody of whom not all may be written."""
        return self._asked > 0 and self._watches

    @property
    def _watches(self) -> bool:
        return any(answer is not MayWrite.ALL for answer in self.answers.kept.answers.values())

    @contextmanager
    def asked(self) -> Iterator[None]:
        """Take it that the timeline is about to change as long as the context lasts."""
        self._asked += 1
        try:
            yield
        finally:
            self._asked -= 1
            if not self._asked:
                self._runner.drafts.settle(self.keeps)

    async def settled(self) -> None:
        """Return when all that was asked for before is there, where that can change what may be written."""
        if self.unsure:
            async with self._turn:
                pass

    def types(self, draft: NoteDraft | None) -> None:
        """Make `draft` what is being typed now, but for letters of a turn in which it may not be written."""
        drafts = self._runner.drafts
        if draft is None or not self._watches:
            drafts.typed = draft
        else:
            drafts.types(draft, self._runner.now, self.keeps, unsure=self.unsure)

    def keeps(self, draft: NoteDraft) -> bool:
        """Tell whether `draft` may be kept, by the moment of its first letter; what mends a note always may."""
        mends = draft.note is not None and any(note.id == draft.note for note in self._runner.notes)
        return mends or may_keep(self._runner.session, draft, self.answers.kept.answers)

    def go_on(self, left: Alive | None) -> None:
        """Take the pen that was down at the sign of life that was `left`, and follow what happened since it was."""
        if left is None or left.pen is None:
            return
        pen = left.pen
        log = Log(event for event in self._runner.log if event.number <= pen.after)
        session = fold(log)
        self._lies(pen, session)
        for event in [event for event in self._runner.log if event.number > pen.after]:
            before, session = session, fold_on(session, log, event)
            log = log.plus(event)
            self._follow(before, event, session)

    def put_down(self) -> None:
        """Put the pen down; the next sign of life says so."""
        session = self._runner.session
        self._lies(pen_put_down(session, self._runner.log.number), session)

    def _lies(self, pen: PenDown, session: Session) -> None:
        self._down, self._there, self._before = pen, where_down(pen, session), None

    def take_up(self) -> None:
        """Take the pen up; the next sign of life says nothing of it any more."""
        self._down = self._there = self._before = None

    def follow(self, before: Session, event: Event, after: Session) -> None:
        """Take the pen up when `event`, which made `after` of `before`, ends the turn or the part it is down for.

        Whoever comes back there finds it down. Either way the disk hears of it at once, and of a draft that became one
        of who wants nothing written.
        """
        was = self._down
        self._follow(before, event, after)
        if self._down is not was or self._took_draft(before):
            self._runner.keep_draft()

    def _took_draft(self, before: Session) -> bool:
        """Tell whether what is being typed may not be kept any more, and might in the session `before`."""
        if not self._watches:
            return False
        if self._asked <= 1:  # of the event that is followed
            self._runner.drafts.settle(self.keeps)
        typed = self._runner.drafts.typed
        if typed is None or self.keeps(typed):
            return False
        return may_keep(before, typed, self.answers.kept.answers)

    def _follow(self, before: Session, event: Event, after: Session) -> None:
        if self._down is not None:
            there = where_down(self._down, after)
            if not ends_pen(self._down, before, event, after):
                if not isinstance(event, Undone) and where_down(self._down, before) == self._there:
                    self._there = there  # the same turn, put right or moved in the agenda
            elif after.ended or there != self._there:  # not when it is redone up to where it is down
                self._before, self._down = self._down, None
        elif self._before is not None and not after.ended and self._comes_back(self._before, event, after):
            self._down = self._before

    def _comes_back(self, pen: PenDown, event: Event, after: Session) -> bool:
        """Tell whether `event` led back to where `pen` was put down; to between two turns only undo and redo do."""
        to_a_turn = not isinstance(self._there, AgendaPosition)
        return where_down(pen, after) == self._there and (to_a_turn or isinstance(event, Undone | Redone))

    @property
    def written(self) -> Written:
        """Return what was written already, and can be taken away."""
        drafts = self._runner.drafts
        typed = [draft for draft in (drafts.typed, drafts.mending) if draft is not None]
        return written_already(self._runner.session, self._runner.notes, typed, self._runner.now)

    @uninterrupted
    async def take_away(self) -> Written:
        """Erase what was written already; return what that was. What the disk refuses is tried again with the rest."""
        runner = self._runner
        async with self._turn:
            written = self.written
            runner.drafts.drop(written.drafts)
            if written.notes:
                runner.notes = tuple(note for note in runner.notes if note.id not in written.notes)
                self._writer.waiting.erase(written.notes)
                await self._writer.write()
        await runner.sign()
        runner.publish()
        return written
