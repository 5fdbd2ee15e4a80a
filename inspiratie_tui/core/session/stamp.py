"""The machine's clocks at one moment, kept beside an event as evidence. The core never reads them."""

from msgspec import Struct

from inspiratie_tui.core.moments import UtcMs


class Stamp(Struct, frozen=True):
    """What the clocks said. Two stamps give the time between them (see `clock.clock.between`)."""

    utc: UtcMs
    """Milliseconds since 1970 UTC, as the machine believed."""
    boot: int
    """Milliseconds since the machine started, sleep included."""
    boot_id: str
    """Which start of the machine that was."""
