"""Says of a parked question what became of it, whether it was asked in the session that is read back or before."""

import asyncio

from inspiratie_tui.core.forecast.parked_questions import may_settle, with_next_outcome
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.store.port import InUse, ParkedQuestion
from inspiratie_tui.texts import _
from inspiratie_tui.texts.parked_questions import still_parked
from inspiratie_tui.texts.unsaved import change_waits


def line_id(question: ParkedQuestion) -> str:
    """Return the id of the line of a question from before; no note of the session that is read back has it."""
    return f"{question.ref.session} {question.note.id}"


class ParkedDesk:
    """Changes what became of the question on a line of the list."""

    def __init__(self, runner: SessionRunner) -> None:
        """Read back the session of `runner`."""
        self._runner = runner

    async def remember(self) -> bool:
        """Read what earlier sessions left parked; tell whether that is something else than before."""
        parked, listed = self._runner.parked_before, self._runner.parked_before.questions
        await asyncio.to_thread(parked.remember)
        return parked.questions != listed

    def may_settle(self, line: str | None) -> bool:
        """Tell whether on the line with id `line` stands a question that is parked, or was."""
        question = self._before(line)
        note = self._own(line) if question is None else question.note
        return note is not None and may_settle(note) and not self._runner.store.read_only

    async def settle(self, line: str | None) -> str:
        """Take the question on the line with id `line` a step further; return "", or why it is not on disk."""
        question, note = self._before(line), self._own(line)
        if question is not None:
            return await self._settle_before(question)
        if note is None or await self._runner.save_note(with_next_outcome(note)) or self._runner.unsaved is None:
            return ""
        return change_waits(self._runner.unsaved.errno)

    async def _settle_before(self, question: ParkedQuestion) -> str:
        try:
            await self._runner.parked_before.change(question, with_next_outcome)
        except InUse:
            return _("That session is open in another window: close it there, then press the key again.")
        except OSError:
            return still_parked(1)
        return ""

    def _before(self, line: str | None) -> ParkedQuestion | None:
        return next((other for other in self._runner.parked_before.questions if line_id(other) == line), None)

    def _own(self, line: str | None) -> Note | None:
        return next((note for note in self._runner.notes if note.id == line), None)
