"""Whether the program was there all along: a closed lid, a crash, an empty battery, a changed clock show in the clocks.

As long as the machine was not started anew, the time since its start is right, so a short gap needs no question.
Across a start only the wall clock tells how long it took, which may have been set: then it is always asked.
"""

from typing import NamedTuple

from inspiratie_tui.core.moments import DAY, MINUTE, SECOND, SessionMs
from inspiratie_tui.core.session.stamp import Stamp

LEAST = MINUTE
"""The shortest gap (ms) that is asked about: in the room a shorter one was hardly noticed, and it is counted right."""
SLIP = SECOND
"""By how much (ms) two clocks may grow apart at once; by more, somebody or the network has set one of them."""
LONGEST = DAY
"""The longest gap (ms) that is believed: no session is led on after more, so a wall clock that says so is wrong."""


class DetectedGap(NamedTuple):
    """A while in which the program was not there: a closed lid, a crash, an empty battery."""

    last: SessionMs
    """The last moment at which it was there."""
    unsure: bool
    """Whether it is not certain how long it was away."""
    at: SessionMs
    """The moment at which it was there again."""
    stamp: Stamp
    """What the clocks said at `at`."""


class GapDetector:
    """Notices gaps by remembering when the program was last there."""

    def __init__(self, at: SessionMs, stamp: Stamp, speed: int = 1) -> None:
        """Begin at session time `at`, when the clocks said `stamp`; they go `speed` times as fast as the room's."""
        self._at = at
        self._stamp = stamp
        self._least = LEAST * speed
        self.missed: list[DetectedGap] = []
        """The gaps that were noticed; whoever writes one down takes it out."""
        self.shifted = 0
        """By how many ms the wall clock was set forward (negative: back) while the program was there."""

    def here(self, at: SessionMs, stamp: Stamp) -> None:
        """Remember that the program is there at session time `at`, when the clocks say `stamp`; notice a gap before."""
        last, before = self._at, self._stamp
        self._at, self._stamp = at, stamp
        boot_passed, utc_passed = stamp.boot - before.boot, stamp.utc - before.utc
        apart = abs(utc_passed - boot_passed) > SLIP
        # A system that does not tell its start has another `boot_id` in each program; then the clocks agree.
        if boot_passed < 0 or (stamp.boot_id != before.boot_id and apart):
            # The wall clock is wrong when it says that less has passed than the machine has been on.
            sure = stamp.boot - SLIP <= utc_passed <= LONGEST and stamp.boot_id != before.boot_id
            self.missed.append(DetectedGap(last, not sure, at, stamp))
        elif boot_passed >= self._least:
            self.missed.append(DetectedGap(last, False, at, stamp))
        elif apart:
            self.shifted += utc_passed - boot_passed


def newer(event: Stamp, sign: Stamp, now: Stamp) -> Stamp:
    """Return the newer of the stamps of an event and of a sign of life.

    When the machine was started anew between them, the one of the same start as `now` is newer; when neither is of
    that start, the wall clock tells.
    """
    if event.boot_id == sign.boot_id:
        return event if event.boot > sign.boot else sign
    for stamp in (event, sign):
        if stamp.boot_id == now.boot_id:
            return stamp
    return event if event.utc > sign.utc else sign
