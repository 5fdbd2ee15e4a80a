"""The field for notes: kind and audience on the left, the text beside it."""

from collections.abc import Callable

from msgspec.structs import replace
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static, TextArea

from inspiratie_tui.core.notes.note import Audience, Chosen, NoteDraft, NoteKind
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import MayWrite
from inspiratie_tui.texts import _
from inspiratie_tui.ui.keys.read_ahead import typed_behind
from inspiratie_tui.ui.shared.note_area import NoteArea
from inspiratie_tui.ui.shared.note_people import Asked, NotePeople, question
from inspiratie_tui.ui.shared.plain import plain

NAME_CELLS = 12
"""The most cells of a name before the kind; the text needs the room."""
_NAMES_THAT_COUNT = 8
"""How many names in a note the words before it follow at each letter; whose it is follows from all of them."""
_KINDS = tuple(NoteKind)
_OF_THE_PLACE = (NoteKind.NOTE, NoteKind.LEARNING_QUESTION)
"""Kinds that a line has without anybody choosing: typed anew it has that of its own place."""
_AUDIENCES = tuple(Audience)


class NoteField(Horizontal):
    """Holds a draft, and posts `Save` to have it saved. Moment, part and person are those of its first character."""

    DEFAULT_CSS = """
    NoteField { height: auto; max-height: 5; padding: 0 1; background: $panel; }
    NoteField > Static { width: auto; min-width: 10; max-width: 60%; padding: 0 1 0 0; }
    NoteField > Static { color: $primary; text-style: bold; }
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

        def __init__(self, entered: float | None) -> None:
            """Tell when Enter was `entered`, in seconds; None: another key closes it."""
            super().__init__()
            self.entered = entered

    class TakeBack(Message):
        """The last note is to be mended."""

    def __init__(
        self, people: NotePeople, origin: Callable[[], NoteDraft] | None = None, takes: MayWrite = MayWrite.ALL
    ) -> None:
        """Let `people` be named; `origin` returns an empty draft of now, for new notes.

        What it does not take of what is typed is dropped, as while the pen is down: all of it, or all but steps.
        """
        super().__init__()
        self._label = Static(markup=False)
        self._words = ""
        self._area = NoteArea()
        self.takes = takes
        """What it takes of what is typed."""
        self._take_anew()
        self._people = people
        self._area.names, self._area.offers = people.names, people.offers
        # A function that answers at once: a message to the screen and back would come after an Enter pasted along.
        self._new_origin = origin
        self._origin: NoteDraft | None = None
        self._kind: NoteKind | None = None  # as its place says, until somebody chooses
        self._audience = Audience.US
        self._chosen: dict[Asked, Chosen[PersonId] | None] = {}
        self._asked: Asked | None = None
        self._heard: tuple[str, object] = ("", None)
        self._longest_first = sorted((name.casefold() for name in people.names.values() if name), key=len, reverse=True)

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
        if self.drops:
            return (("Esc", _("close")),)
        return (
            ("Enter", _("save")),
            ("Tab", _("kind")),
            ("ctrl+w", _("whose")),
            ("ctrl+g", _("for whom")),
            ("ctrl+j", _("line")),
            ("Esc", _("close")),
        )

    @property
    def drops(self) -> bool:
        """Return whether what is typed is dropped: the pen is down."""
        return self._area.drops

    def take(self, takes: MayWrite) -> None:
        """Take this of what is typed from now on, and empty the field."""
        self.takes = takes
        self._area.text = ""
        self._empty()

    def _empty(self) -> None:
        self._origin, self._kind, self._audience, self._chosen = None, None, Audience.US, {}
        self._take_anew()
        self._say()

    def _take_anew(self) -> None:
        self._area.drops, self._area.keeps_steps = self.takes is not MayWrite.ALL, self.takes is MayWrite.OWN

    @property
    def draft(self) -> NoteDraft | None:
        """Return what is being typed, None when the field is empty."""
        if self._origin is None or not self._area.text:
            return None
        return self._as_it_stands(self._origin, self._area.text)

    def draft_with(self, ahead: str) -> NoteDraft | None:
        """Return what is being typed with `ahead` behind it, None when that is nothing; no message is waited for."""
        text = typed_behind(self._area.text, ahead)
        if not text:
            return None
        origin = self._origin or (self._new_origin() if self._new_origin is not None else None)
        if origin is None:
            return None
        return self._as_it_stands(origin, text)

    def _as_it_stands(self, origin: NoteDraft, text: str) -> NoteDraft:
        draft = replace(origin, text=text)
        return replace(
            draft,
            kind=self._kind or self._people.kind(draft),
            audience=self._audience,
            by=self._chosen.get(Asked.BY),
            about=self._chosen.get(Asked.ABOUT),
        )

    def put(self, draft: NoteDraft) -> None:
        """Show `draft`, to be typed on: it may be kept."""
        self._area.drops = False
        self._kind = None if draft.kind in _OF_THE_PLACE else draft.kind
        self._origin, self._audience = draft, draft.audience
        self._chosen = {Asked.BY: draft.by, Asked.ABOUT: draft.about}
        self._area.text = draft.text
        self._area.move_cursor(self._area.document.end)
        self._say()

    def _begin(self) -> None:
        mending = self._origin is not None and self._origin.note is not None
        if self._new_origin is not None and not mending:
            self._origin = self._new_origin()

    @property
    def _standing(self) -> NoteDraft | None:
        """Return what would be saved: of the moment of its first character, until then of that of now.

        None while the note that is to be mended is not there yet.
        """
        origin = self._origin or (self._new_origin() if self._new_origin is not None else None)
        return None if origin is None else self._as_it_stands(origin, self._area.text)

    def on_text_area_changed(self, message: TextArea.Changed) -> None:
        """Post that the draft has changed."""
        message.stop()
        text, standing = self._area.text, self._kind
        heard = (self._naming(text), None if standing is None else self._people.heard(standing, text))
        if heard != self._heard:
            self._heard = heard
            self._say()
        self.post_message(self.Typed())

    def _naming(self, text: str) -> str:
        """Return what of `text` can make the note somebody else's: the first names behind an `@`, and how they go on.

        All other letters cost next to nothing.
        """
        at = -1
        names: list[str] = []
        while len(names) < _NAMES_THAT_COUNT and (at := text.find("@", at + 1)) >= 0:
            names.append(f"{bool(text[:at].strip())} {self._name_behind(text, at)}")
        return "\n".join(names)

    def _name_behind(self, text: str, at: int) -> str:
        """Return the name that stands in `text` behind the `@` at `at`, and two letters more; "" for no name."""
        longest = len(self._longest_first[0]) + 2 if self._longest_first else 0
        behind = text[at + 1 : at + 1 + longest].casefold()
        name = next((name for name in self._longest_first if behind.startswith(name)), None)
        return "" if name is None else behind[: len(name) + 2]

    def _chose(self) -> None:
        """Show what would be saved now, and post that the draft has changed."""
        self._say()
        self.post_message(self.Typed())

    def follow(self) -> None:
        """Show whose note it would be now: until its first character that is who speaks now."""
        if self._origin is None:
            self._say()

    def _say(self) -> None:
        if self.drops:
            self._write(_("pen down:"))
            return
        if self._asked is not None:
            self._write(question(self._asked))
            return
        draft = self._standing
        self._write("" if draft is None else self._people.prefix(draft, NAME_CELLS))

    def _write(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self._label.update(plain(words))

    def on_note_area_asking(self, message: NoteArea.Asking) -> None:
        """Show what the next digit answers."""
        message.stop()
        self._asked = message.asked
        self._say()

    def on_note_area_answered(self, message: NoteArea.Answered) -> None:
        """Take whom a digit chose; without a digit it is again as the timeline says."""
        message.stop()
        before = self._chosen.get(message.asked)
        choice = None if message.digit is None else self._people.choice(message.digit, before)
        self._chosen[message.asked] = before if message.digit is not None and choice is None else choice
        self._asked = None
        self._chose()

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
        """Take the kind after this one; after the last comes the first. Where a step alone is kept it stays one."""
        message.stop()
        if self.takes is MayWrite.OWN:
            return
        draft = self._standing
        before = _KINDS.index(NoteKind.NOTE if draft is None else draft.kind)
        self._kind = _KINDS[(before + 1) % len(_KINDS)]
        self._chose()

    def on_note_area_next_audience(self, message: NoteArea.NextAudience) -> None:
        """Take the audience after this one; after the last comes the first."""
        message.stop()
        # A note can only be for a person when it is about somebody, or by somebody.
        draft = self._standing
        owner = None if draft is None else self._people.owner(draft)
        following = [*_AUDIENCES[_AUDIENCES.index(self._audience) + 1 :], *_AUDIENCES]
        self._audience = next(
            audience for audience in following if audience is not Audience.PERSON or owner is None or owner.person
        )
        self._chose()

    def on_note_area_taking_back(self, message: NoteArea.TakingBack) -> None:
        """Ask for the last note."""
        message.stop()
        self.post_message(self.TakeBack())

    def on_note_area_saving(self, message: NoteArea.Saving) -> None:
        """Post that the text is to be saved; what is typed from here on is the next note."""
        message.stop()
        if self._origin is not None:
            self.post_message(self.Save(self._as_it_stands(self._origin, message.text)))
        self._empty()

    def on_note_area_leaving(self, message: NoteArea.Leaving) -> None:
        """Ask to be closed."""
        message.stop()
        self.post_message(self.Close(message.entered))
