"""A change-over is counted between what is held in a part, and is never a place. By hand, in minutes."""

from typing import Any

import pytest
from hypothesis import given, settings
from support.by_hand import GO, Step, go_through, part
from support.drawn import agendas

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.reminders import accept, reminder
from inspiratie_tui.core.agenda.lengths import activities_length, change_overs, length_to_come, part_length
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part
from inspiratie_tui.core.agenda.position import positions_of_part
from inspiratie_tui.core.agenda.timetable import activity_begins, timetable
from inspiratie_tui.core.forecast.forecast import forecast
from inspiratie_tui.core.forecast.parked_questions import time_is_up
from inspiratie_tui.core.forecast.turns_ahead import turns_ahead
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.slices import Count, Face

TWO = 2 * MINUTE
BEGUN = 20_000 * DAY + 14 * HOUR
WRITE = Activity(title="Write", length=5 * MINUTE)
PAIRS = Activity(title="In pairs", length=24 * MINUTE, times=2)
CIRCLE = Activity(title="Back", length=10 * MINUTE)
OPEN = Activity(title="Open")
ROUND = Activity(title="Round", each=TWO)


def steps(minutes: float | None, *activities: Activity, change_over: int = TWO, **facts: Any) -> Part:
    return part("Steps", minutes, activities=activities, change_over=change_over, **facts)


@pytest.mark.parametrize(
    ("whole", "between", "length"),
    [
        (steps(None, WRITE), 0, 5),
        (steps(None, WRITE, CIRCLE), 2, 17),
        (steps(None, WRITE, PAIRS, CIRCLE), 6, 45),  # four places
        (steps(60, WRITE, PAIRS, CIRCLE), 6, 60),  # a part that says its own length has them in it
        (steps(None, WRITE, OPEN), 2, None),
        (steps(None, WRITE, ROUND), 2, 5 + 2 + 16),
        (part("Walking", 36, times=3, change_over=TWO), 4, 40),
        (part("Walking", 36, times=3), 0, 36),
        (part("Talk", 36, change_over=TWO), 0, 36),
        (part("Talk", None, change_over=TWO), 0, None),
    ],
)
def test_how_long_a_part_is(whole: Part, between: int, length: int | None) -> None:
    assert change_overs(whole) == between * MINUTE
    assert part_length(whole, 8, 2) == (None if length is None else length * MINUTE)


def test_what_lies_around_turns_has_its_change_overs_however_short_they_are_made() -> None:
    assert length_to_come(steps(20, WRITE, ROUND), 8, 2) == 20 * MINUTE
    assert length_to_come(steps(14, WRITE, ROUND), 8, 2) == (5 + 2 + 8) * MINUTE
    assert activities_length(steps(None), 8, 2) == 0


def test_when_each_activity_begins() -> None:
    begins = activity_begins(steps(None, WRITE, PAIRS, CIRCLE, OPEN, CIRCLE), 8, 2)
    assert begins == (0, 7 * MINUTE, 35 * MINUTE, 47 * MINUTE, None)


def test_the_plan_and_the_live_line_say_the_same(lead) -> None:
    agenda = Agenda(begin=14 * HOUR, parts=(steps(None, WRITE, PAIRS, CIRCLE), part("Talk", 15)))
    led = go_through(lead(agenda), (GO,))
    assert timetable(agenda, 6, 2).end == 60 * MINUTE
    assert forecast(led.session, WallClock(0, BEGUN)).end == BEGUN + 60 * MINUTE


def face(led) -> tuple[Face, Count | None, bool]:
    shown = view(led.session, WallClock(led.now, BEGUN + led.now), {}).time
    return shown.face, shown.count, shown.changing_over


@pytest.mark.parametrize(
    ("steps_taken", "minutes", "changing"),
    [
        ((GO, 1), 4, False),  # before what begins the part there is none
        ((GO, 5, GO), 12, True),
        ((GO, 5, GO, 1), 12, True),
        ((GO, 5, GO, 2), 12, False),
        ((GO, 5, GO, 2.5), 12, False),  # rounded up
        ((GO, 5, GO, 5), 9, False),
        ((GO, 5, GO, 14, GO, 1), 12, True),  # between the repeats too
        ((GO, 5, GO, 14, GO, 3), 11, False),
        ((GO, 5, GO, 1, lambda led: led.do(actions.give_floor, "a")), 12, False),  # whoever speaks is there
        # Where it has been there is nothing to change over to any more.
        ((GO, 5, GO, 14, GO, 1, lambda led: led.do(actions.back), 1), 0, False),
    ],
)
def test_the_digits_wait_and_then_count_down(lead, steps_taken: tuple[Step, ...], minutes: int, changing: bool) -> None:
    led = go_through(lead(Agenda(parts=(steps(None, WRITE, PAIRS, CIRCLE),))), steps_taken)
    if minutes:
        assert face(led) == (Face.LEFT, Count(minutes), changing)
    else:
        assert face(led)[2] is changing


def test_time_that_stands_still_is_no_time_to_change_over(lead) -> None:
    led = go_through(lead(Agenda(parts=(steps(None, WRITE, PAIRS),))), (GO, 5, GO, 1))
    led.do(actions.hold)
    led.wait(9 * MINUTE).do(actions.hold)
    assert face(led) == (Face.LEFT, Count(12), True)


