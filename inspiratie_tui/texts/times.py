"""Clock times, lengths and dates as people write them in the language in use; their forms stand in its catalogue."""

from datetime import date

from inspiratie_tui.texts import N_, _, ngettext

_MINUTE = 60_000
_HOUR = 60 * _MINUTE
_MINUTES_UP_TO = 2 * _HOUR
"""A length (ms) that is told roughly is told in minutes until here."""
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
_SHORT_MONTHS = (
    N_("Jan"),
    N_("Feb"),
    N_("Mar"),
    N_("Apr"),
    N_("May"),
    N_("Jun"),
    N_("Jul"),
    N_("Aug"),
    N_("Sep"),
    N_("Oct"),
    N_("Nov"),
    N_("Dec"),
)


_APART = 20
"""The ms that two clocks may be read apart: what somebody put at 14:00 is never shown as 13:59."""


def clock_time(time_of_day: int) -> str:
    """Return a time of day (ms since midnight) as `14.00 uur` or `14:00`; seconds are dropped, 24:00 is 0:00 again."""
    # Translators: a clock time in a sentence or on paper; some languages put a word with it, as in `14.00 uur`.
    return _("{clock}").format(clock=short_clock_time(time_of_day))


def short_clock_time(time_of_day: int) -> str:
    """Return a time of day (ms since midnight) without a word, as `14.00` or `14:00`; always five cells."""
    hour, minute = divmod((time_of_day + _APART) // _MINUTE, 60)
    # Translators: a clock time where it needs no word, in five cells.
    return _("{hour:02d}:{minute:02d}").format(hour=hour % 24, minute=minute)


def minutes(length: int) -> str:
    """Return a length in ms as `45 sec`, `25 min`, `1 min 30 sec`, `1 uur 15 min` or `2 uur`, rounded to the second.

    It is rounded down, from an hour on to the minute. A negative length has a minus sign in front.
    """
    if length < 0:
        return "-" + minutes(-length)
    whole, seconds = divmod(length // 1000, 60)
    hours, rest = divmod(whole, 60)
    if hours:
        # Translators: lengths, as short as they can be read.
        form = _("{hours} h {minutes} min") if rest else _("{hours} h")
    elif whole and seconds:
        form = _("{minutes} min {seconds} sec")
    else:
        form = _("{seconds} sec") if seconds else _("{minutes} min")
    return form.format(hours=hours, minutes=rest, seconds=seconds)


def half_minutes(count: int) -> str:
    """Return `count` halves of a minute as a length: `½ min`, `1 min`, `1½ min`."""
    return _("{minutes} min").format(minutes=halves_alone(count))


def halves_alone(count: int) -> str:
    """Return `count` halves of a minute as a number of minutes without its unit, where that stands just before."""
    whole, half = divmod(count, 2)
    return f"{whole or ''}{'½' if half else ''}"


def roughly(length: int) -> str:
    """Return a length in ms as somebody would say it: `45 min`, from two hours on `15 hours`, rounded down."""
    if length < _MINUTES_UP_TO:
        return minutes(length // _MINUTE * _MINUTE)
    hours = length // _HOUR
    return ngettext("{count} hour", "{count} hours", hours).format(count=hours)


def day(moment: date) -> str:
    """Return a date as `ma 23 november 2026` or `Mon 23 November 2026`."""
    return _("{weekday} {day} {month} {year}").format(
        weekday=_(_WEEKDAYS[moment.weekday()]), day=moment.day, month=_(_MONTHS[moment.month - 1]), year=moment.year
    )


def short_day(moment: date) -> str:
    """Return a date that is near as `di 12 jan` or `Tue 12 Jan`."""
    return _("{weekday} {day} {month}").format(
        weekday=_(_WEEKDAYS[moment.weekday()]), day=moment.day, month=_(_SHORT_MONTHS[moment.month - 1])
    )


def day_written(written: str) -> str:
    """Return an ISO date as `day` does; other text, which anybody can write in group.json, as it is."""
    try:
        return day(date.fromisoformat(written))
    except ValueError:
        return written
