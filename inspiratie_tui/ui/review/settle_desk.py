"""Says what became of a parked question or an agreement, of the session that is read back or of one before."""

import asyncio

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.notes.settling import may_settle, with_next_outcome
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.store.port import InUse, LeftOpen
from inspiratie_tui.texts import _
from inspiratie_tui.texts.settling import still_open
from inspiratie_tui.texts.unsaved import change_waits


def line_id(session: str, note: Note) -> str:
    """Return the id of the line of a `note` of the `session` before; no note of the one that is read back has it."""
    return f"{session} {note.id}"


class SettleDesk:
    """Changes what became of the note on a line of the list."""

    def __init__(self, runner: SessionRunner) -> None:
        """Read back the session of `runner`."""
        self._runner = runner

    async def remember(self) -> bool:
        """Read what earlier sessions left; tell whether that is something else than before."""
        before = self._runner.year_before
        listed = before.left, [session.notes for session in before.sessions]
        await asyncio.to_thread(before.remember)
        return (before.left, [session.notes for session in before.sessions]) != listed

    def may_settle(self, line: str | None) -> bool:
        """Tell whether it can be said what became of the note on the line with id `line`."""
        left = self._before(line)
        note = self._own(line) if left is None else left.note
        return note is not None and may_settle(note) and not self._runner.store.read_only

    async def settle(self, line: str | None) -> str:
        """Take the note on the line with id `line` a step further; return "", or why it is not on disk."""
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
