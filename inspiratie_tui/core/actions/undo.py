"""Undo and redo. They concern the timeline as it was written, so they ask the log; a session does not hold it."""

from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.session.events import Redone, Undone
from inspiratie_tui.core.session.log import Log


def undo(log: Log, at: SessionMs, number: int) -> Answer:
    """Return the event that makes the last one that counts not count, or why there is none."""
    last = log.undoable
    return Refusal(Reason.NOTHING_TO_UNDO) if last is None else Undone(number=number, at=at, event=last.number)


def redo(log: Log, at: SessionMs, number: int) -> Answer:
    """Return the event that makes what was undone last count after all, or why there is nothing."""
    last = log.redoable
    return Refusal(Reason.NOTHING_TO_REDO) if last is None else Redone(number=number, at=at, event=last.number)
