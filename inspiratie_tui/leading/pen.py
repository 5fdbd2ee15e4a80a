"""The pen of a session that is led: whether it is down, and the way to take away what was written before it was."""

from typing import Protocol

from msgspec.structs import replace

from inspiratie_tui.core.notes.note import Note, PenDown
from inspiratie_tui.core.notes.pen import Written, ends_pen, pen_put_down, where_down, written_already
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session, Turn
from inspiratie_tui.leading.drafts import Drafts
from inspiratie_tui.leading.taken_in import Turns
from inspiratie_tui.leading.uninterrupted import uninterrupted
from inspiratie_tui.leading.writer import Writer
from inspiratie_tui.store.port import Alive


class Noting(Protocol):
    """A session that is led, as far as notes are taken in it."""

    drafts: Drafts
    log: Log
    notes: tuple[Note, ...]
    session: Session

    def keep_draft(self) -> None:
        """Leave a sign of life as soon as the disk has time; return at once."""

    async def sign(self) -> None:
        """Leave a sign of life."""

    def publish(self) -> None:
        """Tell the subscribers how the session stands."""


class Pen:
    """Knows whether the pen is down. It is remembered for the turn (or the part) as long as the program runs, so undo
    and back come to it as it was; on the disk it is no longer than it is down.
    """

    def __init__(self, runner: Noting, turn: Turns, writer: Writer) -> None:
        """Take what is written away from `runner` by `writer`, within a `turn` to change the session."""
        self._runner = runner
        self._turn = turn
        self._writer = writer
        self._down: PenDown | None = None
        self._before: tuple[PenDown, Turn | int] | None = None

    @property
    def down(self) -> PenDown | None:
        """Return until when the pen is down; None when it is not."""
        return self._down

    @property
    def sign(self) -> PenDown | None:
        """Return what a sign of life keeps of it now."""
        return None if self._down is None else replace(self._down, after=self._runner.log.number)

    def go_on(self, left: Alive | None) -> None:
        """Take the pen as it was at the sign of life that was `left`, and follow what happened after that."""
        if left is None or left.pen is None:
            return
        self._down, log = left.pen, self._runner.log
        later = [event.number for event in log if event.number > left.pen.after]
        before = fold(event for event in log if event.number <= left.pen.after)
        for number in later:
            after = fold(event for event in log if event.number <= number)
            self._follow(before, next(event for event in log if event.number == number), after)
            before = after

    def put_down(self) -> None:
        """Put the pen down; the next sign of life says so."""
        self._down, self._before = pen_put_down(self._runner.session, self._runner.log.number), None

    def take_up(self) -> None:
        """Take the pen up; the next sign of life says nothing of it any more."""
        self._down = self._before = None

    def follow(self, before: Session, event: Event, after: Session) -> None:
        """Take the pen up when `event`, which made `after` of `before`, ends the turn or the part it is down for.

        Whoever comes back there finds it down. Either way the disk hears of it at once.
        """
        was = self._down
        self._follow(before, event, after)
        if self._down is not was:
            self._runner.keep_draft()

    def _follow(self, before: Session, event: Event, after: Session) -> None:
        if self._down is not None and ends_pen(self._down, before, event, after):
            place = where_down(self._down, before)
            self._before = None if place is None else (self._down, place)
            self._down = None
        elif self._down is None and self._before is not None and not after.ended:
            pen, place = self._before
            if where_down(pen, after) == place:
                self._down = pen

    @uninterrupted
    async def take_away(self) -> Written:
        """Erase what was written already; return what that was. What the disk refuses is tried again with the rest."""
        runner, drafts = self._runner, self._runner.drafts
        async with self._turn:
            typed = [draft for draft in (drafts.typed, drafts.mending) if draft is not None]
            written = written_already(runner.session, runner.notes, typed)
            drafts.drop(written.drafts)
            if written.notes:
                runner.notes = tuple(note for note in runner.notes if note.id not in written.notes)
                self._writer.waiting.erase(written.notes)
                await self._writer.write()
        await runner.sign()
        runner.publish()
        return written
