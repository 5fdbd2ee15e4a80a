"""The questions that are left lying, those of the session before included."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from inspiratie_tui.core.forecast.parked_questions import parked_questions
from inspiratie_tui.core.notes.mentions import with_names
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.store import notes_before


class ParkedBefore:
    """Remembers what the session before left."""

    def __init__(self, path: Path, names: Mapping[PersonId, str]) -> None:
        """Of the session in `path`; `names` are shown for the ids in it. Nothing is read yet."""
        self._path = path
        self._names = names
        self._before: tuple[Note, ...] = ()

    def remember(self) -> int:
        """Read what the session before left; how many that are. For a thread: it reads files."""
        self._before = parked_questions(notes_before(self._path))
        return len(self._before)

    def texts(self, notes: Iterable[Note]) -> tuple[str, ...]:
        """All questions that are left lying, when `notes` are those of this session; those of the one before first."""
        return tuple(with_names(note.text, self._names) for note in (*self._before, *parked_questions(notes)))
