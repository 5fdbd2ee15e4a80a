"""What a session file says about itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.store.errors import TooNew
from inspiratie_tui.store.file.clean_values import cleaned
from inspiratie_tui.store.file.lines import Tables, document_of

SCHEMA = 1
"""Goes up when an older program can no longer read the file; a new kind or field does not need that."""

SESSION = "session"
EVENTS = "events"
NOTES = "notes"
KNOWN = (SESSION, EVENTS, NOTES)
"""The tables of a session file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionHeader:
    """The one document of the table `session`."""

    session_id: str
    """The name of the file without `.json`: `<date>-<4 random>`."""
    group_id: str
    """The name of the folder it was made in."""
    number: int
    """Which session of the year, 1 to 10; 0 when that is not known."""
    agenda_name: str
    """The name of the agenda's file."""
    schema: int = SCHEMA
    """Version of the file's layout."""
    created_utc: int | None = None
    """Milliseconds since 1970 UTC, by the clock of the file system; None when that is not known."""
    agenda_file: str | None = None
    """The agenda's file, as `Home.name_of` gives it; None when that is not known, as in files of before it was kept."""


def header_document(header: SessionHeader) -> dict[str, Any]:
    """Return the document of a header."""
    document: dict[str, Any] = msgspec.to_builtins(header)
    return document


def header_of(path: Path, tables: Tables) -> SessionHeader:
    """Return the header among `tables`; what is missing is taken from the names of the file and its folder.

    Raises TooNew when a newer program laid the file out.
    """
    lines = tables.get(SESSION, {})
    document: Mapping[str, Any] = document_of(next(iter(lines.values()))) if lines else {}
    schema = document.get("schema", SCHEMA)
    if isinstance(schema, int) and schema > SCHEMA:
        raise TooNew(path, schema)
    unknown = SessionHeader(
        session_id=as_given(path.stem), group_id=as_given(path.parent.name), number=0, agenda_name=""
    )
    try:
        return msgspec.convert({**header_document(unknown), **cleaned(document), "schema": SCHEMA}, SessionHeader)
    except msgspec.ValidationError:
        return unknown
