"""Somebody leaves on whom it turns: whom a form is about, who is given feedback, who leads, the last one of all."""

from typing import Any

import pytest
from support.by_hand import GO, TODAY, clock, day, go_through, part

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.next_step import AtEnd, NextPosition, next_step
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.agenda.details import Detail, DetailKind
from inspiratie_tui.core.agenda.model import Activity, FormStep, PartKind, Voice
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.notes.owner import note_owner
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.circle_slices import floor_slice
from inspiratie_tui.core.view.form_slices import StepFloor, StepSlice, Who
from inspiratie_tui.core.view.who_is_here import who_is_here

NAMES = {"a": "Anouk", "b": "Bilal", "c": "Chen", "d": "Daan", "e": "Esra", "F": "Noor"}


def step(title: str, minutes: int, **facts: Any) -> FormStep:
    return FormStep(title=title, length=minutes * MINUTE, **facts)


TELL = step("Tell", 5, speaks=Voice.BRINGER)
BACK = step("Turned away", 10, speaks=Voice.CIRCLE, listens=Voice.BRINGER)
FORM = day(
    part("Reflection", activities=(Activity(title="On the table", length=30 * MINUTE, times=2, steps=(TELL, BACK)),)),
    part("Talk"),
)
BRINGER = Who(None, Voice.BRINGER)
DAAN, ESRA = Who("Daan", Voice.BRINGER), Who("Esra", Voice.BRINGER)
CIRCLE = Who(None, Voice.CIRCLE)
FIRST, SECOND = AgendaPosition(0, 0, 0), AgendaPosition(0, 0, 1)


def digit(person: str) -> Any:
    return lambda led: led.do(actions.give_floor, person)


def come_or_go(*people: str) -> Any:
    def toggle(led: Any) -> None:
        for person in people:
            led.do(actions.toggle_presence, person)

    return toggle


def floor(led: Any) -> StepFloor | None:
    return floor_slice(led.session, NAMES).step


def owner(led: Any, minute: float) -> tuple[str | None, str | None]:
    """By whom a note of that minute is, and about whom."""
    whose = note_owner(led.session, Note("n", int(minute * MINUTE), Seen(), NoteKind.NOTE, "words"))
    return whose.by, whose.about


def test_nobody_is_named_while_whom_it_is_about_is_away(lead) -> None:
    led = go_through(lead(FORM), (GO, digit("d"), 1, GO))
    assert floor(led) == StepFloor(CIRCLE, DAAN)
    go_through(led, (come_or_go("d"),))
    assert floor(led) == StepFloor(CIRCLE, BRINGER), "who is not here is not on the screen"
    assert owner(led, 1) == (None, "d"), "it was about him all the same"
    assert next_step(led.session) == NextPosition(SECOND), "one key leads on"
    assert floor(go_through(led, (come_or_go("d"),))) == StepFloor(CIRCLE, DAAN)


def test_where_the_bringer_left_the_next_digit_brings_in(lead) -> None:
    led = go_through(lead(FORM), (GO, digit("d"), 1, come_or_go("d")))
    assert floor(led) == StepFloor(BRINGER, None, Voice.BRINGER, StepSlice("Turned away", 1, 2)), "it is asked again"
    go_through(led, (1, digit("e"), 1))
    assert led.session.bringer_at(FIRST) == "e"
    assert (owner(led, 0.5), owner(led, 2.5)) == (("d", None), ("e", None)), "each note stays with who told"
    go_through(led, (GO,))
    assert floor(led) == StepFloor(CIRCLE, ESRA)
    assert owner(led, 3) == (None, "e")
    go_through(led, (come_or_go("d"),))
    assert floor(led) == StepFloor(CIRCLE, ESRA), "who comes back has brought nothing in"
    for _ in range(3):
        led.undo()
    assert led.session.bringer_at(FIRST) == "d"


