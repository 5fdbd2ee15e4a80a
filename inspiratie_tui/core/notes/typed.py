"""From a note to what is typed, and back: names for ids, ids for names."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from inspiratie_tui.core.notes.mentions import for_mending, with_ids
from inspiratie_tui.core.notes.note import Note, NoteDraft, NoteKind
from inspiratie_tui.core.notes.step_words import with_witness_kept
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.text.clean import clean

Names = Mapping[PersonId, str]


def typed_note(draft: NoteDraft, note_id: str, names: Names) -> Note:
    """Return `draft` as a new note with the id `note_id`."""
    note = Note(note_id, draft.at, draft.seen, draft.kind, "", stamp=draft.stamp, answers=draft.answers)
    return mended(note, draft, names)


def mended(note: Note, draft: NoteDraft, names: Names) -> Note:
    """Return `note` as `draft` has it; its moment, its stamp and what stood before the cursor are those it had.

    Whoever saves it has seen it: it is doubtful no more. What answers a question after a session stays for the two
    alone, whatever the field says.
    """
    text = with_ids(clean(draft.text).strip(), names)
    if note.answers is not None:
        return replace(note, text=text, doubtful=False)
    return replace(
        note,
        text=with_witness_kept(text, names) if draft.kind is NoteKind.STEP else text,
        kind=draft.kind,
        audience=draft.audience,
        by=draft.by,
        about=draft.about,
        doubtful=False,
    )


def draft_of(note: Note, names: Names) -> NoteDraft:
    """Return the draft with which `note` is mended."""
    text = for_mending(note.text, names)
    chosen = (note.audience, note.id, note.by, note.about)
    return NoteDraft(text, note.kind, note.at, note.seen, *chosen, note.stamp, note.answers)


def unsaved(draft: NoteDraft | None, notes: Iterable[Note], names: Names) -> NoteDraft | None:
    """Return `draft` when something of it would be lost; None when it is one of `notes` as it stands there.

    `names` are shown for ids. A name may be typed otherwise than it is shown, as `@daan` is: nothing of that is lost.
    """
    if draft is None or draft.note is None:
        return draft
    note = next((note for note in notes if note.id == draft.note), None)
    if note is None:
        return draft
    same = draft_of(note, names) == draft or mended(note, draft, names) == replace(note, doubtful=False)
    return None if same else draft
