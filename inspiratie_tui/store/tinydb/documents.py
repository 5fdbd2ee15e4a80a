"""Events and notes as documents, and back."""

from collections.abc import Mapping
from typing import Any

import msgspec

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.event_kinds import KINDS as EVENT_KINDS
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp

_WORDS = {event: kind.word for event, kind in EVENT_KINDS.items()}
KINDS: dict[str, type[Event]] = {word: event for event, word in _WORDS.items()}
"""The class of each kind of event, by the word it is called on disk."""
_NOTE_FIELDS_ON_DISK = {"parked": "lying"}
"""What a field of a note is called on disk, where that differs. It never changes, whatever the field is called here."""
_NOTE_FIELDS = {on_disk: field for field, on_disk in _NOTE_FIELDS_ON_DISK.items()}


def event_document(event: Event, stamp: Stamp) -> dict[str, Any]:
    """Return the document of an event and the clocks at its moment."""
    fields = msgspec.to_builtins(event)
    if event.since is None:
        del fields["since"]  # as nearly always: the file need not say so each time
    return {"kind": _WORDS[type(event)], **fields, "stamp": msgspec.to_builtins(stamp)}


def event_of(document: Mapping[str, Any]) -> tuple[Event, Stamp] | None:
    """Return the event and stamp of a cleaned document; None when a newer program made it, of a kind we do not know."""
    kind = KINDS.get(str(document.get("kind")))
    if kind is None:
        return None
    try:
        return msgspec.convert(document, kind), msgspec.convert(document.get("stamp"), Stamp)
    except msgspec.ValidationError:
        return None


def note_document(note: Note) -> dict[str, Any]:
    """Return the document of a note."""
    fields: dict[str, Any] = msgspec.to_builtins(note)
    return {_NOTE_FIELDS_ON_DISK.get(field, field): value for field, value in fields.items()}


def note_of(document: Mapping[str, Any]) -> Note | None:
    """Return the note of a cleaned document; None when a newer program made it and we do not understand it."""
    fields = {_NOTE_FIELDS.get(name, name): value for name, value in document.items()}
    try:
        return msgspec.convert(fields, Note)
    except msgspec.ValidationError:
        return None
