"""Silence between turns: 20 seconds of it in a round of two minutes each, three people and a facilitator."""

from typing import Any

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.corrections import Correction, correct
from inspiratie_tui.core.actions.next_step import AtEnd, NextPosition, NextTurn, SilenceEnds, TurnEnds, next_step
from inspiratie_tui.core.agenda.lengths import block_length
from inspiratie_tui.core.agenda.model import Agenda, FormStep, Part, Voice
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.forecast.forecast import forecast
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SECOND
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.notes.owner import note_owner
from inspiratie_tui.core.session.balance import balance
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.log import Log
from inspiratie_tui.core.view.build import view
from inspiratie_tui.core.view.slices import Count, Mark, NextStepSlice, Onward, TimeSlice

SILENT = 20 * SECOND
BEGIN = 20_000 * DAY + 14 * HOUR
NAMES = {"a": "Anouk", "b": "Bilal", "c": "Chen", "F": "Noor"}
ROUND = Part(title="Round", each=2 * MINUTE, silence=SILENT)
FREE = Part(title="Free", any_order=True, silence=SILENT)
TALK = Part(title="Talk", length=30 * MINUTE, silence=SILENT)
LAST = Part(title="Closing", length=10 * MINUTE)


def begun(lead: Any, part: Part = ROUND) -> Any:
    led = lead(Agenda(begin=14 * HOUR, parts=(part, LAST)), people="abc", facilitators="F")
    led.do(actions.forward)
    return led


def second(lead: Any, part: Part = ROUND) -> Any:
    """a spoke for a minute, and forward was pressed."""
    led = begun(lead, part)
    led.do(actions.give_floor, "a")
    led.wait(MINUTE).do(actions.forward)
    return led


def shown(led: Any) -> Any:
    return view(led.session, WallClock(led.now, BEGIN + led.now), NAMES)  # type: ignore[arg-type]


def marks(led: Any) -> str:
    return " ".join(seat.mark for seat in shown(led).ring.seats)


def turn(led: Any) -> int:
    return time_spent(led.session, led.now, turn=led.session.turn)


def test_forward_gives_the_silence_first_and_who_is_next_begins_by_themselves(lead) -> None:
    led = second(lead)
    seen = shown(led.wait(5 * SECOND))
    assert (seen.time.silence, seen.time.count, seen.time.of_turn) == (True, Count(0, 15), False)
    assert (seen.floor.speaker, seen.floor.next, seen.floor.done) == (None, "Bilal", 1)
    assert seen.truth.turns == 2
    assert marks(led) == "spoken next none"
    assert seen.next_step == NextStepSlice(Onward.TURN, "Bilal")
    seen = shown(led.wait(15 * SECOND + 30 * SECOND))
    assert (seen.time.silence, seen.time.of_turn, seen.floor.speaker) == (False, True, "Bilal")
    assert seen.next_step == NextStepSlice(Onward.TURN, "Chen", silence=True)
    assert turn(led) == 30 * SECOND, "the silence is nobody's time"


def test_forward_in_the_silence_lets_them_begin(lead) -> None:
    led = second(lead)
    led.wait(5 * SECOND)
    assert next_step(led.session, led.now) == SilenceEnds("b")
    led.do(actions.forward)
    assert turn(led.wait(40 * SECOND)) == 40 * SECOND
    assert len(led.session.turns) == 2, "it is the same turn"
    assert (led.floor, led.queue) == ("b", "c")
    led.undo()
    assert turn(led) == 25 * SECOND


def test_their_own_digit_lets_them_begin_too(lead) -> None:
    led = second(lead)
    led.wait(5 * SECOND).do(actions.give_floor, "b")
    assert (led.floor, turn(led.wait(MINUTE))) == ("b", MINUTE)


def test_another_digit_takes_the_turn_that_had_not_begun_back(lead) -> None:
    led = second(lead)
    led.wait(5 * SECOND).do(actions.give_floor, "c")
    assert (led.floor, led.queue, led.session.silence_left(led.now)) == ("c", "b", 0)
    led.wait(MINUTE).do(actions.forward)
    led.wait(MINUTE)
    assert (led.floor, turn(led)) == ("b", 40 * SECOND)
    assert [who.turns for who in balance(led.session, led.now).people] == [1, 1, 1]


@pytest.mark.parametrize(
    ("action", "args", "floor", "queue"),
    [
        (actions.pass_turn, (), "c", "b"),
        (actions.back, (), "a", "bc"),
        (actions.toggle_presence, ("b",), "-", "c"),
    ],
)
def test_what_else_can_happen_in_it(lead, action: Any, args: tuple[str, ...], floor: str, queue: str) -> None:
    led = second(lead)
    led.wait(5 * SECOND).do(action, *args)
    assert (led.floor, led.queue) == (floor, queue)


def test_who_passes_in_it_leaves_the_rest_of_it_to_the_next(lead) -> None:
    led = second(lead)
    led.wait(5 * SECOND).do(actions.pass_turn)
    assert led.session.silence_left(led.now) == 15 * SECOND
    assert turn(led.wait(MINUTE)) == 45 * SECOND


def test_going_on_in_it_leaves_the_turn_to_come(lead) -> None:
    led = second(lead)
    led.wait(SECOND).do(actions.go_to, 1)
    led.wait(MINUTE).do(actions.go_to, 0)
    assert (led.floor, led.queue) == ("-", "bc")


