"""Writes plain text as Markdown that reads back as that text."""

import re

_MARKS = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")
_CLOSING_MARKS = re.compile(r"(?<=\s)#(?=#*$)")


def escaped(text: str) -> str:
    """Return `text` on one line, with a backslash before each character that Markdown would take for a mark."""
    return _MARKS.sub(r"\\\g<0>", " ".join(text.split()))


def heading(level: int, text: str) -> str:
    """Return the line of a heading with `text`, which is escaped already; a `#` at its end stays part of it."""
    return "#" * level + _CLOSING_MARKS.sub(r"\\#", f" {text}").rstrip()
