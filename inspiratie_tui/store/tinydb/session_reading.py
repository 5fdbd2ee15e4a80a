"""Reads the whole file of one session: what it says about itself, what happened, the notes, what had to be mended."""

from pathlib import Path

from msgspec import Struct

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.store.file.cache import Fingerprint, fingerprint
from inspiratie_tui.store.file.lines import Tables, line_of
from inspiratie_tui.store.file.repair import mend, repair_of
from inspiratie_tui.store.file.salvage import read_text
from inspiratie_tui.store.port import Repair, SessionHeader
from inspiratie_tui.store.tinydb.header import SESSION, TABLES, header_document, header_of
from inspiratie_tui.store.tinydb.session_content import Content, content_of


class SessionRead(Struct, frozen=True):
    """What stood in the file of a session when it was read."""

    header: SessionHeader
    """What it says about itself."""
    content: Content
    """What happened, and the notes."""
    tables: Tables
    """Every line of it, those that we do not understand too."""
    repair: Repair | None
    """What was wrong with it; None when it was whole."""
    state: Fingerprint
    """Tells the file as it was just before it was read from any other."""


def read_session(disk: Disk, path: Path, *, mends: bool) -> SessionRead:
    """Read the file at `path`; one that is not whole is set aside and mended if `mends`. Raises OSError, TooNew."""
    state, text = fingerprint(path, follow=False), disk.read(path)
    salvaged = read_text(text, TABLES)
    header = header_of(path, salvaged.tables)
    tables = {name: salvaged.tables.get(name, {}) for name in TABLES} | salvaged.tables
    if salvaged.damage is not None and not tables[SESSION]:
        tables[SESSION] = {1: line_of(SESSION, 1, header_document(header))}
    aside = mend(disk, path, text, tables) if salvaged.damage is not None and mends else None
    return SessionRead(header, content_of(tables), tables, repair_of(salvaged, aside), state)
