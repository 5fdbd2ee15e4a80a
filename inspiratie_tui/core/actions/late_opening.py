"""A session that was opened late: the group began as planned, and there was nothing yet to press a key on.

Where it began later than planned, the planned begin is offered as what it really was. It is asked, once, only where the
session was opened after it: whoever had it open before pressed the key when it began, and is not asked.
"""

from collections.abc import Sequence

from inspiratie_tui.core.actions.corrections import Correction, beginnings_and_first, correct
from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.actions.reminders import QUIET, Dismissal, Reminder, ReminderKind, is_due, reminder
from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.agenda.timetable import beginning
from inspiratie_tui.core.forecast.remaining import was_to_begin
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import EARLIEST, HOUR, MINUTE, SessionMs
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.session import Session, State

IN_TIME = 2 * MINUTE
"""Who begins so much later begins in time."""
ASKED_UNTIL = HOUR
"""Opened so long after its planned begin a session is more likely tried out, or another one: it is not asked."""
ASKED_FOR = QUIET
"""How long it is asked after the key that began the session: as long as it rests once dismissed, so never again."""


def offered_begin(session: Session, clock: WallClock) -> SessionMs | None:
    """Return the planned begin of a session that began later, where it can be offered as what it was; else None."""
    if not session.spans or beginning(session.agenda) is None:
        return None
    planned = clock.session_time(was_to_begin(session, clock))
    return planned if planned >= EARLIEST and session.spans[0].begin - planned > IN_TIME else None


def opened_late(session: Session, clock: WallClock) -> Reminder | None:
    """Return that the session probably began as planned, before it was opened; None but in its first minutes."""
    if session.state is not State.RUNNING or session.part is None or session.part.kind is PartKind.DIALOGUE:
        return None
    first = session.spans[0]
    if not 0 <= first.begin <= clock.now < first.begin + ASKED_FOR:
        return None
    planned = offered_begin(session, clock)
    if planned is None or not IN_TIME < -planned <= ASKED_UNTIL:
        return None
    return Reminder(ReminderKind.OPENED_LATE, first.place, planned, None)


def shown_reminder(session: Session, clock: WallClock, dismissed: Sequence[Dismissal] = ()) -> Reminder | None:
    """Return the reminder that is shown at the moment of `clock`, of those that do not rest; None nearly always."""
    late = opened_late(session, clock)
    if late is not None and is_due(late, dismissed, clock.now):
        return late
    return reminder(session, clock.now, dismissed)


def begun_as_planned(log: Sequence[Event], planned: SessionMs, at: SessionMs, number: int) -> Answer:
    """Return the one event that has the session begin at the moment `planned`, or why it cannot."""
    _newest, first = beginnings_and_first(log, at, most=0)
    if first is None:
        return Refusal(Reason.NO_REMINDER)
    return correct(log, at, number, Correction(first.event, planned))
