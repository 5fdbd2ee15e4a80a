"""Putting right what was pressed late, wrongly or not at all: it began earlier, it was somebody else, it was none.

Everything that began can be moved between what began before it and what began after it, so neighbours give and take
and no total changes. What is to be changed is a `Change`; `outcome` says what would come of it, `put_right` does it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from inspiratie_tui.core import events as e
from inspiratie_tui.core.actions import Answer, Reason, Refusal
from inspiratie_tui.core.effective import effective
from inspiratie_tui.core.elapsed import length, spent
from inspiratie_tui.core.fold import apply, fold
from inspiratie_tui.core.group import PersonId
from inspiratie_tui.core.session import Place, Session, Span, State

OF_SOMEBODY = e.Came | e.Left | e.HandRaised | e.HandLowered
"""What of somebody their turn cannot be moved across."""


class Began(StrEnum):
    """What began at a moment."""

    PART = "part"
    TURN = "turn"
    NOBODY = "nobody"
    """Nobody in particular had the floor any more."""
    STILL = "still"
    GOING_ON = "going-on"
    END = "end"


@dataclass(frozen=True, slots=True)
class Beginning:
    """Something that began, and how far its beginning can be moved."""

    event: int
    """Number of the event that says so."""
    at: int
    """When it began."""
    what: Began
    """What began."""
    place: Place
    """Where it began."""
    person: PersonId | None
    """Whose turn it is, else None."""
    earliest: int
    """It cannot have begun before this."""
    latest: int
    """Nor after this."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is to be put right."""

    event: int | None
    """Number of the event that a `Beginning` has; None adds a turn that nobody started."""
    to: int | None = None
    """When it really began; None leaves it."""
    person: PersonId | None = None
    """Whose turn it really was; None leaves it."""
    none: bool = False
    """It was none: what went on before it goes on."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """What went on just before, and what it keeps."""

    place: Place
    """Where."""
    person: PersonId | None
    """Whose turn it was, if it was one."""
    held: bool
    """Time stood still, and what began is that it went on."""
    keeps: int
    """Milliseconds of that standing still, else of that turn, else of that part."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What would come of a change."""

    what: Began | None
    """What begins; None when it is taken away."""
    at: int
    """When."""
    place: Place
    """Where."""
    person: PersonId | None
    """Whose turn it is, if it is one."""
    before: Neighbour | None
    """What went on before; None when nothing did."""


def beginnings(log: Sequence[e.Event], now: int) -> tuple[Beginning, ...]:
    """Everything that began and can be put right, the last one first."""
    counting = effective(log)
    known = [*_cuts(counting)]
    found = []
    for index, (event, what, session) in enumerate(known):
        if what is None or isinstance(event, e.Away | e.Reopened):
            continue
        whose = session.floor if what is Began.TURN else None
        # Nobody has the floor before they came or raised a hand, nor after they left.
        own = [one for one in counting if whose is not None and isinstance(one, OF_SOMEBODY) and one.person == whose]
        before = [*(one for one, _, _ in known[:index]), *(one for one in own if _stands(one) < _stands(event))]
        after = [*(one for one, _, _ in known[index + 1 :]), *(one for one in own if _stands(one) > _stands(event))]
        earliest = max((one.at + (one.number > event.number) for one in before), default=0)
        latest = min((one.at - (one.number < event.number) for one in after), default=now)
        found.append(Beginning(event.number, event.at, what, session.place, whose, earliest, max(earliest, latest)))
    return tuple(reversed(found))


def _stands(event: e.Event) -> tuple[int, int]:
    return event.at, event.number


def _cuts(counting: Sequence[e.Event]) -> Iterator[tuple[e.Event, Began | None, Session]]:
    """The events at which something ended and something else began; None is what nobody can move."""
    session = Session()
    for event in counting:
        before, session = session, apply(session, event)
        if before.spans is session.spans:
            continue
        if session.ended and not before.ended:
            yield event, Began.END, session
        elif not before.spans or before.place != session.place:
            yield event, Began.PART, session
        elif before.floor != session.floor:
            yield event, Began.TURN if session.floor is not None else Began.NOBODY, session
        elif (before.state is State.HELD) != (session.state is State.HELD):
            yield event, Began.STILL if session.state is State.HELD else Began.GOING_ON, session
        else:
            yield event, None, session


def may_be_none(found: Beginning) -> Refusal | None:
    """Whether it can be taken away: a turn, its end, or a standing still; after that what went on before goes on."""
    none = found.what in (Began.TURN, Began.NOBODY, Began.STILL)
    return None if none else Refusal(Reason.NOT_NONE)


