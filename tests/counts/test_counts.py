"""What the program costs, in counts that no machine changes: at most a twentieth more than what was reached."""

import sys

import pytest

if sys.platform != "linux":
    pytest.skip("a file system asks for other calls elsewhere", allow_module_level=True)

from support.counting.bounds import Bound, measured_with, most_for, read, table, versions
from support.counting.measured import measure


@pytest.mark.counts
def test_nothing_costs_more_than_its_bound() -> None:
    bounds, measured = read(), measure()
    print(table(bounds, measured))
    if versions() != measured_with():
        pytest.skip(f"THE COUNTS ARE NOT HELD HERE: measured with {measured_with()}, and here is {versions()}")
    assert measured.keys() == bounds.keys(), "tests/counts/remeasure.py --write brings them together"
    too_much = [why for name, count in measured.items() if (why := bounds[name].verdict(count))]
    if too_much:
        pytest.fail("\n".join(too_much), pytrace=False)


def test_a_tenth_more_is_red_with_its_name() -> None:
    for name, bound in read().items():
        assert not bound.verdict(bound.reached)
        more = bound.reached + max(1, bound.reached // 10)
        if bound.reached:
            assert name in bound.verdict(more)


def test_a_bound_is_at_most_a_twentieth_above_what_was_reached() -> None:
    assert {name: bound.most for name, bound in read().items() if bound.most != most_for(bound.reached)} == {}


def test_what_is_said_names_both_figures() -> None:
    assert (
        Bound("a tick: calls", 1_000, 1_050).verdict(1_100) == "a tick: calls: 1,100, at most 1,050 (+10.0% on 1,000)"
    )
