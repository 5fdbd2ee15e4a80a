"""From a session to everything a screen shows of it."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from inspiratie_tui.core.actions import next_step as onward
from inspiratie_tui.core.actions.reminders import Dismissal
from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.model import Block, FormStep
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, step_at
from inspiratie_tui.core.agenda.public import shown_details, shown_questions, shown_quotes
from inspiratie_tui.core.forecast.forecast import forecast
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, MINUTE, LocalMs, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.core.view.agenda_rows import agenda_slice
from inspiratie_tui.core.view.circle_slices import UNKNOWN, floor_slice, ring_slice
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.core.view.form_slices import step_slice
from inspiratie_tui.core.view.prompts import prompt_slice
from inspiratie_tui.core.view.slices import HeadSlice, NextStepSlice, Onward, QuestionSlice, View
from inspiratie_tui.core.view.time_slices import time_slice
from inspiratie_tui.core.view.truth import truth_slice

_IN_ALL_STEPS = (
    DetailKind.SIZE,
    DetailKind.OUTSIDE,
    DetailKind.LEARNING_QUESTION,
    DetailKind.LEAD,
    DetailKind.REMARK,
)
"""What the heading of a form tells of each of its steps."""


def view(
    session: Session,
    clock: WallClock,
    names: Mapping[PersonId, str],
    digits: Digits = Digits.CALM,
    dismissed: Sequence[Dismissal] = (),
    parked: int = 0,
) -> View:
    """Return all slices at the moment of `clock`, the one on the wall of the room.

    Nothing is said of what was `dismissed`; `parked` is how many questions are parked.
    """
    now, local_at = clock.now, clock.shown_at
    expected = forecast(session, clock)
    face = time_slice(session, now, local_at, digits)
    return View(
        state=session.state,
        place=session.place,
        time=face,
        head=_head(session, clock.local_now),
        floor=floor_slice(session, names, now),
        question=_question(session),
        ring=ring_slice(session, names, now),
        truth=truth_slice(session, clock, expected, face, parked),
        prompt=prompt_slice(session, clock, names, dismissed),
        next_step=replace(_ahead(session, names, now), held=session.state is State.HELD),
        agenda=agenda_slice(session, clock, expected),
    )


def _head(session: Session, local_now: LocalMs) -> HeadSlice:
    part, block = session.part, session.block
    step = _step(session, block)
    hidden = block is not None and block.for_facilitators
    silent = not hidden and ((block is not None and block.silent) or (step is not None and step.silent))
    return HeadSlice(
        session=session.agenda.shown_title,
        part=(part.shown_title or "") if part else "",
        activity=block.shown_title if block is not None and block is not part else None,
        silent=silent,
        clock=local_now // MINUTE * MINUTE % DAY,
        repeat=session.place.repeat,
        repeats=1 if block is None else block.repeats,
        details=_details(block, step),
        step=None if step is None else step_slice(session),
        hidden=hidden,
    )


def _details(block: Block | None, step: FormStep | None) -> tuple[Detail, ...]:
    """Return what stands in the parentheses of `step`, and of `block` what holds in all its steps; else of `block`."""
    if block is None:
        return ()
    whole = shown_details(block)
    if step is None:
        return whole
    details = shown_details(step)
    told = {detail.kind for detail in details} - {DetailKind.REMARK}
    return (*details, *(detail for detail in whole if detail.kind in _IN_ALL_STEPS and detail.kind not in told))


def _step(session: Session, block: Block | None) -> FormStep | None:
    """Return the step that goes on in `block`, where the session is; None where there are no steps."""
    return None if block is None or not block.steps else step_at(session.agenda, session.place)


def _question(session: Session) -> QuestionSlice:
    part, block = session.part, session.block
    if part is None or block is None:
        return QuestionSlice((), ())
    step = _step(session, block)
    asked = () if step is None else shown_questions(step)
    questions = asked or shown_questions(block) or shown_questions(part)
    return QuestionSlice(questions, shown_quotes(block) or shown_quotes(part))


def _ahead(session: Session, names: Mapping[PersonId, str], now: SessionMs) -> NextStepSlice:
    match onward.next_step(session, now):
        case onward.Begin():
            return _to_place(Onward.BEGIN, session.part)
        case onward.NextTurn(person=person, silence=silence):
            return NextStepSlice(Onward.TURN, names.get(person, UNKNOWN), silence=silence > 0)
        case onward.SilenceEnds(person=person):
            return NextStepSlice(Onward.TURN, names.get(person, UNKNOWN))
        case onward.TurnEnds(silence=silence) if silence:
            return NextStepSlice(Onward.SILENCE)
        case onward.TurnEnds():
            # In any order the others are still to come.
            return NextStepSlice(Onward.TURN_ENDS if session.form.turns_left != 0 else Onward.ROUND_ENDS)
        case onward.NextPosition(place=place) if place._replace(step=session.place.step) == session.place:
            following, step = step_slice(session, place), step_at(session.agenda, place)
            if step is not None and step.for_facilitators:
                return NextStepSlice(Onward.PLACE, hidden=True)
            length = None if step is None else step.length
            return NextStepSlice(Onward.PLACE, step=following, length=length, moving_on=_moves_on(session))
        case onward.NextPosition(place=place) if place[:2] == session.place[:2]:
            return NextStepSlice(Onward.CHANGE_OVER, moving_on=_moves_on(session))
        case onward.NextPosition(place=place):
            # Of another part the part's title, even when it begins with an activity.
            where = place if place.part == session.place.part else AgendaPosition(place.part)
            return _to_place(Onward.PLACE, block_at(session.agenda, where))
        case onward.AtEnd():
            return NextStepSlice(Onward.END)
        case _:
            return NextStepSlice(Onward.NOTHING)


def _to_place(onward: Onward, block: Block | None) -> NextStepSlice:
    """Return that forward leads to `block`, None for nothing."""
    if block is None:
        return NextStepSlice(onward)
    return NextStepSlice(onward, block.shown_title, hidden=block.for_facilitators)


def _moves_on(session: Session) -> bool:
    step = _step(session, session.block)
    return step is not None and step.moves_on
