"""How a time is shown, on both sides of zero."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SECOND, whole_minutes
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.core.view.slices import Count, Pace
from inspiratie_tui.core.view.time_slices import count, pace, time_of_day


def minutes(number: int) -> Count:
    return Count(number, seconds=False)


def seconds(number: int) -> Count:
    return Count(number, seconds=True)


@pytest.mark.parametrize(
    ("time", "shown"),
    [
        (25 * MINUTE, minutes(25)),
        (25 * MINUTE - 1, minutes(25)),  # 25 shows for the whole first minute
        (24 * MINUTE + 1, minutes(25)),
        (24 * MINUTE, minutes(24)),
        (MINUTE + 1, minutes(2)),
        (MINUTE, minutes(1)),
        (59_001, minutes(1)),
        (59_000, seconds(59)),
        (1, seconds(1)),
        (0, seconds(0)),
        (-1, seconds(0)),
        (-1_000, seconds(1)),
        (-59_999, seconds(59)),
        (-60_000, minutes(1)),
        (-119_999, minutes(1)),
        (-2 * MINUTE, minutes(2)),
    ],
)
def test_calm_digits(time: int, shown: Count) -> None:
    assert count(time, Digits.CALM) == shown


@pytest.mark.parametrize(
    ("time", "number", "rest"),
    [(25 * MINUTE, 25, 0), (61_000, 1, 1), (60_001, 1, 1), (1, 0, 1), (0, 0, 0), (-999, 0, 0), (-61_000, 1, 1)],
)
def test_exact_digits(time: int, number: int, rest: int) -> None:
    assert count(time, Digits.EXACT) == Count(number, seconds=False, rest=rest)


@pytest.mark.parametrize("time", [HOUR, 1, 0, -HOUR])
def test_no_digits(time: int) -> None:
    assert count(time, Digits.NONE) is None


@given(st.integers(-DAY, DAY), st.integers(0, 10 * SECOND))
def test_what_is_left_never_grows_and_what_is_past_never_shrinks(time: int, later: int) -> None:
    def in_seconds(moment: int) -> int:
        shown = count(moment, Digits.CALM)
        assert shown is not None
        assert shown.number >= 0
        return (1 if moment > 0 else -1) * shown.number * (1 if shown.seconds else 60)

    assert in_seconds(time - later) <= in_seconds(time)


@pytest.mark.parametrize(
    ("left", "length", "expected"),
    [
        (20 * MINUTE, 25 * MINUTE, Pace.CALM),
        (5 * MINUTE + 1, 25 * MINUTE, Pace.CALM),
        (5 * MINUTE, 25 * MINUTE, Pace.NEARLY),  # the last fifth
        (5 * MINUTE + 1, 2 * HOUR, Pace.CALM),  # at most five minutes
        (5 * MINUTE, 2 * HOUR, Pace.NEARLY),
        (31 * SECOND, MINUTE, Pace.CALM),
        (30 * SECOND, MINUTE, Pace.NEARLY),  # at least half a minute
        (1, 25 * MINUTE, Pace.NEARLY),
        (0, 25 * MINUTE, Pace.OVER),
        (-1, 25 * MINUTE, Pace.OVER),
        (0, 0, Pace.OVER),
    ],
)
def test_pace(left: int, length: int, expected: Pace) -> None:
    assert pace(left, length) is expected


@pytest.mark.parametrize(
    ("local", "shown"),
    [
        (0, 0),
        (14 * HOUR, 14 * HOUR),
        (14 * HOUR + 29_999, 14 * HOUR),
        (14 * HOUR + 30_000, 14 * HOUR + MINUTE),
        (DAY - 1, 0),  # midnight
        (20_000 * DAY + HOUR, HOUR),
        (-MINUTE, DAY - MINUTE),
    ],
)
def test_time_of_day(local: int, shown: int) -> None:
    assert time_of_day(local) == shown


@pytest.mark.parametrize(("time", "number"), [(0, 0), (29_999, 0), (30_000, 1), (-30_000, 0), (-30_001, -1)])
def test_the_nearest_minute(time: int, number: int) -> None:
    assert whole_minutes(time) == number
