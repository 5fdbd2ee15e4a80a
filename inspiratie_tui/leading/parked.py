"""The questions that are parked, those of earlier sessions included."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from inspiratie_tui.core.forecast.parked_questions import parked_questions, settled
from inspiratie_tui.core.notes.mentions import with_names
from inspiratie_tui.core.notes.note import Note, QuestionOutcome
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.store.port import InUse, ParkedQuestion, SessionRef, Store


class Saver(Protocol):
    """Saves a note of the session that is open; returns whether it is on disk."""

    async def __call__(self, note: Note) -> bool:
        """Save `note`."""


class ParkedBefore:
    """The questions that earlier sessions left to this one."""

    def __init__(self, store: Store | None, ref: SessionRef, names: Mapping[PersonId, str]) -> None:
        """Take the questions of the sessions before `ref` from `store`; None: there are none.

        Nothing is read before `remember` is called. `names` are shown for ids.
        """
        self._store = store
        self._ref = ref
        self._names = names
        self.questions: tuple[ParkedQuestion, ...] = ()
        """Those that were parked when they were read, as they are now: what became of one is said in its note."""

    def remember(self) -> int:
        """Read what the sessions before left; return the number of questions. For a thread: it may read files."""
        self.questions = () if self._store is None else self._store.archive.parked(self._ref.group, self._ref)
        return len(self.questions)

    @property
    def parked(self) -> tuple[Note, ...]:
        """Return those of which nobody said what became of them."""
        return parked_questions(question.note for question in self.questions)

    def count(self, notes: Iterable[Note]) -> int:
        """Return how many questions are parked, those among `notes` of this session included."""
        return len(self.parked) + len(parked_questions(notes))

    def texts(self, notes: Iterable[Note]) -> tuple[str, ...]:
        """Return the texts of the questions of the sessions before, then of those among `notes` of this one."""
        return tuple(with_names(note.text, self._names) for note in (*self.parked, *parked_questions(notes)))

    async def change(self, question: ParkedQuestion, change: Callable[[Note], Note]) -> None:
        """Save the note of `question` in its own session as `change` returns it.

        Raises InUse when another program has that session, OSError when it cannot be written.
        """
        if self._store is None:
            return
        note = await asyncio.to_thread(_changed, self._store, question, change)
        kept = ParkedQuestion(question.ref, note)
        self.questions = tuple(kept if _same(kept, other) else other for other in self.questions)

    async def settle_all(self, notes: Iterable[Note], save: Saver) -> int:
        """Say that all questions are done, with `save` those among `notes`; return how many could not be changed."""
        for note in parked_questions(notes):
            await save(settled(note, QuestionOutcome.DONE))
        left = 0
        for question in [other for other in self.questions if parked_questions([other.note])]:
            try:
                await self.change(question, lambda note: settled(note, QuestionOutcome.DONE))
            except (InUse, OSError):
                left += 1
        return left


def _same(question: ParkedQuestion, other: ParkedQuestion) -> bool:
    return question.ref == other.ref and question.note.id == other.note.id


def _changed(store: Store, question: ParkedQuestion, change: Callable[[Note], Note]) -> Note:
    with store.open(question.ref) as session:
        if session.read_only:
            raise InUse(store.place_of(question.ref))
        note = change(next((note for note in session.notes if note.id == question.note.id), question.note))
        session.put_note(note)
        return note
