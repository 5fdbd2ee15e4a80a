"""Whether the program was there all along: a closed lid, a crash, an empty battery, a changed clock show in the clocks.

As long as the machine was not started anew, the time since its start is right, so a short gap needs no question.
Across a start only the wall clock tells how long it took, which may have been set: then it is always asked. What the
start allows is at least the time that the machine has been on since, and at most `LONGEST_OFF` more, for which it was
off. A wall clock that says anything else is wrong, or it was no session that went on: the gap is unsure, and time stood
still in it until somebody says what it was (docs/glossary.md, Gap).
"""

from typing import NamedTuple

from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND, SessionMs
from inspiratie_tui.core.session.events import GapNoticed
from inspiratie_tui.core.session.stamp import Stamp

LEAST = MINUTE
"""The shortest gap (ms) that is asked about: in the room a shorter one was hardly noticed, and it is counted right."""
SLIP = SECOND
"""By how much (ms) two clocks may grow apart at once; by more, somebody or the network has set one of them."""
LONGEST_OFF = 12 * HOUR
"""For how long (ms) a machine is believed to have been off while a session went on: more is a clock that was set."""


class DetectedGap(NamedTuple):
    """A while in which the program was not there: a closed lid, a crash, an empty battery."""

    last: SessionMs
    """The last moment at which it was there."""
    unsure: bool
    """Whether it is not certain how long it was away; if so, time stood still until somebody says what it was."""
    at: SessionMs
    """The moment at which it was there again."""
    stamp: Stamp
    """What the clocks said at `at`."""

    def event(self, at: SessionMs, number: int) -> GapNoticed:
        """Return the event that tells of it, with its place in the log: the moment `at` and a `number`."""
        return GapNoticed(number=number, at=at, last=self.last, unsure=self.unsure, still=self.unsure)


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
            allowed = stamp.boot - SLIP <= utc_passed <= stamp.boot + LONGEST_OFF
            sure = allowed and stamp.boot_id != before.boot_id
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
