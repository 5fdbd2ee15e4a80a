"""Whether the program was there all along: a closed lid, a crash, an empty battery, a changed clock show in the clocks.

Rule (docs/glossary.md, Gap): within one start of the machine its boot time is right, so what was short needs no
question. Across a start the wall clock has the word, for which nobody vouches: then it is always asked.
"""

from typing import NamedTuple

from inspiratie_tui.core.moments import DAY, MINUTE, SECOND, SessionMs
from inspiratie_tui.core.session.stamp import Stamp

LEAST = MINUTE
"""What took less is not asked: in the room it was hardly noticed, and boot time counts it right."""
SLIP = SECOND
"""Two clocks that grow apart by more than this at once: somebody, or the network, has put one of them elsewhere."""
LONGEST = DAY
"""No session is left alone for longer and then led on: a wall clock that says so is doubted."""


class DetectedGap(NamedTuple):
    """The program was not there for a while, and came back."""

    last: SessionMs
    """The last moment of session time at which it was there."""
    unsure: bool
    """How long it was away is not certain."""
    at: SessionMs
    """When it was there again."""
    stamp: Stamp
    """What the clocks said then."""


class GapDetector:
    """Notices them: it knows when the program was last there."""

    def __init__(self, at: SessionMs, stamp: Stamp, speed: int = 1) -> None:
        """It was there at session time `at`, when the clocks, `speed` times as fast as the room, said `stamp`."""
        self._at = at
        self._stamp = stamp
        self._least = LEAST * speed
        self.missed: list[DetectedGap] = []
        """What was noticed; whoever writes it down takes it out."""
        self.shifted = 0
        """Milliseconds by which the wall clock was put forward (negative: back) while the program was there."""

    def here(self, at: SessionMs, stamp: Stamp) -> None:
        """The program is there at session time `at`: notice what it missed since it last was."""
        last, before = self._at, self._stamp
        self._at, self._stamp = at, stamp
        passed, wall = stamp.boot - before.boot, stamp.utc - before.utc
        apart = abs(wall - passed) > SLIP
        # Where no system tells its start, each program has another name for the same one: then the clocks agree.
        if passed < 0 or (stamp.boot_id != before.boot_id and apart):
            # A machine that is on for longer than its wall clock says has passed has a wrong clock.
            sure = stamp.boot - SLIP <= wall <= LONGEST and stamp.boot_id != before.boot_id
            self.missed.append(DetectedGap(last, not sure, at, stamp))
        elif passed >= self._least:
            self.missed.append(DetectedGap(last, False, at, stamp))
        elif apart:
            self.shifted += wall - passed


def newer(one: Stamp, other: Stamp, now: Stamp) -> Stamp:
    """Return the newer of two stamps; of two starts of the machine the one of `now` is, else the wall clock tells."""
    if one.boot_id == other.boot_id:
        return one if one.boot > other.boot else other
    for stamp in (one, other):
        if stamp.boot_id == now.boot_id:
            return stamp
    return one if one.utc > other.utc else other
