"""The clock of a session, which goes on from a known moment."""

from inspiratie_tui.clock.clock import Clock, between
from inspiratie_tui.core.moments import LocalMs, SessionMs
from inspiratie_tui.core.session.stamp import Stamp


class SessionClock:
    """Tells session time, going on from a known moment."""

    def __init__(self, clock: Clock, at: SessionMs, since: Stamp) -> None:
        """Go on from session time `at`, which it was when the clocks said `since`.

        The time between is reckoned once, here: from now on session time follows boot time alone, so that setting the
        wall clock does not make it jump.
        """
        self._clock = clock
        self._since = clock.stamp()
        self._at = self._latest = SessionMs(at + between(since, self._since))

    def now(self) -> SessionMs:
        """Return session time, which never goes back."""
        return self.moment()[0]

    def wall(self) -> LocalMs:
        """Return local civil time, as a clock on the wall shows it."""
        return self._clock.local(self._clock.stamp().utc)

    def moment(self) -> tuple[SessionMs, Stamp]:
        """Return session time and what the clocks said, from one reading of the clocks."""
        stamp = self._clock.stamp()
        self._latest = max(self._latest, SessionMs(self._at + between(self._since, stamp)))
        return self._latest, stamp
