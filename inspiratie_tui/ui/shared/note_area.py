"""The text area a note is typed in: Textual's own, with other keys."""

import re
from collections.abc import Mapping

from textual.actions import SkipAction
from textual.events import Event, Key, Paste
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from inspiratie_tui.core.notes.mentions import Completion, Offers, completion, offered_mention
from inspiratie_tui.core.notes.note import MARKS, NoteKind
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.ui.keys.bindings import seat_of
from inspiratie_tui.ui.keys.read_ahead import ReadAhead, ReadsAhead
from inspiratie_tui.ui.shared.let_go import let_go
from inspiratie_tui.ui.shared.note_people import Asked, WhoseQuestion

_DIGITS = frozenset("0123456789")
_THE_SCREENS = ("pagedown", "pageup", "f6", "f7")
"""Keys that Textual's text area would take, and that are left to the screen."""
_OF_A_NOTE = ("ctrl+j", "tab", "ctrl+g", "ctrl+w", "up")
"""Keys that do something to a note, beside letters."""
_STEP = next(mark for mark, kind in MARKS.items() if kind is NoteKind.STEP)
# Characters that join others into one word or picture; they come as keys without a picture, which Textual drops.
_JOINS = re.compile("[\u200c\u200d\U000e0030-\U000e007f]")


