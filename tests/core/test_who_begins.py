"""Who begins is fair over what really happened: by hand, and over a year with absences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.actions import lead as actions
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.forecast.who_begins import RoundBegun, rounds_begun, who_begins
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import WentTo

ROUND = Part(title="Round", each=2 * MINUTE)
TALK = Part(title="Talk", length=30 * MINUTE)


def people(names: str) -> tuple[PersonId, ...]:
    return tuple(PersonId(name) for name in names)


def begun(starter: str, who: str) -> RoundBegun:
    return RoundBegun(PersonId(starter), people(who))


@pytest.mark.parametrize(
    ("rounds", "first_seat", "order"),
    [
        ([], 0, "abcd"),
        ([], 2, "cdab"),
        ([("a", "abcd")], 0, "bcda"),
        ([("a", "abcd"), ("b", "abcd")], 1, "cdba"),  # the rest as it was: from the seat of this session on
        ([("a", "abcd"), ("a", "abcd"), ("b", "abcd")], 0, "cdba"),
        ([("b", "bcd"), ("c", "bcd"), ("d", "bcd")], 0, "abcd"),  # who was away need not catch up
        ([("b", "bcd")], 0, "cdab"),  # nor does that go before those who were there and did not begin
        ([("x", "abx")], 0, "abcd"),  # who left the group
        ([("a", "abcd"), ("b", "abcd"), ("c", "abcd"), ("d", "abcd")], 3, "dabc"),
    ],
)
def test_whose_turn_it_is_to_begin(rounds: list[tuple[str, str]], first_seat: int, order: str) -> None:
    assert who_begins(people("abcd"), [begun(*one) for one in rounds], first_seat) == people(order)


def test_what_really_happened_counts(lead) -> None:
    led = lead(Agenda(parts=(ROUND, TALK, ROUND, ROUND)), people="abcd")
    led.do(actions.toggle_presence, PersonId("d"))
    led.do(actions.forward)
    led.wait(1).do(actions.give_floor, PersonId("c"))  # a digit took another than was proposed
    led.write(WentTo, part=1, activity=None)
    led.do(actions.toggle_presence, PersonId("d"))
    led.write(WentTo, part=2, activity=None)
    assert rounds_begun(led.session) == (begun("c", "abc"),), "the second has not begun"
    led.do(actions.forward)
    assert rounds_begun(led.session) == (begun("c", "abc"), begun("d", "abcd"))


def test_who_is_away_is_not_proposed(lead) -> None:
    led = lead(Agenda(parts=(ROUND,)), people="abcd", order=people("cadb"))
    assert led.session.form.round.starter == "c"
    led.do(actions.toggle_presence, PersonId("c"))
    led.do(actions.forward)
    assert (led.session.proposed, led.queue) == ("a", "abd")
    led.do(actions.give_floor, PersonId("d"))
    assert led.queue == "ab", "a digit takes another"


@given(st.integers(2, 9), st.data())
def test_over_a_year_nobody_is_two_beginnings_away_from_their_share(size: int, data: st.DataObject) -> None:
    everyone = tuple(PersonId(f"p{seat}") for seat in range(size))
    year: list[RoundBegun] = []
    for number in range(10):
        here = data.draw(st.sets(st.sampled_from(everyone), min_size=max(1, size - 3)))
        order = [person for person in who_begins(everyone, year, number % size) if person in here]
        year.append(RoundBegun(order[0], tuple(person for person in everyone if person in here)))
    for person in everyone:
        share = sum(1 / len(one.people) for one in year if person in one.people)
        assert abs(sum(one.starter == person for one in year) - share) < 2
