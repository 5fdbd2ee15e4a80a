"""What a clock tells, and what follows from two looks at it."""

from datetime import date, timedelta
from typing import Protocol

from inspiratie_tui.core.moments import DAY, LocalMs, UtcMs
from inspiratie_tui.core.session.stamp import Stamp

_EPOCH = date(1970, 1, 1)


class Clock(Protocol):
    """What tells the time: the machine, a fast clock beside it, or one that is set by hand."""

    @property
    def speed(self) -> int:
        """How many times as fast as the room it goes: 1, but for rehearsing."""

    def stamp(self) -> Stamp:
        """All clocks at this moment."""

    def local(self, utc: UtcMs) -> LocalMs:
        """Local civil time at the moment `utc`: milliseconds since 1970-01-01T00:00 on the wall."""

    def today(self) -> date:
        """The date on the wall."""

    def monotonic(self) -> float:
        """Seconds since some moment, never going back: to tell how soon one key came after another."""


def between(a: Stamp, b: Stamp) -> int:
    """Return the milliseconds from `a` to the later `b`, never below 0."""
    if a.boot_id == b.boot_id:
        return max(0, b.boot - a.boot)
    return max(0, b.utc - a.utc)


def day_of(wall: LocalMs) -> date:
    """Return the date of `wall`, local civil milliseconds since 1970."""
    return _EPOCH + timedelta(milliseconds=wall)


def today_at(clock: Clock, time: int) -> UtcMs:
    """Return the moment (ms since 1970) today at which the clock on the wall shows `time`, ms since midnight.

    A time that the change to summer time leaves out is taken an hour later or earlier.
    """
    utc_now = clock.stamp().utc
    local_now = clock.local(utc_now)
    local_then = local_now - local_now % DAY + time
    utc_then = UtcMs(utc_now + local_then - local_now)
    # Since then the clock may have been changed for the summer.
    return UtcMs(utc_then + local_then - clock.local(utc_then))