def put_right(log: Sequence[e.Event], at: int, number: int, change: Change) -> Answer:
    """The one event that makes `change`, or why it cannot be."""
    if change.event is None:
        return _turn_added(fold(log), at, number, change)
    found = next((one for one in beginnings(log, at) if one.event == change.event), None)
    if found is None:
        return Refusal(Reason.NOTHING_THERE)
    if change.none:
        refused = may_be_none(found)
        return refused or e.Struck(number=number, at=at, event=found.event)
    to = None if change.to == found.at else change.to
    person = None if change.person == found.person else change.person
    refused = _wrong_moment(to, found.earliest, found.latest, at) or _wrong_person(log, found, person)
    if refused is not None:
        return refused
    if to is None and person is None:
        return Refusal(Reason.NOTHING_CHANGED)
    corrected = e.Corrected(number=number, at=at, event=found.event, to=to)
    passed = any(isinstance(one, e.Passed) and one.number == found.event for one in log)
    # Whoever passed stays who it was: it is the turn after it that somebody else took.
    return replace(corrected, then=person) if passed else replace(corrected, person=person)


def _turn_added(session: Session, at: int, number: int, change: Change) -> Answer:
    if session.state in (State.READY, State.ENDED):
        return Refusal(Reason.ENDED if session.ended else Reason.NOT_RUNNING)
    if change.person is None:
        return Refusal(Reason.WHO)
    if change.person not in session.everyone:
        return Refusal(Reason.NO_SUCH_PERSON)
    since = at if change.to is None else change.to
    refused = _wrong_moment(since, place_began(session), at, at)
    if refused is not None:
        return refused
    there = _at(session, since)
    if there is not None and there.turn is not None and session.turns[there.turn].person == change.person:
        return Refusal(Reason.SPOKE_THEN)
    return e.FloorGiven(number=number, at=at, since=since, person=change.person)


def place_began(session: Session) -> int:
    """When the place it is in began, this time."""
    began = session.spans[-1].begin
    for span in reversed(session.spans):
        if span.place != session.place:
            break
        began = span.begin
    return began


def _wrong_moment(to: int | None, earliest: int, latest: int, now: int) -> Refusal | None:
    if to is None:
        return None
    if to > now:
        return Refusal(Reason.NOT_YET)
    if to < earliest:
        return Refusal(Reason.TOO_EARLY)
    return Refusal(Reason.TOO_LATE) if to > latest else None


def _wrong_person(log: Sequence[e.Event], found: Beginning, person: PersonId | None) -> Refusal | None:
    if person is None:
        return None
    event = next(one for one in log if one.number == found.event)
    if found.what is not Began.TURN or not isinstance(event, e.FloorGiven | e.FloorReturned | e.Passed):
        return Refusal(Reason.NO_TURN)
    return None if person in fold(log).everyone else Refusal(Reason.NO_SUCH_PERSON)


def outcome(log: Sequence[e.Event], now: int, change: Change) -> Outcome | Refusal:
    """What would come of `change` at `now`."""
    number = max((event.number for event in log), default=0) + 1
    answer = put_right(log, now, number, change)
    if isinstance(answer, Refusal):
        return answer
    after = fold((*log, answer))
    if isinstance(answer, e.Struck):
        gone = next(one for one in beginnings(log, now) if one.event == answer.event)
        kept = _at(after, gone.at)
        return Outcome(None, gone.at, gone.place, gone.person, None if kept is None else _neighbour(after, kept, now))
    whose = change.event or number
    found = next((one for one in beginnings((*log, answer), now) if one.event == whose), None)
    if found is None:
        return Refusal(Reason.NOTHING_CHANGED)
    before = next((one for one, two in pairwise(after.spans) if two.begin == found.at), None)
    if found.what is Began.END:
        before = after.spans[-1]
    return Outcome(
        found.what,
        found.at,
        found.place,
        found.person,
        None if before is None else _neighbour(after, before, now, still=found.what is Began.GOING_ON),
    )


def _at(session: Session, moment: int) -> Span | None:
    return next((span for span in reversed(session.spans) if span.begin <= moment), None)


def _neighbour(session: Session, span: Span, now: int, *, still: bool = False) -> Neighbour:
    if span.held and still:
        return Neighbour(span.place, None, held=True, keeps=length(span, now))
    if span.turn is not None:
        turn = session.turns[span.turn]
        return Neighbour(span.place, turn.person, held=False, keeps=spent(session, now, turn=span.turn))
    return Neighbour(span.place, None, held=False, keeps=spent(session, now, part=span.place.part))
