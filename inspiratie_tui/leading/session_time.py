"""The time of a session that is led: session time, local time, and the gaps in which the program was not there."""

from collections.abc import Mapping, Sequence

from inspiratie_tui.clock.clock import Clock, between
from inspiratie_tui.clock.session_clock import SessionClock
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import LocalMs, SessionMs, UtcMs
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp, utc_at
from inspiratie_tui.leading.gap_detector import DetectedGap, GapDetector, newer


class SessionTime:
    """Tells session time: it goes on from when the program was last there, whatever happened to the machine since."""

    def __init__(self, clock: Clock, log: Sequence[Event], stamps: Mapping[int, Stamp], sign: Stamp | None) -> None:
        """Go on by `clock` from the last event of `log`, or from the stamp of the last `sign` of life if that is newer.

        `stamps` has what the clocks said at each event, by its number.
        """
        self._machine = clock
        last_there = self._last_there(log, stamps, sign)
        self._clock = SessionClock(clock, *last_there)
        self._gaps = GapDetector(*last_there, clock.speed)

    def _last_there(
        self, log: Sequence[Event], stamps: Mapping[int, Stamp], sign: Stamp | None
    ) -> tuple[SessionMs, Stamp]:
        """Return the last moment at which the program was there, with what the clocks said then."""
        last = max(log, key=lambda event: event.number, default=None)
        stamp = stamps.get(last.number) if last else None
        if last is None or stamp is None:
            return last.at if last else SessionMs(0), self._machine.stamp()
        last_stamp = stamp if sign is None else newer(stamp, sign, self._machine.stamp())
        return SessionMs(last.at + between(stamp, last_stamp)), last_stamp

    def wind(self, log: Sequence[Event], stamps: Mapping[int, Stamp], sign: Stamp | None) -> None:
        """Go on from `log`, `stamps` and `sign`, which another program that leads the session has written."""
        self._clock = SessionClock(self._machine, *self._last_there(log, stamps, sign))

    @property
    def now(self) -> SessionMs:
        """Return the moment of the session that it is now."""
        return self._clock.now()

    @property
    def wall(self) -> LocalMs:
        """Return the local civil time that it is now."""
        return self._clock.wall()

    def moment(self) -> tuple[SessionMs, Stamp]:
        """Return session time and what the clocks said, from one reading of the clocks."""
        return self._clock.moment()

    def local_at(self, stamp: Stamp) -> LocalMs:
        """Return the local civil time when the clocks said `stamp`."""
        return self._machine.local(stamp.utc)

    def stamp(self) -> Stamp:
        """Return what the machine's clocks say now."""
        return self._machine.stamp()

    def wall_clock(self) -> WallClock:
        """Return the clock on the wall as it is now, which tells local time for a moment of the session."""
        now, stamp = self._clock.moment()
        machine = self._machine
        return WallClock(now, machine.local(stamp.utc), lambda at: machine.local(UtcMs(stamp.utc + at - now)))

    def local(self, at: SessionMs, log: Sequence[Event], stamps: Mapping[int, Stamp]) -> LocalMs:
        """Return the local civil time at the moment `at`, by what the clocks said at the last event before it.

        What began before the session was opened has no event before it: then the first one tells.
        """
        utc = utc_at(at, log, stamps)
        if utc is None:
            return LocalMs(self._clock.wall() - (self._clock.now() - at))
        return self._machine.local(utc)

    def look(self) -> int:
        """Notice a gap since the last look; return by how many ms the wall clock was set forward since then.

        Negative when it was set back; 0 while the program was not there.
        """
        self.here(*self._clock.moment())
        shifted, self._gaps.shifted = self._gaps.shifted, 0
        return shifted

    def here(self, at: SessionMs, stamp: Stamp) -> None:
        """Remember that the program is there at session time `at`, when the clocks say `stamp`."""
        self._gaps.here(at, stamp)

    @property
    def has_gaps(self) -> bool:
        """Tell whether a gap was noticed that was not taken yet."""
        return bool(self._gaps.missed)

    def take_gap(self) -> DetectedGap | None:
        """Return the first gap that was noticed, and forget it; None when there is none."""
        return self._gaps.missed.pop(0) if self._gaps.missed else None
