"""The day that is named in words, in Dutch or English, as it was meant on the day on which they were said.

What a day in words means: docs/glossary.md, Day of a step. Both languages are read in every group, for people mix them.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import cache

from msgspec import Struct

from inspiratie_tui.core.text.months import MONTHS

LOOKED_AT = 400
"""How many characters of a text are looked at: a day stands near its begin, and it is asked at every letter."""
_NEAR = 20
"""How many characters before a day can change what it means."""
_WEEK = 7
_SHORTLY = 90
"""So many days after a date that is named without a year it is that one which is meant."""


def _by_name(*rows: str, first: int = 0) -> dict[str, int]:
    """Return the number of its row for each name in `rows`; that of the first one is `first`."""
    return {name: number for number, row in enumerate(rows, first) for name in row.split()}


_WEEKDAYS = _by_name(
    "maandag monday",
    "dinsdag tuesday",
    "woensdag wednesday",
    "donderdag thursday",
    "vrijdag friday",
    "zaterdag saturday",
    "zondag sunday",
)
_MONTHS_BEFORE_A_DAY = tuple(
    _by_name(
        "january february march april may june july august september october november december",
        "feb mar apr jun jul aug sept sep oct nov dec",
    )
)
"""The names that stand before the number of the day: English ones, and not `Jan`, who is somebody."""
_DUTCH_COUNTS = _by_name("een één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", first=1)
_ENGLISH_COUNTS = _by_name("a one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", first=1)
_COUNTS = {**_DUTCH_COUNTS, "veertien": 14, **_ENGLISH_COUNTS, "fourteen": 14}


class NamedDay(Struct, frozen=True):
    """A day that stands in a text."""

    day: date
    """Which day is meant: never one before the text was said."""
    begin: int
    """Where its words begin in the text."""
    end: int
    """Where they end."""


def named_day(words: str, today: date) -> NamedDay | None:
    """Return the first day that `words`, which were said on the day `today`, name; None when they name none.

    A day that is over, one of every month (`the first Tuesday of the month`) and a stretch of time (`next week`) are
    none.
    """
    looked_at = words[:LOOKED_AT]
    days = [day for day in (_first(looked_at, today, *form) for form in _forms()) if day is not None]
    # Of two that begin at one place the longer one says more: `Tuesday next week` is not this Tuesday.
    return min(days, key=lambda named: (named.begin, -named.end), default=None)


def is_only_a_day(words: str, today: date) -> bool:
    """Tell whether `words`, which were said on the day `today`, name a day and say nothing else."""
    named = named_day(words, today)
    if named is None:
        return False
    beside = f"{words[: named.begin]} {words[named.end :]}"
    return _BESIDE_A_DAY.fullmatch(beside) is not None


_BESIDE_A_DAY = re.compile(
    r"\W*(?:\b(?:op|naar|tot|wordt|pas|dan|komende|aanstaande|deze|om|uur|\d{1,2}"
    r"|on|to|until|by|then|it|is|becomes|coming|this|at|am|pm"
    r"|ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)\b\W*)*",
    re.IGNORECASE,
)
"""Words beside a day that say nothing more than the day: its short name, as the screen writes `di 12 jan`, a time."""

_Meant = Callable[[re.Match[str], date], date | None]
"""Returns the day that is meant by what stands in a text, on the day on which it is said; None when it is no day."""


def _first(words: str, today: date, pattern: re.Pattern[str], meant: _Meant) -> NamedDay | None:
    """Return the first place in `words` at which `pattern` is there and means a day that is not over."""
    for match in _as_it_stands(pattern, words):
        day = meant(match, today)
        if day is not None and day >= today:
            return NamedDay(day, match.start(), match.end())
    return None


def _as_it_stands(pattern: re.Pattern[str], words: str) -> Iterator[re.Match[str]]:
    """Yield where `pattern` stands in `words`, but not where a word beside it says that another day is meant."""
    for match in pattern.finditer(words):
        before = words[max(0, match.start() - _NEAR) : match.start()]
        is_over = _OVER_BEFORE.search(before) or _OVER_BEHIND.match(words, match.end())
        of_every_month = _NTH_BEFORE.search(before) and _OF_BEHIND.match(words, match.end())
        if not (is_over or of_every_month):
            yield match


_OVER_BEFORE = re.compile(
    r"\b(?:vorige|afgelopen|verleden|last|past|previous|goede|witte|good|black)(?:\s+week(?:\s+(?:op|on))?)?\s+$",
    re.IGNORECASE,
)
"""What stands before a day that is over, or one that has a name of its own, as `Good Friday` has."""
_OVER_BEHIND = re.compile(r"\s+(?:(?:vorige|afgelopen|verleden|last)\s+week|jl|de\s+dag)\b", re.IGNORECASE)
"""What stands behind a day that is over, or makes `vandaag` these days."""
_NTH_BEFORE = re.compile(r"\b(?:eerste|tweede|derde|vierde|laatste|first|second|third|fourth|last)\s+$", re.IGNORECASE)
_OF_BEHIND = re.compile(r"\s+(?:van|of|in)\b", re.IGNORECASE)


def _in_days(today: date, count: int) -> date | None:
    """Return the day that is `count` days after `today`; None beyond the last one there is."""
    return None if count > (date.max - today).days else today + timedelta(days=count)


def _on(year: int, month: int, day: int) -> date | None:
    """Return a date; None when there is none of these numbers."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _plain(word: str) -> str:
    """Return `word` as it stands in the tables: a pattern without case takes an `i` without its dot for one."""
    return word.casefold().replace("ı", "i")


