"""A fast clock goes at the pace it is told, skips what it is told to skip, and never goes back."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.clock.fast import FastClock
from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.session.stamp import Stamp

NOON = 1_795_435_200_000  # 2026-11-23T12:00Z

milliseconds = st.integers(min_value=0, max_value=48 * 3_600_000)
paces = st.tuples(st.just("pace"), st.integers(0, 3_600))
skips = st.tuples(st.just("skip"), milliseconds)


@given(st.lists(st.one_of(paces, skips, st.tuples(st.just("advance"), milliseconds)), max_size=12))
def test_a_fast_clock_goes_on_at_the_pace_of_the_moment_and_never_back(steps: list[tuple[str, int]]) -> None:
    machine = SetClock(NOON, boot=5_000)
    fast = FastClock(machine, 60, NOON + 7, waits=True)
    pace, passed = 1, 0
    for what, amount in steps:
        if what == "advance":
            machine.advance(amount)
            passed += amount * pace
        else:
            getattr(fast, what)(amount)
            pace = amount if what == "pace" else pace
            passed += amount if what == "skip" else 0
        assert fast.stamp() == Stamp(NOON + 7 + passed, 5_000 + passed, "start-1")


@pytest.mark.parametrize("back", [lambda clock: clock.pace(-1), lambda clock: clock.skip(-1)])
def test_a_fast_clock_refuses_to_go_back(back: Callable[[FastClock], None]) -> None:
    machine = SetClock(NOON)
    fast = FastClock(machine, 60)
    with pytest.raises(ValueError, match="never goes back"):
        back(fast)
    assert fast.stamp() == machine.stamp()


def test_a_fast_clock_that_waits_goes_as_the_machine_until_it_may() -> None:
    machine = SetClock(NOON, boot=5_000)
    fast = FastClock(machine, 60, NOON + 7, waits=True)
    machine.advance(10_000)
    assert fast.stamp() == Stamp(NOON + 10_007, 15_000, "start-1")
    fast.go()
    fast.go()
    assert fast.stamp() == Stamp(NOON + 10_007, 15_000, "start-1"), "it does not jump"
    machine.advance(1_000)
    assert fast.stamp() == Stamp(NOON + 70_007, 75_000, "start-1")
