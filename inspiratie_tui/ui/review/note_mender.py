"""Mends the notes of a session in the review, and keeps what is being typed meanwhile as a draft."""

from msgspec.structs import replace

from inspiratie_tui.core.notes.note import Note, NoteDraft, NoteKind
from inspiratie_tui.core.notes.typed import draft_of, mended, unsaved
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts.unsaved import change_waits
from inspiratie_tui.ui.shared.note_field import NoteField

_KINDS = tuple(NoteKind)


class NoteMender:
    """Mends the notes of one session, one at a time."""

    def __init__(self, runner: SessionRunner) -> None:
        """Mend the notes of `runner`; a draft that was left is gone on with when its note is mended here."""
        self._runner = runner

    def note(self, note_id: str | None) -> Note | None:
        """Return the note with the id `note_id`, None when there is none."""
        return next((note for note in self._runner.notes if note.id == note_id), None)

    def draft_of(self, note: Note) -> NoteDraft:
        """Return the draft for the field: what was typed of `note` before, else its text with names for ids."""
        return self._runner.drafts.mend(note.id) or draft_of(note, self._runner.names)

    def mended(self, draft: NoteDraft) -> Note | None:
        """Return the note that `draft` is about as the draft has it; None when there is no such note."""
        before = self.note(draft.note)
        return None if before is None else mended(before, draft, self._runner.names)

    async def save(self, note: Note, draft: NoteDraft | None) -> str:
        """Write `note`, as which `draft` was typed (None: nothing was); return "", or a sentence when the disk refuses.

        Then it waits, and the draft is kept until it is on disk. Of a note that is taken back no draft stays.
        """
        runner = self._runner
        runner.drafts.mending = draft or runner.drafts.mending
        if note.removed:
            runner.drafts.drop_of(note.id)
        saved = await runner.save_note(note)
        if saved and runner.drafts.mending is draft:  # else another one is being typed already
            runner.drafts.mending = None
        await runner.sign()
        return "" if saved or runner.unsaved is None else change_waits(runner.unsaved.errno)

    async def keep(self, draft: NoteDraft | None) -> None:
        """Save `draft`, so that it is there when the program ends; None: the field is empty."""
        self.remember(draft)
        await self._runner.sign()

    def remember(self, draft: NoteDraft | None) -> None:
        """Make `draft` what the next sign of life saves; None: the field is empty."""
        self._runner.drafts.mending = unsaved(draft, self._runner.store.notes, self._runner.names)

    def collect_at_once(self, field: NoteField | None, ahead: str) -> str:
        """Make what is in `field` the draft, with `ahead` behind it; return what of `ahead` is not for it."""
        if field is None:
            return ahead
        self.remember(field.draft_with(ahead))
        return ""


def with_next_kind(note: Note) -> Note:
    """Return `note` with the kind after its own; after the last kind comes the first.

    What the two wrote for themselves has no kind that could be read aloud.
    """
    if note.answers is not None:
        return note
    return replace(note, kind=_KINDS[(_KINDS.index(note.kind) + 1) % len(_KINDS)])


def removed_or_back(note: Note) -> Note:
    """Return `note` as removed, or put back when it was removed."""
    return replace(note, removed=not note.removed)
