"""Taking notes on the live screen: the field, what is saved from it, what was being typed."""

import asyncio
import os
from typing import TYPE_CHECKING

from textual import work
from textual.screen import Screen

from inspiratie_tui.core.forecast.parked_questions import parked_if_late
from inspiratie_tui.core.notes.mentions import for_mending, with_ids
from inspiratie_tui.core.notes.note import Audience, Note, NoteDraft, NoteKind
from inspiratie_tui.core.session.session import State
from inspiratie_tui.core.text.clean import clean
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts import _, kind_names, ngettext
from inspiratie_tui.texts.keys import key_of
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.ui.keys.settled import settled
from inspiratie_tui.ui.live.widgets.foot_lines import NextStepLine
from inspiratie_tui.ui.shared.opened import opened_sentence

if TYPE_CHECKING:
    from inspiratie_tui.ui.shared.note_field import NoteField


class Noting(Screen[None]):
    """The part of the live screen that writes down what people say."""

    live: SessionRunner
    message: str
    note_field: "NoteField | None" = None
    _kept: NoteDraft | None = None

    @property
    def draft(self) -> NoteDraft | None:
        """What is being typed, or was left in the field."""
        return self._kept if self.note_field is None else self.note_field.draft

    async def action_note(self) -> None:
        """Open the field, with what was left in it."""
        await self.open_note(self._kept)

    async def open_note(self, draft: NoteDraft | None) -> None:
        """Open the field with `draft`, if any."""
        if self.note_field is not None or self.live.file.read_only:
            return
        # Imported now: a field for many lines takes more than the rest of the screen.
        from inspiratie_tui.ui.shared.note_field import NoteField

        field = NoteField(self.live.names, self._origin)
        await self.mount(field, before=self.query_one(NextStepLine))
        if draft is not None:
            field.put(draft)
        self.note_field = field
        self.say_nothing()
        self.show_keys()

    def show_keys(self) -> None:
        """Show the keys that matter now; the live screen says which."""
        raise NotImplementedError

    def show_view(self) -> None:
        """Show the session as it is; the live screen knows how."""
        raise NotImplementedError

    def say_nothing(self) -> None:
        """Take away what was said last; who only looks along keeps being told so."""
        self.message = opened_sentence(self.live.file) if self.live.file.read_only else ""

    def _origin(self) -> NoteDraft:
        """Now, here, and who speaks."""
        session = self.live.session
        place = session.place
        return NoteDraft("", NoteKind.NOTE, self.live.now, place.part, place.activity, session.floor, Audience.US)

    @work(group="notes")
    async def on_note_field_save(self, message: "NoteField.Save") -> None:
        """Save the note; the text leaves the field when it is on disk, and not before."""
        draft = message.draft
        note = Note(
            id=draft.note or os.urandom(4).hex(),
            at=draft.at,
            part=draft.part,
            activity=draft.activity,
            person=draft.person,
            kind=draft.kind,
            text=with_ids(clean(draft.text).strip(), self.live.names),
            audience=draft.audience,
        )
        before = next((one for one in self.live.notes if one.id == note.id), None)
        note = parked_if_late(note, before, self.live.session, self.live.now)
        try:
            await self.live.save_note(note)
        except OSError as error:
            self.message = _("Not saved ({reason}): the note stays in its field.").format(reason=os_reason(error))
            if self.note_field is not None:
                self.note_field.refused()
            return
        if self.note_field is not None:
            self.note_field.saved()
        said = _("saved: {kind}, left lying: it comes back at the end, else next time")
        said = said if note.parked and before is None else _("saved: {kind}")
        self.message = said.format(kind=kind_names.note_kind(note.kind))
        self.show_view()
        await self.live.beat(self.draft)

    def on_note_field_take_back(self) -> None:
        """Mend the last note."""
        notes = [note for note in self.live.notes if not note.removed]
        if not notes:
            self.message = _("There is no note yet.")
            return
        last = notes[-1]
        text = for_mending(last.text, self.live.names)
        if self.note_field is not None:
            self.note_field.put(
                NoteDraft(text, last.kind, last.at, last.part, last.activity, last.person, last.audience, last.id)
            )

    async def on_note_field_close(self) -> None:
        """Close the field; a draft stays for next time."""
        field, self._kept = self.note_field, self.draft
        if field is None:
            return
        self.note_field = None
        self.set_focus(None)
        await field.remove()
        self.show_keys()
        if self._kept is not None:
            self.message = _("the draft is kept: {key} goes on with it").format(key=key_of("note"))

    @work(group="reading")
    async def remember(self) -> None:
        """Say before the session begins what was left lying last time."""
        count = await asyncio.to_thread(self.live.parked_before.remember)
        if count and not self.message and self.live.session.state is State.READY:
            said = ngettext(
                "from last time {count} question was left lying: {key} shows it",
                "from last time {count} questions were left lying: {key} shows them",
                count,
            )
            self.message = said.format(count=count, key=key_of("agenda"))

    async def last_words(self) -> None:
        """Let what was typed arrive, then leave it on disk: the terminal is being closed."""
        await settled(self)
        if self.note_field is not None:
            for pump in (*self.note_field.children, self.note_field):
                await settled(pump)
        await self.live.last_beat(self.draft)
