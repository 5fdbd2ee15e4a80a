"""Documents as they come from a file, with every text in them cleaned."""

from typing import Any

from inspiratie_tui.core.text.clean import clean, clean_line
from inspiratie_tui.store.file.lines import Document, Line, document_of

_OF_LINES = ("text", "quotes", "guidance")
"""Fields whose texts may have several lines: notes and drafts, and of an agenda what was quoted or explained."""
_PLAIN = bytes(range(0x20, 0x7F)).replace(b"\\", b"")
"""The letters of ASCII that can be seen, but for the one that begins an escape."""


def clean_document(line: Line) -> Document:
    """Return the document in a line with every text in it cleaned: a file may come from elsewhere, or have changed."""
    document = document_of(line)
    # As nearly every line of events: no text in it can hold anything to clean.
    return cleaned(document) if line.translate(None, _PLAIN) else document


def cleaned(document: Document) -> Document:
    """Return a document with every text in it cleaned."""
    return {name: _cleaned(value, name) for name, value in document.items()}


def _cleaned(value: Any, name: str) -> Any:
    """Return a value of JSON that stands in the field `name`; only those in `_OF_LINES` keep their lines."""
    kind = type(value)
    if kind is str:
        if value.isascii() and value.isprintable():
            return value
        return clean(value) if name in _OF_LINES else clean_line(value)
    if kind is dict:
        return cleaned(value)
    if kind is list:
        return [_cleaned(item, name) for item in value]
    return value
