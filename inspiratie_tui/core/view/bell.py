"""When one soft bell is heard, if anybody asked for it: the moment the time of the activity, else the part, is up.

It goes with the big face and is of the same time: never of a turn's, and of a part's not while the face shows a turn.
"""

from msgspec import Struct

from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.core.view.time_slices import has_turn_face, is_of_activity, length_and_spent


class BellCountdown(Struct, frozen=True):
    """How it stood with the time of an activity or a part."""

    place: AgendaPosition
    """The activity or the part."""
    length: int
    """How long there was for it, in ms; what it was given later is in it."""
    left: int
    """How much of that was left, in ms; 0 or less when it was over."""


def is_wanted(agenda: Agenda, otherwise: bool) -> bool:
    """Tell whether a bell is wanted: as the agenda says, else `otherwise`, as the settings do."""
    return otherwise if agenda.bell is None else agenda.bell


def count_down(before: BellCountdown | None, session: Session, now: SessionMs) -> tuple[BellCountdown | None, bool]:
    """Return what to ask with next time, and whether a bell is due at `now`; `before` is None the first time.

    It is due when time that was left has run out since. What a key does to the length is no news to whoever pressed
    it, so a bell is due again only when what was given has run out as well.
    """
    if session.state is State.HELD:
        return before, False  # nothing runs out, and where it stood it still stands afterwards
    after = _remaining(session, now)
    if before is None or after is None or (before.place, before.length) != (after.place, after.length):
        return after, False
    return after, before.left > 0 >= after.left


def _remaining(session: Session, now: SessionMs) -> BellCountdown | None:
    if session.state is not State.RUNNING or has_turn_face(session):
        return None
    length, gone = length_and_spent(session, now)
    # The time of a part is one, whichever of its activities goes on.
    whose = session.place if is_of_activity(session) else AgendaPosition(session.place.part)
    return None if length is None else BellCountdown(whose, length, length - gone)
