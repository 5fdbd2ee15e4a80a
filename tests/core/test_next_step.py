"""What forward and back do, and what the other keys refuse."""

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.next_step import (
    AtEnd,
    Begin,
    NextPosition,
    NextTurn,
    TurnEnds,
    next_step,
    previous_step,
)
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.session import State

TALK = Part(title="Talk", length=30 * MINUTE)
STEPS = Part(title="Steps", activities=(Activity(title="Write"), Activity(title="Round", each=MINUTE)))
BREAK = Part(title="Break", length=15 * MINUTE)


def test_forward_from_ready_to_the_end(lead) -> None:
    led = lead(Agenda(parts=(TALK, STEPS, BREAK)), people="ab")
    seen = []
    while not isinstance(next_step(led.session), AtEnd):
        seen.append(next_step(led.session))
        led.do(actions.forward)
    assert seen == [
        Begin(AgendaPosition(0)),
        NextPosition(AgendaPosition(1, 0)),
        NextPosition(AgendaPosition(1, 1)),
        NextTurn("a"),
        NextTurn("b"),
        TurnEnds(),
        NextPosition(AgendaPosition(2)),
    ]
    assert led.refused(actions.forward) is Reason.LAST_PART
    assert led.session.state is State.RUNNING
    led.do(actions.end)
    assert next_step(led.session) is None
    assert led.refused(actions.forward) is Reason.ENDED
    assert led.refused(actions.back) is Reason.ENDED


def test_in_a_dialogue_back_goes_from_turn_to_turn_to_the_place_before(lead) -> None:
    led = lead(Agenda(parts=(BREAK, TALK)))
    led.do(actions.forward)
    led.do(actions.forward)
    for person in "aba":
        led.do(actions.give_floor, person)
    led.do(actions.give_floor, "c")
    floors = []
    while led.session.place.part == 1:
        floors.append(led.floor)
        led.do(actions.back)
    assert floors == ["c", "a", "b", "a", "-"]
    assert led.session.place == AgendaPosition(0)
    assert led.session.hands == ()
    assert led.refused(actions.back) is Reason.NOTHING_BEFORE


def test_back_in_a_dialogue_and_forward_gives_the_floor_again(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.forward)
    led.do(actions.give_floor, "a")
    led.do(actions.give_floor, "b")
    led.do(actions.back)
    assert (led.floor, led.queue) == ("a", "b")
    led.do(actions.forward)
    assert led.floor == "b"


def test_back_skips_parts_that_were_skipped(lead) -> None:
    led = lead(Agenda(parts=(TALK, BREAK, BREAK, TALK)))
    led.do(actions.forward)
    led.wait(1).do(actions.go_to, 3)
    assert previous_step(led.wait(1).session) == NextPosition(AgendaPosition(0))


def test_back_where_nothing_was_visited_before(lead) -> None:
    led = lead(Agenda(parts=(TALK, BREAK)))
    led.do(actions.go_to, 1)
    assert previous_step(led.session) == NextPosition(AgendaPosition(0))


def test_hands_come_first_in_the_order_they_went_up(lead) -> None:
    led = lead(Agenda(parts=(TALK, BREAK)))
    led.do(actions.forward)
    for person in "cadc":
        led.do(actions.toggle_hand, person)
    assert led.queue == "ad"
    led.do(actions.forward)
    assert (led.floor, led.queue) == ("a", "d")
    led.do(actions.forward)
    assert (led.floor, led.queue) == ("d", "")
    led.do(actions.forward)  # nobody is cut off by the next part
    assert (led.floor, next_step(led.session)) == ("-", NextPosition(AgendaPosition(1)))


def test_whoever_speaks_may_want_to_say_something_later(lead) -> None:
    led = lead(Agenda(parts=(TALK, BREAK)))
    led.do(actions.forward)
    led.do(actions.give_floor, "a")
    led.do(actions.toggle_hand, "a")
    assert next_step(led.session) == TurnEnds()
    led.do(actions.toggle_hand, "b")
    led.do(actions.forward)
    assert (led.floor, next_step(led.session)) == ("b", NextTurn("a"))


