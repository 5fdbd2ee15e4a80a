"""Who is here, who leads, where the order goes on; and how many turns each form still has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.agenda.model import Part
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.circle import Circle, circle_of
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round import Round
from inspiratie_tui.core.people.round_form import round_form


def people(names: str) -> tuple[PersonId, ...]:
    return tuple(PersonId(name) for name in names)


CIRCLE = Circle(people("abcd"), people("FG"), frozenset(people("bG")))


def test_who_is_here() -> None:
    assert CIRCLE.everyone == people("abcdFG")
    assert CIRCLE.participants_here == people("acd")
    assert CIRCLE.facilitators_here == people("F")
    assert CIRCLE.everyone_here == people("acdF")
    assert CIRCLE.head_counts == (3, 1)
    assert CIRCLE.here_first == people("acdFbG")
    assert [CIRCLE.is_here(person) for person in people("abFGx")] == [True, False, True, False, False]


def test_coming_and_going_changes_who_is_here_alone() -> None:
    assert CIRCLE.came(people("b")[0]).participants_here == people("abcd")
    assert CIRCLE.left(people("F")[0]).facilitators_here == ()
    assert CIRCLE.left(people("x")[0]) == CIRCLE.came(people("x")[0]) == CIRCLE


@pytest.mark.parametrize(
    ("person", "order"), [("c", "cdFGab"), ("a", "abcdFG"), ("G", "Gabcd" + "F"), ("x", "abcdFG"), (None, "abcdFG")]
)
def test_where_the_order_goes_on(person: str | None, order: str) -> None:
    assert CIRCLE.order_from(None if person is None else PersonId(person)) == people(order)


@pytest.mark.parametrize(("seat", "first"), [(0, "a"), (1, "c"), (3, "d"), (4, "a"), (5, "c")])
def test_who_begins_from_a_seat_on(seat: int, first: str) -> None:
    assert CIRCLE.first_here(seat) == first
    assert Circle().first_here(seat) is None
    assert Circle(people("ab"), away=frozenset(people("ab"))).first_here(seat) is None


def test_the_seat_behind_somebody() -> None:
    assert [CIRCLE.seat_after(person) for person in people("adFx")] == [1, 4, 0, 0]


def test_nobody_sits_twice() -> None:
    assert circle_of(people("abab"), people("bFF")) == Circle(people("ab"), people("F"))


ORDER = Part(title="Order", each=MINUTE)
FREE = Part(title="Free", any_order=True)
TALK = Part(title="Talk")


@pytest.mark.parametrize(
    ("block", "left", "taken", "in_all", "offered", "waiting", "passes"),
    [
        # c speaks, a spoke, b (who is away) spoke, d passed once and has a hand up: d is still to come
        (ORDER, 1, 2, 3, "d", "", "c"),
        (FREE, 1, 2, 3, "d", "", "c"),
        (TALK, None, 0, 0, "d", "d", None),
        (None, None, 0, 0, "d", "d", None),
    ],
)
def test_what_a_form_answers(
    block: Part | None, left: int | None, taken: int, in_all: int, offered: str, waiting: str, passes: str | None
) -> None:
    state = Round(starter=PersonId("a"), spoken=people("abc"), passed=people("d"))
    form = round_form(block, CIRCLE, people("d"), state)
    speaker = PersonId("c")
    assert (form.turns_left, form.turns_taken, form.turns_in_all) == (left, taken, in_all)
    assert (form.offered, form.waiting, form.who_passes(speaker)) == (people(offered), people(waiting), passes)
    assert form.proposed(speaker) == "d"
    assert form.goes_on(speaker) is (left is not None)
    assert not form.is_complete(speaker)


@given(
    st.sets(st.sampled_from("abcdFG")), st.lists(st.sampled_from("abcdFG")), st.booleans(), st.booleans(), st.booleans()
)
def test_in_a_round_everybody_here_had_a_turn_or_has_one_left(
    away: set[str], keys: list[str], passing: bool, order: bool, leading: bool
) -> None:
    """Whoever gets the floor or passes, in whatever order: turns taken and turns left are all there are."""
    circle = Circle(people("abcd"), people("FG"), frozenset(people("".join(away))))
    block = Part(title="p", each=MINUTE, any_order=not order, with_facilitators=leading)
    form = round_form(block, circle, (), Round())
    for person in people("".join(keys)):
        form = form.passed_by(person) if passing and person in "aF" else form.given_to(person)
        assert (form.turns_left or 0) + form.turns_taken == form.turns_in_all == len(form.turn_takers)
