"""The steps of a form are places: forward goes through them, and each has its own length. By hand, in minutes."""

from typing import Any

import msgspec
import pytest
from support.by_hand import GO, Step, go_through, part

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.correction_outcome import correction_outcome
from inspiratie_tui.core.actions.corrections import Correction, correctable_beginnings
from inspiratie_tui.core.actions.next_step import AtEnd, NextPosition, NextTurn, next_step, previous_step
from inspiratie_tui.core.agenda.lengths import block_length, least_length, part_length
from inspiratie_tui.core.agenda.model import Activity, Agenda, FormStep, PartKind
from inspiratie_tui.core.agenda.position import AgendaPosition, positions, step_at
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.changed_agenda import with_agenda
from inspiratie_tui.core.session.durations import (
    planned_length,
    position_length,
    time_spent,
    time_spent_in_repeat,
    time_still_needed,
)
from inspiratie_tui.core.view.time_slices import length_and_spent


def at(part: int, activity: int | None = None, repeat: int = 0, step: int = 0) -> AgendaPosition:
    return AgendaPosition(part, activity, repeat, step)


def step(title: str, minutes: int, **facts: Any) -> FormStep:
    return FormStep(title=title, length=minutes * MINUTE, **facts)


STEPS = (step("Tell", 5), step("Ask", 8), step("Silence", 1))
TWICE = Activity(title="A question on the table", length=40 * MINUTE, times=2, steps=STEPS)
WALK = Activity(title="Walk", length=10 * MINUTE)
BREAK = part("Break", 15, kind=PartKind.BREAK)
AFTERNOON = Agenda(parts=(part("Reflection", activities=(TWICE, WALK)), BREAK))
ALL = [at(0, 0, repeat, number) for repeat in (0, 1) for number in (0, 1, 2)] + [at(0, 1), at(1)]


def minutes(ms: int | None) -> float:
    assert ms is not None
    return ms / MINUTE


def test_forward_goes_step_repeat_activity_part_and_back_returns(lead) -> None:
    led = lead(AFTERNOON)
    places = []
    while not isinstance(next_step(led.session), AtEnd):
        led.wait(MINUTE).do(actions.forward)
        places.append(led.session.place)
    assert places == ALL
    while previous_step(led.session) is not None:
        led.wait(MINUTE).do(actions.back)
        places.append(led.session.place)
    assert places[len(ALL) :] == ALL[-2::-1]


def test_a_part_without_activities_has_steps_too(lead) -> None:
    agenda = Agenda(parts=(part("Reflection", 30, times=2, steps=STEPS[:2]), BREAK))
    assert positions(agenda) == (at(0), at(0, step=1), at(0, repeat=1), at(0, repeat=1, step=1), at(1))
    led = go_through(lead(agenda), (GO, 5, GO, 10, GO, 2))
    assert led.session.place == at(0, repeat=1)
    assert length_and_spent(led.session, led.now) == (5 * MINUTE, 2 * MINUTE)
    assert minutes(planned_length(led.session, 0)) == 30


def test_a_part_with_activities_has_the_places_of_those() -> None:
    whole = part("Reflection", 30, steps=STEPS, activities=(WALK,))
    assert positions(Agenda(parts=(whole,))) == (at(0, 0),)


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ((GO,), (5, 0)),
        ((GO, 5, GO, 3), (8, 3)),
        # One that took longer takes nothing of the next.
        ((GO, 9, GO, 3), (8, 3)),
        ((GO, 5, GO, 8, GO, 2), (1, 2)),
        # The second repeat has the first step anew.
        ((GO, 5, GO, 8, GO, 1, GO, 2), (5, 2)),
        # Back to it: what it had it had.
        ((GO, 5, GO, 8, GO, 1, lambda led: led.do(actions.back), 2), (8, 10)),
    ],
)
def test_length_and_time_are_those_of_the_step(lead, steps: tuple[Step, ...], expected: tuple[int, int]) -> None:
    led = go_through(lead(AFTERNOON), steps)
    length, gone = length_and_spent(led.session, led.now)
    assert (minutes(length), minutes(gone)) == expected


def test_the_steps_of_a_repeat_are_one_time(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, 5, GO, 9, GO, 1, GO, 4))
    assert minutes(time_spent_in_repeat(led.session, led.now, at(0, 0, 0, 1))) == 15
    assert minutes(time_spent_in_repeat(led.session, led.now, at(0, 0, 1))) == 4


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        # Steps may fill less than what they stand in, and what says no length takes what they take.
        (40, 40),
        (10, 10),
        (None, 14),
    ],
)
def test_the_length_is_as_written_else_the_sum_of_the_steps(length: int | None, expected: int) -> None:
    block = Activity(title="t", length=None if length is None else length * MINUTE, steps=STEPS)
    assert minutes(block_length(block, 8, 2)) == expected
    assert minutes(part_length(part("p", activities=(block, WALK)), 8, 2)) == expected + 10


@pytest.mark.parametrize(
    ("place", "needed"),
    [
        (at(0, 0), 5),
        # Twenty minutes a repeat: what the steps leave of it comes behind the last one.
        (at(0, 0, 0, 2), 7),
        (at(0, 0, 1, 1), 8),
        (at(0, 0, 1, 2), 7),
        (at(0, 1), 10),
    ],
)
def test_what_is_to_come_of_a_repeat_is_all_of_it(lead, place: AgendaPosition, needed: int) -> None:
    led = lead(AFTERNOON)
    assert minutes(time_still_needed(led.session, led.now, place)) == needed


