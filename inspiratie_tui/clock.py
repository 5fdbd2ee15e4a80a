"""Turns the machine's clocks into session time. The only module that knows a clock.

Rule (FIELD-NOTES, Time): within one start of the machine its boot time tells how long something took, lid closed or
not; across a restart the wall clock does, never below nothing. Nothing counts ticks.
"""

import os
import sys
import time
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache
from pathlib import Path
from typing import Protocol

from inspiratie_tui.core.agenda import DAY
from inspiratie_tui.core.stamp import Stamp

_EPOCH = date(1970, 1, 1)
_LAST_SECOND = 32_503_679_999  # 2999-12-31: the last year that every platform's localtime knows


class Clock(Protocol):
    """What tells the time: the machine, a fast clock beside it, or one that is set by hand."""

    @property
    def speed(self) -> int:
        """How many times as fast as the room it goes: 1, but for rehearsing."""

    def stamp(self) -> Stamp:
        """All clocks at this moment."""

    def local(self, utc: int) -> int:
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


class MachineClock:
    """This machine's clocks."""

    speed = 1

    def stamp(self) -> Stamp:
        """All clocks at this moment."""
        return Stamp(utc=time.time_ns() // 1_000_000, boot=_boot_ns() // 1_000_000, boot_id=_boot_id())

    def local(self, utc: int) -> int:
        """Local civil time at the moment `utc`, both in milliseconds; total, whatever a damaged file says."""
        second = min(max(utc // 1_000, 0), _LAST_SECOND)
        return utc + (time.localtime(second).tm_gmtoff or 0) * 1_000

    def today(self) -> date:
        """The date on the wall."""
        return day_of(self.local(time.time_ns() // 1_000_000))

    def monotonic(self) -> float:
        """Seconds since some moment, never going back."""
        return time.monotonic()


def day_of(wall: int) -> date:
    """Return the date of `wall`, local civil milliseconds since 1970."""
    return _EPOCH + timedelta(milliseconds=wall)


def today_at(clock: Clock, time: int) -> int:
    """Return the moment (ms since 1970) today at which the clock on the wall shows `time`, ms since midnight.

    A time that the change to summer time leaves out is taken an hour later or earlier.
    """
    now = clock.stamp().utc
    wall = clock.local(now)
    wanted = wall - wall % DAY + time
    moment = now + wanted - wall
    # Since then the clock may have been changed for the summer.
    return moment + wanted - clock.local(moment)


def _boot_ns() -> int:
    if sys.platform == "linux":
        return time.clock_gettime_ns(time.CLOCK_BOOTTIME)
    elif sys.platform == "darwin":  # noqa: RET505  (mypy follows the platform through if and elif alone)
        # Here CLOCK_MONOTONIC counts sleep; time.monotonic() does not.
        return time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    else:
        return time.monotonic_ns()


@cache
def _boot_id() -> str:
    """Which start of the machine this is; a fresh id where no system tells, so that the wall clock then decides."""
    if sys.platform == "linux":
        try:
            return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
        except OSError:
            return os.urandom(16).hex()  # a container may hide /proc/sys
    elif sys.platform == "darwin":
        return _mac_boot_id() or os.urandom(16).hex()
    else:
        return os.urandom(16).hex()


def _mac_boot_id() -> str:
    """Return macOS's `kern.bootsessionuuid`, or nothing when it does not answer."""
    import ctypes

    answer = ctypes.create_string_buffer(64)
    size = ctypes.c_size_t(len(answer))
    system = ctypes.CDLL(None)
    refused = system.sysctlbyname(b"kern.bootsessionuuid", answer, ctypes.byref(size), None, ctypes.c_size_t(0))
    return "" if refused else answer.value.decode("ascii", "replace")


class SessionClock:
    """Session time, going on from a moment that is known."""

    def __init__(self, clock: Clock, at: int, since: Stamp) -> None:
        """Go on at session time `at` (ms), which it was when the clocks said `since`.

        What came between is settled here, once: when the wall clock is put right later on, the session's time, which
        by then rests on boot time alone, does not jump.
        """
        self._clock = clock
        self._since = clock.stamp()
        self._at = self._latest = at + between(since, self._since)

    def now(self) -> int:
        """Session time in milliseconds; never goes back."""
        return self.moment()[0]

    def wall(self) -> int:
        """Local civil time in milliseconds, for what a clock on the wall would show."""
        return self._clock.local(self._clock.stamp().utc)

    def moment(self) -> tuple[int, Stamp]:
        """Session time and the stamp that is its evidence, from one reading."""
        stamp = self._clock.stamp()
        self._latest = max(self._latest, self._at + between(self._since, stamp))
        return self._latest, stamp


class FastClock:
    """A clock that goes faster than another one: for rehearsing."""

    def __init__(self, clock: Clock, speed: int, utc: int | None = None, *, waits: bool = False) -> None:
        """Go on `speed` times as fast as `clock` from `utc` (ms since 1970) on, else from what `clock` shows now.

        One that `waits` goes as fast as `clock` until `go`: whoever reads what lies ready need not hurry.

        What passes is told by `between`, so a clock that is put right meanwhile moves nothing, 60 times as far or not.
        """
        self._clock = clock
        self.speed = speed
        self._pace = 1 if waits else speed
        self._since = clock.stamp()
        self._utc = self._since.utc if utc is None else utc
        self._boot = self._since.boot

    def go(self) -> None:
        """Go at full speed from now on."""
        if self._pace != self.speed:
            now = self.stamp()
            self._since, self._utc, self._boot, self._pace = self._clock.stamp(), now.utc, now.boot, self.speed

    def stamp(self) -> Stamp:
        """All clocks at this moment."""
        passed = between(self._since, self._clock.stamp()) * self._pace
        return Stamp(utc=self._utc + passed, boot=self._boot + passed, boot_id=self._since.boot_id)

    def local(self, utc: int) -> int:
        """Local civil time at the moment `utc`, both in milliseconds."""
        return self._clock.local(utc)

    def today(self) -> date:
        """The date on the wall."""
        return day_of(self.local(self.stamp().utc))

    def monotonic(self) -> float:
        """Seconds that really passed: hands are as fast as ever, and a key held down is still one key."""
        return self._clock.monotonic()


class SetClock:
    """A clock that goes only when told to: for tests."""

    speed = 1

    def __init__(self, utc: int, *, boot: int = 0, zone: tzinfo = UTC) -> None:
        """Show `utc` (ms since 1970), `boot` ms after the machine started, in the time zone `zone`."""
        self._utc = utc
        self._boot = boot
        self._starts = 1
        self._awake = 0
        self._zone = zone

    def advance(self, ms: int) -> None:
        """Let time go on."""
        self.sleep(ms)
        self._awake += ms

    def sleep(self, ms: int) -> None:
        """Close the lid for a while."""
        self._utc += ms
        self._boot += ms

    def set_wall(self, utc: int) -> None:
        """Put the wall clock at `utc`; nothing else changes."""
        self._utc = utc

    def reboot(self, ms: int) -> None:
        """Switch the machine off and on: `ms` later it has just started."""
        self._utc += ms
        self._boot = 0
        self._awake = 0
        self._starts += 1

    def stamp(self) -> Stamp:
        """All clocks at this moment."""
        return Stamp(utc=self._utc, boot=self._boot, boot_id=f"start-{self._starts}")

    def local(self, utc: int) -> int:
        """Local civil time at the moment `utc`, both in milliseconds."""
        moment = datetime.fromtimestamp(utc // 1_000, UTC).astimezone(self._zone)
        return utc + (moment.utcoffset() or timedelta()) // timedelta(milliseconds=1)

    def today(self) -> date:
        """The date on the wall."""
        return day_of(self.local(self._utc))

    def monotonic(self) -> float:
        """Seconds since the machine started, sleep not counted."""
        return self._awake / 1_000
