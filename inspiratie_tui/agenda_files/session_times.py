"""Reads what a line above the first part says of when the session is: `Aanvang: 13.00 uur`, `Time: 9:00 AM - 12:00`."""

import re

from msgspec import Struct

from inspiratie_tui.agenda_files.clock_times import read_time
from inspiratie_tui.agenda_files.findings import TextProblem
from inspiratie_tui.agenda_files.limits import MOST_IN_AN_ITEM
from inspiratie_tui.agenda_files.time_words import OF_A_DAY, TimeWord, time_word
from inspiratie_tui.agenda_files.times_of_day import DayRange, minutes_missing, only_range, single_time
from inspiratie_tui.agenda_files.written_lengths import read_length
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.moments import HOUR, MINUTE

_LIKE_A_TIME = re.compile(r"[0-9][.:uh][0-9]{2}\b|\b[0-9]{1,2}\s*(?:uur|[ap]\.?m\b)", re.IGNORECASE)
_AT = re.compile(r"\A(?:om|at)\s+", re.IGNORECASE)
_MONTHS = range(1, 13)


class SessionTimes(Struct, frozen=True):
    """What such a line says."""

    begin: int | None = None
    """When the session begins, in ms since midnight."""
    end: int | None = None
    """When it ends, in ms since midnight."""
    total: int | None = None
    """How long it takes, in ms."""
    whole: bool = True
    """Whether the line says nothing else."""


def read_session_times(key: str, value: str) -> SessionTimes | TextProblem | None:
    """Return what `value` behind the word `key` says; a problem when it looks like a time and is none.

    None when it says no time at all, or more than one thing.
    """
    word, text = time_word(key), value.strip("*_ ")
    if word is None or not 0 < len(text) <= MOST_IN_AN_ITEM:
        return None
    if word is TimeWord.END:
        return _one_time(text, word)
    day_range = only_range(text)
    days = day_range is not None and key.casefold() in OF_A_DAY and _may_be_days(day_range)
    if day_range is not None and not days and (word is TimeWord.TIMES or day_range.whole):
        return SessionTimes(day_range.span.begin, day_range.span.end, whole=day_range.whole)
    if word is TimeWord.BEGIN:
        return _one_time(text, word)
    return _length(text) if word is TimeWord.LENGTH else _times(text)


def _may_be_days(day_range: DayRange) -> bool:
    ends = (day_range.span.begin, day_range.span.end)
    return day_range.dots and all(time % HOUR // MINUTE in _MONTHS for time in ends)


def _one_time(text: str, word: TimeWord) -> SessionTimes | TextProblem | None:
    time = read_time(_AT.sub("", text))
    if isinstance(time, int):
        return SessionTimes(end=time) if word is TimeWord.END else SessionTimes(begin=time)
    return time if time.code is Code.TIME_ADVICE or _LIKE_A_TIME.search(text) else None


def _length(text: str) -> SessionTimes | None:
    length = read_length(text)
    return SessionTimes(total=length, whole=False) if isinstance(length, int) else None


def _times(text: str) -> SessionTimes | TextProblem | None:
    """Return what stands behind a word that can speak of one time as well as of a length."""
    time = single_time(text, of_day=True)
    if time is not None:
        return SessionTimes(begin=time)
    advice = read_time(text)
    if isinstance(advice, int):
        return None  # `3 uur`: a length, or three o'clock
    return advice if advice.code is Code.TIME_ADVICE else minutes_missing(text, bare=True) or _length(text)