@pytest.mark.parametrize(
    ("steps_taken", "end"),
    [
        ((), 60),
        ((GO, 5, GO), 60),
        ((GO, 5, GO, 1), 60),
        ((GO, 5, GO, 14, GO, 14, GO), 60),
        ((GO, 5, GO, 14, GO, 20, GO), 60),  # a part without turns is as long as it is
        ((GO, 8, GO, 14, GO, 20, GO, 12, GO), 69),
    ],
)
def test_when_it_will_be_over(lead, steps_taken: tuple[Step, ...], end: int) -> None:
    agenda = Agenda(parts=(steps(None, WRITE, PAIRS, CIRCLE), part("Talk", 15)))
    led = go_through(lead(agenda), steps_taken)
    assert forecast(led.session, WallClock(led.now, BEGUN + led.now)).end == BEGUN + end * MINUTE


@pytest.mark.parametrize(
    ("whole", "steps_taken", "each"),
    [
        # 20 min: 5 of writing, 2 to change over, and 13 for six people of two.
        (steps(20, WRITE, ROUND), (GO, 5, GO), 120),
        (steps(16, WRITE, ROUND), (GO, 5, GO), 90),  # 9 minutes for six
        (steps(16, WRITE, ROUND), (GO, 5, GO, 1), 90),  # as long as they change over
        (steps(16, WRITE, ROUND), (GO, 5, GO, 3), 80),  # a minute gone: 8 for six
        # Behind the round 10 minutes and the change-over to it.
        (steps(26, ROUND, CIRCLE), (GO,), 120),
        (steps(21, ROUND, CIRCLE), (GO,), 90),
        # Its own length has the change-over before it on top.
        (steps(None, WRITE, Activity(title="Round", length=9 * MINUTE, each=TWO)), (GO, 5, GO, 1), 90),
    ],
)
def test_turns_have_what_the_change_overs_leave(lead, whole: Part, steps_taken: tuple[Step, ...], each: int) -> None:
    led = go_through(lead(Agenda(parts=(whole,)), facilitators=""), steps_taken)
    ahead = turns_ahead(led.session, led.now)
    assert ahead is not None
    assert ahead.each // 1000 == each


def test_whoever_begins_at_once_has_what_is_left_of_changing_over(lead) -> None:
    led = go_through(lead(Agenda(parts=(steps(16, WRITE, ROUND),)), facilitators=""), (GO, 5, GO))
    before = forecast(led.session, WallClock(led.now, BEGUN + led.now)).end
    led.do(actions.forward)
    assert (led.session.guide or 0) // 1000 == 110, "eleven minutes for six"
    assert forecast(led.session, WallClock(led.now, BEGUN + led.now)).end == before


def test_a_round_that_nobody_began_is_asked_about_after_the_change_over(lead) -> None:
    led = go_through(lead(Agenda(parts=(steps(None, WRITE, ROUND),))), (GO, 5, GO, 3))
    assert reminder(led.session, led.now) is None
    due = reminder(led.session, led.wait(MINUTE).now)
    assert due is not None
    assert due.since == 7 * MINUTE
    led.do(accept)
    assert led.session.spans[-1].begin == 7 * MINUTE


def test_who_begins_may_be_chosen_as_long_after_the_change_over(lead) -> None:
    led = go_through(lead(Agenda(parts=(steps(None, WRITE, ROUND),))), (GO, 5, GO, 3))
    led.do(actions.give_floor, "c")
    assert reminder(led.session, led.now) is None, "one minute of two"


def test_turns_that_nobody_counted_began_after_the_change_over(lead) -> None:
    led = go_through(lead(Agenda(parts=(steps(None, WRITE, ROUND),))), (GO, 5, GO, 5))
    led.do(actions.give_floor, "c")
    led.do(accept)
    assert [span.begin / MINUTE for span in led.session.spans] == [0, 5, 7, 8.5, 10]


def test_a_question_is_parked_when_what_there_was_is_over(lead) -> None:
    led = go_through(lead(Agenda(parts=(steps(60, WRITE, CIRCLE, CIRCLE),))), (GO, 5, GO, 11))
    assert not time_is_up(led.session, led.now)
    assert time_is_up(led.session, led.wait(MINUTE).now)


def test_an_old_agenda_has_none(lead) -> None:
    led = go_through(lead(Agenda(parts=(Part(title="p", activities=(WRITE, CIRCLE)),))), (GO, 5, GO, 1))
    assert face(led) == (Face.LEFT, Count(9), False)


@given(agenda=agendas)
@settings(max_examples=40)
def test_there_is_one_less_than_there_are_places(agenda: Agenda) -> None:
    for number, whole in enumerate(agenda.parts):
        begun = [place for place in positions_of_part(agenda, number) if place.step == 0]  # nobody moves for a step
        assert change_overs(whole) == whole.change_over * (len(begun) - 1)
        own = part_length(whole, 8, 2)
        without = part_length(Part(**{**_fields(whole), "change_over": 0}), 8, 2)
        told = whole.activities and (whole.length is not None or whole.each is not None)
        assert own == (None if without is None else without + (0 if told else change_overs(whole)))


def _fields(whole: Part) -> dict[str, Any]:
    return {name: getattr(whole, name) for name in whole.__struct_fields__}


def test_what_was_opened_keeps_it(lead) -> None:
    led = lead(Agenda(parts=(steps(None, WRITE, CIRCLE),)))
    assert isinstance(led.log[0], e.Opened)
    assert led.log[0].agenda.parts[0].change_over == TWO
