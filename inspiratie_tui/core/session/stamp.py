"""The machine's clocks at one moment, kept beside an event as evidence. The core never reads them."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

from inspiratie_tui.core.moments import SessionMs, UtcMs

if TYPE_CHECKING:
    # A clock knows of stamps, and of no event.
    from inspiratie_tui.core.session.events import Event


class Stamp(Struct, frozen=True):
    """What the clocks said. Two stamps give the time between them (see `clock.clock.between`)."""

    utc: UtcMs
    """Milliseconds since 1970 UTC, as the machine believed."""
    boot: int
    """Milliseconds since the machine started, sleep included."""
    boot_id: str
    """Which start of the machine that was."""


def utc_at(at: SessionMs, events: Iterable["Event"], stamps: Mapping[int, Stamp]) -> UtcMs | None:
    """Return what the machine's clock said at the moment `at`, by the last of `events` before it that has a stamp.

    What began before the session was opened has no event before it: then the first one tells. None where none of them
    has one in `stamps`, which are by the number of the event.
    """
    stamped = [event for event in events if event.number in stamps]
    before = [event for event in stamped if event.at <= at]
    if not stamped:
        return None
    nearest = max(before, key=_stands) if before else min(stamped, key=_stands)
    return UtcMs(stamps[nearest.number].utc + at - nearest.at)


def _stands(event: "Event") -> tuple[SessionMs, int]:
    return event.at, event.number
