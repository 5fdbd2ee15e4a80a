"""The time of a session that is led: what its clock says, what the room's says, and when nobody was there."""

from collections.abc import Mapping, Sequence

from inspiratie_tui.clock.clock import Clock, between
from inspiratie_tui.clock.session_clock import SessionClock
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import LocalMs, SessionMs, UtcMs
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.leading.gap_detector import DetectedGap, GapDetector, newer


class SessionTime:
    """Goes on from when the program was last there, whatever happened to the machine since."""

    def __init__(self, clock: Clock, log: Sequence[Event], stamps: Mapping[int, Stamp], sign: Stamp | None) -> None:
        """Read `clock`; the last thing known is the last event of `log`, with its stamp, or the `sign` of life."""
        self._machine = clock
        last_there = self._last_there(log, stamps, sign)
        self._clock = SessionClock(clock, *last_there)
        self._gaps = GapDetector(*last_there, clock.speed)

    def _last_there(
        self, log: Sequence[Event], stamps: Mapping[int, Stamp], sign: Stamp | None
    ) -> tuple[SessionMs, Stamp]:
        """Return the last moment at which the program was there, with its stamp."""
        last = max(log, key=lambda event: event.number, default=None)
        stamp = stamps.get(last.number) if last else None
        if last is None or stamp is None:
            return last.at if last else SessionMs(0), self._machine.stamp()
        there = stamp if sign is None else newer(stamp, sign, self._machine.stamp())
        return SessionMs(last.at + between(stamp, there)), there

    def wind(self, log: Sequence[Event], stamps: Mapping[int, Stamp], sign: Stamp | None) -> None:
        """Go on from what another program, which leads the session, has written."""
        self._clock = SessionClock(self._machine, *self._last_there(log, stamps, sign))

    @property
    def now(self) -> SessionMs:
        """Session time in milliseconds."""
        return self._clock.now()

    @property
    def wall(self) -> LocalMs:
        """Local civil time in milliseconds."""
        return self._clock.wall()

    def moment(self) -> tuple[SessionMs, Stamp]:
        """Return session time and the stamp that is its evidence, from one reading."""
        return self._clock.moment()

    def stamp(self) -> Stamp:
        """Return what the machine's clocks say."""
        return self._machine.stamp()

    def wall_clock(self) -> WallClock:
        """Return the clock on the wall, now."""
        now, stamp = self._clock.moment()
        machine = self._machine
        return WallClock(now, machine.local(stamp.utc), lambda at: machine.local(UtcMs(stamp.utc + at - now)))

    def local(self, at: SessionMs, log: Sequence[Event], stamps: Mapping[int, Stamp]) -> LocalMs:
        """Return the local civil time (ms) of the session's moment `at`, by what the clocks said just before it."""
        before = [event for event in log if event.at <= at and event.number in stamps]
        if not before:
            return LocalMs(self._clock.wall() - (self._clock.now() - at))
        nearest = max(before, key=lambda event: (event.at, event.number))
        return self._machine.local(UtcMs(stamps[nearest.number].utc + at - nearest.at))

    def look(self) -> int:
        """Notice whether the program was there since the last look.

        Returns the milliseconds by which the wall clock was put forward (negative: back) while it was there.
        """
        self.here(*self._clock.moment())
        shifted, self._gaps.shifted = self._gaps.shifted, 0
        return shifted

    def here(self, at: SessionMs, stamp: Stamp) -> None:
        """Notice that the program is there at session time `at`."""
        self._gaps.here(at, stamp)

    @property
    def has_gaps(self) -> bool:
        """Whether a gap was noticed that nobody has taken."""
        return bool(self._gaps.missed)

    def take_gap(self) -> DetectedGap | None:
        """Return the first gap that was noticed, once; None when there is none."""
        return self._gaps.missed.pop(0) if self._gaps.missed else None
