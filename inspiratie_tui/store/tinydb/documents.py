"""Events and notes as documents, and back."""

from collections.abc import Mapping
from typing import Any

import msgspec

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.event_kinds import KINDS as EVENT_KINDS
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.file.clean_values import cleaned

_WORDS = {event: kind.word for event, kind in EVENT_KINDS.items()}
KINDS: dict[str, type[Event]] = {word: event for event, word in _WORDS.items()}
"""What an event is called on disk, and which it is."""


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
