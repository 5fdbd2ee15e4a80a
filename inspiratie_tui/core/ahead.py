"""What the forward key would do, and the back key: shown before it is pressed."""

from dataclasses import dataclass

from inspiratie_tui.core.group import PersonId
from inspiratie_tui.core.session import Place, Session, State, place_after, place_before


@dataclass(frozen=True, slots=True)
class Begin:
    """The session begins."""

    place: Place
    """Where."""


@dataclass(frozen=True, slots=True)
class NextTurn:
    """Somebody gets the floor."""

    person: PersonId
    """Who."""


@dataclass(frozen=True, slots=True)
class TurnEnds:
    """Nobody in particular has the floor any more; in a round that was the last turn."""


@dataclass(frozen=True, slots=True)
class NextPlace:
    """Another activity or part begins."""

    place: Place
    """Which."""


@dataclass(frozen=True, slots=True)
class AtEnd:
    """Nothing comes after this: the session would end, which is asked first."""


Ahead = Begin | NextTurn | TurnEnds | NextPlace | AtEnd | None


def ahead(session: Session) -> Ahead:
    """The next turn, else the next activity, else the next part, else the end; None when there is nothing to do."""
    if session.ended or not session.agenda.parts:
        return None
    if session.state is State.READY:
        return Begin(session.place)
    in_order = session.block is None or not session.block.any_order
    if session.queue and (session.round is None or in_order):
        return NextTurn(session.queue[0])
    if session.floor is not None and session.round is not None:
        return TurnEnds()
    following = place_after(session.agenda, session.place)
    return AtEnd() if following is None else NextPlace(following)


def behind(session: Session) -> NextTurn | TurnEnds | NextPlace | None:
    """The turn before, else the place before, else nothing."""
    if session.ended or session.state is State.READY:
        return None
    current = session.round
    if current is not None and current.spoken:
        earlier = tuple(person for person in current.spoken if person != session.floor)
        return NextTurn(earlier[-1]) if earlier else TurnEnds()
    if session.floor is not None:
        return TurnEnds()
    before = place_before(session.agenda, session.place)
    return None if before is None else NextPlace(before)
