"""The clock on the wall of the room, seen from a session."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WallClock:
    """The clock on the wall, at one moment of a session."""

    now: int
    """Session time."""
    wall: int
    """What the clock on the wall says then."""
    local: Callable[[int], int] | None = None
    """What it says at any moment of session time; None: it goes on as it does now."""

    def at(self, moment: int) -> int:
        """What it will say (or said) at the session's `moment`."""
        return self.wall + moment - self.now if self.local is None else self.local(moment)

    def said(self, moment: int) -> int:
        """What it will say (or said) when it would be `moment` had nobody put it forward or back."""
        return moment if self.local is None else self.local(self.now + moment - self.wall)

    def when(self, said: int, near: int) -> int:
        """The moment at which it says `said`, looked for from the moment `near` on."""
        if self.local is None:
            return said
        moment = near + said - self.said(near)
        # Once more where it is put forward or back on the way.
        return moment + said - self.said(moment)
