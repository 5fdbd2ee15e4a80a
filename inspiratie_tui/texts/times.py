"""Clock times, lengths and dates as people write them in the language in use.

The forms of a clock time and a length are a row a language; one without a row has those of English.
"""

from dataclasses import dataclass
from datetime import date

from inspiratie_tui.texts import N_, SOURCE_LANGUAGE, _, language

_MINUTE = 60_000
_WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


@dataclass(frozen=True, slots=True)
class _Forms:
    """How a language writes times."""

    short: str
    """A clock time where it needs no word."""
    full: str
    """A clock time in a sentence or on paper."""
    hours: str
    """A length of whole hours."""
    hours_minutes: str
    """A length of an hour or more."""


_FORMS = {
    "en": _Forms("{hour:02d}:{minute:02d}", "{hour:02d}:{minute:02d}", "{hours} h", "{hours} h {minutes:02d}"),
    "nl": _Forms("{hour:02d}.{minute:02d}", "{hour:02d}.{minute:02d} uur", "{hours} uur", "{hours} u {minutes:02d}"),
}


def _forms() -> _Forms:
    return _FORMS.get(language(), _FORMS[SOURCE_LANGUAGE])


def clock_time(time_of_day: int) -> str:
    """`14.00 uur` or `14:00`, from ms since midnight; seconds are dropped, past midnight goes round."""
    return _clock(_forms().full, time_of_day)


def short_clock_time(time_of_day: int) -> str:
    """As `clock_time` without a word: `14.00` or `14:00`, always five cells."""
    return _clock(_forms().short, time_of_day)


def minutes(length: int) -> str:
    """A length in ms as `45 sec`, `25 min`, `1 min 30 sec`, `1 u 15`, `2 uur`; whole seconds, rounded down.

    From an hour on seconds are dropped. A negative length has a minus sign in front.
    """
    if length < 0:
        return "-" + minutes(-length)
    seconds = length // 1000
    if seconds < 60 and seconds:
        return f"{seconds} sec"
    hours, rest = divmod(seconds // 60, 60)
    if hours:
        form = _forms().hours_minutes if rest else _forms().hours
        return form.format(hours=hours, minutes=rest)
    return f"{rest} min {seconds % 60} sec" if seconds % 60 else f"{rest} min"


def day(moment: date) -> str:
    """`ma 23 november 2026` or `Mon 23 November 2026`."""
    return _("{weekday} {day} {month} {year}").format(
        weekday=_(_WEEKDAYS[moment.weekday()]), day=moment.day, month=_(_MONTHS[moment.month - 1]), year=moment.year
    )


def _clock(form: str, time_of_day: int) -> str:
    hour, minute = divmod(time_of_day // _MINUTE, 60)
    return form.format(hour=hour % 24, minute=minute)