def test_a_hold_keeps_what_is_left_of_it(lead) -> None:
    led = second(lead)
    led.wait(5 * SECOND).do(actions.hold)
    led.wait(10 * MINUTE).do(actions.hold)
    assert led.session.silence_left(led.now) == 15 * SECOND
    assert turn(led.wait(MINUTE)) == 45 * SECOND


def test_none_follows_on_the_last_turn_nor_on_nobody(lead) -> None:
    led = begun(lead)
    assert next_step(led.session) == NextTurn("a")
    for _ in range(3):
        led.do(actions.forward)
        led.wait(MINUTE)
    assert (led.floor, next_step(led.session, led.now)) == ("c", TurnEnds())
    led.do(actions.forward)
    assert next_step(led.session, led.now) == NextPosition(AgendaPosition(1))


@pytest.mark.parametrize("part", [FREE, TALK])
def test_where_nobody_is_proposed_it_is_silent_and_then_the_floor_is_free(lead, part: Part) -> None:
    led = begun(lead, part)
    led.do(actions.give_floor, "a")
    assert shown(led.wait(MINUTE)).next_step == NextStepSlice(Onward.SILENCE)
    led.do(actions.forward)
    seen = shown(led.wait(5 * SECOND))
    assert (seen.time.silence, seen.time.count, seen.floor.speaker, seen.floor.next) == (True, Count(0, 15), None, None)
    led.do(actions.give_floor, "c")
    assert turn(led.wait(MINUTE)) == MINUTE, "who begins to speak speaks"


def test_a_hand_goes_up_again_when_somebody_else_speaks_first(lead) -> None:
    led = begun(lead, TALK)
    led.do(actions.give_floor, "a")
    led.do(actions.toggle_hand, "b")
    led.wait(MINUTE).do(actions.forward)
    led.wait(SECOND).do(actions.give_floor, "c")
    assert (led.floor, led.session.hands) == ("c", ("b",))


def test_in_a_step_it_comes_when_somebody_was_pointed_at(lead) -> None:
    tell = FormStep(title="Tell", length=5 * MINUTE, speaks=Voice.BRINGER)
    ask = FormStep(title="Ask", length=5 * MINUTE, speaks=Voice.CIRCLE, silence=SILENT)
    led = begun(lead, Part(title="Form", steps=(tell, ask)))
    led.do(actions.give_floor, "b")
    assert next_step(led.session) == NextPosition(AgendaPosition(0, step=1)), "one brings something in"
    led.do(actions.forward)
    assert next_step(led.session) == NextPosition(AgendaPosition(1)), "one key leads it all"
    led.do(actions.give_floor, "a")
    led.wait(MINUTE).do(actions.forward)
    assert shown(led).time.silence
    assert next_step(led.session, led.now) == NextPosition(AgendaPosition(1))


def test_in_the_last_place_forward_in_it_asks_for_no_end(lead) -> None:
    led = lead(Agenda(parts=(TALK,)), people="abc")
    led.do(actions.forward)
    led.do(actions.give_floor, "a")
    led.do(actions.toggle_hand, "b")
    led.wait(MINUTE).do(actions.forward)
    assert actions.may_forward(led.session, led.now) is None
    assert next_step(led.session, led.now) == SilenceEnds("b")
    led.wait(MINUTE).do(actions.forward)
    assert next_step(led.session, led.now + MINUTE) == AtEnd()


def test_a_note_in_it_is_nobodys(lead) -> None:
    led = second(lead)
    at = led.now
    note = lambda moment: Note(id="n", at=moment, text="x", kind=NoteKind.NOTE, seen=Seen(0, None, None))  # noqa: E731
    owners = [note_owner(led.session, note(at + ms)).by for ms in (-SECOND, SECOND, SILENT - 1, SILENT)]
    assert owners == ["a", None, None, "b"]


def test_the_forecast_counts_them(lead) -> None:
    assert block_length(ROUND, 3, 1) == 6 * MINUTE + 2 * SILENT
    led = begun(lead)
    ends = [forecast(led.session, WallClock(led.now, BEGIN + led.now)).end]
    for _ in range(3):
        led.do(actions.forward)
        led.wait(led.session.silence_left(led.now) + 2 * MINUTE)
        ends.append(forecast(led.session, WallClock(led.now, BEGIN + led.now)).end)
    assert ends == [BEGIN + 6 * MINUTE + 2 * SILENT + LAST.length] * 4


def test_turns_are_shorter_where_the_silences_take_from_their_time(lead) -> None:
    led = begun(lead, Part(title="Round", length=5 * MINUTE, each=2 * MINUTE, silence=30 * SECOND))
    led.do(actions.forward)
    assert led.session.guide == 80 * SECOND  # 5 minutes less two silences, for three
    led.wait(80 * SECOND).do(actions.forward)
    assert led.session.guide == 80 * SECOND


def test_a_turn_put_at_another_moment_takes_its_silence_along(lead) -> None:
    led = second(lead)
    given = led.log[-1]
    led.wait(2 * MINUTE)
    log = correct(Log(led.log), led.now, len(led.log) + 1, Correction(given.number, to=given.at + 30 * SECOND))
    led.log = (*led.log, log)
    assert turn(led) == 70 * SECOND
    assert not shown(led).time.silence


def test_a_log_from_before_has_none(lead) -> None:
    led = begun(lead, Part(title="Round", each=2 * MINUTE))
    led.do(actions.forward)
    led.wait(MINUTE).do(actions.forward)
    assert shown(led).time == TimeSlice(shown(led).time.face, Count(2), of_turn=True, gone=0)
    assert Mark.SPEAKS in marks(led)
