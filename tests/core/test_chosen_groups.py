"""Groups that people chose themselves, named digit by digit: in order, group after group."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inspiratie_tui.core.people.chosen_groups import ChosenGroups
from inspiratie_tui.core.people.group import PersonId

EVERYBODY = tuple(map(PersonId, "123456789abcdefghijklmnopqrstu"))


def named(count: int, size: int, digits: str) -> ChosenGroups:
    chosen = ChosenGroups(EVERYBODY[:count], size)
    for digit in digits:
        chosen = chosen.named(PersonId(digit))
    return chosen


@pytest.mark.parametrize(
    ("count", "size", "digits", "outcome"),
    [
        (8, 2, "", ""),
        (8, 2, "142735", "14 27 35 68"),  # who is left is together
        (8, 2, "1427", "14 27"),  # four who are left are not one pair
        (7, 2, "1427", "14 27 356"),
        (7, 2, "1463", "14 63 257"),
        (7, 2, "1446", "146"),  # the same digit again: one more joins them
        (7, 2, "144627", "146 27 35"),
        (7, 2, "1427635", "14 27 63"),  # nobody said with whom the last one is
        (7, 2, "14276353", "14 27 635"),  # whose digit comes then is whom they are with
        (9, 2, "142735681", "149 27 35 68"),
        (9, 2, "14273568", "14 27 35 68"),  # nobody said with whom the last one is
        (9, 3, "147258", "147 258 369"),
        (9, 3, "14717", "147"),
        (8, 3, "1472587", "147 258 36"),
        (8, 3, "1472583", "147 258 36"),  # who is left joins the group that is not full
        (9, 4, "14725836", "1472 5836"),
        (2, 2, "1", "12"),
        (6, 4, "124", "124 356"),
    ],
)
def test_digits_say_who_is_with_whom(count: int, size: int, digits: str, outcome: str) -> None:
    assert " ".join("".join(group) for group in named(count, size, digits).outcome) == outcome


def test_somebody_who_is_left_over_is_asked_for() -> None:
    assert named(9, 2, "14273568").left_over == "9"
    assert named(9, 2, "142735681").left_over is None
    assert named(3, 3, "12").left_over is None, "there is room for them"


def test_whose_digit_says_where_the_next_goes_can_be_of_any_group() -> None:
    chosen = named(8, 2, "142713")
    assert chosen.groups == (tuple("143"), tuple("27"))
    assert chosen.room == 0, "one more, and no more than that"


@example(count=7, size=2, digits=[5, 10, 16, 3, 0, 1, 11, 0, 2, 0])
@given(count=st.integers(2, 30), size=st.integers(2, 4), digits=st.lists(st.integers(0, 29), max_size=60))
def test_nobody_is_lost_or_twice_whatever_is_pressed(count: int, size: int, digits: list[int]) -> None:
    chosen = ChosenGroups(EVERYBODY[:count], size)
    for digit in digits:
        before = chosen
        chosen = chosen.named(EVERYBODY[digit % count])
        assert {*chosen.left} <= {*before.left}
        assert len(before.left) - len(chosen.left) <= 1
    placed = [person for group in chosen.outcome for person in group]
    assert len(placed) == len(set(placed))
    assert {*placed} <= {*EVERYBODY[:count]}
    assert all(chosen.outcome)


@given(count=st.sampled_from([2, 6, 9, 12, 30]), size=st.integers(2, 4), people=st.permutations(EVERYBODY))
def test_naming_everybody_in_order_is_enough(count: int, size: int, people: list[PersonId]) -> None:
    walked = [person for person in people if person in EVERYBODY[:count]]
    chosen = ChosenGroups(EVERYBODY[:count], size)
    for person in walked:
        chosen = chosen.named(person)
    assert [person for group in chosen.groups for person in group] == walked or chosen.left_over is None
    assert all(len(group) == size for group in chosen.groups[:-1])
