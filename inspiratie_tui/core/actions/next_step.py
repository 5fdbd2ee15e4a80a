"""What the forward key would do, and the back key: shown before it is pressed."""

from collections.abc import Iterator

from msgspec import Struct

from inspiratie_tui.core.agenda.position import AgendaPosition, position_before, step_at
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session, State


class Begin(Struct, frozen=True):
    """The session begins."""

    place: AgendaPosition
    """Where."""


class NextTurn(Struct, frozen=True):
    """Somebody gets the floor."""

    person: PersonId
    """Who."""


class TurnEnds(Struct, frozen=True):
    """Nobody in particular has the floor any more: the last turn of a round, or of those who raised a hand."""


class NextPosition(Struct, frozen=True):
    """Another step, repeat, activity or part begins."""

    place: AgendaPosition
    """Which."""


class AtEnd(Struct, frozen=True):
    """Nothing comes after this: the session would end, which is asked first."""


NextStep = Begin | NextTurn | TurnEnds | NextPosition | AtEnd | None


def next_step(session: Session) -> NextStep:
    """Return the next turn, else the next place, else the end; None when there is nothing to do.

    The next place is the next step, else the next repeat, activity or part. Whoever has the floor is never cut off by
    it: the turn ends first, in a dialogue too. In the steps of a form one key leads on.
    """
    if session.ended or not session.agenda.parts:
        return None
    if session.state is State.READY:
        return Begin(session.place)
    proposed = session.proposed
    if proposed is not None:
        return NextTurn(proposed)
    if session.floor is not None and step_at(session.agenda, session.place) is None:
        return TurnEnds()
    following = session.next_place
    return AtEnd() if following is None else NextPosition(following)


def previous_step(session: Session) -> NextTurn | TurnEnds | NextPosition | None:
    """Return the turn before, else the place before that was visited; None when nothing came before.

    Who has left gets no turn back. Where nobody has the floor outside a round, the place before goes on again: so
    asking again and again always comes out at the first place.
    """
    if session.ended or session.state is State.READY:
        return None
    before = session.form.spoke_before(session.floor, _earlier_turns(session))
    if before is not None:
        return NextTurn(before)
    return _place_behind(session) if session.floor is None else TurnEnds()


def _earlier_turns(session: Session) -> Iterator[PersonId]:
    """Yield who had a turn here before the one that goes on, the last one first; nobody while none does."""
    for index in range((session.turn or 0) - 1, -1, -1):
        turn = session.turns[index]
        if turn.place == session.place:
            yield turn.person


def _place_behind(session: Session) -> NextPosition | None:
    visited = session.spans.places
    place = before = position_before(session.agenda, session.place)
    while place is not None and place not in visited:
        place = position_before(session.agenda, place)
    # Whoever began further on has visited nothing before: then it is simply the place before.
    place = place or before
    return None if place is None else NextPosition(place)
