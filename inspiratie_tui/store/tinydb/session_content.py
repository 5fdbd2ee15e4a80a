"""What the documents of a session file mean."""

from collections.abc import Collection, Iterable, Mapping
from functools import cached_property

from msgspec import Struct, field
from msgspec.structs import replace

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.file.clean_values import clean_document
from inspiratie_tui.store.file.lines import Document, Line, Tables, document_of
from inspiratie_tui.store.tinydb.documents import (
    erased_document,
    erased_ids,
    event_of,
    names_its_owner,
    note_document,
    note_of,
)
from inspiratie_tui.store.tinydb.header import EVENTS, NOTES


class KeptNotes:
    """The notes of a file. They are understood when somebody asks for them: a list of sessions shows none."""

    def __init__(self, lines: Mapping[int, Line]) -> None:
        """Take the lines of the notes, by document id; nothing is read yet."""
        self._lines = lines

    @cached_property
    def placed(self) -> dict[str, tuple[int, Note]]:
        """Return the document id and the note, by note id, in the order in which they were first put."""
        understood = ((place, note_of(clean_document(line))) for place, line in self._lines.items())
        return {note.id: (place, note) for place, note in understood if note is not None}

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return the notes, in the order in which they were first put."""
        return tuple(note for _place, note in self.placed.values())

    @cached_property
    def gone(self) -> frozenset[str]:
        """Return the ids of the notes that were erased: none of them is ever put again."""
        return erased_ids(self._lines.values())

    @property
    def named(self) -> tuple[Note, ...]:
        """Return the notes whose documents are of a time in which each said by whom it was."""
        documents = {place: document_of(line) for place, line in self._lines.items()}
        return tuple(
            note for place, note in self.placed.values() if place in documents and names_its_owner(documents[place])
        )

    def with_notes(self, notes: Iterable[Note], lines: Mapping[int, Line]) -> "tuple[KeptNotes, dict[int, Document]]":
        """Return these with notes put in, or in the place of those with their ids, and their documents by id.

        `lines` are those of the notes as they are in the file; what a newer program wrote in them stays.
        """
        placed, documents = dict(self.placed), dict[int, Document]()
        for note in notes:
            if note.id in self.gone:
                continue
            there = placed.get(note.id)
            place = max((*lines, *documents), default=0) + 1 if there is None else there[0]
            documents[place] = note_document(note, None if there is None else document_of(lines[place]))
            placed[note.id] = place, note
        more = KeptNotes({})
        more.placed, more.gone = placed, self.gone
        return more, documents

    def erased(self, ids: Collection[str]) -> "tuple[KeptNotes, dict[int, Document]]":
        """Return these without the notes with `ids`, and what stays in the file in their places."""
        fewer = KeptNotes({})
        fewer.placed = {note_id: there for note_id, there in self.placed.items() if note_id not in ids}
        gone = [note_id for note_id in ids if note_id in self.placed]
        fewer.gone = self.gone.union(gone)
        return fewer, {self.placed[note_id][0]: erased_document(note_id) for note_id in gone}


class Content(Struct, frozen=True):
    """Events and notes; documents of a newer program that we do not understand are left in the file, and not here."""

    events: tuple[Event, ...] = ()
    """In order of number."""
    stamps: dict[int, Stamp] = field(default_factory=dict)
    """The clocks at each event, by its number."""
    kept: KeptNotes = field(default_factory=lambda: KeptNotes({}))
    """The notes."""

    def with_events(self, *new: tuple[Event, Stamp]) -> "Content":
        """Return this with later events."""
        events = (*self.events, *(event for event, _ in new))
        return replace(self, events=events, stamps={**self.stamps, **{event.number: at for event, at in new}})

    def with_notes(self, notes: Iterable[Note], lines: Mapping[int, Line]) -> "tuple[Content, dict[int, Document]]":
        """Return this with notes, and their documents by id; as `KeptNotes.with_notes` does."""
        kept, documents = self.kept.with_notes(notes, lines)
        return replace(self, kept=kept), documents

    def without_notes(self, ids: Collection[str]) -> "tuple[Content, dict[int, Document]]":
        """Return this without the notes with `ids`, and the documents in their places; as `KeptNotes.erased` does."""
        kept, documents = self.kept.erased(ids)
        return replace(self, kept=kept), documents


def content_of(tables: Tables) -> Content:
    """Read the events of a file; its notes are read when they are asked for."""
    understood = [event_of(clean_document(line)) for line in tables.get(EVENTS, {}).values()]
    pairs = {pair[0].number: pair for pair in understood if pair is not None}
    return Content(
        tuple(pairs[number][0] for number in sorted(pairs)),
        {number: pair[1] for number, pair in pairs.items()},
        KeptNotes(tables.get(NOTES, {})),
    )
