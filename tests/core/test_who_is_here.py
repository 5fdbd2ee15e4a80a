"""Who is here as it can be changed: nine to a page, the facilitators last; groups of any size."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.people.circle import Circle
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.circle_slices import ring_slice
from inspiratie_tui.core.view.who_is_here import who_is_here


def circle(participants: int, facilitators: int = 2, away: tuple[str, ...] = ()) -> Circle:
    seats, leading = (
        tuple(PersonId(f"{letter}{n}") for n in range(count))
        for letter, count in (("p", participants), ("f", facilitators))
    )
    return Circle(seats, leading, frozenset(map(PersonId, away)))


@pytest.mark.parametrize(
    ("participants", "facilitators", "pages"),
    [
        (0, 0, []),
        (0, 2, [2]),
        (2, 0, [2]),
        (2, 2, [2, 2]),
        (6, 2, [6, 2]),
        (9, 2, [9, 2]),
        (12, 2, [9, 5]),
        (30, 2, [9, 9, 9, 5]),
    ],
)
def test_nine_to_a_page(participants: int, facilitators: int, pages: list[int]) -> None:
    shown = who_is_here(Session(circle=circle(participants, facilitators)), {})
    assert [len(page) for page in shown.pages] == pages


def test_participants_are_counted() -> None:
    shown = who_is_here(Session(circle=circle(8, 2, ("p7", "f1"))), {PersonId("p7"): "Hugo"})
    assert (shown.here, shown.total) == (7, 8)
    assert [one.name for page in shown.pages for one in page if not one.here] == ["Hugo", "?"]


@given(st.integers(0, 30), st.integers(0, 3), st.data())
def test_everybody_once_and_the_first_digits_are_those_of_the_ring(
    participants: int, facilitators: int, data: st.DataObject
) -> None:
    everyone = circle(participants, facilitators)
    away = data.draw(st.frozensets(st.sampled_from(everyone.everyone))) if everyone.everyone else frozenset()
    session = Session(circle=Circle(everyone.seats, everyone.facilitators, away))
    pages = who_is_here(session, {}).pages
    assert [one.person for page in pages for one in page] == list(everyone.everyone)
    assert {one.person for page in pages for one in page if not one.here} == away
    ring = ring_slice(session, {})
    if participants:
        assert [one.person for one in pages[0]] == [ring.at(digit) for digit in range(1, len(pages[0]) + 1)]
