"""Takes what the two facilitators answer when a session is over, one question after the other. It needs no screen."""

import os

from msgspec.structs import replace

from inspiratie_tui.core.notes.for_the_two import QUESTIONS, answer_to, for_the_two
from inspiratie_tui.core.notes.note import AfterQuestion, Note, NoteDraft, NoteKind
from inspiratie_tui.core.notes.typed import draft_of, mended, typed_note, unsaved
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts.unsaved import change_waits


class AfterDesk:
    """The three questions of one session, of which one is asked at a time; each answer is a note."""

    def __init__(self, runner: SessionRunner) -> None:
        """Ask about the session of `runner`; half an answer that was left is gone on with."""
        self._runner = runner
        left = runner.drafts.after
        self.asked: AfterQuestion | None = QUESTIONS[0] if left is None or left.answers is None else left.answers
        """The question that is asked; None when all were."""
        self._begun = left

    @property
    def count(self) -> int:
        """Return how many answers there are."""
        return len(for_the_two(self._runner.notes))

    def answer(self, question: AfterQuestion) -> str | None:
        """Return what was answered to `question`, with names as they are typed; None when nothing was."""
        note = answer_to(question, self._runner.notes)
        return None if note is None else draft_of(note, self._runner.names).text

    @property
    def begins_with(self) -> str:
        """Return what stands in the field when a question is asked: half an answer, the one that was given, or ""."""
        left = self._runner.drafts.after
        if left is not None and left.answers is self.asked:
            return left.text
        return "" if self.asked is None else self.answer(self.asked) or ""

    def type(self, text: str) -> None:
        """Make `text`, which stands in the field, the draft; the next sign of life keeps it."""
        drafts, draft = self._runner.drafts, self._draft(text)
        if draft is not None or (drafts.after is not None and drafts.after.answers is self.asked):
            drafts.after = draft  # else it is an answer that is still on its way to the disk

    def enter(self, text: str) -> Note | None:
        """Take `text` as the answer, and ask the next question; return the note to be saved, None when none changes.

        An empty field skips the question; an answer that was given and is emptied is removed.
        """
        draft, asked = self._draft(text), self.asked
        if asked is None:
            return None
        before = answer_to(asked, self._runner.notes)
        self.asked = next(iter(QUESTIONS[QUESTIONS.index(asked) + 1 :]), None)
        self._begun = None
        if not text.strip():
            self._runner.drafts.after = None
            return None if before is None else replace(before, removed=True)
        if draft is None:
            return None
        if before is None:
            note = typed_note(draft, os.urandom(4).hex(), self._runner.names)
        else:
            note = mended(before, draft, self._runner.names)
        self._runner.drafts.after = replace(draft, note=note.id)
        return note

    async def save(self, note: Note) -> str:
        """Write `note`; return "", or a sentence when the disk refuses: then it waits, and is tried again by itself."""
        runner = self._runner
        saved = await runner.save_note(note)
        left = runner.drafts.after
        if saved and left is not None and left.note == note.id:
            runner.drafts.after = None
        await runner.sign()
        return "" if saved or runner.unsaved is None else change_waits(runner.unsaved.errno)

    def _draft(self, text: str) -> NoteDraft | None:
        """Return `text` as the draft of an answer; None when it is what was answered already, or nothing."""
        if self.asked is None:
            return None
        answered = answer_to(self.asked, self._runner.notes)
        if answered is not None:
            return unsaved(replace(draft_of(answered, self._runner.names), text=text), (answered,), self._runner.names)
        if not text.strip():
            return None
        if self._begun is None:
            at, stamp = self._runner.moment()
            self._begun = NoteDraft("", NoteKind.NOTE, at, stamp=stamp, answers=self.asked)
        return replace(self._begun, text=text)
