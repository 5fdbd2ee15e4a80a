"""The slice of what is asked, or pointed at, beside all else."""

from collections.abc import Mapping, Sequence

from inspiratie_tui.core.actions.gaps import open_gap, possible_meanings
from inspiratie_tui.core.actions.late_opening import shown_reminder
from inspiratie_tui.core.actions.reminders import Dismissal, Reminder, ReminderKind
from inspiratie_tui.core.agenda.position import step_at
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, MINUTE, SECOND, LocalAt, LocalMs, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.durations import (
    position_length,
    repeat_length_at,
    time_spent_in,
    time_spent_in_repeat,
)
from inspiratie_tui.core.session.session import Gap, Session, State
from inspiratie_tui.core.view.circle_slices import UNKNOWN
from inspiratie_tui.core.view.digit_style import halves
from inspiratie_tui.core.view.slices import CallBackSlice, GapSlice, Prompt, ReminderSlice

CALLED_BACK_AHEAD = 3 * MINUTE
"""How long before the end people are called back, so that they are there when it is over."""
CALLED_BACK_LEAST = 4 * MINUTE
"""In what is shorter nobody leaves the circle: they turn to their neighbour."""


def prompt_slice(
    session: Session, clock: WallClock, names: Mapping[PersonId, str], dismissed: Sequence[Dismissal] = ()
) -> Prompt | None:
    """Return what is asked now, by `clock`: what a gap was, else what was probably forgotten and was not dismissed.

    Else, without a question, that people are to be called back.
    """
    gap = open_gap(session)
    if gap is not None:
        return _gap(gap, session, clock.shown_at)
    forgotten = shown_reminder(session, clock, dismissed)
    if forgotten is None:
        return _call_back(session, clock.now)
    return _reminder(forgotten, session, names, clock.shown_at)


def _gap(gap: Gap, session: Session, local_at: LocalAt) -> GapSlice:
    length = gap.until - gap.since
    exact = MINUTE if length >= MINUTE else SECOND
    return GapSlice(
        since=_minute(local_at(gap.since)),
        until=_minute(local_at(gap.until)),
        length=(length + exact // 2) // exact * exact,
        unsure=gap.unsure,
        answers=possible_meanings(session, gap),
    )


def _reminder(forgotten: Reminder, session: Session, names: Mapping[PersonId, str], local_at: LocalAt) -> ReminderSlice:
    name = None if forgotten.person is None else names.get(forgotten.person, UNKNOWN)
    if forgotten.to is not None:
        name = session.agenda.parts[forgotten.to.part].shown_title
    since = _minute(local_at(forgotten.since))
    if forgotten.about is ReminderKind.UNCOUNTED:
        people = tuple(names.get(person, UNKNOWN) for person in forgotten.people)
        return ReminderSlice(forgotten.about, name, since, people=people)
    if forgotten.about is not ReminderKind.SHORT_TURNS:
        return ReminderSlice(forgotten.about, name, since)
    return ReminderSlice(forgotten.about, name, since, halves(forgotten.each), halves(forgotten.planned))


def _call_back(session: Session, now: SessionMs) -> CallBackSlice | None:
    """Return when to call back who went out or apart; None outside the last minutes (docs/glossary.md, Call back)."""
    block = session.block
    step = None if block is None or not block.steps else step_at(session.agenda, session.place)
    apart_here = step is not None and step.size is not None
    if session.state is not State.RUNNING or block is None or not (apart_here or block.outside or block.size):
        return None
    # Who goes apart for all steps comes back when the last one is over.
    whole = step is not None and not apart_here
    length = (repeat_length_at if whole else position_length)(session, session.place)
    if length is None or length < CALLED_BACK_LEAST:
        return None
    left = length - (time_spent_in_repeat if whole else time_spent_in)(session, now, session.place)
    return CallBackSlice(max(0, -(-left // MINUTE))) if left <= CALLED_BACK_AHEAD else None


def _minute(local: LocalMs) -> int:
    """Return the time of day in ms since midnight, on the minute that a clock shows."""
    return local // MINUTE * MINUTE % DAY
