"""A repeat is a place: `2 x 12 min` is twelve minutes, and twelve minutes again. By hand, in minutes."""

from typing import Any

import msgspec
import pytest
from support.by_hand import GO, Step, go_through, part

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.correction_outcome import correction_outcome
from inspiratie_tui.core.actions.corrections import Correction, correct, correctable_beginnings
from inspiratie_tui.core.actions.next_step import AtEnd, next_step, previous_step
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.actions.reminders import accept, reminder
from inspiratie_tui.core.agenda.model import Activity, Agenda, PartKind
from inspiratie_tui.core.agenda.position import (
    AgendaPosition,
    positions,
)
from inspiratie_tui.core.forecast.forecast import forecast
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.changed_agenda import with_agenda
from inspiratie_tui.core.session.durations import planned_length, position_length, time_spent
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.slices import Count, Onward
from inspiratie_tui.core.view.time_slices import length_and_spent

FIRST, SECOND = 0, 1


def twice(title: str, minutes: int, times: int = 2, **facts: Any) -> Activity:
    return Activity(title=title, length=times * minutes * MINUTE, times=times, **facts)


PAIRS = part("Reflection", activities=(Activity(title="Write", length=5 * MINUTE), twice("In pairs", 12)))
BREAK = part("Break", 15, kind=PartKind.BREAK)
AFTERNOON = Agenda(parts=(PAIRS, BREAK))


def wall(now: int) -> WallClock:
    return WallClock(now, 20_000 * DAY + 14 * HOUR + now)


def test_forward_goes_through_both_and_back_returns(lead) -> None:
    led = lead(AFTERNOON)
    places = []
    while not isinstance(next_step(led.session), AtEnd):
        led.wait(MINUTE).do(actions.forward)
        places.append(led.session.place)
    assert places == [
        AgendaPosition(0, 0, 0),
        AgendaPosition(0, 1, FIRST),
        AgendaPosition(0, 1, SECOND),
        AgendaPosition(1, None, 0),
    ]
    while previous_step(led.session) is not None:
        led.wait(MINUTE).do(actions.back)
        places.append(led.session.place)
    assert places[4:] == [AgendaPosition(0, 1, SECOND), AgendaPosition(0, 1, FIRST), AgendaPosition(0, 0, 0)]


def test_a_part_without_activities_is_repeated_too(lead) -> None:
    led = lead(Agenda(parts=(part("Walking", 36, times=3), BREAK)))
    for place in (
        AgendaPosition(0, None, 0),
        AgendaPosition(0, None, 1),
        AgendaPosition(0, None, 2),
        AgendaPosition(1, None, 0),
    ):
        led.wait(MINUTE).do(actions.forward)
        assert led.session.place == place


def test_one_with_activities_is_held_once() -> None:
    whole = part("Walking", 36, times=2, activities=(Activity(title="a"), Activity(title="b")))
    assert positions(Agenda(parts=(whole,))) == (AgendaPosition(0, 0, 0), AgendaPosition(0, 1, 0))


@pytest.mark.parametrize(
    ("times", "length", "repeats"), [(1, 12, 1), (0, 12, 1), (-3, 12, 1), (2, None, 1), (99, 99, 99), (10**9, 99, 99)]
)
def test_no_number_makes_more_places_than_can_be_written(times: int, length: int | None, repeats: int) -> None:
    assert Activity(title="t", length=length, times=times).repeats == repeats


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        # The digits count the repeat's own twelve minutes.
        ((GO, 5, GO), (12, 0)),
        ((GO, 5, GO, 12), (12, 12)),
        ((GO, 5, GO, 12, GO), (12, 0)),
        # One that was too long takes nothing of the next.
        ((GO, 5, GO, 17, GO, 3), (12, 3)),
        # Back to the first one: it had its minutes.
        ((GO, 5, GO, 7, GO, 3, lambda led: led.do(actions.back), 2), (12, 9)),
    ],
)
def test_length_and_time_are_those_of_the_repeat(lead, steps: tuple[Step, ...], expected: tuple[int, int]) -> None:
    led = go_through(lead(AFTERNOON), steps)
    length, gone = length_and_spent(led.session, led.now)
    assert (length, gone) == tuple(minutes * MINUTE for minutes in expected)


