"""The slice of what is asked, or pointed at, beside all else."""

from collections.abc import Mapping, Sequence

from inspiratie_tui.core.actions.gaps import open_gap, possible_meanings
from inspiratie_tui.core.actions.reminders import Dismissal, Reminder, ReminderKind, is_due, reminder
from inspiratie_tui.core.moments import DAY, MINUTE, SECOND, LocalAt, LocalMs, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Gap, Session
from inspiratie_tui.core.view.circle_slices import UNKNOWN
from inspiratie_tui.core.view.digit_style import halves
from inspiratie_tui.core.view.slices import GapSlice, Prompt, ReminderSlice


def prompt_slice(
    session: Session,
    now: SessionMs,
    names: Mapping[PersonId, str],
    local_at: LocalAt,
    dismissed: Sequence[Dismissal] = (),
) -> Prompt | None:
    """Return what is asked at `now`: what a gap was, else what was probably forgotten and was not dismissed.

    `local_at` tells the local time of a moment of the session.
    """
    gap = open_gap(session)
    if gap is not None:
        return _gap(gap, session, local_at)
    forgotten = reminder(session, now)
    if forgotten is None or not is_due(forgotten, dismissed, now):
        return None
    return _reminder(forgotten, session, names, local_at)


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
    if forgotten.about is not ReminderKind.SHORT_TURNS:
        return ReminderSlice(forgotten.about, name, since)
    return ReminderSlice(forgotten.about, name, since, halves(forgotten.each), halves(forgotten.planned))


def _minute(local: LocalMs) -> int:
    """Return the time of day in ms since midnight, on the minute that a clock shows."""
    return local // MINUTE * MINUTE % DAY
