"""The field for notes: kind and audience on the left, the text beside it."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static, TextArea

from inspiratie_tui.core.notes.note import Audience, NoteDraft, NoteKind
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.view.circle_slices import UNKNOWN
from inspiratie_tui.texts import _, kind_names
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.ui.shared.note_area import NoteArea
from inspiratie_tui.ui.shared.plain import plain

NAME_CELLS = 12
"""The most cells of a name before the kind; the text needs the room."""
_KINDS = tuple(NoteKind)
_AUDIENCES = tuple(Audience)


class NoteField(Horizontal):
    """Holds a draft, and posts `Save` to have it saved. Moment, part and person are those of its first character."""

    DEFAULT_CSS = """
    NoteField { height: auto; max-height: 5; padding: 0 1; background: $panel; }
    NoteField > Static { width: auto; min-width: 10; padding: 0 1 0 0; color: $primary; text-style: bold; }
    NoteField > NoteArea { width: 1fr; height: auto; max-height: 5; border: none; padding: 0; background: $panel; }
    NoteField .text-area--suggestion { color: $quiet; text-style: italic; }
    """

    class Save(Message):
        """The draft is to be saved as a note."""

        def __init__(self, draft: NoteDraft) -> None:
            """Hand over `draft`, with the text as typed."""
            super().__init__()
            self.draft = draft

    class Typed(Message):
        """The draft has changed."""

    class Close(Message):
        """The field is to be closed."""

    class TakeBack(Message):
        """The last note is to be mended."""

    def __init__(self, names: Mapping[PersonId, str], origin: Callable[[], NoteDraft] | None = None) -> None:
        """Complete `names` after `@`; `origin` returns an empty draft of now, for new notes."""
        super().__init__()
        self._label = Static(markup=False)
        self._area = NoteArea()
        self._names = names
        self._area.names = names
        # A function that answers at once: a message to the screen and back would come after an Enter pasted along.
        self._new_origin = origin
        self._origin: NoteDraft | None = None
        self._saving: NoteDraft | None = None
        self._kind = NoteKind.NOTE
        self._audience = Audience.US

    def compose(self) -> ComposeResult:
        """Show the label and the text area."""
        yield self._label
        yield self._area

    def on_mount(self) -> None:
        """Show what would be saved, and take the focus."""
        self._say()
        # At once: the next key may have come already, before Textual would move the focus.
        self.screen.set_focus(self._area)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return key and words of each action of the field, for the line at the foot."""
        return (
            ("Enter", _("save")),
            ("Esc", _("close")),
            ("Tab", _("kind")),
            ("ctrl+g", _("for whom")),
            ("ctrl+j", _("a new line")),
        )

    @property
    def draft(self) -> NoteDraft | None:
        """Return what is being typed, None when the field is empty."""
        if self._origin is None or not self._area.text:
            return None
        return replace(self._origin, text=self._area.text, kind=self._kind, audience=self._audience)

    def put(self, draft: NoteDraft) -> None:
        """Show `draft`, to be typed on."""
        self._origin, self._kind, self._audience = draft, draft.kind, draft.audience
        self._area.text = draft.text
        self._area.move_cursor(self._area.document.end)
        self._say()

    def saved(self) -> None:
        """Remove the text that was saved; what was typed meanwhile is the next note."""
        before, self._saving = self._saving, None
        rest = self._area.text.removeprefix(before.text) if before else ""
        self._origin, self._kind, self._audience = None, NoteKind.NOTE, Audience.US
        self._area.text = rest
        self._area.move_cursor(self._area.document.end)
        if rest:
            self._begin()
        self._say()

    def refused(self) -> None:
        """Keep the text that could not be saved, so that Enter tries again."""
        self._saving = None

    def _begin(self) -> None:
        mending = self._origin is not None and self._origin.note is not None
        if self._new_origin is not None and not mending:
            self._origin = self._new_origin()

    @property
    def _about(self) -> str | None:
        """Return the name of the person the note is about: who spoke at its first character, until then who speaks."""
        origin = self._origin or (self._new_origin() if self._new_origin is not None else None)
        person = origin.person if origin is not None else None
        return None if person is None else cut(self._names.get(person, UNKNOWN), NAME_CELLS)

    def on_text_area_changed(self, message: TextArea.Changed) -> None:
        """Post that the draft has changed."""
        message.stop()
        self.post_message(self.Typed())

    def _chose(self) -> None:
        """Show what would be saved now, and post that the draft has changed."""
        self._say()
        self.post_message(self.Typed())

    def _say(self) -> None:
        label = kind_names.note_kind(self._kind)
        if self._audience is not Audience.US:
            label += f", {kind_names.audience(self._audience, self._about)}"
        content = plain(f"{self._about} · {label}:" if self._about else f"{label}:")
        if self._label.content != content:  # a letter that changes no label draws none
            self._label.update(content)

    def on_note_area_began(self, message: NoteArea.Began) -> None:
        """Take moment, part and speaker of now for the note, unless an old note is being mended."""
        message.stop()
        self._begin()
        self._say()

    def on_note_area_kind_marked(self, message: NoteArea.KindMarked) -> None:
        """Take the kind, and remove its mark from the text."""
        message.stop()
        self._kind = message.kind
        self._chose()

    def on_note_area_next_kind(self, message: NoteArea.NextKind) -> None:
        """Take the kind after this one; after the last comes the first."""
        message.stop()
        self._kind = _KINDS[(_KINDS.index(self._kind) + 1) % len(_KINDS)]
        self._chose()

    def on_note_area_next_audience(self, message: NoteArea.NextAudience) -> None:
        """Take the audience after this one; after the last comes the first."""
        message.stop()
        # A note can only be for a person when it is about somebody.
        following = [*_AUDIENCES[_AUDIENCES.index(self._audience) + 1 :], *_AUDIENCES]
        self._audience = next(
            audience for audience in following if audience is not Audience.PERSON or self._about is not None
        )
        self._chose()

    def on_note_area_taking_back(self, message: NoteArea.TakingBack) -> None:
        """Ask for the last note."""
        message.stop()
        self.post_message(self.TakeBack())

    def on_note_area_saving(self, message: NoteArea.Saving) -> None:
        """Post that the draft is to be saved; the text stays until it is on disk."""
        message.stop()
        if self._saving is None and self.draft is not None:
            self._saving = replace(self.draft, text=message.text)
            self.post_message(self.Save(self._saving))

    def on_note_area_leaving(self, message: NoteArea.Leaving) -> None:
        """Ask to be closed."""
        message.stop()
        self.post_message(self.Close())