@pytest.mark.parametrize(
    ("steps", "end"),
    [
        ((GO,), 44),  # 5 + 2 x 12 + 15, and 14:00 is 0
        ((GO, 5, GO, 12, GO), 44),
        ((GO, 5, GO, 17, GO), 49 - 5),  # the part is not over before its length
        ((GO, 5, GO, 17, GO, 12), 49),
    ],
)
def test_the_part_keeps_the_sum(lead, steps: tuple[Step, ...], end: int) -> None:
    led = go_through(lead(AFTERNOON), steps)
    assert planned_length(led.session, 0) == 29 * MINUTE
    assert forecast(led.session, wall(led.now)).end == 20_000 * DAY + 14 * HOUR + end * MINUTE


def test_minutes_that_are_added_to_a_repeated_part_are_for_the_one_that_goes_on(lead) -> None:
    led = go_through(lead(Agenda(parts=(part("Walking", 24, times=2), BREAK))), (GO, 5))
    led.do(actions.lengthen, 3 * MINUTE)
    lengths = [(position_length(led.session, AgendaPosition(0, None, repeat)) or 0) // MINUTE for repeat in (0, 1)]
    assert (lengths, planned_length(led.session, 0)) == ([15, 12], 27 * MINUTE)


def test_what_a_repeated_part_got_before_it_began_is_shared(lead) -> None:
    led = lead(Agenda(parts=(BREAK, part("Walking", 24, times=2))))
    led.do(actions.forward)
    led.write(e.Replanned, by=(0, -6 * MINUTE))
    lengths = [(position_length(led.session, AgendaPosition(1, None, repeat)) or 0) // MINUTE for repeat in (0, 1)]
    assert lengths == [9, 9]


@pytest.mark.parametrize(
    ("steps", "by", "expected"),
    [
        ((GO, 8), -8, [10, 6]),  # 4 and 12 minutes were left
        ((GO, 8), 8, [14, 18]),
        # The first one was over after eight: the four that it left go first.
        ((GO, 8, GO, 1), -4, [8, 12]),
        ((GO, 8, GO, 1), -6, [8, 10]),
        ((GO, 8, GO, 1), 4, [12, 16]),
    ],
)
def test_a_new_division_is_shared_by_what_is_left_of_each_repeat(
    lead, steps: tuple[Step, ...], by: int, expected: list[int]
) -> None:
    led = go_through(lead(Agenda(parts=(part("Walking", 24, times=2), BREAK))), steps)
    led.write(e.Replanned, by=(by * MINUTE, 0))
    lengths = [(position_length(led.session, AgendaPosition(0, None, repeat)) or 0) // MINUTE for repeat in (0, 1)]
    assert (lengths, planned_length(led.session, 0)) == (expected, (24 + by) * MINUTE)


ROUND = twice("In threes", 10, each=2 * MINUTE)


def test_each_repeat_is_a_round_of_its_own(lead) -> None:
    led = lead(Agenda(parts=(part("Round", activities=(ROUND,)),)), people="abc", facilitators="")
    spoke = ""
    while not isinstance(next_step(led.session), AtEnd):
        led.do(actions.forward)
        led.wait(MINUTE)
        spoke += led.floor
    assert spoke == "-abc-" + "-bca-", "who begins the second is one seat further, as after any round"
    second = led.session.form_at(AgendaPosition(0, 0, SECOND))
    assert (len(led.session.turns), second.turns_left) == (6, 0)


@pytest.mark.parametrize(
    ("part_length", "steps", "guide"),
    [
        # Its own repeat limits the turns: ten minutes for six people of two each is a minute and forty seconds.
        (None, (GO, GO), 100),
        # Of a part of twenty minutes the second round needs half turns, but its own ten minutes first.
        (20, (GO, GO), 100),
        # Twelve minutes later in the first: at least half a turn, for the second keeps its ten.
        (20, (GO, 12, GO), 60),
        # The second has its own ten again.
        (22, (GO, 12, lambda led: led.write(e.WentTo, part=0, activity=0, repeat=1), GO), 100),
    ],
)
def test_turns_breathe_within_their_own_repeat(
    lead, part_length: int | None, steps: tuple[Step, ...], guide: int
) -> None:
    agenda = Agenda(parts=(part("Round", part_length, activities=(ROUND,)),))
    led = go_through(lead(agenda, facilitators=""), steps)
    assert (led.session.guide or 0) // 1000 == guide


@pytest.mark.parametrize(
    ("steps", "onward", "head"),
    [
        ((), Onward.BEGIN, (0, 1)),
        ((GO,), Onward.PLACE, (0, 1)),
        ((GO, GO), Onward.CHANGE_OVER, (0, 2)),
        ((GO, GO, GO), Onward.PLACE, (1, 2)),
    ],
)
def test_the_screen_says_which_it_is_and_what_forward_does(
    lead, steps: tuple[Step, ...], onward: Onward, head: tuple[int, int]
) -> None:
    led = go_through(lead(AFTERNOON), steps)
    seen = view(led.session, wall(led.now), {})
    assert (seen.next_step.onward, (seen.head.repeat, seen.head.repeats)) == (onward, head)


def test_the_truth_line_says_what_is_left_of_a_repeated_part(lead) -> None:
    led = go_through(lead(Agenda(parts=(part("Walking", 24, times=2), BREAK))), (GO, 2))
    seen = view(led.session, wall(led.now), {})
    assert (seen.time.count, seen.time.of_activity, seen.truth.left) == (Count(10), True, 22)


def test_who_does_not_press_at_the_change_over_is_asked_about_the_next_part(lead) -> None:
    led = go_through(lead(Agenda(parts=(part("Walking", 24, times=2), BREAK))), (GO, 26))
    assert reminder(led.session, led.now) is None
    due = reminder(led.session, led.wait(MINUTE).now)
    assert due is not None
    assert (due.to, due.since) == (AgendaPosition(1, None, 0), 24 * MINUTE)
    led.do(accept)
    assert (led.session.place, time_spent(led.session, led.now, part=0)) == (AgendaPosition(1, None, 0), 24 * MINUTE)


def test_a_gap_that_was_a_break_was_the_one_after_the_repeats(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, 5, GO, 24, lambda led: led.wait(15 * MINUTE)))
    led.write(e.GapNoticed, last=29 * MINUTE)
    led.write(e.GapExplained, event=4, what=e.GapMeaning.BREAK)
    assert led.session.place == AgendaPosition(1, None, 0)


def test_a_change_over_is_put_right_like_any_beginning(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, 5, GO, 15, GO, 4))
    second = correctable_beginnings(led.log, led.now)[0]
    assert (second.place, second.at) == (AgendaPosition(0, 1, SECOND), 20 * MINUTE)
    outcome = correction_outcome(led.log, led.now, Correction(second.event, to=17 * MINUTE))
    assert outcome.before is not None
    assert (outcome.before.place, outcome.before.keeps) == (AgendaPosition(0, 1, FIRST), 12 * MINUTE)
    event = correct(led.log, led.now, len(led.log) + 1, Correction(second.event, to=17 * MINUTE))
    after = fold((*led.log, event))
    spent = [time_spent(after, led.now, place=AgendaPosition(0, 1, repeat)) // MINUTE for repeat in (0, 1)]
    assert (spent, time_spent(after, led.now, part=0)) == ([12, 7], 24 * MINUTE)


def test_undo_and_redo_take_the_change_over_back_and_forth(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, 5, GO, 15, GO, 4))
    led.undo()
    assert (led.session.place, length_and_spent(led.session, led.now)[1]) == (AgendaPosition(0, 1, FIRST), 19 * MINUTE)
    led.redo()
    assert (led.session.place, length_and_spent(led.session, led.now)[1]) == (AgendaPosition(0, 1, SECOND), 4 * MINUTE)


def test_an_agenda_that_lacks_a_repeat_where_it_has_been_is_not_followed(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, 5, GO, 12, GO, 1))
    once = Agenda(parts=(part("Reflection", activities=(PAIRS.activities[0], twice("In pairs", 24, 1))), BREAK))
    session = led.session
    assert with_agenda(session, once) is session
    longer = Agenda(parts=(part("Reflection", activities=(PAIRS.activities[0], twice("In pairs", 20, 3))), BREAK))
    assert position_length(with_agenda(session, longer), session.place) == 20 * MINUTE


def test_it_is_where_it_is_until_it_goes_elsewhere(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, GO, 1, GO, 1))
    assert led.refused(actions.go_to, 0, 5) is Reason.NO_SUCH_PLACE
    led.do(actions.go_to, 0, 1)
    assert led.session.place == AgendaPosition(0, 1, FIRST)


def test_an_event_without_a_repeat_is_the_first() -> None:
    old = msgspec.convert({"number": 2, "at": 0, "part": 0, "activity": 1}, e.WentTo)
    assert old.place == AgendaPosition(0, 1, FIRST)


def test_a_place_that_no_agenda_has_changes_nothing(lead) -> None:
    led = go_through(lead(AFTERNOON), (GO, 1))
    before = led.session
    for repeat in (-1, 2, 99):
        led.write(e.WentTo, part=0, activity=1, repeat=repeat)
        assert led.session == before