def test_who_gets_the_floor_beside_a_bringer_who_is_here_brings_nothing_in(lead) -> None:
    led = go_through(lead(FORM), (GO, digit("d"), 1, come_or_go("d"), digit("d"), digit("e")))
    assert led.session.bringer_at(FIRST) == "d", "his digit says that he is here"


FEEDBACK = day(part("Feedback", each=3 * MINUTE, kind=PartKind.FEEDBACK), part("Talk", 20))


def test_the_turn_of_who_is_given_feedback_ends_and_the_round_goes_on(lead) -> None:
    led = go_through(lead(FEEDBACK, people="abcd"), (GO, GO, 1, GO, 1, come_or_go("b")))
    assert (led.floor, led.queue) == ("-", "cd")
    assert led.session.form.turns_in_all == 3
    assert owner(led, 1.5) == (None, "b"), "what was said to her stays hers"
    assert owner(led, 2) == (None, None), "what is said now is about nobody in particular"
    go_through(led, (1, come_or_go("b"), GO, GO, GO))
    assert led.session.form.is_complete(led.session.floor), "she had a turn, and is not asked for another"
    go_through(led, (digit("b"), 1))
    assert time_spent(led.session, led.now, turn=led.session.turn) == 2 * MINUTE, "hers goes on when she gets it"


def test_the_only_facilitator_leads_leaves_and_leads_again(lead) -> None:
    led = go_through(lead(FORM, facilitators="F"), (GO,))
    assert led.session.leading == "F"
    assert led.refused(actions.let_next_lead) is Reason.NOBODY_ELSE
    go_through(led, (come_or_go("F"),))
    assert led.session.leading is None
    assert led.refused(actions.let_next_lead) is Reason.NOBODY_ELSE
    assert not any(person.leads for page in who_is_here(led.session, NAMES).pages for person in page)
    go_through(led, (GO, come_or_go("F")))
    assert led.session.leading == "F"


def test_who_was_said_to_lead_leads_again_when_they_are_back(lead) -> None:
    led = go_through(lead(FORM), (GO, lambda led: led.do(actions.let_next_lead)))
    assert led.session.leading == "G"
    assert go_through(led, (come_or_go("G"),)).session.leading == "F"
    assert go_through(led, (come_or_go("G"),)).session.leading == "G"
    assert go_through(led, (come_or_go("G", "F"),)).session.leading is None


def test_a_step_names_no_facilitator_who_is_away(lead) -> None:
    named = step("Explain", 5, details=(Detail(DetailKind.REMARK, word="Noor"),))
    led = go_through(lead(day(part("Talk", steps=(named,)))), (GO,))
    assert floor(led) == StepFloor(Who("Noor"))
    assert floor(go_through(led, (come_or_go("F"),))) == StepFloor()


@pytest.mark.parametrize(
    "agenda", [FEEDBACK, FORM, day(part("Round", any_order=True), part("Talk", 20)), day(part("Talk", 20), part("On"))]
)
def test_everybody_leaves(lead, agenda: Any) -> None:
    """One key goes on through what there is, to the end, and names nobody."""
    led = go_through(lead(agenda, people="abc"), (GO, GO, 1))
    before = led.session
    go_through(led, (come_or_go(*before.circle.everyone), 1))
    assert (led.floor, led.queue, led.session.form.turns_left) in (("-", "", 0), ("-", "", None))
    assert not led.session.form.is_complete(None), "a round of nobody is not said to be complete"
    visited = [led.session.place]
    while next_step(led.session) != AtEnd():
        go_through(led, (GO, 1))
        visited.append(led.session.place)
        shown = view(led.session, WallClock(led.now, TODAY + clock(14) + led.now), NAMES)
        assert not {shown.floor.speaker, shown.floor.next, *shown.floor.waiting} & set(NAMES.values())
    assert len(set(visited)) == len(visited)
    led.do(actions.end)
    assert led.session.ended
