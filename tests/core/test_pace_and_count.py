"""How a time is shown, on both sides of zero."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SECOND, whole_minutes
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.core.view.slices import SHAPE, Count, Pace
from inspiratie_tui.core.view.time_slices import count, pace, shape, time_of_day


@pytest.mark.parametrize(
    ("time", "shown"),
    [
        (25 * MINUTE, Count(25)),
        (25 * MINUTE - 1, Count(25)),  # 25 shows for the whole first minute
        (24 * MINUTE + 1, Count(25)),
        (24 * MINUTE, Count(24)),
        (MINUTE + 1, Count(2)),
        (MINUTE, Count(1)),
        (59_001, Count(1)),
        (59_000, Count(0, 59)),
        (1, Count(0, 1)),
        (0, Count(0, 0)),
        (-1, Count(0, 0)),
        (-1_000, Count(0, 1)),
        (-59_999, Count(0, 59)),
        (-60_000, Count(1)),
        (-119_999, Count(1)),
        (-2 * MINUTE, Count(2)),
    ],
)
def test_calm_digits(time: int, shown: Count) -> None:
    assert count(time, Digits.CALM) == shown


@pytest.mark.parametrize(
    ("time", "minutes", "seconds"),
    [(25 * MINUTE, 25, 0), (61_000, 1, 1), (60_001, 1, 1), (1, 0, 1), (0, 0, 0), (-999, 0, 0), (-61_000, 1, 1)],
)
def test_exact_digits(time: int, minutes: int, seconds: int) -> None:
    assert count(time, Digits.EXACT) == Count(minutes, seconds)


@pytest.mark.parametrize("time", [HOUR, 1, 0, -HOUR])
def test_no_digits(time: int) -> None:
    assert count(time, Digits.NONE) is None


@given(st.integers(-DAY, DAY), st.integers(0, 10 * SECOND))
def test_what_is_left_never_grows_and_what_is_past_never_shrinks(time: int, later: int) -> None:
    def in_seconds(moment: int) -> int:
        shown = count(moment, Digits.CALM)
        assert shown is not None
        assert shown.minutes >= 0
        return (1 if moment > 0 else -1) * (shown.minutes * 60 + (shown.seconds or 0))

    assert in_seconds(time - later) <= in_seconds(time)


@pytest.mark.parametrize(
    ("left", "length", "gone"),
    [
        (20 * MINUTE, 20 * MINUTE, 0),
        (20 * MINUTE - 1, 20 * MINUTE, 0),
        (19 * MINUTE + 30 * SECOND, 20 * MINUTE, 1),
        (10 * MINUTE, 20 * MINUTE, SHAPE // 2),
        (1, 20 * MINUTE, SHAPE - 1),  # full at zero, and not before
        (0, 20 * MINUTE, SHAPE),
        (-HOUR, 20 * MINUTE, SHAPE),
        (0, 0, SHAPE),
        (25 * MINUTE, 20 * MINUTE, 0),  # what is left can be more than there was, when a minute was taken away
    ],
)
def test_the_shape_of_time(left: int, length: int, gone: int) -> None:
    assert shape(left, length) == gone


@given(st.integers(1, DAY), st.integers(-HOUR, DAY), st.integers(0, HOUR))
def test_the_shape_only_fills_and_seldom_changes(length: int, left: int, later: int) -> None:
    gone, then = shape(left, length), shape(left - later, length)
    assert 0 <= gone <= then <= SHAPE
    assert then - gone <= later * SHAPE // length + 1


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
