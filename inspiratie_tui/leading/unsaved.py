"""What of a session is not on the disk, for the disk refused it: it counts in memory, and is tried again."""

from collections.abc import Callable, Collection, Sequence

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.moments import MINUTE, LocalMs
from inspiratie_tui.core.notes.note import Note, NoteDraft
from inspiratie_tui.core.notes.typed import Names, draft_of
from inspiratie_tui.core.session.event_kinds import number_amended
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp


class Unsaved(Struct, frozen=True):
    """How much would be lost if the program ended now."""

    since: LocalMs
    """The minute in which the disk first refused."""
    errno: int | None
    """Why it refused the last time, as the system numbers it; None when it gave no number."""
    events: int
    """How many events wait."""
    notes: int
    """How many notes wait: new, changed, or to be erased."""
    draft: bool
    """Whether what is being typed is not on the disk either."""

    def is_within(self, told: "Unsaved | None") -> bool:
        """Tell whether whoever was `told` of that knows of all that would be lost now."""
        if told is None:
            return False
        return self.events <= told.events and self.notes <= told.notes and self.draft <= told.draft


class Waiting:
    """Keeps what waits to be written, in order, and since when the disk refuses it.

    A note is kept under its id, and the newest text of it counts: however often it is refused, it is written once.
    """

    def __init__(self, wall: Callable[[], LocalMs], signed: Sequence[NoteDraft]) -> None:
        """Begin with nothing; `wall` returns the local time, `signed` are the drafts that are on the disk."""
        self._wall = wall
        self._events: list[tuple[Event, Stamp]] = []
        self._notes: dict[str, Note] = {}
        self._erased: tuple[str, ...] = ()
        self._signed = signed
        self._refused_drafts: Sequence[NoteDraft] = ()
        self._since: LocalMs | None = None
        self._errno: int | None = None
        self.moved = 0
        """How often events that waited got other numbers."""

    @property
    def events(self) -> tuple[tuple[Event, Stamp], ...]:
        """Return the events that wait, the first one first."""
        return tuple(self._events)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return the notes that wait, as they are to be written, in the order in which they were first put."""
        return tuple(self._notes.values())

    @property
    def erased(self) -> tuple[str, ...]:
        """Return the ids of the notes that wait to be erased."""
        return self._erased

    def __bool__(self) -> bool:
        """Tell whether an event or a note waits."""
        return bool(self._events or self._notes or self._erased)

    @property
    def unsaved(self) -> Unsaved | None:
        """Return what the disk has refused until now; None when all is saved, or on its way for the first time."""
        if self._since is None:
            return None
        # A note that waits is not told twice.
        draft = any(typed.note not in self._notes for typed in self._refused_drafts)
        notes = len(self._notes) + len(self._erased)
        return Unsaved(self._since, self._errno, len(self._events), notes, draft)

    def draft(self, names: Names, *, for_the_two: bool = False) -> NoteDraft | None:
        """Return the note that waits longest as a draft, with `names` for ids; None when only removed ones wait.

        Of what was written after the session `for_the_two` alone, or of all else.
        """
        waiting = (note for note in self.notes if not note.removed and (note.answers is not None) is for_the_two)
        note = next(waiting, None)
        return None if note is None else draft_of(note, names)

    def event(self, event: Event, stamp: Stamp) -> None:
        """Put `event` behind those that wait."""
        self._events.append((event, stamp))

    def stand_behind(self, kept: Sequence[Event]) -> None:
        """Give the events that wait numbers behind those of the `kept` ones, if a number of theirs is there already.

        What was asked just before another version came is never dropped for it, nor does it keep all from the disk.
        """
        if not self._events or not kept or self._events[0][0].number > kept[-1].number:
            return
        first, last = self._events[0][0].number, kept[-1]
        by = last.number + 1 - first
        for place, (event, stamp) in enumerate(self._events):
            about = number_amended(event)
            named = {} if about is None or about < first else {"event": about + by}
            moved = replace(event, number=event.number + by, at=max(event.at, last.at), **named)
            self._events[place] = moved, stamp
        self.moved += 1

    def note(self, note: Note) -> None:
        """Put `note` behind those that wait, or in the place of the one with its id."""
        self._notes[note.id] = note

    def forget(self, note_id: str) -> None:
        """Take away the note with the id `note_id`, if it waits: the disk has what it is to be."""
        self._notes.pop(note_id, None)
        self._settle()

    def erase(self, ids: Collection[str]) -> None:
        """Let the notes with `ids` wait to be erased; no text of theirs waits any more."""
        for note_id in ids:
            self._notes.pop(note_id, None)
        self._erased = tuple(dict.fromkeys((*self._erased, *ids)))

    def was_erased(self, ids: Collection[str]) -> None:
        """Take away `ids`: the disk has nothing left of those notes."""
        self._erased = tuple(note_id for note_id in self._erased if note_id not in ids)
        self._settle()

    def wrote_events(self, events: Sequence[tuple[Event, Stamp]]) -> None:
        """Take away the `events`, which are those that wait longest: they are on the disk."""
        del self._events[: len(events)]
        self._settle()

    def wrote_note(self, note: Note) -> None:
        """Take away `note`, which is on the disk, unless another text of it waits by now."""
        if self._notes.get(note.id) is note:
            del self._notes[note.id]
        self._settle()

    def signed(self, drafts: Sequence[NoteDraft]) -> None:
        """Remember that `drafts`, which are all that is being typed, are on the disk."""
        self._signed, self._refused_drafts = drafts, ()
        self._settle()

    def sign_refused(self, drafts: Sequence[NoteDraft], error: OSError) -> None:
        """Remember that `error` kept `drafts` from the disk, but for those that are there already."""
        self._refused_drafts = [draft for draft in drafts if draft not in self._signed]
        self.refused(error)

    def refused(self, error: OSError) -> None:
        """Remember why the disk refused, and since when it does."""
        self._errno = error.errno
        if self._since is None:
            self._since = LocalMs(self._wall() // MINUTE * MINUTE)  # whole minutes, as the screen shows
        self._settle()

    def _settle(self) -> None:
        if not self and not self._refused_drafts:
            self._since = self._errno = None
