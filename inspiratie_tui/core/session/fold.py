"""From what happened to what is so.

`fold(log)` first lets events say what they have to say about earlier ones (`amended`), then applies them one by one.
"""

from collections.abc import Iterable
from functools import reduce

from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.amendments import amended
from inspiratie_tui.core.session.apply import apply
from inspiratie_tui.core.session.event_kinds import kind_of, reaches_back
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.session.session import Session


def fold(log: Iterable[e.Event]) -> Session:
    """Return the session after everything in `log`."""
    return reduce(apply, amended(log), Session())


def fold_on(session: Session, log: Log, event: e.Event) -> Session:
    """Return `fold((*log, event))`, where `session` is `fold(log)`: one step for an event that comes after all others.

    What a key writes comes last, so that a key late in a long session takes no longer than the first one.
    """
    applied = kind_of(event).is_applied and not isinstance(event, e.Opened)
    if applied and not reaches_back(event) and log.comes_last(event):
        return apply(session, event)
    return fold((*log, event))
