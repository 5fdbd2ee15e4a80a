"""The field a note is typed in: Textual's text area with the keys of a room full of people."""

import re
from collections.abc import Mapping

from textual.events import Key, Paste
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from inspiratie_tui.core.notes.mentions import Completion, completion
from inspiratie_tui.core.notes.note import MARKS, NoteKind
from inspiratie_tui.core.people.group import PersonId

_THE_SCREENS = ("pagedown", "pageup", "f6", "f7")
"""Keys that Textual's text area would take, and that do on the screen what they always do there."""
# What makes one word or picture of several: it comes as a key of its own that shows nothing, and Textual drops it.
_JOINS = re.compile("[\u200c\u200d\U000e0030-\U000e007f]")


class NoteArea(TextArea):
    """Enter saves, ctrl+j makes a new line, PageDown and PageUp still drive the session."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint nothing without styles: just taken away, it stands in one more picture, and Textual would end there."""
        if "text-area--gutter" not in self._component_styles:
            return [Strip.blank(crop.width)] * crop.height
        return super().render_lines(crop)

    class Saving(Message):
        """The text is to be saved."""

        def __init__(self, text: str) -> None:
            """Hand over `text` as it stood at this key; more may be typed before anybody hears of it."""
            super().__init__()
            self.text = text

    class Leaving(Message):
        """The field is to be closed; what stands in it stays."""

    class Began(Message):
        """The first character was typed."""

    class KindMarked(Message):
        """A mark chose the kind."""

        def __init__(self, kind: NoteKind) -> None:
            """Tell of `kind`, the one chosen."""
            super().__init__()
            self.kind = kind

    class NextKind(Message):
        """The kind after this one."""

    class NextAudience(Message):
        """For whom: the one after this."""

    class TakingBack(Message):
        """The last note is wanted for mending."""

    def __init__(self) -> None:
        super().__init__(soft_wrap=True, show_line_numbers=False, highlight_cursor_line=False, compact=True)
        self.cursor_blink = False
        for key in _THE_SCREENS:
            self._bindings.key_to_bindings.pop(key, None)
        self.names: Mapping[PersonId, str] = {}
        """Names that `@` completes."""
        self._completion: Completion | None = None
        self._completed_at = self.cursor_location

    async def _on_key(self, event: Key) -> None:
        """Act on keys with a meaning of their own; all others type."""
        blank = not self.text.strip()
        match event.key:
            case "enter":
                self.post_message(self.Leaving() if blank else self.Saving(self.text))
            case "escape":
                self.post_message(self.Leaving())
            case "ctrl+j":
                self.insert("\n")
            case "tab" if self._completion is not None:
                self._complete(self._completion.name + " ")
            case "tab":
                self.post_message(self.NextKind())
            case "ctrl+g":
                self.post_message(self.NextAudience())
            case "up" if blank:
                self.post_message(self.TakingBack())
            case "space" if self.text in MARKS:
                # A mark and a space, typed: only the first two characters of a note can be that.
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

    async def _on_paste(self, event: Paste) -> None:
        """Take a paste with its lines; it chooses no kind."""
        if event.text and not self.text:
            self.post_message(self.Began())

    def update_suggestion(self) -> None:
        """Propose how a name goes on after `@` and a beginning that fits, or how it is spelled."""
        row, column = self.cursor_location
        proposal = completion(self.document.get_line(row)[:column], self.names)
        self._completion, self._completed_at = proposal, (row, column)
        self.suggestion = "" if proposal is None else proposal.rest or f" → {proposal.name}"

    def watch_selection(self) -> None:
        """Propose nothing any more when the cursor has left the name that was being typed."""
        if self.is_mounted and self._completion is not None and self.cursor_location != self._completed_at:
            self._completion, self.suggestion = None, ""

    def action_cursor_right(self, select: bool = False) -> None:
        """Take over the name that is shown, else move the cursor."""
        if self._completion is not None:
            self._complete(self._completion.name)
        else:
            super().action_cursor_right(select)

    def _complete(self, name: str) -> None:
        """Put `name` in the place of what was typed of it."""
        if self._completion is not None:
            row, column = self.cursor_location
            self.replace(name, (row, column - self._completion.typed), (row, column))
