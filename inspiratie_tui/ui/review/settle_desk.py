"""Says what became of a parked question, an agreement or a step, of the session that is read back or of one before."""

import asyncio
from typing import TYPE_CHECKING

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.notes.settling import may_settle, with_next_outcome
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.store.port import InUse, LeftOpen
from inspiratie_tui.texts import _
from inspiratie_tui.texts.settling import still_open
from inspiratie_tui.texts.unsaved import change_waits

if TYPE_CHECKING:
    # In the circle only what was said aloud is read back, and no step is asked about.
    from inspiratie_tui.ui.review.step_desk import StepDesk


def line_id(session: str, note: Note) -> str:
    """Return the id of the line of a `note` of the `session` before; no note of the one that is read back has it."""
    return f"{session} {note.id}"


def _step_desk(runner: SessionRunner) -> "StepDesk":
    from inspiratie_tui.ui.review.step_desk import StepDesk

    return StepDesk(runner)


class SettleDesk:
    """Changes what became of the note on a line of the list."""

    def __init__(self, runner: SessionRunner, *, steps: bool = False) -> None:
        """Read back the session of `runner`; where `steps` are asked about too, what came of them is told here."""
        self._runner = runner
        self._steps = _step_desk(runner) if steps else None
        self.goes_to: str | None = None
        """The id of the line that stands for what was told last; None: the one where it was told."""

    async def remember(self) -> bool:
        """Read what earlier sessions left; tell whether that is something else than before."""
        before = self._runner.year_before
        listed = before.left, [session.notes for session in before.sessions]
        await asyncio.to_thread(before.remember)
        return (before.left, [session.notes for session in before.sessions]) != listed

    def may_settle(self, line: str | None) -> bool:
        """Tell whether it can be said what became of the note on the line with id `line`."""
        if self._steps is not None and self._steps.may_tell(line):
            return True
        left = self._before(line)
        note = self._own(line) if left is None else left.note
        return note is not None and may_settle(note) and not self._runner.store.read_only

    async def settle(self, line: str | None) -> str:
        """Take what is on the line with id `line` one further; return "", or why it is not on disk."""
        self.goes_to = None
        if self._steps is not None and self._steps.may_tell(line):
            self.goes_to, refused = await self._steps.tell(line)
            return refused
        left, note = self._before(line), self._own(line)
        if left is not None:
            return await self._settle_before(left)
        if note is None or await self._runner.save_note(with_next_outcome(note)) or self._runner.unsaved is None:
            return ""
        return change_waits(self._runner.unsaved.errno)

    async def _settle_before(self, left: LeftOpen) -> str:
        try:
            await self._runner.year_before.change(left, with_next_outcome)
        except InUse:
            return _("That session is open in another window: close it there, then press the key again.")
        except OSError:
            return still_open(left.note)
        return ""

    def _before(self, line: str | None) -> LeftOpen | None:
        left = self._runner.year_before.left
        return next((other for other in left if line_id(other.ref.session, other.note) == line), None)

    def _own(self, line: str | None) -> Note | None:
        return next((note for note in self._runner.notes if note.id == line), None)
