from collections.abc import Iterator
from datetime import date

import pytest

from inspiratie_tui import texts
from inspiratie_tui.texts.times import clock_time, day, minutes, roughly, short_clock_time

SECOND, MINUTE, HOUR = 1_000, 60_000, 3_600_000


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    texts.use("en")
    yield
    texts.use("en")


@pytest.mark.parametrize(
    ("time_of_day", "english", "dutch", "short_dutch"),
    [
        (14 * HOUR, "14:00", "14.00 uur", "14.00"),
        (9 * HOUR + 5 * MINUTE, "09:05", "09.05 uur", "09.05"),
        (0, "00:00", "00.00 uur", "00.00"),
        (23 * HOUR + 59 * MINUTE + 59 * SECOND, "23:59", "23.59 uur", "23.59"),
        (14 * HOUR - 1, "14:00", "14.00 uur", "14.00"),
        (25 * HOUR, "01:00", "01.00 uur", "01.00"),
    ],
)
def test_clock_times(time_of_day: int, english: str, dutch: str, short_dutch: str) -> None:
    assert clock_time(time_of_day) == english
    assert short_clock_time(time_of_day) == english
    texts.use("nl")
    assert clock_time(time_of_day) == dutch
    assert short_clock_time(time_of_day) == short_dutch


@pytest.mark.parametrize(
    ("length", "english", "dutch"),
    [
        (0, "0 min", "0 min"),
        (45 * SECOND, "45 sec", "45 sec"),
        (MINUTE, "1 min", "1 min"),
        (90 * SECOND, "1 min 30 sec", "1 min 30 sec"),
        (25 * MINUTE, "25 min", "25 min"),
        (HOUR, "1 h", "1 uur"),
        (65 * MINUTE, "1 h 5 min", "1 uur 5 min"),
        (75 * MINUTE, "1 h 15 min", "1 uur 15 min"),
        (75 * MINUTE + 20 * SECOND, "1 h 15 min", "1 uur 15 min"),
        (-5 * MINUTE, "-5 min", "-5 min"),
    ],
)
def test_lengths(length: int, english: str, dutch: str) -> None:
    assert minutes(length) == english
    texts.use("nl")
    assert minutes(length) == dutch


@pytest.mark.parametrize(
    ("length", "english", "dutch"),
    [
        (150 * SECOND, "2 min", "2 min"),
        (75 * MINUTE, "1 h 15 min", "1 uur 15 min"),
        (2 * HOUR, "2 hours", "2 uur"),
        (909 * MINUTE, "15 hours", "15 uur"),
    ],
)
def test_lengths_as_somebody_says_them(length: int, english: str, dutch: str) -> None:
    assert roughly(length) == english
    texts.use("nl")
    assert roughly(length) == dutch


def test_dates() -> None:
    assert day(date(2026, 11, 23)) == "Mon 23 November 2026"
    assert day(date(2027, 3, 7)) == "Sun 7 March 2027"
