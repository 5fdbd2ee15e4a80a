"""Plain text as Markdown that reads back as that text."""

import re

_MARKS = re.compile(r"[\\`*_\[\]<>|~]|&(?=#?\w+;)")


def escaped(text: str) -> str:
    """Return `text` on one line with a backslash before everything that Markdown would take for a mark inside it."""
    return _MARKS.sub(r"\\\g<0>", " ".join(text.split()))
