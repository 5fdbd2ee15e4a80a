"""What a facilitator can do. Each action asks `may_*` first, then gives one event; the fold derives what follows.

An action takes the session, `at` (its moment) and `number` (of the new event), and returns an event or a refusal.
"""

from inspiratie_tui.core.actions.next_step import (
    AtEnd,
    Begin,
    NextPosition,
    NextTurn,
    SilenceEnds,
    TurnEnds,
    next_step,
    previous_step,
)
from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, first_position
from inspiratie_tui.core.moments import MINUTE, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.durations import planned_length
from inspiratie_tui.core.session.guides import guide_of
from inspiratie_tui.core.session.session import Session, State


def may_go(session: Session) -> Refusal | None:
    """Return None when the session has begun and is not over (time may stand still), else the refusal."""
    if session.state is State.ENDED:
        return Refusal(Reason.ENDED)
    return Refusal(Reason.NOT_RUNNING) if session.state is State.READY else None


def may_forward(session: Session, now: SessionMs | None = None) -> Refusal | None:
    """Return None when there is a next step at `now`; at the last one whoever asks for it must call `end`."""
    match next_step(session, now):
        case None:
            return Refusal(Reason.ENDED if session.ended else Reason.NO_PARTS)
        case AtEnd():
            return Refusal(Reason.LAST_PART)
        case _:
            return None


def forward(session: Session, at: SessionMs, number: int) -> Answer:
    """Return the event of the next step: a turn, else an activity, else a part; from ready the first part."""
    match next_step(session, at):
        case Begin(place=place) | NextPosition(place=place):
            return e.WentTo(number=number, at=at, **place._asdict())
        case NextTurn(person=person, silence=silence):
            guide = guide_of(session, at, person)
            return e.FloorGiven(number=number, at=at, person=person, guide=guide, silence=silence)
        case SilenceEnds(person=person):
            return e.FloorGiven(number=number, at=at, person=person)
        case TurnEnds(silence=silence):
            return e.FloorGiven(number=number, at=at, person=None, silence=silence)
        case _:
            return may_forward(session, at) or Refusal(Reason.NO_PARTS)


def may_back(session: Session) -> Refusal | None:
    """Return None when something came before, else the refusal."""
    return may_go(session) or (Refusal(Reason.NOTHING_BEFORE) if previous_step(session) is None else None)


def back(session: Session, at: SessionMs, number: int) -> Answer:
    """Return the event with which the previous turn or part goes on again; nothing is erased."""
    refused = may_back(session)
    if refused:
        return refused
    match previous_step(session):
        case NextPosition(place=place):
            return e.WentTo(number=number, at=at, **place._asdict())
        case NextTurn(person=person):
            return e.FloorReturned(number=number, at=at, person=person)
        case _:
            return e.FloorReturned(number=number, at=at, person=None)


def go_to(session: Session, at: SessionMs, number: int, part: int, activity: int | None = None) -> Answer:
    """Return the event with which a part begins, at its first activity unless one is named."""
    place = first_position(session.agenda, part) if activity is None else AgendaPosition(part, activity)
    if session.ended:
        return Refusal(Reason.ENDED)
    if block_at(session.agenda, place) is None:
        return Refusal(Reason.NO_SUCH_PLACE)
    if session.spans and session.place == place:
        return Refusal(Reason.ALREADY_THERE)
    return e.WentTo(number=number, at=at, **place._asdict())


def give_floor(session: Session, at: SessionMs, number: int, person: PersonId) -> Answer:
    """Return the event with which `person` speaks; when they already do, nobody in particular does."""
    refused = may_go(session)
    if refused:
        return refused
    if person not in session.circle.everyone:
        return Refusal(Reason.NO_SUCH_PERSON)
    if person == session.floor:
        # Who was to wait for the silence begins.
        return e.FloorGiven(number=number, at=at, person=person if session.silence_left(at) else None)
    return e.FloorGiven(number=number, at=at, person=person, guide=guide_of(session, at, person))


def may_pass(session: Session) -> Refusal | None:
    """Return None when there is a round and somebody whose turn it is, else the refusal."""
    refused = may_go(session)
    if refused:
        return refused
    if not session.form.is_round:
        return Refusal(Reason.NO_ROUND)
    return None if session.form.who_passes(session.floor) else Refusal(Reason.NOBODY_TO_PASS)


def pass_turn(session: Session, at: SessionMs, number: int) -> Answer:
    """Return the event with which whoever has the floor, else whoever is to begin, says 'not now'."""
    person = session.form.who_passes(session.floor)
    refused = may_pass(session)
    if refused or person is None:
        return refused or Refusal(Reason.NOBODY_TO_PASS)
    form = session.form.passed_by(person)
    following = form.follows_a_pass if person == session.floor else None
    guide = None if following in (None, person) else guide_of(session, at, following, form)
    return e.Passed(number=number, at=at, person=person, guide=guide)


