"""What was probably forgotten, and the one correction; never in a dialogue."""

from typing import Any

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.actions.reminders import ReminderKind, accept, dismiss, is_due, reminder
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part, PartKind
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, MINUTE
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.slices import ReminderSlice

ROUND = Part(title="Round", each=2 * MINUTE)
WRITE = Part(title="Write", length=10 * MINUTE)
LONG = Part(title="Long", length=60 * MINUTE)
BREAK = Part(title="Break", length=15 * MINUTE, kind=PartKind.BREAK)
DIALOGUE = Part(title="Talk", length=10 * MINUTE, kind=PartKind.DIALOGUE)


def begun(lead: Any, *parts: Part) -> Any:
    led = lead(Agenda(parts=parts))
    led.do(actions.forward)
    return led


def told(led: Any) -> tuple[ReminderKind, int, str] | None:
    found = reminder(led.session, led.now)
    if found is None:
        return None
    whom = f"to {found.to.part}" if found.to else found.person or "-"
    return found.about, found.since // MINUTE, whom


def test_a_round_in_which_nobody_has_the_floor(lead) -> None:
    led = begun(lead, ROUND)
    assert told(led.wait(2 * MINUTE - 1)) is None
    assert told(led.wait(1)) == (ReminderKind.NOBODY, 0, "a")
    led.do(accept)
    assert (led.floor, time_spent(led.session, led.now, turn=0)) == ("a", 2 * MINUTE)
    assert told(led) is None
    led.undo()
    assert told(led) == (ReminderKind.NOBODY, 0, "a")


def test_nobody_since_the_turn_before_ended(lead) -> None:
    led = begun(lead, ROUND)
    led.do(actions.forward)
    led.wait(3 * MINUTE).do(actions.give_floor, "a")  # the same one again: nobody in particular
    assert told(led.wait(2 * MINUTE)) == (ReminderKind.NOBODY, 3, "b")


