"""What became of a parked question or an agreement, in words."""

from inspiratie_tui.core.notes.note import Note, NoteKind, Outcome
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.parked_questions import still_parked

_QUESTION = {
    None: N_("parked"),
    # Translators: what became of a question that was parked.
    Outcome.DONE: N_("talked about"),
    Outcome.LET_GO: N_("let go"),
}
_AGREEMENT = {
    # Translators: what stands before an agreement that is still to be kept.
    None: N_("agreed"),
    # Translators: what became of an agreement.
    Outcome.DONE: N_("done"),
    Outcome.LET_GO: N_("let go"),
}


def outcome_words(note: Note) -> str:
    """Return what became of a question that was parked or of an agreement, in a word or two; or that it is open."""
    return _((_AGREEMENT if note.kind is NoteKind.AGREEMENT else _QUESTION)[note.outcome])


def still_open(note: Note) -> str:
    """Say that `note`, of an earlier session, stays open, for its file could not be written."""
    if note.kind is NoteKind.AGREEMENT:
        return _("the agreement stays as it was: the disk refuses")
    return still_parked(1)
