"""The header of a session file: the one document of its table `session`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.store.file.clean_values import clean_document
from inspiratie_tui.store.file.lines import Tables, document_of, line_of, verified
from inspiratie_tui.store.port import SCHEMA, FirstEvent, SessionHeader, TooNew
from inspiratie_tui.store.tinydb.documents import event_document

SESSION = "session"
EVENTS = "events"
NOTES = "notes"
TABLES = (SESSION, EVENTS, NOTES)
"""The tables of a session file."""


def header_document(header: SessionHeader) -> dict[str, Any]:
    """Return the document of a header."""
    document: dict[str, Any] = msgspec.to_builtins(header)
    return document


def new_tables(header: SessionHeader, first: FirstEvent = None) -> Tables:
    """Return the lines of the file of a new session, and of what happened `first` in it."""
    happened = () if first is None else (first,)
    events = {event.number: line_of(EVENTS, event.number, event_document(event, stamp)) for event, stamp in happened}
    return {SESSION: {1: line_of(SESSION, 1, header_document(header))}, EVENTS: events, NOTES: {}}


def named_for_sure(text: bytes) -> str | None:
    """Return which session a file that is not whole says it is; None when its header is not as it was written."""
    # The first table, and in it one line.
    begin = text.find(b'"session":{')
    line = text[begin:].partition(b"\n")[2].partition(b"\n")[0].rstrip(b",")
    try:
        document = document_of(line)
        whole = verified(SESSION, 1, document)
    except (msgspec.MsgspecError, ValueError, AttributeError, RecursionError):
        return None
    named = document.get("session_id")
    return named if whole and isinstance(named, str) else None


def header_of(path: Path, tables: Tables) -> SessionHeader:
    """Return the header among `tables`; what is missing is taken from the names of the file and its folder.

    Raises TooNew when a newer program laid the file out.
    """
    lines = tables.get(SESSION, {})
    document: Mapping[str, Any] = clean_document(next(iter(lines.values()))) if lines else {}
    schema = document.get("schema", SCHEMA)
    if isinstance(schema, int) and schema > SCHEMA:
        named = document.get("session_id")
        raise TooNew(str(path), schema, named if isinstance(named, str) else "")
    unknown = SessionHeader(
        session_id=as_given(path.stem), group_id=as_given(path.parent.name), number=0, agenda_name=""
    )
    try:
        return msgspec.convert({**header_document(unknown), **document, "schema": SCHEMA}, SessionHeader)
    except msgspec.ValidationError:
        return unknown
