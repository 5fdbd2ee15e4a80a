"""Questions that are parked because time is up."""

from typing import Any

import pytest
from msgspec.structs import replace

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part, PartKind
from inspiratie_tui.core.forecast.parked_questions import (
    parked_if_late,
    room_at_end,
    time_is_up,
)
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE
from inspiratie_tui.core.notes.note import Note, NoteKind, Outcome, Seen
from inspiratie_tui.core.notes.settling import may_settle, parked_questions, settled, with_next_outcome

TALK = Part(title="Talk", length=10 * MINUTE)
BREAK = Part(title="Break", length=10 * MINUTE, kind=PartKind.BREAK)
STEPS = Part(
    title="Steps", length=10 * MINUTE, activities=(Activity(title="x", length=4 * MINUTE), Activity(title="y"))
)
OPEN = Part(title="Open")


def begun(lead: Any, *parts: Part) -> Any:
    led = lead(Agenda(parts=parts))
    led.do(actions.forward)
    return led


@pytest.mark.parametrize(
    ("part", "minutes", "up"),
    [(TALK, 9, False), (TALK, 10, True), (BREAK, 30, False), (OPEN, 30, False), (STEPS, 3, False), (STEPS, 4, True)],
)
def test_time_is_up_when_the_part_or_the_activity_has_had_its_time(lead, part: Part, minutes: int, up: bool) -> None:
    led = begun(lead, part)
    assert time_is_up(led.wait(minutes * MINUTE).session, led.now) is up


def test_neither_before_the_begin_nor_after_the_end(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    assert not time_is_up(led.wait(HOUR).session, led.now)
    led.do(actions.forward)
    led.wait(HOUR).do(actions.hold)
    led.do(actions.end)
    assert not time_is_up(led.session, led.now)


def test_a_minute_more_is_time_again(lead) -> None:
    led = begun(lead, TALK)
    led.wait(10 * MINUTE).do(actions.lengthen, MINUTE)
    assert not time_is_up(led.session, led.now)


QUESTION = Note("a", 5, Seen(), NoteKind.QUESTION, "who?")


def test_a_question_at_time_up_is_left_lying_and_nothing_else_is(lead) -> None:
    led = begun(lead, TALK)
    assert not parked_if_late(QUESTION, None, led.session, led.now).parked
    led.wait(11 * MINUTE)
    parked = parked_if_late(QUESTION, None, led.session, led.now)
    assert parked.parked
    assert not parked_if_late(replace(QUESTION, kind=NoteKind.INSIGHT), None, led.session, led.now).parked
    assert parked_questions([parked, QUESTION, replace(parked, removed=True), settled(parked, Outcome.DONE)]) == (
        parked,
    )


def test_mending_changes_nothing_of_it_unless_it_is_no_question_any_more(lead) -> None:
    led = begun(lead, TALK)
    parked = replace(QUESTION, parked=True)
    assert parked_if_late(replace(QUESTION, text="what?"), parked, led.session, led.now) == replace(
        parked, text="what?"
    )
    led.wait(11 * MINUTE)
    assert not parked_if_late(QUESTION, QUESTION, led.session, led.now).parked
    assert not parked_if_late(replace(QUESTION, kind=NoteKind.STEP), parked, led.session, led.now).parked


@pytest.mark.parametrize(
    ("end", "waited", "room"), [(15, 10, 5), (15, 8, 7), (15, 15, 0), (15, 20, 0), (None, 4, 6), (None, 12, 0)]
)
def test_the_room_at_the_end_is_what_is_left_until_the_planned_end(
    lead, end: int | None, waited: int, room: int
) -> None:
    until = None if end is None else 14 * HOUR + end * MINUTE
    led = lead(Agenda(begin=14 * HOUR, end=until, parts=(TALK,)))
    led.do(actions.forward)
    led.wait(waited * MINUTE)
    wall = 20_000 * DAY + 14 * HOUR + led.now
    assert room_at_end(led.session, led.now, wall) == room * MINUTE
    assert room_at_end(lead(Agenda(parts=(OPEN,))).session, 0, wall) == 0


def test_a_question_is_parked_done_let_go_and_parked_again() -> None:
    step = parked = replace(QUESTION, parked=True)
    outcomes = []
    for _time in range(3):
        assert may_settle(step)
        step = with_next_outcome(step)
        outcomes.append((step.outcome, step.parked))
    assert outcomes == [(Outcome.DONE, False), (Outcome.LET_GO, False), (None, True)]
    assert step == parked
    assert not may_settle(QUESTION)
    assert not may_settle(replace(parked, kind=NoteKind.STEP))
