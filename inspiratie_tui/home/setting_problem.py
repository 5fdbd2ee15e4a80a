"""A problem of settings.toml, before it is known on which line it stands."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from inspiratie_tui.core.text.clean import clean_line

_LONGEST = 40
"""The most characters of a wrong value that a sentence repeats."""


class SettingProblem(NamedTuple):
    """A setting that does not count."""

    path: tuple[str, ...]
    """The keys that lead to it: `("theme",)`, `("keys", "note")`."""
    message: str
    """One of the messages in `texts.settings`."""
    values: Mapping[str, str]
    """The values of the sentence, by name."""


def shown(value: Any) -> str:
    """Return `value` of the file as a sentence repeats it."""
    if isinstance(value, bool):
        return str(value).lower()
    return "{...}" if isinstance(value, dict) else clean_line(str(value))[:_LONGEST]