def test_hands_stay_behind_where_they_went_up(lead) -> None:
    led = lead(Agenda(parts=(TALK, BREAK, TALK)))
    led.do(actions.forward)
    led.do(actions.toggle_hand, "c")
    led.do(actions.go_to, 1)
    assert next_step(led.session) == NextPosition(AgendaPosition(2))


def test_a_raised_hand_is_a_sign_of_life(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.toggle_presence, "c")
    led.do(actions.forward)
    led.do(actions.toggle_hand, "c")
    assert "c" in led.session.circle.participants_here


def test_leaving_gives_the_floor_and_the_hand_up(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    led.do(actions.forward)
    led.do(actions.toggle_hand, "c")
    led.do(actions.give_floor, "b")
    led.do(actions.toggle_presence, "c")
    led.do(actions.toggle_presence, "b")
    assert (led.floor, led.queue) == ("-", "")


@pytest.mark.parametrize("action", [actions.back, actions.pass_turn, actions.end, actions.reopen])
def test_what_needs_a_session_that_has_begun(lead, action) -> None:
    led = lead(Agenda(parts=(TALK,)))
    expected = Reason.NOT_ENDED if action is actions.reopen else Reason.NOT_RUNNING
    assert led.refused(action) is expected


def test_an_agenda_without_parts_never_begins(lead) -> None:
    led = lead(Agenda())
    assert led.refused(actions.forward) is Reason.NO_PARTS
    assert led.refused(actions.hold) is Reason.NO_PARTS
    assert led.refused(actions.lengthen, MINUTE) is Reason.NO_PARTS
    assert led.refused(actions.go_to, 0) is Reason.NO_SUCH_PLACE


def test_places_and_people_that_do_not_exist(lead) -> None:
    led = lead(Agenda(parts=(TALK, STEPS)))
    led.do(actions.forward)
    assert led.refused(actions.go_to, 2) is Reason.NO_SUCH_PLACE
    assert led.refused(actions.go_to, -1) is Reason.NO_SUCH_PLACE
    assert led.refused(actions.go_to, 1, 2) is Reason.NO_SUCH_PLACE
    assert led.refused(actions.go_to, 0) is Reason.ALREADY_THERE
    for action in (actions.give_floor, actions.toggle_hand, actions.toggle_presence):
        assert led.refused(action, "x") is Reason.NO_SUCH_PERSON


def test_a_minute_more_and_less(lead) -> None:
    led = lead(Agenda(parts=(Part(title="Short", length=2 * MINUTE), Part(title="Open"))))
    led.do(actions.lengthen, -MINUTE)
    assert led.refused(actions.lengthen, -MINUTE) is Reason.TOO_SHORT
    led.do(actions.forward)
    led.do(actions.forward)
    assert led.refused(actions.lengthen, MINUTE) is Reason.NO_LENGTH


def test_space_begins_holds_and_goes_on(lead) -> None:
    led = lead(Agenda(parts=(TALK,)))
    assert [type(led.do(actions.hold)) for _ in range(4)] == [e.WentTo, e.Held, e.WentOn, e.Held]
    led.do(actions.end)
    assert led.refused(actions.hold) is Reason.ENDED
    led.do(actions.reopen)
    assert led.session.state is State.RUNNING


def test_a_hold_lasts_until_it_is_lifted(lead) -> None:
    """Somebody else may get the floor meanwhile; time goes on when the facilitator says so."""
    led = lead(Agenda(parts=(TALK, BREAK)))
    led.do(actions.forward)
    led.do(actions.hold)
    led.wait(MINUTE).do(actions.give_floor, "a")
    assert (led.session.state, led.floor) == (State.HELD, "a")
    led.wait(MINUTE).do(actions.go_to, 1)
    assert led.session.state is State.HELD
