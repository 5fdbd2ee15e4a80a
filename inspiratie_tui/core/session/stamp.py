"""The machine's clocks at one moment, kept beside an event as evidence. The core never reads them."""

from dataclasses import dataclass

from inspiratie_tui.core.moments import UtcMs


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the clocks said. Two stamps give the time between them (see `clock.clock.between`)."""

    utc: UtcMs
    """Milliseconds since 1970 UTC, as the machine believed."""
    boot: int
    """Milliseconds since the machine started, sleep included."""
    boot_id: str
    """Which start of the machine that was."""