@pytest.mark.parametrize(("each", "after"), [(1, 3), (2, 4), (5, 10)])
def test_a_turn_far_past_its_guide(lead, each: int, after: int) -> None:
    led = begun(lead, Part(title="Round", each=each * MINUTE))
    led.do(actions.forward)
    before = told(led.wait(after * MINUTE - 1))
    assert before is None or before[0] is ReminderKind.SHORT_TURNS
    assert told(led.wait(1)) == (ReminderKind.LONG_TURN, each, "b")
    led.do(accept)
    assert [time_spent(led.session, led.now, turn=turn) // MINUTE for turn in (0, 1)] == [each, after - each]


def test_time_that_stood_still_is_nobodys(lead) -> None:
    led = begun(lead, ROUND)
    led.do(actions.forward)
    led.wait(MINUTE).do(actions.hold)
    assert told(led.wait(30 * MINUTE)) is None, "held"
    led.do(actions.hold)
    assert told(led.wait(2 * MINUTE)) is None
    assert told(led.wait(MINUTE)) == (ReminderKind.LONG_TURN, 32, "b"), "one minute before it and one after"


def test_right_after_a_hold_nobody_is_asked_what_forward_would_do(lead) -> None:
    led = begun(lead, Part(title="Round", length=40 * MINUTE, each=2 * MINUTE), LONG)
    led.do(actions.forward)
    led.wait(9 * MINUTE).do(actions.hold)
    led.wait(5 * MINUTE).do(actions.hold)
    assert told(led.wait(2 * MINUTE - 1)) is None
    assert told(led.wait(1)) == (ReminderKind.LONG_TURN, 14, "b")
    led = begun(lead, WRITE, LONG)
    led.wait(20 * MINUTE).do(actions.hold)
    led.wait(5 * MINUTE).do(actions.hold)
    assert told(led.wait(3 * MINUTE - 1)) is None
    assert told(led.wait(1)) == (ReminderKind.PART_OVER, 25, "to 1")


def test_the_last_turn_of_a_round_ends(lead) -> None:
    led = begun(lead, ROUND)
    for _ in "abcdef":
        led.do(actions.forward)
    assert told(led.wait(4 * MINUTE)) == (ReminderKind.LONG_TURN, 2, "-")
    led.do(accept)
    assert (led.floor, led.queue) == ("-", "")


@pytest.mark.parametrize(("part", "after"), [(WRITE, 13), (LONG, 66), (BREAK, 18)])
def test_a_part_is_over_and_nothing_was_chosen(lead, part: Part, after: int) -> None:
    led = begun(lead, part, LONG)
    planned = (part.length or 0) // MINUTE
    assert told(led.wait(after * MINUTE - 1)) is None
    assert told(led.wait(1)) == (ReminderKind.PART_OVER, planned, "to 1")
    led.do(actions.lengthen, 10 * MINUTE)
    assert told(led) is None, "that was chosen"
    led.undo()
    led.do(accept)
    assert led.session.place == AgendaPosition(1)
    assert time_spent(led.session, led.now, part=0) // MINUTE == planned


def test_a_round_in_any_order_and_a_whole_round_belong_to_whoever_leads(lead) -> None:
    led = begun(lead, Part(title="Free", any_order=True, length=4 * MINUTE), LONG)
    assert told(led.wait(20 * MINUTE)) is None
    led = begun(lead, Part(title="Round", each=MINUTE, length=6 * MINUTE), LONG)
    for _ in "abcdefg":
        led.do(actions.forward)
        led.wait(MINUTE)
    assert told(led) is None
    assert told(led.wait(2 * MINUTE)) == (ReminderKind.PART_OVER, 6, "to 1")


@pytest.mark.parametrize(
    "parts",
    [
        (DIALOGUE, LONG),
        (Part(title="Talk round", each=MINUTE, kind=PartKind.DIALOGUE),),
        (WRITE,),
        (Part(title="Open"), LONG),
        (Part(title="Steps", length=MINUTE, activities=(Activity(title="x"), Activity(title="y"))), LONG),
    ],
)
def test_never_in_a_dialogue_nor_where_nothing_would_be_right(lead, parts: tuple[Part, ...]) -> None:
    led = begun(lead, *parts)
    assert told(led.wait(40 * MINUTE)) is None
    assert led.refused(accept) is Reason.NO_REMINDER


def test_before_it_began_and_after_it_ended_nothing_is_said(lead) -> None:
    led = lead(Agenda(parts=(ROUND,)))
    assert told(led.wait(40 * MINUTE)) is None
    led.do(actions.forward)
    led.do(actions.end)
    assert told(led.wait(40 * MINUTE)) is None


def test_whoever_waves_it_away_is_left_alone_twice_as_long_each_time(lead) -> None:
    led = begun(lead, ROUND)
    led.wait(2 * MINUTE)
    dismissed, quiet = (), []
    for _ in range(4):
        found = reminder(led.session, led.now)
        assert found is not None
        assert is_due(found, dismissed, led.now)
        dismissed = dismiss(found, dismissed, led.now)
        assert not is_due(found, dismissed, led.now)
        began = led.now
        while not is_due(found, dismissed, led.now):
            led.wait(MINUTE)
        quiet.append((led.now - began) // MINUTE)
    assert quiet == [4, 8, 16, 32]
    led.do(actions.forward)
    another = reminder(led.wait(4 * MINUTE).session, led.now)
    assert another is not None
    assert another.about is ReminderKind.LONG_TURN
    assert is_due(another, dismissed, led.now), "of something else it is said all the same"


@pytest.mark.parametrize(
    ("waits", "expected"),
    [
        ((2.9,), None),  # nobody speaks: of the twelve minutes for six nine are left, a minute and a half each
        ((3.5,), (85, 120)),
        ((9,), (60, 120)),  # never below half
    ],
)
def test_turns_become_far_shorter_than_planned(
    lead, waits: tuple[float, ...], expected: tuple[int, int] | None
) -> None:
    led = begun(lead, ROUND, LONG)
    led.do(actions.give_floor, "F")  # who leads explains it; nobody has forgotten to begin
    for wait in waits:
        led.wait(int(wait * MINUTE))
    found = reminder(led.session, led.now)
    if expected is None:
        assert found is None
        return
    assert found is not None
    assert (found.about, found.each // 1_000, found.planned // 1_000) == (ReminderKind.SHORT_TURNS, *expected)
    assert led.refused(accept) is Reason.NO_REMINDER
    dismissed = dismiss(found, (), led.now)
    assert not is_due(found, dismissed, led.now + MINUTE)
    led.do(actions.lengthen, 10 * MINUTE)
    assert reminder(led.session, led.now) is None, "there is time again"


def test_of_short_turns_it_tells_what_the_truth_line_tells(lead) -> None:
    """Six have ten minutes: who takes three of them leaves 1.4 for each, told when the next one speaks."""
    led = begun(lead, ROUND, LONG)
    led.do(actions.lengthen, -2 * MINUTE)
    led.do(actions.forward)
    assert halves_told(led.wait(3 * MINUTE)) == (3, None)
    led.do(actions.forward)
    assert halves_told(led) == (3, 3)
    led.do(actions.lengthen, 10 * MINUTE)
    assert halves_told(led) == (4, None), "there is time again for those to come"


def halves_told(led: Any) -> tuple[int, int | None]:
    """How many halves of a minute each has by the truth line, and by a reminder of short turns."""
    shown = view(led.session, WallClock(led.now, DAY + led.now), {})
    short = isinstance(shown.prompt, ReminderSlice) and shown.prompt.about is ReminderKind.SHORT_TURNS
    return shown.truth.halves, shown.prompt.halves if short else None


def test_the_last_turn_leaves_nobody_with_a_short_one(lead) -> None:
    led = begun(lead, ROUND, LONG)
    for _ in "abcdef":
        led.do(actions.forward)
        led.wait(2 * MINUTE)
    assert told(led.wait(MINUTE)) is None
