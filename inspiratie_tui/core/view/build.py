"""From a session to everything a screen shows of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from inspiratie_tui.core.actions import next_step as onward
from inspiratie_tui.core.actions.reminders import Dismissal
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at
from inspiratie_tui.core.forecast.forecast import forecast
from inspiratie_tui.core.moments import DAY, MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.core.view.circle_slices import UNKNOWN, floor_slice, ring_slice
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.core.view.prompts import prompt_slice
from inspiratie_tui.core.view.slices import HeadSlice, NextStepSlice, Onward, QuestionSlice, View
from inspiratie_tui.core.view.time_slices import agenda_slice, time_slice, truth_slice


def view(
    session: Session,
    now: int,
    wall: int,
    names: Mapping[PersonId, str],
    digits: Digits = Digits.CALM,
    local: Callable[[int], int] | None = None,
    dismissed: Sequence[Dismissal] = (),
    parked: int = 0,
) -> View:
    """All slices at `now`, when the clock in the room says `wall` (local ms since 1970-01-01T00:00 local).

    `local` tells what it says at another moment of session time; without it that clock goes on as it does now. Of what
    was `dismissed` away nothing is said; so many questions are left `lying`.
    """
    local = local or (lambda at: wall + at - now)
    expected = forecast(session, now, wall, local)
    return View(
        state=session.state,
        place=session.place,
        time=time_slice(session, now, local, digits),
        head=_head(session, wall),
        floor=floor_slice(session, names),
        question=_question(session),
        ring=ring_slice(session, names),
        truth=truth_slice(session, now, expected, parked),
        prompt=prompt_slice(session, now, names, local, dismissed),
        next_step=replace(_ahead(session, names), held=session.state is State.HELD),
        agenda=agenda_slice(session, now, expected),
    )


def _head(session: Session, wall: int) -> HeadSlice:
    part, block = session.part, session.block
    return HeadSlice(
        session=session.agenda.shown_title,
        part=part.shown_title if part else "",
        activity=block.shown_title if block is not None and block is not part else None,
        silent=block is not None and block.silent,
        clock=wall // MINUTE * MINUTE % DAY,
    )


def _question(session: Session) -> QuestionSlice:
    part, block = session.part, session.block
    if part is None or block is None:
        return QuestionSlice((), ())
    return QuestionSlice(block.questions or part.questions, block.quotes or part.quotes)


def _ahead(session: Session, names: Mapping[PersonId, str]) -> NextStepSlice:
    match onward.next_step(session):
        case onward.Begin():
            return NextStepSlice(Onward.BEGIN, session.part.shown_title if session.part else None)
        case onward.NextTurn(person=person):
            return NextStepSlice(Onward.TURN, names.get(person, UNKNOWN))
        case onward.TurnEnds():
            return NextStepSlice(Onward.TURN_ENDS)
        case onward.NextPosition(place=place):
            # Of another part the part's title, even when it begins with an activity.
            where = place if place.part == session.place.part else AgendaPosition(place.part)
            block = block_at(session.agenda, where)
            return NextStepSlice(Onward.PLACE, block.shown_title if block else None)
        case onward.AtEnd():
            return NextStepSlice(Onward.END)
        case _:
            return NextStepSlice(Onward.NOTHING)