def _weekday(match: re.Match[str]) -> int:
    return _WEEKDAYS[_plain(match["weekday"])]


def _count(match: re.Match[str], otherwise: int) -> int:
    """Return the number that `match` says, `otherwise` when it says none."""
    word = match.groupdict().get("count")
    if word is None:
        return otherwise
    return int(word) if word.isdecimal() else _COUNTS[_plain(word)]


def _coming(match: re.Match[str], today: date) -> date | None:
    """Return the first such day after `today`, so many weeks later."""
    return _in_days(today, (_weekday(match) - today.weekday() - 1) % _WEEK + 1 + _WEEK * _count(match, 0))


def _coming_but_one(match: re.Match[str], today: date) -> date | None:
    """Return the second such day after `today`: `Tuesday week`."""
    first = _coming(match, today)
    return None if first is None else _in_days(first, _WEEK)


def _in_a_week(match: re.Match[str], today: date) -> date | None:
    """Return that day of the next week, or of the one so many weeks after this one; weeks begin on Monday."""
    return _in_days(today, _WEEK * _count(match, 1) + _weekday(match) - today.weekday())


def _weeks_later(match: re.Match[str], today: date) -> date | None:
    return _in_days(today, _WEEK * _count(match, 1))


def _days_later(match: re.Match[str], today: date) -> date | None:
    return _in_days(today, _count(match, 1))


def _two_days_later(_match: re.Match[str], today: date) -> date | None:
    return _in_days(today, 2)


def _today(_match: re.Match[str], today: date) -> date | None:
    return today


def _date(match: re.Match[str], today: date) -> date | None:
    """Return the date that day and month say; without a year the first one that is not over.

    One that was shortly before is over, and is not meant a year later: nobody names a day so far away without the year.
    """
    day, name = int(match["day"]), _plain(match["month"])
    month = int(name) if name.isdecimal() else MONTHS[name]
    if match["year"] is not None:
        return _on(int(match["year"]), month, day)
    years = (_on(year, month, day) for year in range(today.year - 1, today.year + 2))
    days = [date_then for date_then in years if date_then is not None]
    is_over = any(0 < (today - date_then).days <= _SHORTLY for date_then in days)
    return None if is_over else next((date_then for date_then in days if date_then >= today), None)


