"""Writes the file of one session that is ours: events and notes, each on the disk when the call returns."""

from collections.abc import Iterable
from pathlib import Path

from tinydb.table import Document

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.store.file.lines import Tables
from inspiratie_tui.store.tinydb.documents import event_document
from inspiratie_tui.store.tinydb.header import EVENTS, NOTES
from inspiratie_tui.store.tinydb.lined_storage import LinedDB
from inspiratie_tui.store.tinydb.session_content import Content


class SessionWriter:
    """The one that changes the file. Imported with TinyDB: only who writes waits for that."""

    def __init__(self, path: Path, tables: Tables, disk: Disk) -> None:
        """Write the file at `path`, links resolved, which holds `tables` now; nothing is written yet."""
        self._db = LinedDB(path, tables, disk)

    def with_events(self, content: Content, *new: tuple[Event, Stamp]) -> Content:
        """Add events to the file, and return `content` with them. Raises NotSaved, and then nothing changed."""
        self._db.shelf(EVENTS).put(*(Document(event_document(event, stamp), event.number) for event, stamp in new))
        return content.with_events(*new)

    def with_notes(self, content: Content, notes: Iterable[Note]) -> Content:
        """Put notes in the file, and return `content` with them. Raises NotSaved, and then nothing changed."""
        more, documents = content.with_notes(notes, self._db.lines.get(NOTES, {}))
        self._db.shelf(NOTES).put(*(Document(document, place) for place, document in documents.items()))
        return more

    def close(self) -> None:
        """Leave the file as it was last saved. Raises NotSaved when a refused write is still in it."""
        self._db.close()
