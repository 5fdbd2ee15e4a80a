"""The clock on the wall of the room, seen from a session.

Local moments come in two readings. *Steady* is what the clock would say if it went on as it does now: so lengths add
up, also in a night in which summer time begins or ends. *Shown* is what it will really say.
"""

from msgspec import Struct

from inspiratie_tui.core.moments import LocalAt, LocalMs, SessionMs


class WallClock(Struct, frozen=True):
    """The clock on the wall, at one moment of a session."""

    now: SessionMs
    """Session time."""
    local_now: LocalMs
    """What the clock on the wall says then."""
    local_at: LocalAt | None = None
    """What it says at any moment of session time; None: it goes on as it does now."""

    def at(self, moment: SessionMs) -> "WallClock":
        """Return the clock as it is at the session's `moment`."""
        return WallClock(moment, LocalMs(self.local_now + moment - self.now), self.local_at)

    def shown_at(self, moment: SessionMs) -> LocalMs:
        """Return what it says at the session's `moment`."""
        if self.local_at is None:
            return LocalMs(self.local_now + moment - self.now)
        return self.local_at(moment)

    def shown(self, steady: LocalMs) -> LocalMs:
        """Return what it says when it would say `steady` had nobody put it forward or back."""
        return steady if self.local_at is None else self.local_at(self.session_time(steady))

    def steady(self, shown: LocalMs, near: LocalMs) -> LocalMs:
        """Return the steady moment at which it says `shown`, looked for from the steady moment `near` on."""
        if self.local_at is None:
            return shown
        moment = LocalMs(near + shown - self.shown(near))
        # Once more where it is put forward or back on the way.
        return LocalMs(moment + shown - self.shown(moment))

    def session_time(self, steady: LocalMs) -> SessionMs:
        """Return the session's moment at which it would say `steady`."""
        return SessionMs(self.now + steady - self.local_now)
