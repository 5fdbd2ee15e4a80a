"""What two looks at the clocks say: there all along, away, or a clock that was put elsewhere."""

import pytest

from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SECOND
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.leading.gap_detector import DetectedGap, GapDetector, newer

NOON = 1_795_435_200_000
BEFORE = Stamp(NOON, 2 * HOUR, "a")
AT = 7 * MINUTE


def later(wall: int, boot: int, boot_id: str = "a") -> Stamp:
    return Stamp(NOON + wall, BEFORE.boot + boot, boot_id)


@pytest.mark.parametrize(
    ("stamp", "unsure", "shifted"),
    [
        # One start of the machine: boot time has the word.
        (later(2 * SECOND, 2 * SECOND), None, 0),
        (later(MINUTE - 1, MINUTE - 1), None, 0),
        (later(MINUTE, MINUTE), False, 0),
        (later(3 * HOUR, 3 * HOUR), False, 0),
        (later(2 * SECOND + 90 * SECOND, 2 * SECOND), None, 90 * SECOND),
        (later(2 * SECOND - 90 * SECOND, 2 * SECOND), None, -90 * SECOND),
        (later(3 * SECOND, 2 * SECOND), None, 0),  # a second is what clocks may differ
        (later(10 * MINUTE + 90 * SECOND, 10 * MINUTE), False, 0),
        (later(5 * SECOND, -HOUR), True, 0),  # boot time that went back is none
        # Another start: the wall clock has the word, and it is always asked.
        (later(20 * SECOND, 15 * SECOND - BEFORE.boot, "b"), False, 0),
        (later(10 * MINUTE, 30 * SECOND - BEFORE.boot, "b"), False, 0),
        (later(-10 * MINUTE, 30 * SECOND - BEFORE.boot, "b"), True, 0),
        (later(10 * SECOND, 30 * SECOND - BEFORE.boot, "b"), True, 0),  # on for longer than has passed
        (later(12 * HOUR + MINUTE, MINUTE - BEFORE.boot, "b"), False, 0),  # off for half a day, then on for a minute
        (later(12 * HOUR + MINUTE + 1, MINUTE - BEFORE.boot, "b"), True, 0),
        (later(20 * MINUTE, MINUTE - BEFORE.boot, "b"), False, 0),
        (later(11 * HOUR, MINUTE - BEFORE.boot, "b"), False, 0),
        (later(13 * HOUR, MINUTE - BEFORE.boot, "b"), True, 0),  # a clock an afternoon ahead, or a night
        (later(13 * HOUR, 13 * HOUR - BEFORE.boot, "b"), False, 0),  # on for all of it: that start vouches for it
        (later(26 * HOUR, 14 * HOUR - BEFORE.boot, "b"), False, 0),
        (later(10 * MINUTE + 12 * HOUR + 30 * MINUTE, MINUTE - BEFORE.boot, "b"), True, 0),  # zones 12 h 30 apart
        (later(HOUR + 10 * MINUTE, MINUTE - BEFORE.boot, "b"), False, 0),  # summer time that was taken for UTC
        (later(10 * MINUTE - HOUR, MINUTE - BEFORE.boot, "b"), True, 0),  # and given back
        (later(-NOON, MINUTE - BEFORE.boot, "b"), True, 0),  # a clock that begins again in 1970
        (later(-NOON + 30 * 365 * DAY, MINUTE - BEFORE.boot, "b"), True, 0),  # or in 2000
        # Another name for the same start: both clocks tell the same.
        (later(20 * SECOND, 20 * SECOND, "b"), None, 0),
        (later(20 * SECOND, 20 * SECOND + 999, "b"), None, 0),
        (later(10 * MINUTE, 10 * MINUTE, "b"), False, 0),
        (later(20 * SECOND + 90 * SECOND, 20 * SECOND, "b"), True, 0),
    ],
)
def test_what_was_missed(stamp: Stamp, unsure: bool | None, shifted: int) -> None:
    gaps = GapDetector(AT, BEFORE)
    gaps.here(AT + MINUTE, stamp)
    assert gaps.missed == ([] if unsure is None else [DetectedGap(AT, unsure, AT + MINUTE, stamp)])
    assert gaps.shifted == shifted


def test_many_looks_are_there_all_along_and_a_gap_is_noticed_once() -> None:
    gaps = GapDetector(0, later(0, 0))
    for second in range(1, 200):
        gaps.here(second * SECOND, later(second * SECOND, second * SECOND))
    assert gaps.missed == []
    gaps.here(500 * SECOND, later(500 * SECOND, 500 * SECOND))
    gaps.here(501 * SECOND, later(501 * SECOND, 501 * SECOND))
    assert [(one.last, one.at) for one in gaps.missed] == [(199 * SECOND, 500 * SECOND)]


def test_on_a_fast_clock_it_is_a_minute_of_the_room() -> None:
    gaps = GapDetector(0, later(0, 0), 60)
    gaps.here(HOUR - 1, later(HOUR - 1, HOUR - 1))
    assert gaps.missed == []
    gaps.here(2 * HOUR, later(2 * HOUR, 2 * HOUR))
    assert len(gaps.missed) == 1


EARLY, LATE = Stamp(NOON, 5 * HOUR, "a"), Stamp(NOON + MINUTE, 5 * HOUR + MINUTE, "a")
SET_BACK = Stamp(NOON - HOUR, 5 * HOUR + 2 * MINUTE, "a")
ANEW = Stamp(NOON - DAY, 10 * SECOND, "b")


@pytest.mark.parametrize(
    ("one", "other", "now", "newest"),
    [
        (EARLY, LATE, "a", LATE),
        (EARLY, LATE, "x", LATE),
        (LATE, SET_BACK, "a", SET_BACK),  # of one start boot time tells, whatever was done to the wall clock
        (LATE, SET_BACK, "x", SET_BACK),
        (LATE, ANEW, "b", ANEW),  # what is of this start is newer than all of before
        (LATE, ANEW, "a", LATE),
        (LATE, ANEW, "x", LATE),
    ],
)
def test_the_last_sign_of_life(one: Stamp, other: Stamp, now: str, newest: Stamp) -> None:
    assert newer(one, other, Stamp(NOON, 9 * HOUR, now)) == newest
    assert newer(other, one, Stamp(NOON, 9 * HOUR, now)) == newest
