"""The time lines a session is told in, as types of their own, and the lengths that are counted in.

All of them are whole milliseconds. A length, and a time of day (since midnight), is a plain `int`.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NewType

SessionMs = NewType("SessionMs", int)
"""A moment of a session: milliseconds since it was `Opened`; negative before that, when it began without us."""
LocalMs = NewType("LocalMs", int)
"""A moment on the clock in the room: milliseconds since 1970-01-01T00:00 local civil time."""
UtcMs = NewType("UtcMs", int)
"""A moment as the machine knows it: milliseconds since 1970-01-01T00:00 UTC."""

LocalAt = Callable[[SessionMs], LocalMs]
"""Tells what the clock in the room says at a moment of the session."""

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR

EARLIEST = SessionMs(-6 * HOUR)
"""The earliest moment of a session: so long before it was opened it can have begun."""


_EPOCH = date(1970, 1, 1)
_FIRST_DAY, _LAST_DAY = (date.min - _EPOCH).days, (date.max - _EPOCH).days


def day_of(local: LocalMs) -> date:
    """Return the date of the local civil time `local`; never raises, whatever moment a damaged file has."""
    return _EPOCH + timedelta(days=min(max(local // DAY, _FIRST_DAY), _LAST_DAY))


def whole_minutes(time: int) -> int:
    """Return milliseconds as the nearest number of minutes."""
    return (time + MINUTE // 2) // MINUTE
