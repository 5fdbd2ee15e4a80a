"""Who came and left, who sits where, who begins and leads: what becomes of a session, with no turn or clock touched."""

from msgspec.structs import replace

from inspiratie_tui.core.agenda.position import order_in_agenda
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round import without
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.session import Movement, Session


def arrived(session: Session, at: SessionMs, person: PersonId, number: int) -> Session:
    """Return the session with `person`, who gets the floor, here, and with no hand up any more."""
    if person not in session.hands and session.circle.is_here(person):
        return session
    return replace(here(session, at, person, number), hands=without(session.hands, person))


def here(session: Session, at: SessionMs, person: PersonId, number: int) -> Session:
    """Return the session with `person` here; who was not has come at that moment, as the last one in each round."""
    circle = session.circle.came(person)
    if circle is session.circle:
        return session
    rounds = session.rounds
    if session.comers_last:
        rounds = tuple((place, state.joined_by(person)) for place, state in rounds)
    return _moved(replace(session, circle=circle, rounds=rounds), Movement(person, at, here=True, number=number))


def gone(session: Session, event: e.Left) -> Session:
    """Return the session without that person here, and with no hand of theirs up; the same one when they were not."""
    person, circle = event.person, session.circle.left(event.person)
    if circle == session.circle:
        return session
    session = _moved(session, Movement(person, event.at, here=False, number=event.number))
    return replace(session, circle=circle, hands=without(session.hands, person))


def _moved(session: Session, movement: Movement) -> Session:
    """Return the session in which somebody came or left; with the first one, all were here at each place before."""
    away_then = session.away_then
    if not session.movements and session.spans:
        places = sorted(session.spans.places - {session.place}, key=order_in_agenda)
        away_then = tuple((place, frozenset[PersonId]()) for place in places)
    return replace(session, movements=(*session.movements, movement), away_then=away_then)


def left_behind(session: Session) -> Session:
    """Return the session that remembers who was not here at the place it leaves, once anybody came or left."""
    if not session.movements:
        return session
    others = [entry for entry in session.away_then if entry[0] != session.place]
    return replace(session, away_then=(*others, (session.place, session.circle.away)))


def seated(session: Session, event: e.Seated) -> Session:
    """Return the session in which the participants sit in that order; the same one where it names other people."""
    circle = session.circle.seated(event.seats)
    if circle == session.circle:
        return session
    before = session.circle.seats
    # The same person is proposed to begin.
    starter = circle.seats.index(before[session.starter % len(before)])
    return replace(session, circle=circle, starter=starter)


def starter_chosen(session: Session, event: e.StarterChosen) -> Session:
    """Return the session in which that participant, who is here, begins the next round; the same one for others."""
    person = event.person
    if person not in session.circle.seats:
        return session
    rounds = tuple(
        (place, state if state.has_begun or place != session.place else replace(state, starter=person))
        for place, state in session.rounds
    )
    return replace(here(session, event.at, person, event.number), rounds=rounds, begins=person)


def led_by(session: Session, event: e.LeadTaken) -> Session:
    """Return the session that a facilitator, who is here, leads; the same one for anybody else."""
    if event.person not in session.circle.facilitators:
        return session
    return replace(here(session, event.at, event.person, event.number), leader=event.person)
