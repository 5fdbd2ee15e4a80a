"""Reads from when until when something is: `09.30-10.00`, `van 9.00 tot 9.45 uur`, `1:00PM - 2:30`, `0-15 min`.

What it is worth is decided by what stands around it in the file (`joined_spans`): one that falls back is none.
"""

import re
from enum import StrEnum

from msgspec import Struct

from inspiratie_tui.agenda_files.late_pattern import late_pattern
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE

_TO = r"\s*(?:[-‐‑‒–—−→]|\b(?:tot|to|until|till)\b)\s*"
_BETWEEN = re.compile("[-‐‑‒–—−→]|to|til")
"""What stands between begin and end, as in the pattern above: without it nothing is looked at any closer."""
_HALF_OF_DAY = r"[ap](?:\.\s?m\.?|m\b\.?)"
_HOURS = r"(?:uur|hrs|hours|u|h)\b\.?"


def _side(name: str) -> str:
    minutes = rf"(?:\s?[.:uh]\s?(?P<m{name}>[0-9]{{2}}))?(?![0-9])"
    return rf"(?P<h{name}>[0-9]{{1,2}}){minutes}(?:\s*(?P<half{name}>{_HALF_OF_DAY}))?(?:\s*{_HOURS})?"


def _unnamed(pattern: str) -> str:
    """Return `pattern` as it can stand more than once in another one."""
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


_CLOCKS = rf"(?:(?:van|from|om|at)\s+)?{_side('1')}{_TO}{_side('2')}"
_CLOCK_RANGE = late_pattern(_CLOCKS)
MINUTES = r"(?:minuten|minuut|minutes|minute|mins|min|m|['’′])\.?"
"""The pattern, in small letters, of the unit of minutes."""
_POSITIONS = (
    rf"(?:(?:minuut|minute|min)\s+)?(?P<from>[0-9]{{1,3}})(?:\s*{MINUTES})?{_TO}(?P<to>[0-9]{{1,3}})(?:\s*{MINUTES})?"
)
_POSITION_RANGE = late_pattern(_POSITIONS)

SPAN = _unnamed(rf"(?:{_CLOCKS}(?!\s*(?:m(?:in(?:s|ut\w+)?)?\b|['’′](?!\w)))|{_POSITIONS})")
"""The pattern, in small letters, of what `read_span` may understand; the unit of `0-15 min` belongs to it."""
CLOCK = _unnamed(_side("0"))
"""The pattern, in small letters, of one time of day; also of a bare number, which `clock_times` does not take."""


class SpanKind(StrEnum):
    """What a span counts from."""

    CLOCK = "clock"
    POSITION = "position"


class WrittenSpan(Struct, frozen=True):
    """From when until when something is."""

    kind: SpanKind
    """Times of day, or minutes since the session began."""
    begin: int
    """In ms since midnight, or since the session began."""
    end: int
    """As `begin`; a time of day before it is on the next day."""

    @property
    def length(self) -> int:
        """Return how long it takes, in ms."""
        return (self.end - self.begin) % DAY if self.kind is SpanKind.CLOCK else self.end - self.begin


def read_span(text: str) -> WrittenSpan | None:
    """Return `text` as a span; None when it is none. Whether it falls back is not looked at."""
    word = " ".join(text.casefold().split())
    if not _BETWEEN.search(word):
        return None
    if match := _CLOCK_RANGE().fullmatch(word):
        span = _clock_range(match)
        if span is not None:
            return span
    if match := _POSITION_RANGE().fullmatch(word):
        first, last = int(match["from"]), int(match["to"])
        return WrittenSpan(SpanKind.POSITION, first * MINUTE, last * MINUTE) if first < last else None
    return None


def _clock_range(match: re.Match[str]) -> WrittenSpan | None:
    """Return the span in `match`; None when a side has no minutes nor AM or PM behind it, or is no time of day."""
    halves = [(match[f"half{side}"] or "")[:1] for side in "12"]
    if (match["m1"] is None and not any(halves)) or (match["m2"] is None and not halves[1]):
        return None
    first, last = (_clock(match[f"h{side}"], match[f"m{side}"]) for side in "12")
    if first is None or last is None:
        return None
    begin, end = _in_half(first, halves[0]), _in_half(last, halves[1])
    if halves[1] and not halves[0] and first < 13 * HOUR:
        # `1:00 - 2:30 PM`: the half of the end, unless it would begin after it.
        same = _in_half(first, halves[1])
        begin = same if same < end else first
    elif halves[0] and not halves[1] and end <= begin and last < 12 * HOUR:
        end = last + 12 * HOUR  # `1:00 PM - 2:30`
    return WrittenSpan(SpanKind.CLOCK, begin % DAY, end % DAY)


def _clock(hours: str, minutes: str | None) -> int | None:
    hour, minute = int(hours), int(minutes or 0)
    return None if minute >= 60 or hour > 24 or (hour == 24 and minute) else hour * HOUR + minute * MINUTE


def _in_half(time: int, half: str) -> int:
    """Return `time` in that half of the day; `13:00 PM`, as some write it, is what it says without."""
    if not half or time >= 13 * HOUR:
        return time
    return time % (12 * HOUR) + (12 * HOUR if half == "p" else 0)
