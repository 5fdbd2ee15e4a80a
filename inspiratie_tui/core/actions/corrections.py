"""Putting right what was pressed late, wrongly or not at all: it began earlier, it was somebody else, it was none.

Everything that began can be moved between what began before it and what began after it, so neighbours give and take
and no total changes; the first of all can have begun before the session was opened. What is to be changed is a
`Correction`; `correction_outcome` says what it would do.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import reduce
from itertools import islice, pairwise

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at
from inspiratie_tui.core.moments import EARLIEST, SessionMs
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.notes.owner import NotesMoved, notes_moved
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.amendments import amended
from inspiratie_tui.core.session.apply import apply
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.event_kinds import kind_of, person_of
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.guides import guide_of
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.core.session.spans import Span, span_length


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


class Neighbour(Struct, frozen=True):
    """What went on just before, and what it keeps."""

    place: AgendaPosition
    """Where."""
    person: PersonId | None
    """Whose turn it was, if it was one."""
    held: bool
    """Time stood still, and what began is that it went on."""
    keeps: int
    """Milliseconds of that standing still, else of that turn, else of that activity or repeat, else of that part."""


class CorrectionOutcome(Struct, frozen=True):
    """What would come of a change."""

    what: BeginningKind | None
    """What begins; None when it is taken away."""
    at: SessionMs
    """When."""
    place: AgendaPosition
    """Where."""
    person: PersonId | None
    """Whose turn it is, if it is one."""
    before: Neighbour | None
    """What went on before; None when nothing did."""
    moved: NotesMoved = NotesMoved()
    """The notes that would go along."""


def correctable_beginnings(log: Sequence[e.Event], now: SessionMs, most: int | None = None) -> tuple[Beginning, ...]:
    """Return everything that began and can be put right, the last one first: at `most` so many, all of it with None."""
    return tuple(islice(_newest_first(log, now), most))


def _newest_first(log: Sequence[e.Event], now: SessionMs) -> Iterator[Beginning]:
    counting = amended(log)
    cuts = [*_cuts(counting)]
    for index in range(len(cuts) - 1, -1, -1):
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
        yield Beginning(event.number, event.at, what, session.place, whose, earliest, max(earliest, latest))


def _bounds(counting: Sequence[e.Event], person: PersonId) -> list[e.Event]:
    return [event for event in counting if kind_of(event).bounds_turns and person_of(event) == person]


def _beginning(log: Sequence[e.Event], now: SessionMs, event: int) -> Beginning | None:
    return next((beginning for beginning in _newest_first(log, now) if beginning.event == event), None)


def _stands(event: e.Event) -> tuple[SessionMs, int]:
    return event.at, event.number


def _cuts(counting: Sequence[e.Event]) -> Iterator[tuple[e.Event, BeginningKind | None, Session]]:
    """Yield each event at which something else began, what began (None: nobody can move it) and the session then."""
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
    beginning = _beginning(log, at, change.event)
    if beginning is None:
        return Refusal(Reason.NOTHING_THERE)
    if change.none:
        refused = may_strike(beginning)
        return refused or e.Struck(number=number, at=at, event=beginning.event)
    to = None if change.to == beginning.at else change.to
    person = None if change.person == beginning.person else change.person
    refused = _wrong_moment(to, beginning.earliest, beginning.latest, at) or _wrong_person(log, beginning, person)
    if refused is not None:
        return refused
    if to is None and person is None:
        return Refusal(Reason.NOTHING_CHANGED)
    corrected = e.Corrected(number=number, at=at, event=beginning.event, to=to)
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
    there = _at(session, since)
    if there is not None and there.turn is not None and session.turns[there.turn].person == change.person:
        return Refusal(Reason.SPOKE_THEN)
    guide = guide_of(_as_it_was(log, since), since, change.person)
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
    if beginning.what is not BeginningKind.TURN or not isinstance(event, e.FloorGiven | e.FloorReturned | e.Passed):
        return Refusal(Reason.NO_TURN)
    return None if person in fold(log).circle.everyone else Refusal(Reason.NO_SUCH_PERSON)


def correction_outcome(
    log: Sequence[e.Event], now: SessionMs, change: Correction, notes: Sequence[Note] = ()
) -> CorrectionOutcome | Refusal:
    """Return what `change` would do, to `notes` too, if it were made at `now`, or why it cannot be made."""
    number = max((event.number for event in log), default=0) + 1
    answer = correct(log, now, number, change)
    if isinstance(answer, Refusal):
        return answer
    after = fold((*log, answer))
    outcome = _outcome(log, now, change, answer, after)
    if isinstance(outcome, Refusal) or not notes:
        return outcome
    return replace(outcome, moved=notes_moved(fold(log), after, notes))


def _outcome(
    log: Sequence[e.Event], now: SessionMs, change: Correction, answer: e.Event, after: Session
) -> CorrectionOutcome | Refusal:
    """Return what `answer`, the event that makes `change`, does to the session, which is `after` then."""
    if isinstance(answer, e.Struck):
        gone = next(beginning for beginning in _newest_first(log, now) if beginning.event == answer.event)
        kept = _at(after, gone.at)
        return CorrectionOutcome(
            None, gone.at, gone.place, gone.person, None if kept is None else _neighbour(after, kept, now)
        )
    changed = _beginning((*log, answer), now, change.event or answer.number)
    if changed is None:
        return Refusal(Reason.NOTHING_CHANGED)
    before = next((span for span, behind in pairwise(after.spans) if behind.begin == changed.at), None)
    if changed.what is BeginningKind.END:
        before = after.spans[-1]
    return CorrectionOutcome(
        changed.what,
        changed.at,
        changed.place,
        changed.person,
        None if before is None else _neighbour(after, before, now, still=changed.what is BeginningKind.GOING_ON),
    )


def _at(session: Session, moment: SessionMs) -> Span | None:
    return next((span for span in reversed(session.spans) if span.begin <= moment), None)


def _neighbour(session: Session, span: Span, now: SessionMs, *, still: bool = False) -> Neighbour:
    if span.held and still:
        return Neighbour(span.place, None, held=True, keeps=span_length(span, now))
    if span.turn is not None:
        turn = session.turns[span.turn]
        return Neighbour(span.place, turn.person, held=False, keeps=time_spent(session, now, turn=span.turn))
    return Neighbour(span.place, None, held=False, keeps=_kept_there(session, span.place, now))


def _kept_there(session: Session, place: AgendaPosition, now: SessionMs) -> int:
    """Return the ms of the activity or the repeat at `place`; of the part when it is called by that."""
    block = block_at(session.agenda, place)
    if place.begins_part and (block is None or block.repeats == 1):
        return time_spent(session, now, part=place.part)
    return time_spent(session, now, place=place)
