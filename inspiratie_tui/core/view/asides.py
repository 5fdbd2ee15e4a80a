"""The slice of what is asked, or pointed at, beside all else."""

from collections.abc import Callable

from inspiratie_tui.core.agenda import DAY, MINUTE, SECOND
from inspiratie_tui.core.away import asked
from inspiratie_tui.core.session import Session
from inspiratie_tui.core.view.slices import Aside, GapSlice


def aside_slice(session: Session, local: Callable[[int], int]) -> Aside | None:
    """What is asked now; `local` tells the local civil time (ms) of a moment of the session."""
    gap = asked(session)
    if gap is None:
        return None
    length = gap.until - gap.since
    exact = MINUTE if length >= MINUTE else SECOND
    return GapSlice(
        since=local(gap.since) // MINUTE * MINUTE % DAY,
        until=local(gap.until) // MINUTE * MINUTE % DAY,
        length=(length + exact // 2) // exact * exact,
        unsure=gap.unsure,
    )
