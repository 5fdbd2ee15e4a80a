"""What is wrong in settings.toml, before anybody knows on which line."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from inspiratie_tui.core.text.clean import clean_line

_LONGEST = 40
"""Characters of a wrong value that a sentence repeats."""


class SettingProblem(NamedTuple):
    """One thing that does not count."""

    path: tuple[str, ...]
    """The keys that lead to it: `("theme",)`, `("keys", "note")`."""
    message: str
    """One of the messages in `texts.settings`."""
    values: Mapping[str, str]
    """What the sentence names."""


def shown(value: Any) -> str:
    """Return a value of the file as a sentence repeats it."""
    if isinstance(value, bool):
        return str(value).lower()
    return "{...}" if isinstance(value, dict) else clean_line(str(value))[:_LONGEST]
