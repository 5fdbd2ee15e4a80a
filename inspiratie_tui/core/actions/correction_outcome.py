"""What would come of a correction: a fold of the log with the event that would be written."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.actions.corrections import BeginningKind, Correction, beginning_of, correct, span_begun
from inspiratie_tui.core.actions.refusal import Reason, Refusal
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.notes.owner import NotesMoved, notes_moved
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.session.spans import Span, span_length


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
        gone = beginning_of(log, now, answer.event, answer.which)
        if gone is None:
            return Refusal(Reason.NOTHING_THERE)
        kept = span_begun(after, gone.at)
        return CorrectionOutcome(
            None, gone.at, gone.place, gone.person, None if kept is None else _neighbour(after, kept, now)
        )
    changed = beginning_of((*log, answer), now, change.event or answer.number, change.which)
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


def _neighbour(session: Session, span: Span, now: SessionMs, *, still: bool = False) -> Neighbour:
    if span.held and still:
        return Neighbour(span.place, None, held=True, keeps=span_length(span, now))
    if span.turn is not None:
        turn = session.turns[span.turn]
        return Neighbour(span.place, turn.person, held=False, keeps=time_spent(session, now, turn=span.turn))
    return Neighbour(span.place, None, held=False, keeps=_kept_there(session, span.place, now))


def _kept_there(session: Session, place: AgendaPosition, now: SessionMs) -> int:
    """Return the ms of the activity, the repeat or the step at `place`; of the part when it is called by that."""
    block = block_at(session.agenda, place)
    if place.begins_part and (block is None or block.repeats == block.step_count == 1):
        return time_spent(session, now, part=place.part)
    return time_spent(session, now, place=place)