class NoteArea(TextArea):
    """A text area in which Enter saves, ctrl+j makes a new line, and PageDown and PageUp go on leading the session."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the lines, or none when the area was just removed: Textual paints it once more, and would crash."""
        if "text-area--gutter" not in self._component_styles:
            return [Strip.blank(crop.width)] * crop.height
        return super().render_lines(crop)

    class Saving(Message):
        """The text is to be saved."""

        def __init__(self, text: str) -> None:
            """Hand over `text` as it stood at this key; it has left the area, and more may be typed already."""
            super().__init__()
            self.text = text

    class Leaving(Message):
        """The field is to be closed; its text stays a draft."""

        def __init__(self, entered: float | None) -> None:
            """Tell when Enter was `entered`, whose user may type on, in seconds; None: another key closes it."""
            super().__init__()
            self.entered = entered

    class Began(Message):
        """The first character was typed."""

    class KindMarked(Message):
        """A mark at the start of the note chose its kind."""

        def __init__(self, kind: NoteKind) -> None:
            """Take `kind`, the one that was chosen."""
            super().__init__()
            self.kind = kind

    class NextKind(Message):
        """The note is to have the kind after its own."""

    class NextAudience(Message):
        """The note is to be for the audience after its own."""

    class Asking(Message):
        """The next digit answers something, or nothing any more."""

        def __init__(self, asked: Asked | None) -> None:
            """Take what is `asked`."""
            super().__init__()
            self.asked = asked

    class Answered(Message):
        """Whose words they are, or whom they are about, was chosen."""

        def __init__(self, asked: Asked, digit: int | None) -> None:
            """Take what was `asked`, and the `digit` that answers it; None: as the timeline says."""
            super().__init__()
            self.asked, self.digit = asked, digit

    class TakingBack(Message):
        """The last note is to be mended."""

    def __init__(self, *, of_a_note: bool = True) -> None:
        """Begin empty; of a note kind and owner are chosen here too, else all of it is text."""
        super().__init__(soft_wrap=True, show_line_numbers=False, highlight_cursor_line=False, compact=True)
        self.cursor_blink = False
        for key in _THE_SCREENS:
            self._bindings.key_to_bindings.pop(key, None)
        self.names: Mapping[PersonId, str] = {}
        """The names that `@` completes, by the id of the person."""
        self.offers: Offers = ()
        """What is offered as a mention when it is typed without `@`."""
        self.ahead = ReadAhead()
        """Where it is known which keys have arrived."""
        self._of_a_note = of_a_note
        self.drops = False
        """Whether what is typed is dropped: the pen is down."""
        self.keeps_steps = False
        """Whether the mark of a step and a space end that, for the step that follows."""
        self._marked = self._dropped_letters = False
        self._question = WhoseQuestion()
        self._saved_before_this = self._saved_last = False
        self._completion: Completion | None = None
        self._completed_at = self.cursor_location

    def on_unmount(self) -> None:
        """Leave nothing behind: a session has many notes, and each opens a field of its own."""
        let_go(self)

    def on_mount(self) -> None:
        """Tell the application from now on which keys have arrived here."""
        app: object = self.app
        if isinstance(app, ReadsAhead):
            self.ahead = app.ahead

    async def on_event(self, event: Event) -> None:
        """Take a key or a paste, and tell when it has arrived."""
        if isinstance(event, Key | Paste):
            self.ahead.take()
        await super().on_event(event)
        if isinstance(event, Key | Paste):
            self.ahead.arrived(event)

    async def _on_key(self, event: Key) -> None:
        """Handle keys with a meaning of their own; all others type."""
        self._saved_before_this, self._saved_last = self._saved_last, False
        # A mark of a kind, which some keyboards have in the place of a digit, begins the next note.
        if self._is_of_the_round and event.character in _DIGITS:
            event.prevent_default()
            return
        if self._begins_step(event) or self._dropped(event) or self._answer(event):
            event.stop()
            event.prevent_default()
            return
        blank = not self.text.strip()
        match event.key:
            case "enter" if blank:
                self.post_message(self.Leaving(event.time))
            case "enter":
                self._saved_last = True
                self.post_message(self.Saving(self._take()))
            case "escape":
                self.post_message(self.Leaving(None))
            case "ctrl+j":
                self.insert("\n")
            case "tab" if self._completion is not None:
                self._complete(self._completion, " ")
            case "tab":
                self.post_message(self.NextKind())
            case "ctrl+g":
                self.post_message(self.NextAudience())
            case "up" if blank and not self.keeps_steps:
                self.post_message(self.TakingBack())
            case "space" if self._of_a_note and self.text in MARKS and not self.keeps_steps:
                # The space behind a mark: only the first two characters of a note can choose its kind.
                self.post_message(self.KindMarked(MARKS[self.text]))
                self.clear()
            case _ if event.character is not None and _JOINS.fullmatch(event.character) and not blank:
                self.insert(event.character)
            case _:
                if event.is_printable and not self.text:
                    self.post_message(self.Began())
                return
        event.stop()
        event.prevent_default()

    @property
    def _is_of_the_round(self) -> bool:
        """Return whether a digit and the arrow forward are the screen's: Enter saved a note, and nothing was since."""
        return self._saved_before_this and not self.text and self._question.asked is None

    def _begins_step(self, event: Key) -> bool:
        """Begin a step when `event` is the space behind its mark, and steps are kept; return whether it is that."""
        behind_mark, self._marked = self._marked, self.drops and self.keeps_steps and event.character == _STEP
        if not behind_mark or event.key != "space":
            return False
        self.drops = False
        self.post_message(self.Began())
        self.post_message(self.KindMarked(NoteKind.STEP))
        return True

    def _dropped(self, event: Key) -> bool:
        """Tell whether `event` is dropped: all that types or opens something, as long as the pen is down.

        Enter behind letters that were dropped is so too: whoever types on blind goes on typing, as behind a note.
        """
        if not self.drops:
            self._dropped_letters = False
            return False
        if event.key == "enter" and self._dropped_letters:
            self._dropped_letters, self._saved_last = False, True
            return True
        self._dropped_letters = self._dropped_letters or event.is_printable
        return event.is_printable or event.key in _OF_A_NOTE

    def _answer(self, event: Key) -> bool:
        """Take `event` as asking whose note it is, or as the answer; return whether it is either."""
        question = self._question
        asked = question.asked
        if event.key == "ctrl+w" and self._of_a_note:
            question.ask()
            self.post_message(self.Asking(question.asked))
            return True
        if asked is None:
            return False
        digit = seat_of(event)
        if digit is None and event.key != "backspace":
            question.stop()  # any other key means what it always does
            self.post_message(self.Asking(None))
            return False
        question.answer(digit)
        self.post_message(self.Answered(asked, digit))
        return True

    def _take(self) -> str:
        """Take the text out of the area at once, however slow the disk is: the next key is for the next note."""
        text = self.text
        self.text = ""
        return text

    async def _on_paste(self, event: Paste) -> None:
        """Insert a paste with its lines, unless the pen is down; a mark at its start chooses no kind."""
        if self.drops:
            self._dropped_letters = self._dropped_letters or bool(event.text)
            event.prevent_default()
        elif event.text and not self.text:
            self.post_message(self.Began())

    def update_suggestion(self) -> None:
        """Suggest the rest of a name of which the beginning stands behind `@`, its spelling, or the `@` before it."""
        row, column = self.cursor_location
        line = self.document.get_line(row)
        proposal = completion(line[:column], self.names) or offered_mention(line, column, self.offers)
        self._completion, self._completed_at = proposal, (row, column)
        self.suggestion = "" if proposal is None else proposal.rest or f" → {proposal.written}"

    def watch_selection(self) -> None:
        """Propose nothing any more when the cursor has left the name that was being typed."""
        if self.is_mounted and self._completion is not None and self.cursor_location != self._completed_at:
            self._completion, self.suggestion = None, ""

    def action_cursor_right(self, select: bool = False) -> None:
        """Take the rest of a name behind `@`, else move the cursor: only Tab makes a mention of a word.

        Straight after Enter it is the screen's own.
        """
        if self._is_of_the_round:
            raise SkipAction
        if self._completion is not None and not self._completion.is_offer:
            self._complete(self._completion, "")
        else:
            self._completion, self.suggestion = None, ""  # else Textual's own takes over what is shown
            super().action_cursor_right(select)

    def _complete(self, proposal: Completion, behind: str) -> None:
        """Replace what was typed of a name by the whole of it, with `behind` it."""
        row, column = self.cursor_location
        self.replace(proposal.written + behind, (row, column - proposal.typed), (row, column))
