"""What the screen is told in each state. The session begins at 14:00 and lasts until 16:00."""

from typing import Any

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part, PartKind
from inspiratie_tui.core.forecast.forecast import Safety
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SECOND
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.core.view.slices import (
    SHAPE,
    Count,
    Face,
    FloorSlice,
    Mark,
    NextStepSlice,
    Onward,
    Pace,
    TimeSlice,
    View,
)

BEGIN = 20_000 * DAY + 14 * HOUR
NAMES = {"a": "Anouk", "b": "Bilal", "c": "Chris", "F": "Noor"}
ARRIVE = Part(title="Arrive (quietly", length=10 * MINUTE, each=2 * MINUTE, kind=PartKind.INTRODUCTION)
STEPS = Part(
    title="Reflection",
    length=35 * MINUTE,
    questions=("And now?",),
    quotes=("Be.",),
    activities=(Activity(title="Write", length=10 * MINUTE, silent=True), Activity(title="Talk", questions=("Who?",))),
)
MEAL = Part(title="Meal", kind=PartKind.BREAK, length=45 * MINUTE, pinned=14 * HOUR + 50 * MINUTE)
CLOSING = Part(title="Perspective", kind=PartKind.PERSPECTIVE, length=25 * MINUTE, protected=True)
AGENDA = Agenda(title="Session 5 (draft)", begin=14 * HOUR, end=16 * HOUR, parts=(ARRIVE, STEPS, MEAL, CLOSING))


def shown(led, digits: Digits = Digits.CALM) -> View:
    return view(led.session, WallClock(led.now, BEGIN + led.now), NAMES, digits)  # type: ignore[arg-type]


def begun(lead: Any, *parts: Part) -> Any:
    led = lead(Agenda(begin=14 * HOUR, end=16 * HOUR, parts=parts) if parts else AGENDA, people="abc", facilitators="F")
    led.do(actions.forward)
    return led


def marks(led) -> str:
    return " ".join(f"{seat.person}:{seat.mark}" for seat in shown(led).ring.seats)


def test_ready(lead) -> None:
    seen = shown(lead(AGENDA, people="abc", facilitators="F"))
    assert seen.state is State.READY
    assert seen.time == TimeSlice(Face.READY, Count(10), gone=0)
    assert (seen.head.session, seen.head.part, seen.head.activity) == ("Session 5", "Arrive", None)
    assert seen.next_step == NextStepSlice(Onward.BEGIN, "Arrive")
    assert seen.floor.next == "Anouk"
    assert [row.begins for row in seen.agenda.rows] == [
        14 * HOUR,
        14 * HOUR + 10 * MINUTE,
        14 * HOUR + 50 * MINUTE,
        15 * HOUR + 35 * MINUTE,
    ]
    assert not any(row.current or row.over or row.took is not None for row in seen.agenda.rows)


def test_ready_without_digits(lead) -> None:
    assert shown(lead(AGENDA), Digits.NONE).time == TimeSlice(Face.READY, gone=0)


