"""Documents as they come from a file, with every text in them cleaned and every number within reason."""

import re
from typing import Any

from inspiratie_tui.core.moments import EARLIEST
from inspiratie_tui.core.text.clean import clean, clean_line
from inspiratie_tui.store.file.lines import Document, Line, document_of

_OF_LINES = ("text", "quotes", "guidance")
"""Fields whose texts may have several lines: notes and drafts, and of an agenda what was quoted or explained."""
_PLAIN = bytes(range(0x20, 0x7F)).replace(b"\\", b"")
"""The letters of ASCII that can be seen, but for the one that begins an escape."""
_MOST = 10**14
"""The greatest number there is: as ms more than 3,000 years, so that a sum of two is still a date."""
_LEAST = {"utc": 0, "boot": 0, "created_utc": 0, "since_utc": 0, "at": 0, "since": EARLIEST, "to": EARLIEST}
"""The least number in fields that hold a moment; what others hold may be as far below nothing as above it.

A moment is told after the opening, and can have been before it.
"""
_PERHAPS_BEYOND = re.compile(rb"[:,\[]\s*(?:-|[0-9]{15})")


def clean_document(line: Line) -> Document:
    """Return the document in a line, `cleaned`: a file may come from elsewhere, or have changed."""
    document = document_of(line)
    # As nearly every line of events: no text in it can hold anything to clean, nor is a number in it beyond reason.
    return cleaned(document) if line.translate(None, _PLAIN) or _PERHAPS_BEYOND.search(line) else document


def cleaned(document: Document) -> Document:
    """Return a document with every text in it cleaned and every number at most `_MOST`, no moment before the first."""
    return {name: _cleaned(value, name) for name, value in document.items()}


def _cleaned(value: Any, name: str) -> Any:
    """Return a value of JSON that stands in the field `name`; only those in `_OF_LINES` keep their lines."""
    kind = type(value)
    if kind is str:
        if value.isascii() and value.isprintable():
            return value
        return clean(value) if name in _OF_LINES else clean_line(value)
    if kind is int:
        return min(max(value, _LEAST.get(name, -_MOST)), _MOST)
    if kind is dict:
        return cleaned(value)
    if kind is list:
        return [_cleaned(item, name) for item in value]
    return value
