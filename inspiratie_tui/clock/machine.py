"""Reads the machine's clocks. The only module that does.

Rule (docs/glossary.md, Lengths): within one start of the machine its boot time tells how long something took, lid
closed or not; across a restart the wall clock does, never below nothing. Nothing counts ticks.
"""

import os
import sys
import time
from datetime import date
from functools import cache
from pathlib import Path

from inspiratie_tui.core.moments import LocalMs, UtcMs, day_of
from inspiratie_tui.core.session.stamp import Stamp

_LAST_SECOND = 32_503_679_999  # 2999-12-31: the last year that every platform's localtime knows


class MachineClock:
    """This machine's clocks."""

    speed = 1

    def stamp(self) -> Stamp:
        """Return what the clocks say now."""
        return Stamp(utc=_utc(), boot=_boot_ns() // 1_000_000, boot_id=_boot_id())

    def local(self, utc: UtcMs) -> LocalMs:
        """Return the local civil time at the moment `utc`; never raises, whatever moment a damaged file has."""
        second = min(max(utc // 1_000, 0), _LAST_SECOND)
        return LocalMs(utc + (time.localtime(second).tm_gmtoff or 0) * 1_000)

    def today(self) -> date:
        """Return the local date."""
        return day_of(self.local(_utc()))

    def monotonic(self) -> float:
        """Return the seconds since some moment, never fewer than before."""
        return time.monotonic()


def _utc() -> UtcMs:
    return UtcMs(time.time_ns() // 1_000_000)


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
    """Return an id of this start of the machine; where no system tells one a new id, so the wall clock counts."""
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
    """Return macOS's `kern.bootsessionuuid`, "" when it does not answer."""
    import ctypes

    answer = ctypes.create_string_buffer(64)
    size = ctypes.c_size_t(len(answer))
    system = ctypes.CDLL(None)
    refused = system.sysctlbyname(b"kern.bootsessionuuid", answer, ctypes.byref(size), None, ctypes.c_size_t(0))
    return "" if refused else answer.value.decode("ascii", "replace")
