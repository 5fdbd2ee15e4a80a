"""The questions that are parked, those of the session before included."""

from collections.abc import Iterable, Mapping

from inspiratie_tui.core.forecast.parked_questions import parked_questions
from inspiratie_tui.core.notes.mentions import with_names
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.store.port import Archive, SessionRef


class ParkedBefore:
    """The parked questions of a session, with those that the session before left."""

    def __init__(self, archive: Archive | None, ref: SessionRef, names: Mapping[PersonId, str]) -> None:
        """Take the questions before from the session before `ref` in `archive`; None: there are none.

        Nothing is read before `remember` is called. `names` are shown for ids.
        """
        self._archive = archive
        self._ref = ref
        self._names = names
        self._before: tuple[Note, ...] = ()

    def remember(self) -> int:
        """Read what the session before left; return the number of those questions. For a thread: it may read files."""
        self._before = () if self._archive is None else parked_questions(self._archive.notes_before(self._ref))
        return len(self._before)

    def texts(self, notes: Iterable[Note]) -> tuple[str, ...]:
        """Return the texts of the questions of the session before, then of those among `notes` of this one."""
        return tuple(with_names(note.text, self._names) for note in (*self._before, *parked_questions(notes)))
