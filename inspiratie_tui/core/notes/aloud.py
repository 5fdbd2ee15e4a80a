"""Which notes hold what was said aloud, and may be read back in the circle; all others are for the facilitators."""

from collections.abc import Callable, Sequence

from inspiratie_tui.core.notes.note import Note, NoteKind

ALOUD = frozenset(NoteKind) - {NoteKind.NOTE, NoteKind.INSIGHT}
"""The kinds of notes whose words somebody said: a note and an insight are what the facilitators think."""


def read_aloud(
    notes: Sequence[Note], is_withheld: Callable[[Note], bool] = lambda _note: False
) -> tuple[tuple[Note, ...], int]:
    """Return those of `notes` that were said aloud, in order, and the number of all others; removed ones are neither.

    Whether a note was said aloud follows from its kind (docs/glossary.md, Said aloud). Of a doubtful one nobody knows:
    its kind may be what changed, and its words are not read out as somebody's before they were looked at. Nor is what
    the two wrote for themselves after the session, of whatever kind it is, nor what `is_withheld` from the room.
    """
    kept = [note for note in notes if not note.removed]
    shown = (note for note in kept if note.kind in ALOUD and not note.doubtful and note.answers is None)
    aloud = tuple(note for note in shown if not is_withheld(note))
    return aloud, len(kept) - len(aloud)
