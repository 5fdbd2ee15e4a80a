"""Putting right what was pressed late, wrongly or not at all: it began earlier, it was somebody else, it was none.

Everything that began can be moved between what began before it and what began after it, so neighbours give and take
and no total changes; the first of all can have begun before the session was opened. What is to be changed is a
`Correction`; `correction_outcome` says what it would do.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import reduce
from itertools import groupby, islice
from operator import attrgetter

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import EARLIEST, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.amendments import amended
from inspiratie_tui.core.session.apply import apply
from inspiratie_tui.core.session.event_kinds import kind_of, person_of
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.guides import guide_of
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.core.session.spans import Span


class BeginningKind(StrEnum):
    """What began at a moment."""

    PART = "part"
    TURN = "turn"
    NOBODY = "nobody"
    """Nobody in particular had the floor any more."""
    STILL = "still"
    GOING_ON = "going-on"
    END = "end"


class Beginning(Struct, frozen=True):
    """Something that began, and how far its beginning can be moved."""

    event: int
    """Number of the event that says so."""
    at: SessionMs
    """When it began."""
    what: BeginningKind
    """What began."""
    place: AgendaPosition
    """Where it began."""
    person: PersonId | None
    """Whose turn it is, else None."""
    earliest: SessionMs
    """It cannot have begun before this."""
    latest: SessionMs
    """Nor after this."""
    planned: SessionMs | None = None
    """When it was to begin, where that is offered as what it really was; else None."""
    which: int | None = None
    """Number of the turn in that event, where it tells of several."""


class Correction(Struct, frozen=True):
    """What is to be put right."""

    event: int | None
    """Number of the event that a `Beginning` has; None adds a turn that nobody started."""
    to: SessionMs | None = None
    """When it really began; None leaves it."""
    person: PersonId | None = None
    """Whose turn it really was; None leaves it."""
    none: bool = False
    """It was none: what went on before it goes on."""
    which: int | None = None
    """Number of the turn that is meant, where the event tells of several."""


_Cut = tuple[e.Event, BeginningKind | None, Session]
"""An event at which something else began, what began (None: nobody can move it), and the session then."""


def correctable_beginnings(log: Sequence[e.Event], now: SessionMs, most: int | None = None) -> tuple[Beginning, ...]:
    """Return everything that began and can be put right, the last one first: of at `most` so many events, None: all."""
    return _of_events(_newest_first(log, now), most)


def beginnings_and_first(
    log: Sequence[e.Event], now: SessionMs, most: int
) -> tuple[tuple[Beginning, ...], Beginning | None]:
    """Return what `correctable_beginnings` does, and the very first beginning of the session; None without any."""
    counting = amended(log)
    cuts = [*_cuts(counting)]
    newest = _of_events(_beginnings(counting, cuts, reversed(range(len(cuts))), now), most)
    return newest, next(_beginnings(counting, cuts, range(len(cuts)), now), None)


def _of_events(beginnings: Iterator[Beginning], most: int | None) -> tuple[Beginning, ...]:
    """Return the first of `beginnings`, those of at `most` so many events."""
    by_event = groupby(beginnings, attrgetter("event"))
    return tuple(beginning for _, same in islice(by_event, most) for beginning in same)


def _newest_first(log: Sequence[e.Event], now: SessionMs) -> Iterator[Beginning]:
    counting = amended(log)
    cuts = [*_cuts(counting)]
    return _beginnings(counting, cuts, reversed(range(len(cuts))), now)


def _beginnings(
    counting: Sequence[e.Event], cuts: Sequence[_Cut], indexes: Iterable[int], now: SessionMs
) -> Iterator[Beginning]:
    """Yield what began at each of `cuts` with those `indexes`, if it can be put right."""
    for index in indexes:
        event, what, session = cuts[index]
        if what is None or isinstance(event, e.GapNoticed | e.Reopened):
            continue
        whose = session.floor if what is BeginningKind.TURN else None
        # Nobody has the floor before they came or raised a hand, nor after they left.
        bounds = [] if whose is None else _bounds(counting, whose)
        # Of all that began before it and after it the neighbours are the nearest.
        before = [cut for cut, _, _ in cuts[max(0, index - 1) : index]]
        before += [it for it in bounds if _stands(it) < _stands(event)]
        after = [cut for cut, _, _ in cuts[index + 1 : index + 2]]
        after += [it for it in bounds if _stands(it) > _stands(event)]
        earliest = SessionMs(max((other.at + (other.number > event.number) for other in before), default=EARLIEST))
        latest = SessionMs(min((other.at - (other.number < event.number) for other in after), default=now))
        latest = max(earliest, latest)
        yield Beginning(event.number, event.at, what, session.place, whose, earliest, latest, which=_which(event))


def _which(event: e.Event) -> int | None:
    """Return which turn of an event with several `event` is; None for an event without."""
    return event.turns[0].number if isinstance(event, e.TurnsShared) else None


def _bounds(counting: Sequence[e.Event], person: PersonId) -> list[e.Event]:
    return [event for event in counting if kind_of(event).bounds_turns and person_of(event) == person]


def beginning_of(log: Sequence[e.Event], now: SessionMs, event: int, which: int | None = None) -> Beginning | None:
    """Return what began with the event of that number, the turn `which` of one with several; None when nothing did."""
    meant = (beginning for beginning in _newest_first(log, now) if (beginning.event, beginning.which) == (event, which))
    return next(meant, None)


def _stands(event: e.Event) -> tuple[SessionMs, int]:
    return event.at, event.number


def _cuts(counting: Sequence[e.Event]) -> Iterator[_Cut]:
    """Yield each event at which something else began."""
    session = Session()
    for event in counting:
        before, session = session, apply(session, event)
        if before.spans is session.spans:
            continue
        if session.ended and not before.ended:
            yield event, BeginningKind.END, session
        elif not before.spans or before.place != session.place:
            yield event, BeginningKind.PART, session
        elif before.floor != session.floor:
            yield event, BeginningKind.TURN if session.floor is not None else BeginningKind.NOBODY, session
        elif (before.state is State.HELD) != (session.state is State.HELD):
            yield event, BeginningKind.STILL if session.state is State.HELD else BeginningKind.GOING_ON, session
        else:
            yield event, None, session


def may_strike(beginning: Beginning) -> Refusal | None:
    """Return None when a beginning can be taken away: that of a turn, its end, or a standing still."""
    none = beginning.what in (BeginningKind.TURN, BeginningKind.NOBODY, BeginningKind.STILL)
    return None if none else Refusal(Reason.NOT_NONE)


def correct(log: Sequence[e.Event], at: SessionMs, number: int, change: Correction) -> Answer:
    """Return the one event that makes `change`, or why it cannot be made."""
    if change.event is None:
        return _turn_added(log, at, number, change)
    beginning = beginning_of(log, at, change.event, change.which)
    if beginning is None:
        return Refusal(Reason.NOTHING_THERE)
    if change.none:
        refused = may_strike(beginning)
        return refused or e.Struck(number=number, at=at, event=beginning.event, which=beginning.which)
    to = None if change.to == beginning.at else change.to
    person = None if change.person == beginning.person else change.person
    refused = _wrong_moment(to, beginning.earliest, beginning.latest, at) or _wrong_person(log, beginning, person)
    if refused is not None:
        return refused
    if to is None and person is None:
        return Refusal(Reason.NOTHING_CHANGED)
    corrected = e.Corrected(number=number, at=at, event=beginning.event, to=to, which=beginning.which)
    passed = any(isinstance(event, e.Passed) and event.number == beginning.event for event in log)
    # Whoever passed stays who it was: it is the turn after it that somebody else took.
    return replace(corrected, then=person) if passed else replace(corrected, person=person)


def _turn_added(log: Sequence[e.Event], at: SessionMs, number: int, change: Correction) -> Answer:
    session = fold(log)
    if session.state in (State.READY, State.ENDED):
        return Refusal(Reason.ENDED if session.ended else Reason.NOT_RUNNING)
    if change.person is None:
        return Refusal(Reason.WHO)
    if change.person not in session.circle.everyone:
        return Refusal(Reason.NO_SUCH_PERSON)
    since = at if change.to is None else change.to
    refused = _wrong_moment(since, session.spans.place_since, at, at)
    if refused is not None:
        return refused
    there = span_begun(session, since)
    if there is not None and there.turn is not None and session.turns[there.turn].person == change.person:
        return Refusal(Reason.SPOKE_THEN)
    then = _as_it_was(log, since)
    if then.ended:
        return Refusal(Reason.TOO_EARLY)  # it was reopened later
    guide = guide_of(then, since, change.person)
    return e.FloorGiven(number=number, at=at, since=since, person=change.person, guide=guide)


def _as_it_was(log: Sequence[e.Event], moment: SessionMs) -> Session:
    """Return the session at `moment`, by what is now held to have happened until then."""
    return reduce(apply, (event for event in amended(log) if _is_until(event, moment)), Session())


def _is_until(event: e.Event, moment: SessionMs) -> bool:
    """Tell whether `event` was so at `moment`; what was opened had been planned before."""
    return event.at <= moment or isinstance(event, e.Opened)


def _wrong_moment(to: SessionMs | None, earliest: SessionMs, latest: SessionMs, now: SessionMs) -> Refusal | None:
    if to is None:
        return None
    if to > now:
        return Refusal(Reason.NOT_YET)
    if to < EARLIEST:
        return Refusal(Reason.TOO_LONG_AGO)
    if to < earliest:
        return Refusal(Reason.TOO_EARLY)
    return Refusal(Reason.TOO_LATE) if to > latest else None


def _wrong_person(log: Sequence[e.Event], beginning: Beginning, person: PersonId | None) -> Refusal | None:
    if person is None:
        return None
    event = next(event for event in log if event.number == beginning.event)
    gives_floor = isinstance(event, e.FloorGiven | e.FloorReturned | e.Passed | e.TurnsShared)
    if beginning.what is not BeginningKind.TURN or not gives_floor:
        return Refusal(Reason.NO_TURN)
    return None if person in fold(log).circle.everyone else Refusal(Reason.NO_SUCH_PERSON)


def span_begun(session: Session, moment: SessionMs) -> Span | None:
    """Return the last span of `session` that had begun at `moment`; None before the first one."""
    return next((span for span in reversed(session.spans) if span.begin <= moment), None)
