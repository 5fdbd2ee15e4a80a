"""What is put right of a session that began before it was opened."""

from collections.abc import Sequence

from inspiratie_tui.core.actions.corrections import Correction, correctable_beginnings
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Ended, Event
from inspiratie_tui.core.session.fold import fold


def before_the_opening(
    log: Sequence[Event], now: int, ms: int, person: PersonId, *, last: bool, along: float
) -> Correction:
    """It began at `ms`, below zero; once it did, the `last` beginning is moved, or a turn of `person` added.

    `along` is where between its bounds, from 0 to 1.
    """
    beginnings = correctable_beginnings(log, SessionMs(now))
    newest, first = beginnings[0], beginnings[-1]
    if first.at >= 0 or fold(log).ended:
        return Correction(first.event, SessionMs(max(first.earliest, min(ms, first.latest))))
    to = SessionMs(newest.earliest + round((newest.latest - newest.earliest) * along))
    return Correction(newest.event, to) if last else Correction(None, to, person)


def moves_end(log: Sequence[Event], change: Correction) -> bool:
    """Tell whether `change` is about the end of the session, which was reopened since."""
    return any(isinstance(event, Ended) and event.number == change.event for event in log)
