"""Who has the minutes that a part gets more, or less, while it goes on: the place where the session is, or its repeats.

A minute that a key gives is for what goes on. What is left and divided again is shared by all repeats that are left;
steps of a form keep their length then.
"""

from inspiratie_tui.core.agenda.position import AgendaPosition, positions_of_part, rest_of_part, step_at
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.session.durations import gained_at, position_length, time_spent_in
from inspiratie_tui.core.session.session import Session

Gains = tuple[tuple[AgendaPosition, int], ...]
"""The ms that places got more, or less."""


def lengthened(session: Session, more: int) -> Gains:
    """Return what places got when the part that goes on gets so much `more` ms; nothing changes before it began."""
    return _with(session, session.gained, session.place, more)


def divided(session: Session, at: SessionMs, more: int) -> Gains:
    """Return what places got when what is left is divided again at `at`, and the part that goes on gets so much `more`.

    Repeats of the part share that by what each still needs. What is taken comes first from those that are over and
    were shorter than planned: nobody is in them any more.
    """
    if step_at(session.agenda, session.place) is not None:
        return session.gained
    if session.part is None or session.part.repeats == 1:
        return lengthened(session, more)
    gains, places = session.gained, rest_of_part(session.agenda, session.place)
    for place in positions_of_part(session.agenda, session.place.part):
        taken = min(-more, _left(session, at, place)) if more < 0 and place not in places else 0
        gains, more = _with(session, gains, place, -taken), more + taken
    left, given = [_left(session, at, place) for place in places], 0
    for number, place in enumerate(places, 1):
        upto = more * sum(left[:number]) // sum(left) if any(left) else more
        gains, given = _with(session, gains, place, upto - given), upto
    return gains


def _left(session: Session, at: SessionMs, place: AgendaPosition) -> int:
    """Return the ms that are left at `at` of what is, or was, at `place`."""
    return max(0, (position_length(session, place) or 0) - time_spent_in(session, at, place))


def _with(session: Session, gains: Gains, place: AgendaPosition, more: int) -> Gains:
    if not more or not session.spans:
        return gains
    return (*[entry for entry in gains if entry[0] != place], (place, gained_at(session, place) + more))
