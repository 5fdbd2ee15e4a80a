"""A fast clock, for rehearsals."""

from datetime import date

from inspiratie_tui.clock.clock import Clock, between
from inspiratie_tui.core.moments import LocalMs, UtcMs, day_of
from inspiratie_tui.core.session.stamp import Stamp


class FastClock:
    """A clock that goes faster than another one."""

    def __init__(self, clock: Clock, speed: int, utc: UtcMs | None = None, *, waits: bool = False) -> None:
        """Go `speed` times as fast as `clock`, from the moment `utc` on; None: from what `clock` shows now.

        With `waits` it goes as fast as `clock` until `go` is called, so that an agenda can be read at leisure. Time is
        counted by `between`, so setting the machine's clock meanwhile does not move this one.
        """
        self._clock = clock
        self.speed = speed
        self._pace = 1 if waits else speed
        self._since = clock.stamp()
        self._utc = self._since.utc if utc is None else utc
        self._boot = self._since.boot

    def go(self) -> None:
        """Go at full speed from now on."""
        self.pace(self.speed)

    def pace(self, pace: int) -> None:
        """Go `pace` times as fast as the other clock from now on: 0 stands still, and none goes back."""
        if pace != self._pace:
            self._from_here(0, pace)

    def skip(self, ms: int) -> None:
        """Go on by `ms` at once, at least 0, as if they had passed."""
        self._from_here(ms, self._pace)

    def _from_here(self, ms: int, pace: int) -> None:
        """Count from `ms` behind what this clock shows now. Raises ValueError for what would make it go back."""
        if ms < 0 or pace < 0:
            raise ValueError(f"a clock never goes back: {ms} ms, pace {pace}")
        now = self.stamp()
        self._since, self._pace = self._clock.stamp(), pace
        self._utc, self._boot = UtcMs(now.utc + ms), now.boot + ms

    def stamp(self) -> Stamp:
        """Return what the clocks say now."""
        passed = between(self._since, self._clock.stamp()) * self._pace
        return Stamp(utc=UtcMs(self._utc + passed), boot=self._boot + passed, boot_id=self._since.boot_id)

    def local(self, utc: UtcMs) -> LocalMs:
        """Return the local civil time at the moment `utc`."""
        return self._clock.local(utc)

    def today(self) -> date:
        """Return the local date."""
        return day_of(self.local(self.stamp().utc))

    def monotonic(self) -> float:
        """Return the seconds that really passed, not faster: keys follow each other as fast as ever."""
        return self._clock.monotonic()
