"""Events and notes as documents, and back."""

from collections.abc import Mapping
from typing import Any

import msgspec

from inspiratie_tui.core import events
from inspiratie_tui.core.clean import clean, clean_line
from inspiratie_tui.core.events import Event
from inspiratie_tui.core.notes import Note
from inspiratie_tui.core.stamp import Stamp

KINDS: dict[str, type[Event]] = {
    "opened": events.Opened,
    "went to": events.WentTo,
    "floor given": events.FloorGiven,
    "floor returned": events.FloorReturned,
    "passed": events.Passed,
    "hand raised": events.HandRaised,
    "hand lowered": events.HandLowered,
    "came": events.Came,
    "left": events.Left,
    "held": events.Held,
    "went on": events.WentOn,
    "lengthened": events.Lengthened,
    "ended": events.Ended,
    "reopened": events.Reopened,
    "away": events.Away,
    "away was": events.AwayWas,
    "replanned": events.Replanned,
    "agenda changed": events.AgendaChanged,
    "struck": events.Struck,
    "undone": events.Undone,
    "redone": events.Redone,
    "corrected": events.Corrected,
}
"""What an event is called on disk. These words never change, whatever the classes are called."""

_WORDS = {kind: word for word, kind in KINDS.items()}

_OF_LINES = ("text", "quotes", "guidance")
"""Fields whose texts may have several lines: notes and drafts, and of an agenda what was quoted or explained."""


def event_document(event: Event, stamp: Stamp) -> dict[str, Any]:
    """Return the document of an event and the clocks at its moment."""
    fields = msgspec.to_builtins(event)
    if event.since is None:
        del fields["since"]  # as nearly always: the file need not say so each time
    return {"kind": _WORDS[type(event)], **fields, "stamp": msgspec.to_builtins(stamp)}


def event_of(document: Mapping[str, Any]) -> tuple[Event, Stamp] | None:
    """Return the event and stamp of a document, or None when a newer program made it and we do not know its kind."""
    kind = KINDS.get(str(document.get("kind")))
    if kind is None:
        return None
    try:
        return msgspec.convert(cleaned(document), kind), msgspec.convert(document.get("stamp"), Stamp)
    except msgspec.ValidationError:
        return None


def note_document(note: Note) -> dict[str, Any]:
    """Return the document of a note."""
    document: dict[str, Any] = msgspec.to_builtins(note)
    return document


def note_of(document: Mapping[str, Any]) -> Note | None:
    """Return the note of a document, or None when a newer program made it and we do not understand it."""
    try:
        return msgspec.convert(cleaned(document), Note)
    except msgspec.ValidationError:
        return None


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
