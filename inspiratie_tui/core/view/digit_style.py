"""How exactly time is shown: a setting, so it stands apart from the slices."""

from enum import StrEnum


class Digits(StrEnum):
    """How exactly the time is shown: whole minutes until the last one, every second, or not at all."""

    CALM = "calm"
    EXACT = "exact"
    NONE = "none"
