"""The marks that choose a kind of note."""

import pytest

from inspiratie_tui.core.notes.note import MARKS, Audience, Note, NoteDraft, NoteKind, Seen


@pytest.mark.parametrize(
    ("mark", "kind"),
    [
        ("!", NoteKind.INSIGHT),
        ("?", NoteKind.QUESTION),
        (">", NoteKind.STEP),
        ("=", NoteKind.QUOTE),
        ("&", NoteKind.AGREEMENT),
        ("<", NoteKind.FEEDBACK),
        ("#", NoteKind.OUR_WORD),
    ],
)
def test_marks(mark: str, kind: NoteKind) -> None:
    assert MARKS[mark] is kind


def test_every_kind_but_those_that_follow_from_the_place_has_one_mark() -> None:
    assert sorted(MARKS.values()) == sorted(set(NoteKind) - {NoteKind.NOTE, NoteKind.LEARNING_QUESTION})
    # A person and a path begin otherwise; a theme has no space behind its mark.
    assert not set(MARKS) & set("@/-*")
    assert all(len(mark) == 1 for mark in MARKS)


def test_a_note_is_for_us_until_somebody_says_otherwise() -> None:
    note = Note("n1", 0, Seen(), NoteKind.NOTE, "rust")
    draft = NoteDraft("rust", NoteKind.NOTE, 0)
    assert (note.audience, draft.audience) == (Audience.US, Audience.US)
    assert not note.removed
