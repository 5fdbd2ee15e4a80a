"""What a clock can tell, and what follows from it."""

from datetime import date
from typing import Protocol

from inspiratie_tui.core.moments import DAY, LocalMs, UtcMs
from inspiratie_tui.core.session.stamp import Stamp


class Clock(Protocol):
    """A clock: that of the machine, a faster one, or one that is set by hand."""

    @property
    def speed(self) -> int:
        """Return how many times as fast as the room it goes: 1, but in a rehearsal."""

    def stamp(self) -> Stamp:
        """Return what the clocks say now."""

    def local(self, utc: UtcMs) -> LocalMs:
        """Return the local civil time at the moment `utc`."""

    def today(self) -> date:
        """Return the local date."""

    def monotonic(self) -> float:
        """Return the seconds since some moment, never fewer than before: they tell how fast keys follow each other."""


class Paced(Protocol):
    """A clock that goes as fast as it is told to."""

    def pace(self, pace: int) -> None:
        """Go `pace` times as fast as the room from now on."""

    def skip(self, ms: int) -> None:
        """Go on by `ms` at once."""


def between(a: Stamp, b: Stamp) -> int:
    """Return the ms from `a` to the later `b`, never below 0."""
    if a.boot_id == b.boot_id:
        return max(0, b.boot - a.boot)
    return max(0, b.utc - a.utc)


def today_at(clock: Clock, time: int) -> UtcMs:
    """Return the moment today at which the clock on the wall shows `time` (ms since midnight).

    A time that the change to summer time leaves out is taken an hour later or earlier.
    """
    utc_now = clock.stamp().utc
    local_now = clock.local(utc_now)
    local_then = local_now - local_now % DAY + time
    utc_then = UtcMs(utc_now + local_then - local_now)
    # Between the two moments the clock may change for the summer.
    return UtcMs(utc_then + local_then - clock.local(utc_then))
