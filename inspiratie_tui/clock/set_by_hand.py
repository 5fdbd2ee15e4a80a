"""A clock that is set by hand, for tests and pictures."""

from datetime import UTC, date, datetime, timedelta, tzinfo

from inspiratie_tui.core.moments import LocalMs, UtcMs, day_of
from inspiratie_tui.core.session.stamp import Stamp


class SetClock:
    """A clock that stands still until it is set."""

    speed = 1

    def __init__(self, utc: int, *, boot: int = 0, zone: tzinfo = UTC) -> None:
        """Begin at the moment `utc`, `boot` ms after the machine started, in the time zone `zone`."""
        self._utc = utc
        self._boot = boot
        self._starts = 1
        self._awake = 0
        self._zone = zone

    def advance(self, ms: int) -> None:
        """Let `ms` pass."""
        self.sleep(ms)
        self._awake += ms

    def sleep(self, ms: int) -> None:
        """Close the lid for `ms`: all clocks go on but the monotonic one."""
        self._utc += ms
        self._boot += ms

    def set_wall(self, utc: int) -> None:
        """Set the wall clock to the moment `utc`; the other clocks stay as they are."""
        self._utc = utc

    def reboot(self, ms: int) -> None:
        """Switch the machine off and on again, so that `ms` later it has just started."""
        self._utc += ms
        self._boot = 0
        self._awake = 0
        self._starts += 1

    def stamp(self) -> Stamp:
        """Return what the clocks say now."""
        return Stamp(utc=UtcMs(self._utc), boot=self._boot, boot_id=f"start-{self._starts}")

    def local(self, utc: UtcMs) -> LocalMs:
        """Return the local civil time at the moment `utc`."""
        moment = datetime.fromtimestamp(utc // 1_000, UTC).astimezone(self._zone)
        return LocalMs(utc + (moment.utcoffset() or timedelta()) // timedelta(milliseconds=1))

    def today(self) -> date:
        """Return the local date."""
        return day_of(self.local(self.stamp().utc))

    def monotonic(self) -> float:
        """Return the seconds since the machine started, without sleep."""
        return self._awake / 1_000
