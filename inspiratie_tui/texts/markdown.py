"""Plain text as Markdown that reads back as that text."""

import re

_MARKS = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")
_CLOSING_MARKS = re.compile(r"(?<=\s)#(?=#*$)")


def escaped(text: str) -> str:
    """Return `text` on one line with a backslash before everything that Markdown would take for a mark inside it."""
    return _MARKS.sub(r"\\\g<0>", " ".join(text.split()))


def heading(level: int, text: str) -> str:
    """Return the line of a heading that says `text`, which is escaped already; `#` at its end stay part of it."""
    return "#" * level + _CLOSING_MARKS.sub(r"\\#", f" {text}").rstrip()
