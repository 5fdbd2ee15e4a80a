"""From what happened to what is so.

`fold(log)` first lets events say what they have to say about earlier ones (`effective`), then applies them one by one.
`apply` is total: an event that makes no sense changes nothing, so an old log always opens.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import reduce

from inspiratie_tui.core import events as e
from inspiratie_tui.core.rounds import Round
from inspiratie_tui.core.session import Place, Session, Span, State, Turn, block_at


def fold(log: Sequence[e.Event]) -> Session:
    """The session after everything in `log`."""
    return reduce(apply, effective(log), Session())


def effective(log: Iterable[e.Event]) -> tuple[e.Event, ...]:
    """The events that count, corrected, in order of (at, number)."""
    kept: dict[int, e.Event] = {}
    taken_back: set[int] = set()
    for event in log:
        match event:
            case e.Undone(event=number):
                taken_back.add(number)
            case e.Redone(event=number):
                taken_back.discard(number)
            case _:
                kept[event.number] = event
    for event in tuple(kept.values()):
        if isinstance(event, e.Corrected) and event.number not in taken_back and event.event in kept:
            kept[event.event] = _corrected(kept[event.event], event)
    counting = (
        event for event in kept.values() if event.number not in taken_back and not isinstance(event, e.Corrected)
    )
    return tuple(sorted(counting, key=lambda event: (event.at, event.number)))


def _corrected(event: e.Event, correction: e.Corrected) -> e.Event:
    if correction.to is not None:
        event = replace(event, at=max(0, correction.to))
    if correction.person is not None and isinstance(event, e.FloorGiven):
        event = replace(event, person=correction.person)
    return event


def apply(session: Session, event: e.Event) -> Session:
    """The session after `event`; the same session when the event makes no sense in it."""
    match event:
        case e.Opened():
            return Session(
                agenda=event.agenda,
                participants=event.participants,
                facilitators=event.facilitators,
                starter=event.starter,
                added=(0,) * len(event.agenda.parts),
            )
        case e.WentTo():
            place = Place(event.part, event.activity)
            if session.ended or block_at(session.agenda, place) is None:
                return session
            return _cut(session, event.at, place=place, turn=None)
        case e.FloorGiven():
            return _floor(session, event)
        case e.FloorReturned():
            return _returned(session, event)
        case e.Passed():
            return _passed(session, event)
        case e.HandRaised(person=person) if person in session.everyone and person not in session.hands:
            return replace(session, hands=(*session.hands, person))
        case e.HandLowered(person=person):
            return replace(session, hands=tuple(other for other in session.hands if other != person))
        case e.Came(person=person):
            return replace(session, absent=session.absent - {person})
        case e.Left(person=person) if person in session.everyone:
            return _left(session, event)
        case e.Held() if session.state is State.RUNNING:
            return _cut(session, event.at, held=True)
        case e.WentOn() if session.state is State.HELD:
            return _cut(session, event.at, held=False)
        case e.Lengthened(part=part) if 0 <= part < len(session.added):
            added = list(session.added)
            added[part] += event.by
            return replace(session, added=tuple(added))
        case e.Ended() if session.spans and not session.ended:
            closed = (*session.spans[:-1], replace(session.spans[-1], end=_not_before(session.spans[-1], event.at)))
            return replace(session, spans=closed, ended=True, hands=())
        case e.Reopened() if session.ended:
            again = Span(begin=_not_before(session.spans[-1], event.at), end=None, place=session.spans[-1].place)
            return replace(session, spans=(*session.spans, again), ended=False)
        case _:
            return session


def _not_before(span: Span, at: int) -> int:
    return max(at, span.begin if span.end is None else span.end)


def _cut(session: Session, at: int, **change: object) -> Session:
    """End the open span at `at` and begin the next one, which differs in `change`."""
    if not session.spans:
        place = change.get("place", session.place)
        first = Span(begin=at, end=None, place=place if isinstance(place, Place) else session.place)
        return replace(session, spans=(first,))
    last = session.spans[-1]
    at = _not_before(last, at)
    if at == last.begin and len(session.spans) > 1:
        # Two changes at one moment leave no empty span behind.
        return replace(session, spans=(*session.spans[:-1], replace(last, **change)))  # type: ignore[arg-type]
    after = replace(last, begin=at, end=None, **change)  # type: ignore[arg-type]  # field names of Span
    return replace(session, spans=(*session.spans[:-1], replace(last, end=at), after))


def _with_round(session: Session, changed: Round) -> Session:
    kept = tuple((place, other) for place, other in session.rounds if place != session.place)
    return replace(session, rounds=(*kept, (session.place, changed)))


def _floor(session: Session, event: e.FloorGiven) -> Session:
    person = event.person
    if session.state not in (State.RUNNING, State.HELD) or person == session.floor:
        return session
    if person is None:
        return _cut(session, event.at, turn=None)
    if person not in session.everyone:
        return session
    current = session.round
    resumed = None
    if current is not None:
        # In a round everybody has one turn: who gets the floor again goes on with it.
        resumed = next(
            (n for n, turn in enumerate(session.turns) if turn == Turn(session.place, person)),
            None,
        )
        session = _with_round(session, current.gives(person))
    if resumed is None:
        session = replace(session, turns=(*session.turns, Turn(session.place, person)))
        resumed = len(session.turns) - 1
    hands = tuple(other for other in session.hands if other != person)
    return _cut(replace(session, hands=hands, absent=session.absent - {person}), event.at, turn=resumed)


def _returned(session: Session, event: e.FloorReturned) -> Session:
    if session.state not in (State.RUNNING, State.HELD):
        return session
    if session.round is not None:
        session = _with_round(session, session.round.returns(session.floor))
    if event.person is None:
        return _cut(session, event.at, turn=None)
    mine = [n for n, turn in enumerate(session.turns) if turn == Turn(session.place, event.person)]
    return _cut(session, event.at, turn=mine[-1]) if mine else session


def _passed(session: Session, event: e.Passed) -> Session:
    current = session.round
    if current is None or event.person not in session.circle or session.state not in (State.RUNNING, State.HELD):
        return session
    speaking = session.floor
    after = _with_round(session, current.passes(event.person))
    if speaking != event.person:
        return after
    # The person after starts to talk at once: no second key for that, unless nobody is proposed.
    block, queue = after.block, after.queue
    following = queue[0] if queue and block is not None and not block.any_order else None
    cleared = _cut(after, event.at, turn=None)
    if following is None:
        return cleared
    return _floor(cleared, e.FloorGiven(number=event.number, at=event.at, person=following))


def _left(session: Session, event: e.Left) -> Session:
    session = replace(
        session,
        absent=session.absent | {event.person},
        hands=tuple(other for other in session.hands if other != event.person),
    )
    return _cut(session, event.at, turn=None) if session.floor == event.person else session
