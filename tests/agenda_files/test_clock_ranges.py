"""From when until when, as people write it; what is too unclear is none."""

import pytest

from inspiratie_tui.agenda_files.clock_ranges import SpanKind, WrittenSpan, read_span
from inspiratie_tui.core.moments import MINUTE


def clocks(begin: str, end: str) -> WrittenSpan:
    return WrittenSpan(SpanKind.CLOCK, *(_minutes(time) * MINUTE for time in (begin, end)))


def _minutes(time: str) -> int:
    hours, minutes = time.split(":")
    return int(hours) * 60 + int(minutes)


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("13:00-13:20", "13:00", "13:20"),
        ("09.30 – 10.00", "9:30", "10:00"),
        ("9.30—10.00 uur", "9:30", "10:00"),
        ("9.30 uur - 10.00 uur", "9:30", "10:00"),
        ("van 9.00 tot 9.45 uur", "9:00", "9:45"),
        ("from 9:00 to 9:45", "9:00", "9:45"),
        ("9u30-10u00", "9:30", "10:00"),
        ("1:00PM - 1:20PM", "13:00", "13:20"),
        ("9:00 AM – 12:00", "9:00", "12:00"),
        ("9:00 a.m. to 10:15 a.m.", "9:00", "10:15"),
        ("11:00 - 1:00 PM", "11:00", "13:00"),
        ("1:00 - 2:30 PM", "13:00", "14:30"),
        ("1:00 PM - 2:30", "13:00", "14:30"),
        ("12:00 PM - 1:00 PM", "12:00", "13:00"),
        ("9 AM - 10:30 am", "9:00", "10:30"),
        ("13:00 PM - 14:00 PM", "13:00", "14:00"),
        ("9-10am", "9:00", "10:00"),
        ("11 – 1:30 pm", "11:00", "13:30"),
        ("2-5 PM", "14:00", "17:00"),
        ("22.30-0.15", "22:30", "0:15"),
    ],
)
def test_times_of_day(text: str, begin: str, end: str) -> None:
    assert read_span(text) == clocks(begin, end)


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [("0-15", 0, 15), ("0-15 min", 0, 15), ("15 – 75 mins", 15, 75), ("0'-10'", 0, 10), ("minuut 5 tot 20", 5, 20)],
)
def test_positions(text: str, begin: int, end: int) -> None:
    assert read_span(text) == WrittenSpan(SpanKind.POSITION, begin * MINUTE, end * MINUTE)


@pytest.mark.parametrize(
    "text", ["1.1-1.3", "14-15 uur", "13:00", "13:00-25:00", "13:00-13:60", "15-10 min", "7-7", "a-b", "", "1.10", "-"]
)
def test_no_span(text: str) -> None:
    assert read_span(text) is None


def test_the_length_of_a_span_passes_midnight() -> None:
    assert clocks("22:30", "0:15").length == 105 * MINUTE