def _weekday_and_number(match: re.Match[str], today: date) -> date | None:
    """Return the next day with that number; None when it is another day of the week."""
    this = today.replace(day=1)
    months = (this, _in_days(this, 31))
    days = (_on(month.year, month.month, int(match["day"])) for month in months if month is not None)
    day = next((day for day in days if day is not None and day >= today), None)
    return day if day is not None and day.weekday() == _weekday(match) else None


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of `words`, the longer ones first."""
    return "|".join(sorted(words, key=len, reverse=True))


_FILLED = {
    "<weekday>": rf"(?P<weekday>{_any_of(_WEEKDAYS)})(?:ochtend|morgen|middag|avond|nacht)?",
    "<aantal>": rf"(?P<count>\d{{1,2}}|veertien|{_any_of(_DUTCH_COUNTS)})",
    "<count>": rf"(?P<count>\d{{1,2}}|fourteen|{_any_of(_ENGLISH_COUNTS)})",
    "<month>": rf"(?P<month>{_any_of(MONTHS)})\b\.?",
    "<month before>": rf"(?P<month>{_any_of(_MONTHS_BEFORE_A_DAY)})\b\.?",
    "<month number>": r"(?P<month>\d{1,2})",
    "<day>": r"(?P<day>\d{1,2})",
    "<day th>": r"(?P<day>\d{1,2})(?:e|ste|de|st|nd|rd|th)?",
    "<year>": r"(?P<year>\d{4})",
}
"""What stands for a word in angle brackets in the forms below."""


def _form(pattern: str) -> re.Pattern[str]:
    """Return `pattern` with its brackets filled in; a space in it is any white space, and it is whole words."""
    filled = re.sub(r"<[a-z ]+>", lambda bracket: _FILLED[bracket[0]], pattern).replace(" ", r"\s+")
    return re.compile(rf"(?<![\w-])(?:{filled})(?!\w)", re.IGNORECASE)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], _Meant], ...]:
    """Return how a day can be named, each with what it means on the day on which it is said.

    They are made when the first day is looked for: that takes longer than all else that knows of steps.
    """
    return tuple((_form(pattern), meant) for pattern, meant in _FORMS)


_FORMS: tuple[tuple[str, _Meant], ...] = (
    ("<year>-<month number>-<day>", _date),
    ("<day>[-.]<month number>[-.]<year>", _date),
    ("(?:<weekday>,? (?:(?:de|the) )?)?<day th> (?:of )?<month>(?:,? <year>)?", _date),
    ("(?:<weekday>,? )?<month before> (?:the )?<day th>(?:,? <year>)?", _date),
    ("<weekday> (?:de|the) <day th>", _weekday_and_number),
    ("<weekday> over <aantal> (?:week|weken)", _coming),
    ("<weekday> in <count> weeks?", _coming),
    ("<count> weeks? on <weekday>", _coming),
    ("<weekday> week", _coming_but_one),
    ("over <aantal> (?:week|weken)(?: op)? <weekday>", _in_a_week),
    ("in <count> weeks? on <weekday>", _in_a_week),
    ("(?:volgende|next)(?: week)?(?: (?:op|on))? <weekday>", _in_a_week),
    ("<weekday>(?: (?:of|in))? (?:volgende|next) week", _in_a_week),
    ("over <aantal> (?:week|weken)", _weeks_later),
    ("in <count> weeks?", _weeks_later),
    ("over <aantal> (?:dag|dagen)", _days_later),
    ("in <count> days?", _days_later),
    ("overmorgen(?:ochtend|middag|avond)?|(?:the )?day after tomorrow", _two_days_later),
    (r"(?<!elke\s)(?<!iedere\s)(?<!een\s)(?<!de\s)morgen(?:ochtend|middag|avond)?|tomorrow", _days_later),
    ("vandaag|vanmiddag|vanavond|today|tonight|this (?:afternoon|evening)", _today),
    ("<weekday>", _coming),
)
"""The forms in which a day can be named; what stands in angle brackets is filled in."""
