"""What the live screen shows of a step: its own digits, below them its repeat, which step it is, and the next one."""

from typing import Any

import pytest
from support.by_hand import GO, Step, go_through, part

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.details import Detail, DetailKind, GroupSize
from inspiratie_tui.core.agenda.model import Activity, Agenda, FormStep, PartKind
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.form_slices import StepSlice
from inspiratie_tui.core.view.slices import SHAPE, CallBackSlice, Count, Face, Onward, Pace, View
from inspiratie_tui.texts.live_text import next_step_line


def step(title: str, minutes: int, **facts: Any) -> FormStep:
    return FormStep(title=title, length=minutes * MINUTE, **facts)


TELL = step("Tell (do not show)", 5, details=(Detail(DetailKind.REMARK, word="bringer"),))
ASK = step("Ask", 8, questions=("What happened?",))
SILENCE = step("Silence", 1, silent=True)
TWICE = Activity(title="On the table", length=40 * MINUTE, times=2, questions=("Of all?",), steps=(TELL, ASK, SILENCE))
WALK = Activity(title="Walk", length=10 * MINUTE)
AFTERNOON = Agenda(parts=(part("Reflection", activities=(TWICE, WALK)),))


def seen(led) -> View:
    return view(led.session, WallClock(led.now, 20_000 * DAY + 14 * HOUR + led.now), {})


def after(lead, *steps: Step, agenda: Agenda = AFTERNOON) -> View:
    return seen(go_through(lead(agenda), steps))


@pytest.mark.parametrize(
    ("steps", "count", "pace", "gone"),
    [
        ((GO,), 5, Pace.CALM, 0),
        ((GO, 5, GO, 3), 5, Pace.CALM, 8),  # of the twenty minutes of the repeat
        ((GO, 5, GO, 10), 2, Pace.OVER, 15),
        ((GO, 5, GO, 8, GO, 1, GO, 1), 4, Pace.CALM, 1),
    ],
)
def test_the_digits_are_of_the_step_and_the_row_below_of_its_repeat(
    lead, steps: tuple[Step, ...], count: int, pace: Pace, gone: int
) -> None:
    time = after(lead, *steps).time
    assert (time.face, time.count, time.pace, time.of_activity) == (Face.LEFT, Count(count), pace, True)
    assert time.gone == gone * SHAPE // 20


def test_the_head_says_which_it_is_and_nothing_private(lead) -> None:
    shown = after(lead, GO, 5, GO, 8, GO, 1, GO)
    assert (shown.head.repeat, shown.head.repeats) == (1, 2)
    assert shown.head.step == shown.time.step == StepSlice("Tell", 0, 3)
    assert shown.head.details == TELL.details


def test_where_there_are_no_steps_none_is_shown(lead) -> None:
    shown = after(lead, GO, agenda=Agenda(parts=(part("Reflection", activities=(WALK,)),)))
    assert (shown.head.step, shown.time.step, shown.next_step.step) == (None, None, None)


def test_silence_is_of_the_step(lead) -> None:
    assert [after(lead, *[GO] * count).head.silent for count in (1, 2, 3)] == [False, False, True]


def test_a_step_has_its_own_questions_else_those_of_what_it_stands_in(lead) -> None:
    assert after(lead, GO).question.questions == ("Of all?",)
    assert after(lead, GO, GO).question.questions == ("What happened?",)


@pytest.mark.parametrize(
    ("steps", "onward", "step", "length"),
    [
        ((), Onward.BEGIN, None, None),
        ((GO,), Onward.PLACE, StepSlice("Ask", 1, 3), 8),
        ((GO, GO), Onward.PLACE, StepSlice("Silence", 2, 3), 1),
        ((GO, GO, GO), Onward.CHANGE_OVER, None, None),
        ((GO,) * 6, Onward.PLACE, None, None),
    ],
)
def test_what_comes_next_is_told_with_its_length(
    lead, steps: tuple[Step, ...], onward: Onward, step: StepSlice | None, length: int | None
) -> None:
    told = after(lead, *steps).next_step
    assert (told.onward, told.step, told.length) == (onward, step, None if length is None else length * MINUTE)


def test_it_lies_ready_with_the_length_of_its_first_step(lead) -> None:
    time = after(lead).time
    assert (time.face, time.count, time.step) == (Face.READY, Count(5), StepSlice("Tell", 0, 3))


def test_in_a_break_the_time_is_that_of_the_break(lead) -> None:
    agenda = Agenda(parts=(part("Break", 20, kind=PartKind.BREAK, steps=(TELL, ASK)),))
    time = after(lead, GO, 2, agenda=agenda).time
    assert (time.face, time.step) == (Face.BACK_AT, None)


APART = Agenda(
    parts=(part("Reflection", 20, steps=(step("Tell", 6, size=GroupSize.PAIRS), step("Back", 8))), part("Rest", 5))
)
ALL_APART = Agenda(parts=(part("Reflection", 20, size=GroupSize.TRIOS, steps=(step("Tell", 6), step("Ask", 8))),))


@pytest.mark.parametrize(
    ("agenda", "steps", "minutes"),
    [
        (APART, (GO, 2), None),
        (APART, (GO, 3), 3),
        (APART, (GO, 6, GO, 7), None),
        # Who went apart for all of it comes back at its end, not after each step.
        (ALL_APART, (GO, 5), None),
        (ALL_APART, (GO, 6, GO, 10), None),
        (ALL_APART, (GO, 6, GO, 11), 3),
    ],
)
def test_who_went_apart_is_called_back(lead, agenda: Agenda, steps: tuple[Step, ...], minutes: int | None) -> None:
    prompt = after(lead, *steps, agenda=agenda).prompt
    assert prompt == (None if minutes is None else CallBackSlice(minutes))


def test_a_floor_that_is_given_does_not_hide_the_step(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, 2))
    led.do(actions.give_floor, "c")
    shown = seen(led)
    assert (shown.time.step, shown.next_step.step) == (StepSlice("Tell", 0, 3), StepSlice("Ask", 1, 3))


def test_moving_on_is_told_within_one_form(lead) -> None:
    walk = part("Pairs", 20, times=2, steps=(step("One", 5), step("Other", 5, moves_on=True)))
    led = lead(Agenda(parts=(walk, part("Talk", 10))))
    led.do(actions.forward)
    told = []
    for _ in range(4):
        following = seen(led).next_step
        told.append((following.onward, following.moving_on, next_step_line(following)))
        led.do(actions.forward)
    assert told == [
        (Onward.PLACE, False, "Other, 5 min"),
        (Onward.CHANGE_OVER, True, "move on"),
        (Onward.PLACE, False, "Other, 5 min"),
        (Onward.PLACE, False, "Talk"),
    ]


def test_of_its_heading_a_step_tells_what_holds_in_all_of_them(lead) -> None:
    circles, pairs = Detail(DetailKind.REMARK, word="in two circles"), Detail(DetailKind.SIZE, word="pairs")
    details = (Detail(DetailKind.LENGTH, 10 * MINUTE), circles, pairs)
    own = (Detail(DetailKind.LENGTH, 5 * MINUTE), Detail(DetailKind.SIZE, word="trios"))
    form = part("Form", 10, details=details, steps=(step("One", 5, details=own), step("Other", 5)))
    led = lead(Agenda(parts=(form,)))
    led.do(actions.forward)
    assert seen(led).head.details == (*own, circles)
    led.do(actions.forward)
    assert seen(led).head.details == (circles, pairs)
