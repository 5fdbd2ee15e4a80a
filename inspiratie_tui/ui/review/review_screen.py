"""Reading back: planned and actual, and the notes by part, which can be mended here."""

from dataclasses import replace

from textual import work
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.moments import DAY
from inspiratie_tui.core.notes.mentions import for_mending, with_ids
from inspiratie_tui.core.notes.note import Note, NoteDraft, NoteKind
from inspiratie_tui.core.text.clean import clean
from inspiratie_tui.leading.heartbeat import SIGN_SECONDS
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.reports.session_text import note_words, table, when
from inspiratie_tui.texts import N_, _, times
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.ui.keys.bindings import bound, hints, key
from inspiratie_tui.ui.keys.settled import settled
from inspiratie_tui.ui.shared.key_line import KeyLine
from inspiratie_tui.ui.shared.note_field import NoteField
from inspiratie_tui.ui.shared.plain import fitted, plain
from inspiratie_tui.ui.shared.spoken import Spoken
from inspiratie_tui.ui.shared.text_lines import Lines

_KINDS = tuple(NoteKind)
_BESIDE = 4
"""Cells beside the list: its padding and scroll bar."""
_LONGEST = 200
"""Lines of a note that are listed."""
_COLUMNS = 26
"""Cells beside a title in the table of parts."""
_NARROWEST = 8
"""The least a note is wrapped to."""


class Listed(OptionList, inherit_bindings=False):
    """A list without keys of its own: those that move the cursor can be chosen, and belong to the screen."""


