"""What the documents of a session file mean."""

from msgspec import Struct, field

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.file.lines import Tables, document_of
from inspiratie_tui.store.tinydb.documents import event_of, note_of
from inspiratie_tui.store.tinydb.header import EVENTS, NOTES


class Content(Struct, frozen=True):
    """Events and notes; documents of a newer program that we do not understand are left in the file, and not here."""

    events: tuple[Event, ...] = ()
    """In order of number."""
    stamps: dict[int, Stamp] = field(default_factory=dict)
    """The clocks at each event, by its number."""
    notes: dict[str, Note] = field(default_factory=dict)
    """By note id, in the order in which they were first put."""
    note_places: dict[str, int] = field(default_factory=dict)
    """The document id of each note."""

    def with_events(self, *new: tuple[Event, Stamp]) -> "Content":
        """Return this with later events."""
        events = (*self.events, *(event for event, _ in new))
        return Content(events, {**self.stamps, **{event.number: at for event, at in new}}, self.notes, self.note_places)

    def with_note(self, note: Note, place: int) -> "Content":
        """Return this with a note put in, or in the place of the one with its id."""
        notes, places = {**self.notes, note.id: note}, {**self.note_places, note.id: place}
        return Content(self.events, self.stamps, notes, places)


def content_of(tables: Tables) -> Content:
    """Read the documents of a file."""
    understood = [event_of(document_of(line)) for line in tables.get(EVENTS, {}).values()]
    pairs = {pair[0].number: pair for pair in understood if pair is not None}
    notes: dict[str, Note] = {}
    places: dict[str, int] = {}
    for place, line in tables.get(NOTES, {}).items():
        note = note_of(document_of(line))
        if note is not None:
            notes[note.id] = note
            places[note.id] = place
    return Content(
        tuple(pairs[number][0] for number in sorted(pairs)),
        {number: pair[1] for number, pair in pairs.items()},
        notes,
        places,
    )
