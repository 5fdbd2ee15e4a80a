"""Finds times of day where a line says a time: one alone, a range among other words, one that lacks its minutes."""

import re

from msgspec import Struct

from inspiratie_tui.agenda_files.clock_ranges import SPAN, SpanKind, WrittenSpan, read_span
from inspiratie_tui.agenda_files.clock_times import DAY_FROM, read_time
from inspiratie_tui.agenda_files.findings import TextProblem
from inspiratie_tui.agenda_files.late_pattern import late_pattern
from inspiratie_tui.agenda_files.written_lengths import read_length
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import HOUR

_ALONE = r"(?<![\w.:/-]){}(?![\w:/-]|\.[0-9])"
_RANGE = late_pattern(_ALONE.format(SPAN))
_HOUR = r"([0-9]{1,2})(?:[.:uh]([0-9]{2}))?"
_HOURS = r"(?:\s*(?:uur|hours|hrs|u|h))?"
_WITHOUT_MINUTES = late_pattern(_ALONE.format(rf"{_HOUR}{_HOURS}\s*(?:[-‐‑‒–—−]|tot|to|until)\s*{_HOUR}({_HOURS})"))
_FROM = late_pattern(r"\A(?:vanaf|van|from|rond|around|ca\.?|circa|±|~)\s*(?=[0-9])")
_HALF_OF_DAY = late_pattern(r"[0-9]\s*[ap]\.?\s?m\b")
_WHOLE_HOUR = late_pattern(r"[0-9]{1,2}\s*(?:uur|u|h)")


class DayRange(Struct, frozen=True):
    """Two times of day in a text."""

    span: WrittenSpan
    """When it begins and ends."""
    whole: bool
    """Whether the text says nothing else."""
    dots: bool
    """Whether it could be two days as well, as `10.11-12.11`."""


def only_range(text: str) -> DayRange | None:
    """Return the range of times of day in `text`; None when there is none, or more than one."""
    word = text.casefold().rstrip(". ")
    matches = list(_RANGE().finditer(word))
    spans = [span for match in matches if (span := _clock(match[0])) is not None]
    if len(spans) != 1 or len(matches) != 1:
        return None
    written = matches[0][0]
    return DayRange(spans[0], written.strip() == word.strip(), not re.search("[a-z:]", written))


def _clock(text: str) -> WrittenSpan | None:
    span = read_span(text)
    return span if span is not None and span.kind is SpanKind.CLOCK else None


def single_time(text: str, of_day: bool) -> int | None:
    """Return `text` as one time of day (ms since midnight); None when it is none, or may be a length.

    `of_day` tells that the word before it speaks of times: then `18 uur` is one, and no 18 hours.
    """
    word = _FROM().sub("", " ".join(text.casefold().split()).rstrip("."), count=1)
    time = read_time(word)
    if isinstance(time, TextProblem):
        return None
    if _HALF_OF_DAY().search(word):
        return time
    if _WHOLE_HOUR().fullmatch(word):
        return time if of_day and time >= DAY_FROM * HOUR else None
    length = read_length(word)
    return time if isinstance(length, TextProblem) and length.code is Code.CLOCK_WITHOUT_AT else None


def minutes_missing(text: str, bare: bool) -> TextProblem | None:
    """Return the advice for times of day in `text` of which one or both lack their minutes, as `14-17 uur`.

    `bare` tells that two numbers alone are times as well. None when there is no such range, or more than one.
    """
    word = text.casefold()
    matches = list(_WITHOUT_MINUTES().finditer(word))
    if len(matches) != 1:
        return None
    hour, minute, last, last_minute, unit = matches[0].groups()
    if (minute and last_minute) or not (bare or unit.strip() or minute or last_minute):
        return None
    begin, end = (read_time(f"{hours}:{minutes or '00'}") for hours, minutes in ((hour, minute), (last, last_minute)))
    if isinstance(begin, TextProblem) or isinstance(end, TextProblem) or not DAY_FROM * HOUR <= begin < end:
        return None
    written = text[matches[0].start() : matches[0].end()] if len(word) == len(text) else matches[0][0]
    return TextProblem(Code.MINUTES_MISSING, {"found": written, "time": begin, "until": end})