def test_running_a_round(lead) -> None:
    led = begun(lead)
    assert shown(led).floor == FloorSlice(None, "Anouk", True, (), 0, 3, False)
    led.do(actions.forward)
    seen = shown(led.wait(30 * SECOND))
    assert seen.time == TimeSlice(Face.LEFT, Count(2), Pace.CALM, of_turn=True, gone=SHAPE // 4)
    assert seen.floor == FloorSlice("Anouk", "Bilal", True, (), 1, 3, False)
    assert seen.next_step == NextStepSlice(Onward.TURN, "Bilal")
    led.do(actions.pass_turn)
    assert marks(led) == "a:none b:speaks c:next"
    for _ in range(3):
        led.do(actions.forward)
    seen = shown(led)
    assert seen.floor == FloorSlice(None, None, True, (), 3, 3, True)
    assert seen.next_step == NextStepSlice(Onward.PLACE, "Reflection")
    assert marks(led) == "a:spoken b:spoken c:spoken"


def test_a_turn_past_its_time(lead) -> None:
    led = begun(lead)
    led.do(actions.forward)
    seen = shown(led.wait(2 * MINUTE + 45 * SECOND))
    assert seen.time == TimeSlice(Face.LEFT, Count(0, 45), Pace.OVER, of_turn=True, gone=SHAPE)
    assert seen.truth.left == 8


def test_activities_and_what_may_be_shown_there(lead) -> None:
    led = begun(lead)
    led.wait(10 * MINUTE).do(actions.go_to, 1)
    seen = shown(led.wait(MINUTE))
    assert (seen.head.part, seen.head.activity, seen.head.silent) == ("Reflection", "Write", True)
    assert seen.time.count == Count(9)
    assert (seen.question.questions, seen.question.quotes) == (("And now?",), ("Be.",))
    assert seen.next_step == NextStepSlice(Onward.PLACE, "Talk")
    led.wait(9 * MINUTE).do(actions.forward)
    seen = shown(led.wait(MINUTE))
    assert seen.question.questions == ("Who?",)
    assert seen.time.count == Count(24)  # no length of its own: what the part has left
    assert seen.next_step == NextStepSlice(Onward.PLACE, "Meal")


def test_a_dialogue(lead) -> None:
    led = begun(lead, Part(title="Dialogue"), CLOSING)
    led.do(actions.toggle_hand, "c")
    led.do(actions.toggle_hand, "a")
    led.do(actions.give_floor, "b")
    seen = shown(led.wait(3 * MINUTE + SECOND))
    assert seen.time == TimeSlice(Face.SPENT, Count(3))
    assert seen.floor == FloorSlice("Bilal", "Chris", False, ("Chris", "Anouk"), 0, 0, False)
    assert marks(led) == "a:hand b:speaks c:hand"
    assert seen.truth.left is None


def test_in_any_order_a_turn_ends_the_round_when_nobody_is_to_come(lead) -> None:
    led = begun(lead, Part(title="Round", any_order=True), CLOSING)
    *others, last = led.session.circle.seats
    for person in others:
        led.do(actions.give_floor, person)
        assert shown(led).next_step == NextStepSlice(Onward.TURN_ENDS)
    led.do(actions.give_floor, last)
    assert shown(led).next_step == NextStepSlice(Onward.ROUND_ENDS)


def test_any_order_counts_lists_nobody_and_proposes_a_hand(lead) -> None:
    led = begun(lead, Part(title="Round", any_order=True), CLOSING)
    assert shown(led).floor == FloorSlice(None, None, True, (), 0, 3, False)
    led.do(actions.toggle_hand, "c")
    assert shown(led).floor.next == "Chris"
    assert shown(led).next_step == NextStepSlice(Onward.TURN, "Chris")
    assert marks(led) == "a:none b:none c:hand"


def test_held(lead) -> None:
    led = begun(lead)
    led.wait(90 * SECOND).do(actions.hold)
    led.wait(MINUTE).do(actions.give_floor, "b")
    seen = shown(led.wait(10 * MINUTE))
    # Since the minute the clock in the room showed: 14:01, and not the nearest one.
    assert seen.time == TimeSlice(Face.HELD, clock=14 * HOUR + MINUTE)
    assert (seen.state, seen.truth.left) == (State.HELD, 9)


def test_a_break(lead) -> None:
    led = begun(lead)
    led.wait(50 * MINUTE).do(actions.go_to, 2)
    seen = shown(led.wait(10 * MINUTE))
    assert seen.time == TimeSlice(Face.BACK_AT, clock=15 * HOUR + 35 * MINUTE, gone=SHAPE * 10 // 45)
    assert seen.truth.left is None, "the digits say when it is over"
    assert shown(led.wait(40 * MINUTE)).time.pace is Pace.OVER


def test_the_truth_line_leaves_out_what_the_digits_tell(lead) -> None:
    led = begun(lead, Part(title="Talk", length=30 * MINUTE), CLOSING)
    assert shown(led).truth.left is None
    assert shown(led, Digits.NONE).truth.left == 30
    led.wait(5 * MINUTE).do(actions.hold)
    assert shown(led).truth.left == 25, "during a hold the digits tell nothing"


def test_people_come_back_after_the_whole_break(lead) -> None:
    walk = (Activity(title="Eat", length=20 * MINUTE), Activity(title="Walk", length=10 * MINUTE))
    led = begun(lead, Part(title="Lunch", kind=PartKind.BREAK, activities=walk), CLOSING)
    assert shown(led).time.clock == 14 * HOUR + 30 * MINUTE


def test_the_truth_line_agrees_with_itself(lead) -> None:
    led = begun(lead)
    led.wait(14 * MINUTE + 40 * SECOND).do(actions.go_to, 1)
    truth = shown(led).truth
    assert truth.left == 35
    assert (truth.pin, truth.pin_at, truth.pin_late) == ("Meal", 14 * HOUR + 50 * MINUTE, 0)
    assert (truth.ends, truth.late, truth.closing) == (16 * HOUR, 0, Safety.SAFE)
    truth = shown(led.wait(42 * MINUTE)).truth
    assert (truth.left, truth.pin_at, truth.pin_late) == (-7, 14 * HOUR + 57 * MINUTE, 7)
    assert (truth.ends, truth.late) == (16 * HOUR + 7 * MINUTE, 7)
    assert (truth.closing, truth.closing_minutes, truth.closing_planned) == (Safety.SQUEEZED, 18, 25)


def test_ended(lead) -> None:
    led = begun(lead)
    led.do(actions.forward)
    led.wait(12 * MINUTE).do(actions.end)
    seen = shown(led.wait(HOUR))
    assert (seen.state, seen.time) == (State.ENDED, TimeSlice(Face.ENDED))
    assert seen.next_step == NextStepSlice(Onward.NOTHING)
    assert [(row.planned, row.took, row.begins) for row in seen.agenda.rows] == [
        (10 * MINUTE, 12 * MINUTE, 14 * HOUR),
        (35 * MINUTE, None, None),
        (45 * MINUTE, None, None),
        (25 * MINUTE, None, None),
    ]
    assert all(row.over for row in seen.agenda.rows)
    assert (seen.truth.ends, seen.truth.late, seen.truth.closing) == (14 * HOUR + 12 * MINUTE, -108, None)
    assert {seat.mark for seat in seen.ring.seats} == {Mark.SPOKEN, Mark.NONE}


def test_a_part_tells_when_it_really_began_and_what_it_took(lead) -> None:
    led = begun(lead, CLOSING, STEPS)
    led.wait(11 * MINUTE + 59 * SECOND).do(actions.forward)
    rows = shown(led.wait(5 * MINUTE)).agenda.rows
    assert [(row.begins, row.took, row.over, row.current) for row in rows[:2]] == [
        (14 * HOUR, 11 * MINUTE + 59 * SECOND, True, False),
        (14 * HOUR + 11 * MINUTE, None, False, True),
    ]
    assert rows == shown(led.wait(SECOND)).agenda.rows, "nothing in it counts seconds"


def test_the_last_part_says_that_the_end_is_near(lead) -> None:
    led = begun(lead, CLOSING)
    assert shown(led).next_step == NextStepSlice(Onward.END)


def test_nine_have_a_digit_and_facilitators_none(lead) -> None:
    led = lead(Agenda(parts=(Part(title="All", each=MINUTE, with_facilitators=True),)), people="abcdefghij")
    assert [seat.digit for seat in shown(led).ring.seats] == [*"123456789", "", "", ""]
    few = lead(Agenda(parts=(CLOSING,)), people="ab")
    few.do(actions.forward)
    few.do(actions.give_floor, "F")
    assert [(seat.name, seat.digit) for seat in shown(few).ring.seats] == [("Anouk", "1"), ("Bilal", "2"), ("Noor", "")]


def test_no_name_and_no_parts(lead) -> None:
    led = lead(Agenda(), people="ax")
    seen = shown(led)
    assert [seat.name for seat in seen.ring.seats] == ["Anouk", "?"]
    assert (seen.head.part, seen.agenda.rows) == ("", ())
    assert seen.next_step == NextStepSlice(Onward.NOTHING)
