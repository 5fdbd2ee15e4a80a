"""A time in which the program was not there, and what it was."""

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.gaps import explain_gap, open_gap
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.session.spans import span_length

TALK = Part(title="Talk", length=30 * MINUTE)
COFFEE = Part(title="Coffee", length=15 * MINUTE, kind=PartKind.BREAK)
LEFT_AT, BACK_AT = 10 * MINUTE, 22 * MINUTE


@pytest.fixture
def away(lead):
    """Ten minutes of talk, somebody speaking since the fourth; then twelve minutes of nothing, and one more."""

    def begin(*parts: Part):
        led = lead(Agenda(parts=parts))
        led.do(actions.forward)
        led.wait(4 * MINUTE).do(actions.give_floor, "b")
        led.now = BACK_AT
        gone = led.write(e.GapNoticed, last=LEFT_AT)
        led.wait(MINUTE)
        return led, gone

    return begin


@pytest.fixture
def unsure(lead):
    """The same, by a clock that cannot be right."""

    def begin(*parts: Part):
        led = lead(Agenda(parts=parts))
        led.do(actions.forward)
        led.wait(4 * MINUTE).do(actions.give_floor, "b")
        led.now = BACK_AT
        gone = led.write(e.GapNoticed, last=LEFT_AT, unsure=True, still=True)
        led.wait(MINUTE)
        return led, gone

    return begin


