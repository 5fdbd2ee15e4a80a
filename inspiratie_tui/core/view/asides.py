"""The slice of what is asked, or pointed at, beside all else."""

from collections.abc import Callable, Mapping, Sequence

from inspiratie_tui.core.agenda import DAY, MINUTE, SECOND
from inspiratie_tui.core.away import answers, asked
from inspiratie_tui.core.group import PersonId
from inspiratie_tui.core.nudges import Nudge, Waved, heard, nudge
from inspiratie_tui.core.session import Gap, Session
from inspiratie_tui.core.view.people import UNKNOWN
from inspiratie_tui.core.view.slices import Aside, GapSlice, NudgeSlice


def aside_slice(
    session: Session,
    now: int,
    names: Mapping[PersonId, str],
    local: Callable[[int], int],
    waved: Sequence[Waved] = (),
) -> Aside | None:
    """What is asked at `now`: what a gap was, else what was probably forgotten and not waved away.

    `local` tells the local civil time (ms) of a moment of the session.
    """
    gap = asked(session)
    if gap is not None:
        return _gap(gap, session, local)
    found = nudge(session, now)
    return _nudge(found, session, names, local) if found is not None and heard(found, waved, now) else None


def _gap(gap: Gap, session: Session, local: Callable[[int], int]) -> GapSlice:
    length = gap.until - gap.since
    exact = MINUTE if length >= MINUTE else SECOND
    return GapSlice(
        since=_minute(local(gap.since)),
        until=_minute(local(gap.until)),
        length=(length + exact // 2) // exact * exact,
        unsure=gap.unsure,
        answers=answers(session, gap),
    )


def _nudge(found: Nudge, session: Session, names: Mapping[PersonId, str], local: Callable[[int], int]) -> NudgeSlice:
    name = None if found.person is None else names.get(found.person, UNKNOWN)
    if found.to is not None:
        name = session.agenda.parts[found.to.part].shown_title
    return NudgeSlice(found.about, name, _minute(local(found.since)))


def _minute(local: int) -> int:
    """The time of day, on the minute that a clock shows."""
    return local // MINUTE * MINUTE % DAY
