"""Who sits where, and who leads: changed in the middle of anything, without touching a turn."""

import pytest

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import PersonId

ROUND = Part(title="Round", each=2 * MINUTE)


def people(names: str) -> tuple[PersonId, ...]:
    return tuple(PersonId(name) for name in names)


@pytest.mark.parametrize(
    ("seats", "queue"), [("bacdef", "acdefb"), ("fedcba", "afedcb"), ("cabdef", "abdefc"), ("bcdefa", "abcdef")]
)
def test_the_round_goes_on_in_the_new_order(lead, seats: str, queue: str) -> None:
    led = lead(Agenda(parts=(ROUND,)))
    led.do(actions.forward)
    led.wait(MINUTE).do(actions.seat, people(seats))
    assert led.queue == queue
    led.do(actions.forward)
    before = led.session
    led.undo()
    led.redo()
    assert led.session == before


def test_the_same_person_begins_wherever_they_sit(lead) -> None:
    led = lead(Agenda(parts=(ROUND,)), starter=2)
    assert led.session.form.round.starter == "c"
    led.do(actions.seat, people("fcabde"))
    assert (led.session.form.round.starter, led.queue) == ("c", "cabdef")


def test_nobody_is_touched_who_speaks(lead) -> None:
    led = lead(Agenda(parts=(ROUND,)))
    led.do(actions.forward)
    led.do(actions.forward)
    before = led.session
    led.wait(MINUTE).do(actions.seat, people("fedcba"))
    after = led.session
    assert (after.floor, after.guide, after.spans, after.turns) == (
        before.floor,
        before.guide,
        before.spans,
        before.turns,
    )
    assert led.queue == "fedcb"


@pytest.mark.parametrize(
    ("seats", "reason"),
    [
        ("abcdef", Reason.NOTHING_CHANGED),
        ("abcde", Reason.NO_SUCH_PERSON),
        ("abcdeF", Reason.NO_SUCH_PERSON),
        ("aabcdef", Reason.NO_SUCH_PERSON),
    ],
)
def test_everybody_has_one_seat(lead, seats: str, reason: Reason) -> None:
    led = lead(Agenda(parts=(ROUND,)))
    assert led.refused(actions.seat, people(seats)) is reason


@pytest.mark.parametrize("passes", [0, 1])
def test_who_was_said_to_begin_does_once(lead, passes: int) -> None:
    led = lead(Agenda(parts=(ROUND, ROUND, ROUND)), people="abc")
    led.do(actions.let_begin, PersonId("b"))
    led.do(actions.forward)
    for _ in range(passes):
        led.do(actions.pass_turn)
        led.do(actions.let_begin, PersonId("c"))
    begins = "bc"[passes]
    assert led.session.next_starter == led.session.proposed == begins
    led.do(actions.forward)
    assert (led.floor, led.session.begins) == (begins, None)
    led.do(actions.let_begin, PersonId("a"))
    led.do(actions.go_to, 1)
    assert led.session.proposed == "a"
    led.do(actions.forward)
    led.do(actions.go_to, 2)
    assert led.session.proposed == "b", "then one seat further again"


def test_who_is_away_does_not_begin(lead) -> None:
    led = lead(Agenda(parts=(ROUND,)), people="abc")
    led.do(actions.let_begin, PersonId("b"))
    led.do(actions.toggle_presence, PersonId("b"))
    assert led.session.next_starter == "a"
    led.do(actions.let_begin, PersonId("b"))
    assert led.session.next_starter == "b", "who begins is here"
    assert led.refused(actions.let_begin, PersonId("b")) is Reason.NOTHING_CHANGED
    assert led.refused(actions.let_begin, PersonId("F")) is Reason.NO_SUCH_PERSON


def test_the_other_facilitator_leads(lead) -> None:
    led = lead(Agenda(parts=(ROUND,)))
    assert led.session.leading == "F"
    led.do(actions.let_next_lead)
    assert led.session.leading == "G"
    led.do(actions.toggle_presence, PersonId("G"))
    assert led.session.leading == "F", "who leads is here"
    assert led.refused(actions.let_next_lead) is Reason.NOBODY_ELSE
    led.do(actions.toggle_presence, PersonId("G"))
    assert led.session.leading == "G"
    led.do(actions.let_next_lead)
    assert led.session.leading == "F"


def test_nobody_leads_without_facilitators(lead) -> None:
    led = lead(Agenda(parts=(ROUND,)), facilitators="")
    assert led.session.leading is None
    assert led.refused(actions.let_next_lead) is Reason.NOBODY_ELSE
