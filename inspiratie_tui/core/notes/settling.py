"""Notes that stay until somebody says what became of them: questions that are parked, and agreements.

They come back in every session after the one in which they were noted (docs/glossary.md, Left open).
"""

from collections.abc import Iterable

from msgspec.structs import replace

from inspiratie_tui.core.notes.note import Note, NoteKind, Outcome


def parked_questions(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return the questions that are parked, in order; a doubtful one waits until somebody looked at it."""
    return tuple(note for note in notes if _is_looked_at(note) and note.parked and note.kind is NoteKind.QUESTION)


def open_agreements(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return the agreements of which nobody said what became of them, in order; without doubtful ones."""
    agreements = (note for note in notes if note.kind is NoteKind.AGREEMENT)
    return tuple(note for note in agreements if _is_looked_at(note) and note.outcome is None)


def is_left_open(note: Note) -> bool:
    """Tell whether `note` comes back in later sessions: a question that is parked, or an agreement that stands."""
    return bool(parked_questions([note]) or open_agreements([note]))


def may_settle(note: Note) -> bool:
    """Tell whether it can be said of `note` what became of it: an agreement, or a question that is or was parked."""
    is_parked = note.kind is NoteKind.QUESTION and (note.parked or note.outcome is not None)
    return is_parked or note.kind is NoteKind.AGREEMENT


def settled(note: Note, outcome: Outcome | None) -> Note:
    """Return `note` with what became of it; None leaves it open again."""
    return replace(note, parked=outcome is None and note.kind is NoteKind.QUESTION, outcome=outcome)


def with_next_outcome(note: Note) -> Note:
    """Return `note` one step further: open, done, let go, and open again."""
    steps = (None, *Outcome)
    return settled(note, steps[(steps.index(note.outcome) + 1) % len(steps)])


def _is_looked_at(note: Note) -> bool:
    return not (note.removed or note.doubtful)
