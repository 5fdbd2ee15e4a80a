"""What the two facilitators write for themselves when a session is over: on no screen of the room, in no report."""

from collections.abc import Iterable

from inspiratie_tui.core.notes.note import AfterQuestion, Note

QUESTIONS = tuple(AfterQuestion)
"""The questions, in the order in which they are asked."""


def for_the_two(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return those of `notes` that are for the two alone, in the order of the questions; removed ones are not there."""
    kept = [note for note in notes if note.answers is not None and not note.removed]
    return tuple(note for question in QUESTIONS for note in kept if note.answers is question)


def for_others(notes: Iterable[Note]) -> tuple[Note, ...]:
    """Return those of `notes` that are not for the two alone, in order, removed ones too."""
    return tuple(note for note in notes if note.answers is None)


def answer_to(question: AfterQuestion, notes: Iterable[Note]) -> Note | None:
    """Return which of `notes` answers `question`, the last one where there are several; None for none."""
    answers = [note for note in for_the_two(notes) if note.answers is question]
    return answers[-1] if answers else None
