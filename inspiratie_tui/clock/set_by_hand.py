"""A clock that goes only when told to: for tests and pictures."""

from datetime import UTC, date, datetime, timedelta, tzinfo

from inspiratie_tui.clock.clock import day_of
from inspiratie_tui.core.moments import LocalMs, UtcMs
from inspiratie_tui.core.session.stamp import Stamp


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
        return Stamp(utc=UtcMs(self._utc), boot=self._boot, boot_id=f"start-{self._starts}")

    def local(self, utc: UtcMs) -> LocalMs:
        """Local civil time at the moment `utc`, both in milliseconds."""
        moment = datetime.fromtimestamp(utc // 1_000, UTC).astimezone(self._zone)
        return LocalMs(utc + (moment.utcoffset() or timedelta()) // timedelta(milliseconds=1))

    def today(self) -> date:
        """The date on the wall."""
        return day_of(self.local(self.stamp().utc))

    def monotonic(self) -> float:
        """Seconds since the machine started, sleep not counted."""
        return self._awake / 1_000
