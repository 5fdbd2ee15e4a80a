"""The slice of what is asked, or pointed at, beside all else."""

from collections.abc import Mapping, Sequence

from inspiratie_tui.core.actions.gaps import open_gap, possible_meanings
from inspiratie_tui.core.actions.reminders import Dismissal, Reminder, is_due, reminder
from inspiratie_tui.core.moments import DAY, MINUTE, SECOND, LocalAt, LocalMs, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Gap, Session
from inspiratie_tui.core.view.circle_slices import UNKNOWN
from inspiratie_tui.core.view.slices import GapSlice, Prompt, ReminderSlice


def prompt_slice(
    session: Session,
    now: SessionMs,
    names: Mapping[PersonId, str],
    local_at: LocalAt,
    dismissed: Sequence[Dismissal] = (),
) -> Prompt | None:
    """What is asked at `now`: what a gap was, else what was probably forgotten and not dismissed away.

    `local_at` tells the local civil time (ms) of a moment of the session.
    """
    gap = open_gap(session)
    if gap is not None:
        return _gap(gap, session, local_at)
    found = reminder(session, now)
    return _nudge(found, session, names, local_at) if found is not None and is_due(found, dismissed, now) else None


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


def _nudge(found: Reminder, session: Session, names: Mapping[PersonId, str], local_at: LocalAt) -> ReminderSlice:
    name = None if found.person is None else names.get(found.person, UNKNOWN)
    if found.to is not None:
        name = session.agenda.parts[found.to.part].shown_title
    return ReminderSlice(found.about, name, _minute(local_at(found.since)))


def _minute(local: LocalMs) -> int:
    """The time of day, on the minute that a clock shows."""
    return local // MINUTE * MINUTE % DAY
