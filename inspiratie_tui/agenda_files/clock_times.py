"""Reads times of day and dates as facilitators write them: `14.00 uur`, `14:00`, `2 PM`, `23 november 2026`."""

import re
from datetime import date

from inspiratie_tui.agenda_files.findings import TextProblem
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE
from inspiratie_tui.core.text.months import MONTHS

DAY_FROM = 6
"""The hour from which `9u30` is a time of day where nothing says so; what is less is a length, a chapter or a verse."""

_TIME = re.compile(r"([0-9]{1,2})\s?[.:uh]\s?([0-9]{2})(?:\s*(?:uur|u|h|hrs|hours))?")
_WHOLE_HOUR = re.compile(r"([0-9]{1,2})\s*(?:uur|u|h)")
_HALF_DAY = re.compile(r"([0-9]{1,2})(?:\s?[.:]\s?([0-9]{2}))?\s*([ap])\.?\s?m\.?")
_BARE = re.compile(r"([0-9]{1,2})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NUMBERS = re.compile(r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4})")
_DAY_FIRST = re.compile(r"(?:[^\W\d_]+\.?,?\s+)?([0-9]{1,2})(?:st|nd|rd|th|e)?\s+([^\W\d_]+)\.?,?\s+([0-9]{4})")
_MONTH_FIRST = re.compile(r"(?:[^\W\d_]+,\s+)?([^\W\d_]+)\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})")


def read_time(text: str) -> int | TextProblem:
    """Return `text` as a time of day in ms since midnight; a problem, with advice if there is any, when it is none."""
    written = " ".join(text.split())
    word = written.casefold().removesuffix(".")
    unclear = TextProblem(Code.TIME_UNCLEAR, {"found": written})
    if match := _TIME.fullmatch(word):
        return _time(int(match[1]), int(match[2]), unclear)
    if match := _WHOLE_HOUR.fullmatch(word):
        return _time(int(match[1]), 0, unclear)
    if match := _HALF_DAY.fullmatch(word):
        # `13:00 PM`, as some write it, is what it says without.
        written_hour = int(match[1])
        hour = written_hour if written_hour > 12 else written_hour % 12 + (12 if match[3] == "p" else 0)
        return _time(hour, int(match[2] or 0), unclear)
    if match := _BARE.fullmatch(word):
        time = _time(int(match[1]), 0, unclear)
        return (
            time if isinstance(time, TextProblem) else TextProblem(Code.TIME_ADVICE, {"found": written, "time": time})
        )
    return unclear


def _time(hour: int, minute: int, unclear: TextProblem) -> int | TextProblem:
    if minute >= 60 or hour > 24 or (hour == 24 and minute):
        return unclear
    return (hour * HOUR + minute * MINUTE) % DAY


def read_date(text: str) -> str | None:
    """Return `text`, with the day before the month as in Europe, as an ISO date; None when it is not clear which."""
    word = " ".join(text.casefold().split())
    if match := _ISO.fullmatch(word):
        return _date(int(match[1]), int(match[2]), int(match[3]))
    if match := _NUMBERS.fullmatch(word):
        return _date(int(match[3]), int(match[2]), int(match[1]))
    if match := _DAY_FIRST.fullmatch(word):
        return _date(int(match[3]), MONTHS.get(match[2], 0), int(match[1]))
    if match := _MONTH_FIRST.fullmatch(word):
        return _date(int(match[3]), MONTHS.get(match[1], 0), int(match[2]))
    return None


def _date(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
