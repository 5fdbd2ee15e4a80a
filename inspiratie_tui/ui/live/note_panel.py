"""The panel for notes on the live screen: opens the field, saves notes, keeps the draft."""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace
from textual import work
from textual.containers import Vertical

from inspiratie_tui.core.actions.gaps import open_gap
from inspiratie_tui.core.forecast.parked_questions import parked_if_late
from inspiratie_tui.core.notes.for_the_two import for_others
from inspiratie_tui.core.notes.note import Note, NoteDraft, NoteKind, Seen
from inspiratie_tui.core.notes.owner import kind_at
from inspiratie_tui.core.notes.typed import draft_of, mended, typed_note, unsaved
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.steps_so_far import StepsSoFar
from inspiratie_tui.leading.unsure import Unsure
from inspiratie_tui.texts import _, kind_names
from inspiratie_tui.texts.keys import key_in_sentence
from inspiratie_tui.texts.unsaved import note_waits
from inspiratie_tui.ui.keys.settled import all_settled
from inspiratie_tui.ui.live.answer_line import AnswerLine

if TYPE_CHECKING:
    from inspiratie_tui.ui.shared.note_field import NoteField


class NotePanel(Vertical):
    """Shows the field while it is open, and takes no room while it is not."""

    DEFAULT_CSS = "NotePanel { height: auto; }"

    def __init__(self, runner: SessionRunner, answers: AnswerLine, keys_changed: Callable[[], object]) -> None:
        """Save to `runner`, and say on `answers` what came of it; `keys_changed` is called when other keys matter."""
        super().__init__()
        self._runner = runner
        self._answers = answers
        self._keys_changed = keys_changed
        self.field: NoteField | None = None
        """The field while it is open, else None."""
        self.closed_at = float("-inf")
        """When Enter closed the field, in seconds since some moment; whoever pressed that may type on."""

    async def open(self, draft: NoteDraft | None = None) -> None:
        """Open the field with `draft`; None: with what was left in it. The question of a gap is answered first."""
        if self.field is not None or self._runner.store.read_only:
            return
        if open_gap(self._runner.session) is not None:
            self._answers.say(
                _("First say what that time was; then {key} opens the note.").format(key=key_in_sentence("note"))
            )
            return
        # Imported now: a field for many lines takes more than the rest of the screen.
        from inspiratie_tui.ui.shared.note_field import NoteField
        from inspiratie_tui.ui.shared.note_people import NotePeople

        takes = self._runner.pen.lets
        people = NotePeople(lambda: self._runner.session, self._runner.names, StepsSoFar(self._runner))
        field = NoteField(people, self.origin, takes)
        await self.mount(field)
        if draft is not None and takes is MayWrite.ALL:
            field.put(draft)
        else:
            self._come_back(field)
        self.field = field
        self._answers.clear()
        self._keys_changed()

    def follow(self) -> None:
        """Let the field show whose note it would be now, and drop letters as long as the pen is down, or as if it was.

        What was typed before waits, and is there again when all may be written.
        """
        field = self.field
        if field is not None:
            self._take(field, self._runner.pen.lets)
            field.follow()

    def _take(self, field: "NoteField", takes: MayWrite) -> None:
        """Let `field` take this from now on; what was typed before waits."""
        if takes is not field.takes:
            self._keep(all_of_it=True)
            field.take(takes)
            self._come_back(field)

    def _come_back(self, field: "NoteField") -> None:
        """Put what was left into `field`, if that takes it."""
        is_step = self.left is not None and self.left.kind is NoteKind.STEP
        if self.left is not None and (field.takes is MayWrite.ALL or (field.takes is MayWrite.OWN and is_step)):
            field.put(self.left)

    @property
    def left(self) -> NoteDraft | None:
        """Return what was left in the field, if it may be kept; None when nothing was."""
        draft = self._runner.drafts.typed
        return draft if draft is not None and self._runner.pen.keeps(draft) else None

    @property
    def _open(self) -> "NoteField | None":
        """Return the field when letters are kept in it."""
        return None if self.field is None or self.field.drops else self.field

    def origin(self) -> NoteDraft:
        """Return an empty draft with the moment of now, what stands before the cursor, and the kind of a line there."""
        at, stamp = self._runner.moment()
        session = self._runner.session
        seen = Seen(session.place.part, session.place.activity, session.speaker(at))
        return NoteDraft("", kind_at(session, at), at, seen, stamp=stamp)

    def on_note_field_typed(self) -> None:
        """Keep what is being typed as the draft of the session; a turn can have begun without any event since."""
        self._keep()
        if self.field is not None:
            self._take(self.field, self._runner.pen.lets)

    def _keep(self, *, all_of_it: bool = False) -> None:
        """Keep what is being typed as the draft; half a note that waits for another turn is first, then `all_of_it`."""
        if self._open is None:
            return
        draft, waits = self._unsaved(self._open.draft), self._waits
        if waits is None:
            self._runner.pen.types(draft)
        elif all_of_it and draft is not None:
            self._runner.drafts.typed = joined(waits, draft)

    @property
    def _waits(self) -> NoteDraft | None:
        """Return what was left and is not in the field, which takes steps alone; None when nothing waits."""
        takes_steps = self.field is not None and self.field.takes is MayWrite.OWN
        return self.left if takes_steps and self.left is not None and self.left.kind is not NoteKind.STEP else None

    def _unsaved(self, draft: NoteDraft | None) -> NoteDraft | None:
        return unsaved(draft, self._runner.store.notes, self._runner.names)

    def collect_at_once(self, ahead: str) -> str:
        """Make what is in the field the draft, with `ahead` behind it; return what of `ahead` is not for the field."""
        if self.field is None:
            return ahead
        if self._open is not None:
            draft, waits = self._unsaved(self._open.draft_with(ahead)), self._waits
            self._runner.pen.types(draft if waits is None else joined(waits, draft))
        return ""

    @property
    def draft(self) -> NoteDraft | None:
        """Return what is being typed, or was left in the field; None when nothing was."""
        return self.left if self._open is None else self._open.draft

    def on_note_field_save(self, message: "NoteField.Save") -> None:
        """Save what was typed; it has left the field already."""
        unsure = self._runner.drafts.unsure_of(message.draft)
        if self.field is not None and self.field.drops and self._waits is None:
            self._runner.drafts.typed = None
        self.keep(message.draft, unsure)

    @work(group="notes")
    async def keep(self, draft: NoteDraft, unsure: Unsure | None = None) -> None:
        """Save `draft` as a note. One that the disk refuses waits, and its words are in the field or draft again.

        Not so when other words are there already, or when Enter puts it away once more as it stands. Nothing becomes of
        one that may not be kept: its first letter came when the next turn had begun, and the disk did not know yet.
        """
        await self._runner.pen.settled()
        if unsure is not None and unsure.kept(self._runner.pen.keeps) is not unsure.draft:
            if self.draft is None:
                self.put(unsure.before)
            return
        if not self._runner.pen.keeps(draft):
            return
        before = next((note for note in self._runner.notes if note.id == draft.note), None)
        typed = typed_note(draft, draft.note or os.urandom(4).hex(), self._runner.names)
        # One that is mended keeps what the field does not show.
        note = typed if before is None else mended(before, draft, self._runner.names)
        note = parked_if_late(note, before, self._runner.session, self._runner.now)
        if await self._runner.save_note(note):
            sentence = _("saved: {kind}")
            if note.parked and before is None:
                sentence = _("saved: {kind}, parked: it comes back at the end, else next time")
            self._answers.say(sentence.format(kind=kind_names.note_kind(note.kind)))
        else:
            stays = note != before and self.draft is None
            if stays:
                self.put(replace(draft, note=note.id))
            errno = self._runner.unsaved.errno if self._runner.unsaved else None
            self._answers.say(note_waits(errno, in_field=stays))
        await self._runner.sign()

    def let_go(self, notes: Sequence[Note]) -> None:
        """Let go of what is in the field when it is one of `notes`, which the disk took after all."""
        draft = None if self.field is None else self.field.draft
        if draft is not None and self._unsaved(draft) is None and any(note.id == draft.note for note in notes):
            self.put(None)

    def put(self, draft: NoteDraft | None) -> None:
        """Make `draft` what is being typed, in the field if that is open."""
        self._runner.drafts.typed = draft
        if self._open is not None:
            self._open.put(draft or self.origin())

    def on_note_field_take_back(self) -> None:
        """Open the last note in the field, to be mended."""
        notes = [note for note in for_others(self._runner.notes) if not note.removed]
        if not notes:
            self._answers.say(_("There is no note yet."))
        elif self.field is not None and self.field.draft is None:
            self.field.put(draft_of(notes[-1], self._runner.names))

    async def on_note_field_close(self, message: "NoteField.Close") -> None:
        """Close the field; a draft stays for the next time."""
        await self.close(message.entered)

    async def close(self, entered: float | None = None) -> None:
        """Close the field if it is open; a draft stays. `entered` is when Enter did it, None when something else."""
        field = self.field
        if field is None:
            return
        self._keep(all_of_it=True)
        if entered is None:  # what Enter saves leaves its own sign
            self._runner.keep_draft()
        self.field = None
        self.closed_at = float("-inf") if entered is None else entered
        self.screen.set_focus(None)
        await field.remove()
        self._keys_changed()
        self.tell_of_draft()

    def tell_of_draft(self, before: str = "") -> None:
        """Say behind the sentence `before` that half a note is kept and which key goes on; nothing of its words.

        One that is whole, and only waits for the disk, is told as that.
        """
        draft, unsaved_yet = self.left, self._runner.unsaved
        if draft is None or self._runner.store.read_only or self._runner.pen.lets is not MayWrite.ALL:
            return  # while the pen is down no key goes on with it
        if unsaved_yet is not None and unsaved(draft, self._runner.notes, self._runner.names) is None:
            kept = note_waits(unsaved_yet.errno, in_field=False)
        else:
            kept = _("half a note is kept: {key} goes on").format(key=key_in_sentence("note"))
        self._answers.say(f"{before} {kept}" if before else kept)

    async def settle(self) -> None:
        """Return when every letter that was typed has arrived in the draft."""
        if self.field is not None:
            await all_settled(self.field)
        self._keep()


def joined(draft: NoteDraft, other: NoteDraft | None) -> NoteDraft:
    """Return both drafts as one: the earlier one, with the text of the later one on lines of its own below it."""
    if other is None:
        return draft
    first, second = (draft, other) if draft.at <= other.at else (other, draft)
    return replace(first, text=f"{first.text}\n{second.text}")
