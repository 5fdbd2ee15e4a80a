"""A clock time that is being typed, digit by digit: `1405`, or `905`."""

from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, LocalMs, SessionMs

_WHOLE = 4
"""How many digits make a clock time that needs no Enter."""


class TypedTime:
    """The digits that were typed so far."""

    def __init__(self) -> None:
        """Begin with no digit."""
        self._digits = ""

    def __bool__(self) -> bool:
        """Tell whether anything has been typed."""
        return bool(self._digits)

    def __str__(self) -> str:
        """Return the digits as a clock time, whole or not."""
        return self._digits if len(self._digits) < _WHOLE - 1 else f"{self._digits[:-2]}:{self._digits[-2:]}"

    def add(self, digit: int) -> bool:
        """Add `digit`; return whether the time is whole."""
        self._digits += str(digit)
        return len(self._digits) == _WHOLE

    def rub_out(self) -> None:
        """Remove the last digit."""
        self._digits = self._digits[:-1]

    def moment(self, clock: WallClock) -> SessionMs | None:
        """Return the moment nearest to now at which `clock` says this time; None when it is no clock time."""
        hour, minute = int(self._digits[:-2] or "0"), int(self._digits[-2:] or "0")
        if len(self._digits) < _WHOLE - 1 or hour > 23 or minute > 59:
            return None
        passed = (clock.local_now - (hour * HOUR + minute * MINUTE)) % DAY
        shown = LocalMs(clock.local_now - passed + (DAY if passed > DAY // 2 else 0))
        return clock.session_time(clock.steady(shown, shown))