class ReviewScreen(Spoken):
    """A list: the table of parts, then the notes; keys act on the note under the cursor."""

    DEFAULT_CSS = """
    ReviewScreen { background: $background; color: $foreground; }
    ReviewScreen OptionList, ReviewScreen OptionList:focus {
        height: 1fr; border: none; background: $background; background-tint: transparent; min-width: 8; padding: 0 1;
    }
    ReviewScreen Lines { padding: 0 1; color: $warning; }
    ReviewScreen OptionList > .option-list--option-disabled { color: $foreground; }
    """
    AUTO_FOCUS = "OptionList"
    BINDINGS = [
        bound("edit", N_("mend"), show=True),
        bound("kind", show=True),
        bound("remove", show=True),
        bound("reopen", show=True),
        bound("palette"),
        bound("help", show=True),
        bound("leave", show=True),
        key("escape", "leave", ""),
        bound("down", action="move('cursor_down')"),
        bound("up", action="move('cursor_up')"),
        bound("further", action="move('page_down')"),
        bound("earlier", action="move('page_up')"),
        bound("first", action="move('first')"),
        bound("last", action="move('last')"),
    ]

    def __init__(self, live: SessionRunner, clock: Clock) -> None:
        """Read back `live`."""
        super().__init__()
        self.live = live
        self.clock = clock
        draft = live.draft_left
        live.mending = draft if draft is not None and draft.note is not None else None

    def compose(self) -> ComposeResult:
        """The list, what went wrong, the keys."""
        yield Listed(markup=False)
        yield Lines()
        yield KeyLine()

    def _fill(self, keep: str | None = None) -> None:
        listed = self.query_one(OptionList)
        listed.clear_options()
        session, now, width = self.live.session, self.live.now, max(_NARROWEST, self.app.size.width - _BESIDE)
        title = session.agenda.shown_title or _("Session without a title")
        listed.add_options(
            [_line(fitted(title, width).stylize("bold")), _line(plain(when(session, now, self.live.local), "$quiet"))]
        )
        head, *rows = table(session, now, max(_NARROWEST, width - _COLUMNS))
        listed.add_options([_line(plain("")), _line(plain(head, "$quiet")), *(_line(plain(row)) for row in rows)])
        listed.add_options([_line(plain("")), _line(plain(_("Notes"), "bold"))])
        if not self.live.notes:
            listed.add_option(_line(plain(_("No notes."), "$quiet")))
        if self.live.draft_left is not None:
            listed.add_option(
                _line(
                    _shortened(
                        _("not saved, only typed: {text}").format(text=self.live.draft_left.text), width, "$warning"
                    )
                )
            )
        for number, part in enumerate(session.agenda.parts):
            here = [note for note in self.live.notes if note.part == number]
            if here:
                listed.add_option(_line(fitted(f"{number + 1}. {part.shown_title}", width).stylize("$quiet")))
                listed.add_options([Option(self._note(note), id=note.id) for note in here])
        elsewhere = [note for note in self.live.notes if not 0 <= note.part < len(session.agenda.parts)]
        listed.add_options([Option(self._note(note), id=note.id) for note in elsewhere])
        if keep is not None:
            listed.highlighted = listed.get_option_index(keep)
        elif self.live.notes:
            listed.action_first()
            self.call_after_refresh(listed.scroll_home, animate=False)
        self._show_keys()

    def _show_keys(self) -> None:
        mending = list(self.query(NoteField))
        self.query_one(KeyLine).shown = mending[0].hints() if mending else hints(self.active_bindings)

    def _note(self, note: Note) -> Content:
        moment = times.short_clock_time(self.live.local(note.at) % DAY)
        said = note_words(note, self.live.names)
        said = _("removed: {note}").format(note=said) if note.removed else said
        # Below its own beginning, not below the moment.
        indent = " " * (len(moment) + 2)
        room = max(_NARROWEST, self.app.size.width - _BESIDE - len(indent))
        text = plain(f"{moment}  ") + plain("\n" + indent).join(_shortened(said, room).split("\n"))
        return text.stylize("strike $quiet") if note.removed else text

    def on_resize(self) -> None:
        """Notes are as wide as the screen."""
        chosen = self._chosen
        self._fill(chosen.id if chosen else None)

    @property
    def _chosen(self) -> Note | None:
        listed = self.query_one(OptionList)
        if listed.highlighted is None:
            return None
        chosen = listed.get_option_at_index(listed.highlighted).id
        return next((note for note in self.live.notes if note.id == chosen), None)

    def check_action(self, action: str, _parameters: tuple[object, ...]) -> bool | None:
        """Mending asks a note and the right to write; reopening an ended session; a note in hand is finished first."""
        if action in ("edit", "kind", "remove", "reopen", "move") and self.query(NoteField):
            return False
        if action in ("edit", "kind", "remove"):
            return self._chosen is not None and not self.live.store.read_only
        if action == "reopen":
            return self.live.session.ended and not self.live.store.read_only
        return True

    def on_option_list_option_highlighted(self) -> None:
        """Other keys may make sense now."""
        self._show_keys()

    @work(group="notes")
    async def _save(self, note: Note) -> None:
        try:
            await self.live.save_note(note)
        except OSError as error:
            said = _("Not saved ({reason}); nothing has changed.")
            self.query_one(Lines).shown = (said.format(reason=os_reason(error)),)
            for field in self.query(NoteField):
                field.refused()
            return
        self.query_one(Lines).shown = None
        self.live.mending = None
        await self.live.sign()
        await self.query(NoteField).remove()
        self._fill(note.id)
        self.query_one(OptionList).focus()

    async def action_move(self, how: str) -> None:
        """Move the cursor in the list, as the list calls it."""
        await self.query_one(OptionList).run_action(how)

    def say(self, sentence: str) -> None:
        """Answer below the list."""
        self.query_one(Lines).shown = (sentence,)

    def action_kind(self) -> None:
        """The kind after this one."""
        note = self._chosen
        if note is not None:
            self._save(replace(note, kind=_KINDS[(_KINDS.index(note.kind) + 1) % len(_KINDS)]))

    def action_remove(self) -> None:
        """Take it away, or put it back."""
        note = self._chosen
        if note is not None:
            self._save(replace(note, removed=not note.removed))

    async def action_edit(self) -> None:
        """Open the field with the note in it."""
        note = self._chosen
        if note is None or self.query(NoteField):
            return
        field = NoteField(self.live.names)
        await self.mount(field, before=self.query_one(KeyLine))
        field.set_interval(SIGN_SECONDS, self._keep_typed)
        self._show_keys()
        kept = self.live.mending
        if kept is not None and kept.note == note.id:
            field.put(kept)
            return
        text = for_mending(note.text, self.live.names)
        field.put(NoteDraft(text, note.kind, note.at, note.part, note.activity, note.person, note.audience, note.id))

    def on_note_field_save(self, message: NoteField.Save) -> None:
        """Mend the note."""
        draft = message.draft
        before = next((note for note in self.live.notes if note.id == draft.note), None)
        if before is not None:
            text = with_ids(clean(draft.text).strip(), self.live.names)
            self._save(replace(before, text=text, kind=draft.kind, audience=draft.audience))

    async def on_note_field_close(self) -> None:
        """Leave the note as it was; what was typed is there when it is mended again."""
        await self._keep_typed()
        await self.query(NoteField).remove()
        self.query_one(OptionList).focus()
        self._show_keys()

    async def _keep_typed(self) -> None:
        """Leave what is being typed on disk, if anything is."""
        for field in self.query(NoteField):
            self.live.mending = field.draft
            await self.live.sign()

    async def last_words(self) -> None:
        """The same at once: the terminal is being closed."""
        await settled(self)
        for field in self.query(NoteField):
            for pump in (*field.children, field):
                await settled(pump)
            self.live.mending = field.draft
            await self.live.last_sign()

    @work(group="deeds")
    async def action_reopen(self) -> None:
        """Go on with the session."""
        await self.live.perform(lead.reopen)
        self.dismiss(None)

    def action_help(self) -> None:
        """All keys."""
        from inspiratie_tui.ui.shared.page import Page
        from inspiratie_tui.ui.shared.page_texts import keys_page

        self.app.push_screen(Page(self.clock, keys_page(self.active_bindings)))

    async def action_leave(self) -> None:
        """Back to where one came from; what is being typed is there next time."""
        await self._keep_typed()
        self.dismiss(None)


def _shortened(text: str, width: int, style: str = "") -> Content:
    """`text` wrapped; of a whole document only the beginning, for nobody reads one in a list."""
    lines = plain(text[: _LONGEST * width], style).wrap(width)
    if len(text) > _LONGEST * width or len(lines) > _LONGEST:
        lines = [*lines[: _LONGEST - 1], plain(_("… it goes on: `inspiratie show` prints all of it"), "$quiet")]
    return plain("\n").join(lines)


def _line(text: Content) -> Option:
    return Option(text, disabled=True)
