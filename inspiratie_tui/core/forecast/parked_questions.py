"""Questions that are parked because time is up.

They come back at the end when there is room, and in every session after it (`core/notes/settling.py`).
"""

from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.forecast.forecast import forecast
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE, LocalMs, SessionMs
from inspiratie_tui.core.notes.note import Note, NoteKind
from inspiratie_tui.core.session.durations import planned_length, position_length, time_spent, time_spent_in
from inspiratie_tui.core.session.session import Session, State

ROOM = 2 * MINUTE
"""What a question needs at least before the end."""


def time_is_up(session: Session, now: SessionMs) -> bool:
    """Tell whether the activity, or the part, has had its time; never in a break, before the begin or after the end."""
    part = session.part
    if session.state not in (State.RUNNING, State.HELD) or part is None or part.kind is PartKind.BREAK:
        return False
    whole, own = planned_length(session, session.place.part), position_length(session, session.place)
    if whole is not None and time_spent(session, now, part=session.place.part) >= whole:
        return True
    return own is not None and time_spent_in(session, now, session.place) >= own


def parked_if_late(note: Note, before: Note | None, session: Session, now: SessionMs) -> Note:
    """Return `note` as it is to be saved: a question is parked when time is up; one that is mended stays as it was."""
    question = note.kind is NoteKind.QUESTION
    was = time_is_up(session, now) if before is None else before.parked
    return replace(note, parked=question and was)


def room_at_end(session: Session, now: SessionMs, local_now: LocalMs) -> int:
    """Return the ms until the planned end, when everything else is done; 0 when it is past, or none was planned."""
    expected = forecast(session, WallClock(now, local_now))
    if expected.late is None:
        return 0
    return max(0, expected.end - expected.late - local_now)
