"""A clock that goes faster than another one: for rehearsing."""

from datetime import date

from inspiratie_tui.clock.clock import Clock, between, day_of
from inspiratie_tui.core.moments import LocalMs, UtcMs
from inspiratie_tui.core.session.stamp import Stamp


class FastClock:
    """A clock that goes faster than another one: for rehearsing."""

    def __init__(self, clock: Clock, speed: int, utc: UtcMs | None = None, *, waits: bool = False) -> None:
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
        return Stamp(utc=UtcMs(self._utc + passed), boot=self._boot + passed, boot_id=self._since.boot_id)

    def local(self, utc: UtcMs) -> LocalMs:
        """Local civil time at the moment `utc`, both in milliseconds."""
        return self._clock.local(utc)

    def today(self) -> date:
        """The date on the wall."""
        return day_of(self.local(self.stamp().utc))

    def monotonic(self) -> float:
        """Seconds that really passed: hands are as fast as ever, and a key held down is still one key."""
        return self._clock.monotonic()