def test_a_form_without_a_length_is_counted_beside_a_round() -> None:
    both = part("p", activities=(Activity(title="f", steps=STEPS), Activity(title="r", each=2 * MINUTE)))
    assert minutes(least_length(both, 8, 2)) == 14 + 8


def test_minutes_that_are_added_are_for_the_step_that_goes_on(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, 5, GO, 3))
    led.do(actions.lengthen, 2 * MINUTE)
    assert [minutes(position_length(led.session, place)) for place in ALL[:3]] == [5, 10, 1]
    assert minutes(planned_length(led.session, 0)) == 52


def test_a_new_division_leaves_steps_their_length(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, 5, GO, 3))
    led.write(e.Replanned, by=(-9 * MINUTE, 0))
    assert [minutes(position_length(led.session, place)) for place in ALL[:3]] == [5, 8, 1]
    assert minutes(planned_length(led.session, 0)) == 41


def test_a_change_over_comes_between_repeats_and_not_between_steps(lead) -> None:
    agenda = Agenda(parts=(part("Reflection", activities=(TWICE, WALK), change_over=2 * MINUTE), BREAK))
    led = go_through(lead(agenda), (GO, 5, GO, 3))
    assert length_and_spent(led.session, led.now) == (8 * MINUTE, 3 * MINUTE)
    go_through(led, (5, GO, 1, GO, 1))
    assert (led.session.place, length_and_spent(led.session, led.now)) == (at(0, 0, 1), (5 * MINUTE, 0))
    assert minutes(planned_length(led.session, 0)) == 54


def test_one_key_leads_through_steps_whoever_has_the_floor(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO,))
    led.do(actions.give_floor, "d")
    assert next_step(led.session) == NextPosition(at(0, 0, 0, 1))
    led.do(actions.forward)
    assert (led.session.place, led.floor) == (at(0, 0, 0, 1), "-")


def test_who_raised_a_hand_in_a_step_is_next(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, 5, GO))
    led.do(actions.toggle_hand, "c")
    assert next_step(led.session) == NextTurn("c")
    led.do(actions.forward)
    assert next_step(led.session) == NextPosition(at(0, 0, 0, 2))


def test_a_gap_that_was_a_break_was_the_one_after_all_steps(lead) -> None:
    only = Agenda(parts=(part("Reflection", activities=(TWICE,)), BREAK))
    led = go_through(lead(only), (GO, 5, GO, 3, lambda led: led.wait(15 * MINUTE)))
    led.write(e.GapNoticed, last=8 * MINUTE)
    led.write(e.GapExplained, event=4, what=e.GapMeaning.BREAK)
    assert led.session.place == at(1)


def test_the_beginning_of_a_step_is_put_right_like_any(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, 8, GO, 4))
    second = correctable_beginnings(led.log, led.now)[0]
    outcome = correction_outcome(led.log, led.now, Correction(second.event, to=5 * MINUTE))
    assert (second.place, outcome.before.place) == (at(0, 0, 0, 1), at(0, 0))
    assert minutes(outcome.before.keeps) == 5


def test_undo_and_redo_take_a_step_back_and_forth(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, 5, GO, 3))
    led.undo()
    assert (led.session.place, time_spent(led.session, led.now, place=at(0, 0))) == (at(0, 0), 8 * MINUTE)
    led.redo()
    assert led.session.place == at(0, 0, 0, 1)


def test_an_agenda_that_lacks_a_step_where_it_has_been_is_not_followed(lead) -> None:
    def with_steps(*steps: FormStep) -> Agenda:
        return Agenda(parts=(part("Reflection", activities=(msgspec.structs.replace(TWICE, steps=steps), WALK)), BREAK))

    session = go_through(lead(AFTERNOON), (GO, 5, GO, 1)).session
    assert with_agenda(session, with_steps(STEPS[0])) is session
    changed = with_agenda(session, with_steps(STEPS[0], step("Ask", 12)))
    assert (changed.place, position_length(changed, changed.place)) == (at(0, 0, 0, 1), 12 * MINUTE)


def test_steps_that_are_written_while_it_goes_on_begin_with_the_first(lead) -> None:
    bare = Agenda(parts=(part("Reflection", activities=(msgspec.structs.replace(TWICE, steps=()), WALK)), BREAK))
    session = with_agenda(go_through(lead(bare), (GO, 3)).session, AFTERNOON)
    assert step_at(session.agenda, session.place) == STEPS[0]
    assert next_step(session) == NextPosition(at(0, 0, 0, 1))


def test_an_event_without_a_step_is_the_first_and_an_agenda_without_steps_has_none() -> None:
    old = msgspec.convert({"number": 2, "at": 0, "part": 0, "activity": 1, "repeat": 1}, e.WentTo)
    assert old.place == at(0, 1, 1)
    assert msgspec.convert({"title": "t"}, Activity).steps == ()


def test_a_step_that_no_agenda_has_changes_nothing(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, 1))
    before = led.session
    for number in (-1, 3, 99):
        led.write(e.WentTo, part=0, activity=0, step=number)
        assert led.session == before
