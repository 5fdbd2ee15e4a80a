"""Session time, going on from a moment that is known."""

from inspiratie_tui.clock.clock import Clock, between
from inspiratie_tui.core.moments import LocalMs, SessionMs
from inspiratie_tui.core.session.stamp import Stamp


class SessionClock:
    """Session time, going on from a moment that is known."""

    def __init__(self, clock: Clock, at: SessionMs, since: Stamp) -> None:
        """Go on at session time `at` (ms), which it was when the clocks said `since`.

        What came between is settled here, once: when the wall clock is put right later on, the session's time, which
        by then rests on boot time alone, does not jump.
        """
        self._clock = clock
        self._since = clock.stamp()
        self._at = self._latest = SessionMs(at + between(since, self._since))

    def now(self) -> SessionMs:
        """Session time in milliseconds; never goes back."""
        return self.moment()[0]

    def wall(self) -> LocalMs:
        """Local civil time in milliseconds, for what a clock on the wall would show."""
        return self._clock.local(self._clock.stamp().utc)

    def moment(self) -> tuple[SessionMs, Stamp]:
        """Session time and the stamp that is its evidence, from one reading."""
        stamp = self._clock.stamp()
        self._latest = max(self._latest, SessionMs(self._at + between(self._since, stamp)))
        return self._latest, stamp