@pytest.mark.parametrize(
    ("was", "part", "turn", "held"),
    [
        (None, 23, 19, 0),
        (e.GapMeaning.WENT_ON, 23, 19, 0),
        (e.GapMeaning.STILL, 11, 7, 12),
        (e.GapMeaning.BREAK, 11, 7, 12),
        (e.GapMeaning.STOPPED, 10, 6, 0),
    ],
)
def test_it_is_charged_as_is_said(away, was: e.GapMeaning | None, part: int, turn: int, held: int) -> None:
    led, gone = away(TALK, TALK)
    before = led.session
    if was is not None:
        led.write(e.GapExplained, event=gone.number, what=was)
    minutes = [
        time_spent(led.session, led.now, part=0),
        time_spent(led.session, led.now, turn=0),
        time_spent(led.session, led.now, held=True),
    ]
    assert [one // MINUTE for one in minutes] == [part, turn, held]
    assert led.session.ended == (was is e.GapMeaning.STOPPED)
    assert [(gap.since, gap.until, gap.was) for gap in led.session.gaps] == [(LEFT_AT, BACK_AT, was)]
    if was is not None:
        led.undo()
    assert led.session == before, "undone it has not been said"


@pytest.mark.parametrize(
    ("was", "part", "turn", "held"),
    [
        (None, 11, 7, 12),
        (e.GapMeaning.WENT_ON, 23, 19, 0),
        (e.GapMeaning.STILL, 11, 7, 12),
        (e.GapMeaning.BREAK, 11, 7, 12),
        (e.GapMeaning.STOPPED, 10, 6, 0),
    ],
)
def test_one_that_is_unsure_stood_still_until_somebody_says_what_it_was(
    unsure, was: e.GapMeaning | None, part: int, turn: int, held: int
) -> None:
    led, _gone = unsure(TALK, TALK)
    before = led.session
    assert (before.state, before.floor) == (State.RUNNING, "b"), "time goes on where it was"
    assert open_gap(before) is not None
    if was is not None:
        assert led.do(explain_gap, was).what is was, "nothing has begun since"
    minutes = [
        time_spent(led.session, led.now, part=0),
        time_spent(led.session, led.now, turn=0),
        time_spent(led.session, led.now, held=True),
    ]
    assert [one // MINUTE for one in minutes] == [part, turn, held]
    assert [gap.was for gap in led.session.gaps] == [was]
    if was is not None:
        led.undo()
    assert led.session == before


@pytest.mark.parametrize("deed", [(actions.give_floor, "c"), (actions.hold,), (actions.give_floor, "b")])
@pytest.mark.parametrize("minutes", [0, 5])
def test_nor_is_it_called_the_end_once_somebody_led_on(unsure, deed, minutes: int) -> None:
    led, _gone = unsure(TALK, COFFEE, TALK)
    led.now = BACK_AT
    led.wait(minutes * MINUTE).do(*deed)
    assert led.refused(explain_gap, e.GapMeaning.STOPPED) is Reason.LED_ON
    assert led.do(explain_gap, e.GapMeaning.BREAK).what is e.GapMeaning.STILL
    led.wait(MINUTE)
    assert time_spent(led.session, led.now, held=True) // MINUTE >= 12
    assert sum(span_length(span, led.now) for span in led.session.spans) == led.now


def test_whoever_goes_on_to_another_part_leaves_it_as_it_counted(unsure) -> None:
    led, _gone = unsure(TALK, TALK)
    led.do(actions.go_to, 1)
    assert open_gap(led.session) is None
    assert time_spent(led.session, led.now, part=0) // MINUTE == 11
    assert time_spent(led.session, led.now, held=True) // MINUTE == 12


def test_inside_a_hold_an_unsure_one_is_that_hold(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.forward)
    led.wait(5 * MINUTE).do(actions.hold)
    led.now = BACK_AT
    led.write(e.GapNoticed, last=LEFT_AT, unsure=True, still=True)
    assert led.session.state is State.HELD
    assert time_spent(led.session, led.now, held=True) == 17 * MINUTE


def test_an_unsure_one_in_a_log_from_before_went_on(away) -> None:
    led, _gone = away(TALK)
    assert isinstance(led.log[-1], e.GapNoticed)
    older = led.log[-1]
    assert older == e.GapNoticed(number=older.number, at=older.at, last=older.last)
    assert time_spent(led.session, led.now, turn=0) == 19 * MINUTE


def test_the_break_that_was_to_come_is_the_one_they_had(away) -> None:
    led, gone = away(TALK, COFFEE, TALK)
    led.write(e.GapExplained, event=gone.number, what=e.GapMeaning.BREAK)
    assert (led.session.place, led.session.state) == (AgendaPosition(1), State.RUNNING)
    assert [time_spent(led.session, led.now, part=part) // MINUTE for part in range(3)] == [10, 13, 0]


@pytest.mark.parametrize(
    ("deed", "spent_after"),
    [
        # A minute of b, then five of whoever, or whatever, came after that; in minutes: talk, b, c, coffee, held.
        ((actions.give_floor, "c"), [16, 7, 5, 0, 12]),
        ((actions.hold,), [11, 7, 0, 0, 17]),
        ((actions.give_floor, "b"), [16, 7, 0, 0, 12]),  # whose turn it is again: it is over
    ],
)
def test_what_came_after_it_stays_whatever_it_is_called(away, deed, spent_after: list[int]) -> None:
    """Whoever answers late has led on meanwhile: the break is not begun after all, and nothing is cut off."""
    led, gone = away(TALK, COFFEE, TALK)
    led.do(*deed)
    led.wait(5 * MINUTE)
    before = led.session
    assert led.refused(explain_gap, e.GapMeaning.STOPPED) is Reason.LED_ON
    answer = led.do(explain_gap, e.GapMeaning.BREAK)
    assert (answer.event, answer.what) == (gone.number, e.GapMeaning.STILL)
    session, now = led.session, led.now
    found = [
        time_spent(session, now, part=0),
        time_spent(session, now, turn=0),
        time_spent(session, now, turn=1) if len(session.turns) > 1 else 0,
        time_spent(session, now, part=1),
        time_spent(session, now, held=True),
    ]
    assert [one // MINUTE for one in found] == spent_after
    assert (session.place, session.floor, session.state) == (before.place, before.floor, before.state)
    led.undo()
    assert led.session == before


def test_what_began_just_before_it_is_no_leading_on(lead) -> None:
    led = lead(Agenda(parts=(TALK, COFFEE)))
    led.do(actions.forward)
    led.now = BACK_AT
    led.write(e.GapNoticed, last=0)
    assert led.do(explain_gap, e.GapMeaning.STOPPED).what is e.GapMeaning.STOPPED


def test_what_is_said_last_counts(away) -> None:
    led, gone = away(TALK)
    led.write(e.GapExplained, event=gone.number, what=e.GapMeaning.STOPPED)
    led.write(e.GapExplained, event=gone.number, what=e.GapMeaning.STILL)
    assert led.session.state is State.RUNNING
    assert time_spent(led.session, led.now, held=True) == 12 * MINUTE


def test_asleep_inside_a_hold_it_goes_on_standing_still(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.forward)
    led.wait(5 * MINUTE).do(actions.hold)
    led.now = BACK_AT
    gone = led.write(e.GapNoticed, last=LEFT_AT)
    for was in (e.GapMeaning.STILL, e.GapMeaning.WENT_ON, e.GapMeaning.BREAK):
        led.write(e.GapExplained, event=gone.number, what=was)
        assert led.session.state is State.HELD
        assert time_spent(led.session, led.now, part=0) == 5 * MINUTE


def test_the_back_of_a_gap_is_not_undone_by_a_key(away) -> None:
    led, _gone = away(TALK)
    undone = led.undo()
    assert isinstance(undone, e.Undone)
    assert isinstance(led.log[undone.event - 1], e.FloorGiven)
    assert len(led.session.gaps) == 1


@pytest.mark.parametrize(
    ("meanwhile", "turns"),
    [
        ([], {0: 3}),
        ([(actions.give_floor, "c")], {0: 3, 1: 0}),
        ([(actions.give_floor, "c"), (actions.give_floor, "b")], {0: 3, 1: 0}),
        ([(actions.forward,)], {0: 3}),
        ([(actions.give_floor, "c"), (actions.go_to, 1)], {0: 3, 1: 0}),
    ],
)
def test_a_hold_is_charged_to_nobody_whoever_speaks_and_wherever_it_goes(lead, meanwhile, turns) -> None:
    """Whatever is done a minute apart while time stands still, and though the session ends in it."""
    led = lead(Agenda(parts=(TALK, TALK)))
    led.do(actions.forward)
    led.do(actions.give_floor, "b")
    led.wait(3 * MINUTE).do(actions.hold)
    for deed in meanwhile:
        led.wait(MINUTE).do(*deed)
    led.wait(5 * MINUTE).do(actions.end)
    led.wait(7 * MINUTE)
    assert {turn: time_spent(led.session, led.now, turn=turn) // MINUTE for turn in turns} == turns
    assert [time_spent(led.session, led.now, part=part) // MINUTE for part in range(2)] == [3, 0]
    assert time_spent(led.session, led.now, held=True) // MINUTE == 5 + len(meanwhile)


def test_it_is_asked_as_long_as_the_part_goes_on(away) -> None:
    led, gone = away(TALK, COFFEE, TALK)
    assert (gap := open_gap(led.session)) is not None
    assert (gap.number, gap.since, gap.until) == (gone.number, LEFT_AT, BACK_AT)
    led.do(actions.give_floor, "c")
    assert open_gap(led.session) == gap
    led.do(actions.hold)
    assert open_gap(led.session) == gap
    led.do(actions.go_to, 1)
    assert open_gap(led.session) is None
    assert led.refused(explain_gap, e.GapMeaning.STILL) is Reason.NOTHING_ASKED
    led.undo()
    assert open_gap(led.session) == gap
    answer = led.do(explain_gap, e.GapMeaning.STILL)
    assert (answer.event, answer.what) == (gone.number, e.GapMeaning.STILL)
    assert open_gap(led.session) is None


def test_when_the_session_has_ended_nothing_is_asked_until_it_goes_on(away) -> None:
    led, _gone = away(TALK)
    led.do(actions.end)
    assert open_gap(led.session) is None
    led.wait(MINUTE).do(actions.reopen)
    assert open_gap(led.session) is not None
