"""How exactly time is shown: a setting, so it stands apart from the slices."""

from enum import StrEnum

from inspiratie_tui.core.moments import MINUTE

HALF_MINUTE = MINUTE // 2


class Digits(StrEnum):
    """How exactly the time is shown: whole minutes until the last one, every second, or not at all."""

    CALM = "calm"
    EXACT = "exact"
    NONE = "none"


def halves(length: int) -> int:
    """Return a length in ms as halves of a minute, the nearest number and never none: how a guide is shown."""
    return max(1, (length + HALF_MINUTE // 2) // HALF_MINUTE)
