"""Documents as they come from a file, with every text in them cleaned."""

from collections.abc import Mapping
from typing import Any

from inspiratie_tui.core.text.clean import clean, clean_line

_OF_LINES = ("text", "quotes", "guidance")
"""Fields whose texts may have several lines: notes and drafts, and of an agenda what was quoted or explained."""


def cleaned(value: Any, name: str = "") -> Any:
    """Return a document with every text in it cleaned: a file may come from elsewhere, or have changed.

    `name` is the field that `value` stands in; only those in `_OF_LINES` keep their lines.
    """
    if isinstance(value, str):
        if value.isascii() and value.isprintable():
            return value
        return clean(value) if name in _OF_LINES else clean_line(value)
    if isinstance(value, Mapping):
        return {key: cleaned(item, key) for key, item in value.items()}
    if isinstance(value, list):
        return [cleaned(item, name) for item in value]
    return value
