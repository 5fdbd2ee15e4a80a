"""Undo and redo. They concern the timeline as it was written, so they ask the log; a session does not hold it."""

from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.session.event_kinds import kind_of
from inspiratie_tui.core.session.events import Event, GapNoticed, Log, Redone, Undone


def undoable(log: Log) -> Event | None:
    """Return the last event that counts and that somebody did; None when there is none."""
    taken_back = _taken_back(log)
    return next(
        (event for event in reversed(log) if kind_of(event).undoable and event.number not in taken_back),
        None,
    )


def redoable(log: Log) -> Event | None:
    """Return what was undone last, as long as nothing else has happened since; None without it."""
    waiting: list[int] = []
    for event in log:
        match event:
            case Undone(event=number):
                waiting.append(number)
            case Redone(event=number):
                waiting = [other for other in waiting if other != number]
            case GapNoticed():
                pass  # nobody did that
            case _:
                waiting = []
    return next((event for event in log if waiting and event.number == waiting[-1]), None)


def undo(log: Log, at: SessionMs, number: int) -> Answer:
    """Return the event that makes the last one that counts not count, or why there is none."""
    last = undoable(log)
    return Refusal(Reason.NOTHING_TO_UNDO) if last is None else Undone(number=number, at=at, event=last.number)


def redo(log: Log, at: SessionMs, number: int) -> Answer:
    """Return the event that makes what was undone last count after all, or why there is nothing."""
    last = redoable(log)
    return Refusal(Reason.NOTHING_TO_REDO) if last is None else Redone(number=number, at=at, event=last.number)


def _taken_back(log: Log) -> set[int]:
    taken_back: set[int] = set()
    for event in log:
        match event:
            case Undone(event=number):
                taken_back.add(number)
            case Redone(event=number):
                taken_back.discard(number)
            case _:
                pass
    return taken_back
