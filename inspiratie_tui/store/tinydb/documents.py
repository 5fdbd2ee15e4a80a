"""Events and notes as documents, and back."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from inspiratie_tui.core.notes.note import Note, NoteDraft
from inspiratie_tui.core.session.event_kinds import KINDS as EVENT_KINDS
from inspiratie_tui.core.session.events import Event, Opened
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.file.lines import DOUBTFUL, Line, document_of

_WORDS = {event: kind.word for event, kind in EVENT_KINDS.items()}
KINDS: dict[str, type[Event]] = {word: event for event, word in _WORDS.items()}
"""The class of each kind of event, by the word it is called on disk."""
_SELDOM = {"since": None, "guide": None, "silence": 0, "repeat": 0, "step": 0, "which": None, "order": ()}
"""What few events have: where there is none, the file need not say so each time."""
_BEFORE: dict[str, dict[str, Any]] = {_WORDS[Opened]: {"comers_last": False}}
"""What holds of an event whose document does not say it, as no program before this one did; by its kind."""
_CHOICES = {"by": "by", "about": "about", "part": "chosen_part"}
"""What is chosen of a note, with its name on disk, where it stands only when somebody chose: null is a choice too."""
_OUTCOME = "outcome"
"""What became of a question that was parked or an agreement; stands only where somebody said so."""
_ANSWERS = "answers"
"""Which question after a session a note answers; stands only in those."""
_STEP = "step"
"""Which step a note tells of; stands only where that was chosen."""
_ERASED = b'"erased":true'
"""What a line has of which only the id is left; in the text of a note its quotes would stand behind a backslash."""
_SEEN = ("part", "activity", "person")
"""What stood before the cursor. Programs before this one ask for it beside the text, so there it stands as well."""


def event_document(event: Event, stamp: Stamp) -> dict[str, Any]:
    """Return the document of an event and the clocks at its moment."""
    fields = msgspec.to_builtins(event)
    for name, usual in _SELDOM.items():
        if fields.get(name, usual) == usual:
            fields.pop(name, None)
    return {"kind": _WORDS[type(event)], **fields, "stamp": msgspec.to_builtins(stamp)}


def event_of(document: Mapping[str, Any]) -> tuple[Event, Stamp] | None:
    """Return the event and stamp of a cleaned document; None when a newer program made it, of a kind we do not know."""
    word = str(document.get("kind"))
    kind = KINDS.get(word)
    if kind is None:
        return None
    try:
        return msgspec.convert({**_BEFORE.get(word, {}), **document}, kind), msgspec.convert(
            document.get("stamp"), Stamp
        )
    except msgspec.ValidationError:
        return None


def note_document(note: Note, before: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """Return the document of a note; what a newer program wrote in `before`, its document until now, stays in it."""
    seen = msgspec.to_builtins(note.seen)
    ours_alone = (*_CHOICES.values(), DOUBTFUL, _OUTCOME, _ANSWERS, _STEP)
    document = {name: value for name, value in (before or {}).items() if name not in ours_alone}
    document |= {
        "id": note.id,
        "at": note.at,
        **seen,
        "kind": note.kind.value,
        "text": note.text,
        "audience": note.audience.value,
        "removed": note.removed,
        "lying": note.parked,  # called so since the first program that parked any
        "seen": seen,
    }
    for field, name in _CHOICES.items():
        chosen = getattr(note, field)
        if chosen is not None:
            document[name] = chosen.value
    if note.stamp is not None:
        document["stamp"] = msgspec.to_builtins(note.stamp)
    if note.outcome is not None:
        document[_OUTCOME] = note.outcome.value
    if note.answers is not None:
        document[_ANSWERS] = note.answers.value
    if note.step is not None:
        document[_STEP] = msgspec.to_builtins(note.step)
    if note.doubtful:
        document[DOUBTFUL] = True  # nearly no note is, and the files of those stay as they were
    return document


def note_of(document: Mapping[str, Any]) -> Note | None:
    """Return the note of a cleaned document; None when a newer program made it and we do not understand it."""
    choices = {field: {"value": document[name]} for field, name in _CHOICES.items() if name in document}
    parked = document.get("lying", document.get("parked", False))
    fields = {"seen": _seen(document), **document, "parked": parked, "part": None, **choices}
    try:
        return msgspec.convert(fields, Note)
    except msgspec.ValidationError:
        return None


def erased_document(note_id: str) -> dict[str, Any]:
    """Return what stays of the note with the id `note_id` when it is erased: nothing but its id."""
    return {"id": note_id, "erased": True}


def erased_ids(lines: Iterable[Line]) -> frozenset[str]:
    """Return the ids of the notes of which only that stands in one of `lines`."""
    documents = [document_of(line) for line in lines if _ERASED in line]  # nearly none is: so few are decoded
    return frozenset(str(document.get("id")) for document in documents if document.get("erased") is True)


def names_its_owner(document: Mapping[str, Any]) -> bool:
    """Tell whether the document of a note is of a time in which a note itself said by whom it was."""
    return "seen" not in document


def draft_document(draft: NoteDraft) -> dict[str, Any]:
    """Return the document of a note that is being typed."""
    fields: dict[str, Any] = msgspec.to_builtins(draft)
    seen = fields.pop("seen")
    if fields[_ANSWERS] is None:
        del fields[_ANSWERS]  # nearly no note answers one, and an older program need not read of it
    return {**fields, **seen}


def draft_fields(document: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a draft by its document."""
    return {**document, "seen": _seen(document)}


def _seen(document: Mapping[str, Any]) -> dict[str, Any]:
    return {name: document.get(name) for name in _SEEN}
