"""Reads keys as users may write them: `n`, `.`, `full_stop`, `right`, `PageDown`, `f5`, `ctrl+x`, `shift+right`."""

import re

from inspiratie_tui.texts.keys import PUNCTUATION, SEAT_KEYS

NAMED = (
    *("space", "enter", "tab", "backspace", "delete", "insert"),
    *("left", "right", "up", "down", "home", "end", "pageup", "pagedown"),
)
"""The keys that have a name instead of a character."""

_MOVING = ("left", "right", "up", "down", "home", "end", "pageup", "pagedown")
_AS_SHOWN = {"→": "right", "←": "left", "↑": "up", "↓": "down", " ": "space"}
_ALSO = {"esc": "escape", "return": "enter", "del": "delete", "ins": "insert", "pgup": "pageup", "pgdn": "pagedown"}
_FUNCTION = re.compile(r"f([1-9]|1\d|2[0-4])")
_WITH = re.compile(r"(ctrl|alt)\+[a-z]|(ctrl|shift)\+(" + "|".join(_MOVING) + r")|shift\+tab")

TERMINALS = frozenset(f"ctrl+{letter}" for letter in "chimz")
"""Keys that a terminal uses as backspace, tab, enter, interrupt and suspend."""


def key_from(written: str) -> str | None:
    """Return Textual's name of the key `written`, letters in lower case; None when there is no such key."""
    if len(written) == 1 and written in {**PUNCTUATION, **_AS_SHOWN}:
        return PUNCTUATION.get(written) or _AS_SHOWN[written]
    if len(written) == 1:
        lower = written.lower()
        return (lower if len(lower) == 1 else written) if written.isalnum() else None
    word = written.strip().lower()
    joined = re.sub(r"[ _-]", "", word)
    named = _ALSO.get(joined, joined)
    if named in (*NAMED, "escape") or _FUNCTION.fullmatch(named) or _WITH.fullmatch(named):
        return named
    return word if word in PUNCTUATION.values() else None


def seat_of(key: str) -> int | None:
    """Return the seat that `key` (Textual's name) names; None when it names none."""
    character = next((sign for sign, name in PUNCTUATION.items() if name == key), key)
    return next((seat for sign, seat in SEAT_KEYS.items() if sign.lower() == character.lower()), None)
