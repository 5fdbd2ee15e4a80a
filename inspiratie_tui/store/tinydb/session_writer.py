"""Writes the file of one session that is ours: events and notes, each on the disk when the call returns."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path

from tinydb.table import Document

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.store.port import NotSaved, Replaced
from inspiratie_tui.store.tinydb.documents import event_document
from inspiratie_tui.store.tinydb.erasing import erase_beside
from inspiratie_tui.store.tinydb.header import EVENTS, NOTES
from inspiratie_tui.store.tinydb.lined_storage import LinedDB
from inspiratie_tui.store.tinydb.own_file import OwnFile
from inspiratie_tui.store.tinydb.session_content import Content, content_of
from inspiratie_tui.store.tinydb.session_reading import SessionRead


class SessionWriter:
    """The one that changes the file. Imported with TinyDB: only who writes waits for that."""

    def __init__(self, path: Path, read: SessionRead, disk: Disk) -> None:
        """Write the file at `path`, links resolved, of which this was `read`; nothing is written yet."""
        self._path, self._disk, self._session_id = path, disk, read.header.session_id
        self._own = OwnFile(path, disk, read.header, read.state)
        self._db = LinedDB(path, read.tables, disk, self._own)

    @property
    def replaced(self) -> tuple[Replaced, ...]:
        """Return what was found in the place of the file, and is taken in."""
        return self._own.replaced

    @property
    def is_ours(self) -> bool:
        """Return whether the file is still the one that was last read or written."""
        return not self._own.changed()

    def with_events(self, content: Content, *new: tuple[Event, Stamp]) -> Content:
        """Add events to the file, and return `content` with them. Raises NotSaved, and then nothing changed."""
        before = len(self.replaced)
        self._db.shelf(EVENTS).put(*(Document(event_document(event, stamp), event.number) for event, stamp in new))
        return content.with_events(*new) if len(self.replaced) == before else content_of(self._db.lines)

    def with_notes(self, content: Content, notes: Iterable[Note]) -> Content:
        """Put notes in the file, and return `content` with them. Raises NotSaved, and then nothing changed."""
        before = len(self.replaced)
        more, documents = content.with_notes(notes, self._db.lines.get(NOTES, {}))
        self._db.shelf(NOTES).put(*(Document(document, place) for place, document in documents.items()))
        return more if len(self.replaced) == before else content_of(self._db.lines)

    def without_notes(self, content: Content, ids: Collection[str]) -> Content:
        """Erase the notes with `ids`, and return `content` without them. Raises NotSaved, and then nothing changed.

        They leave what lies beside the file first: whatever stops it, the ids are asked for again.
        """
        before, placed = len(self.replaced), content.kept.placed
        self.erase_beside({name: placed[name][1].text if name in placed else "" for name in ids})
        fewer, documents = content.without_notes(ids)
        if not documents:
            return content
        self._db.shelf(NOTES).put(*(Document(document, place) for place, document in documents.items()))
        return fewer if len(self.replaced) == before else content_of(self._db.lines)

    def erase_beside(self, texts: Mapping[str, str]) -> None:
        """Take notes out of all that lies beside the file; `texts` by id, as far as they are known. Raises NotSaved."""
        try:
            erase_beside(self._disk, self._path, self._session_id, texts)
        except OSError as error:
            raise NotSaved.because(error, str(self._path)) from error

    def with_what_stands(self, content: Content) -> Content:
        """Return `content` with what was put in the place of the file. Raises NotSaved, and then nothing changed."""
        if self.is_ours:
            return content
        self._db.settle()
        return content_of(self._db.lines)

    def closed(self, content: Content) -> Content:
        """Leave the file as it was last saved, and return `content` with what was put in its place.

        Raises NotSaved when something else is in it still.
        """
        settled = self.with_what_stands(content)
        self._db.close()
        return settled