def toggle_hand(session: Session, at: SessionMs, number: int, person: PersonId) -> Answer:
    """Return the event with which `person` wants to say something, or no longer does."""
    refused = may_go(session)
    if refused:
        return refused
    if person not in session.circle.everyone:
        return Refusal(Reason.NO_SUCH_PERSON)
    if person in session.hands:
        return e.HandLowered(number=number, at=at, person=person)
    return e.HandRaised(number=number, at=at, person=person)


def toggle_presence(session: Session, at: SessionMs, number: int, person: PersonId) -> Answer:
    """Return the event with which `person` comes, or leaves when they are here."""
    if session.ended:
        return Refusal(Reason.ENDED)
    if person not in session.circle.everyone:
        return Refusal(Reason.NO_SUCH_PERSON)
    if session.circle.is_here(person):
        return e.Left(number=number, at=at, person=person)
    return e.Came(number=number, at=at, person=person)


def may_seat(session: Session) -> Refusal | None:
    """Return None when participants can change seats, else the refusal."""
    if session.ended:
        return Refusal(Reason.ENDED)
    return Refusal(Reason.NOBODY_ELSE) if len(session.circle.seats) <= 1 else None


def seat(session: Session, at: SessionMs, number: int, seats: tuple[PersonId, ...]) -> Answer:
    """Return the event with which the participants sit in the order of `seats`, which names all of them once."""
    refused = may_seat(session)
    if refused:
        return refused
    if sorted(seats) != sorted(session.circle.seats):
        return Refusal(Reason.NO_SUCH_PERSON)
    if seats == session.circle.seats:
        return Refusal(Reason.NOTHING_CHANGED)
    return e.Seated(number=number, at=at, seats=seats)


def may_begin(session: Session) -> Refusal | None:
    """Return None when it can be said who begins the next round, else the refusal."""
    return Refusal(Reason.ENDED) if session.ended else None


def let_begin(session: Session, at: SessionMs, number: int, person: PersonId) -> Answer:
    """Return the event with which `person` is to begin the round that has not begun, or the next one."""
    refused = may_begin(session)
    if refused:
        return refused
    if person not in session.circle.seats:
        return Refusal(Reason.NO_SUCH_PERSON)
    if session.begins == person and session.next_starter == person:
        return Refusal(Reason.NOTHING_CHANGED)
    return e.StarterChosen(number=number, at=at, person=person)


def may_lead_on(session: Session) -> Refusal | None:
    """Return None when there is another facilitator here who can lead, else the refusal."""
    if session.ended:
        return Refusal(Reason.ENDED)
    return Refusal(Reason.NOBODY_ELSE) if len(session.circle.facilitators_here) <= 1 else None


def let_next_lead(session: Session, at: SessionMs, number: int) -> Answer:
    """Return the event with which the facilitator who is here and comes after who leads does so."""
    refused, here, leading = may_lead_on(session), session.circle.facilitators_here, session.leading
    if refused or leading is None:
        return refused or Refusal(Reason.NOBODY_ELSE)
    return e.LeadTaken(number=number, at=at, person=here[(here.index(leading) + 1) % len(here)])


def hold(session: Session, at: SessionMs, number: int) -> Answer:
    """Return the event with which time stands still, or goes on again; from ready the session begins."""
    if session.state is State.READY:
        return forward(session, at, number)
    if session.state is State.ENDED:
        return Refusal(Reason.ENDED)
    if session.state is State.HELD:
        return e.WentOn(number=number, at=at)
    return e.Held(number=number, at=at)


def may_lengthen(session: Session, by: int) -> Refusal | None:
    """Return None when the part has a length, and at least a minute of it stays; else the refusal."""
    if session.ended:
        return Refusal(Reason.ENDED)
    if session.part is None:
        return Refusal(Reason.NO_PARTS)
    length = planned_length(session, session.place.part)
    if length is None:
        return Refusal(Reason.NO_LENGTH)
    return Refusal(Reason.TOO_SHORT) if by < 0 and length + by < MINUTE else None


def lengthen(session: Session, at: SessionMs, number: int, by: int) -> Answer:
    """Return the event with which the part (never a turn) gets `by` ms more, or less when negative."""
    return may_lengthen(session, by) or e.Lengthened(number=number, at=at, part=session.place.part, by=by)


def may_end(session: Session) -> Refusal | None:
    """Return None when the session has begun and is not over, else the refusal."""
    return may_go(session)


def end(session: Session, at: SessionMs, number: int) -> Answer:
    """Return the event with which the session is over. Whoever calls this has asked."""
    return may_end(session) or e.Ended(number=number, at=at)


def may_reopen(session: Session) -> Refusal | None:
    """Return None when the session is over, else the refusal."""
    return None if session.ended else Refusal(Reason.NOT_ENDED)


def reopen(session: Session, at: SessionMs, number: int) -> Answer:
    """Return the event with which a session that was over goes on."""
    return may_reopen(session) or e.Reopened(number=number, at=at)
