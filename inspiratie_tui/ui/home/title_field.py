"""The field a title is typed in."""

from collections.abc import Callable

from textual.events import Key, Paste
from textual.widgets import Input

from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.ui.keys.bindings import is_for


class TitleField(Input):
    """A field of one line; letters type, all other keys are the dialog's."""

    DEFAULT_CSS = """
    TitleField, TitleField:focus { height: 1; border: none; padding: 0; background: $surface; }
    """

    def __init__(self, deaf: Callable[[], bool]) -> None:
        """Ignore keys as long as `deaf` tells that they were meant for the screen below."""
        super().__init__(compact=True, select_on_focus=False)
        self.cursor_blink = False
        self._deaf = deaf

    async def _on_key(self, event: Key) -> None:
        if self._deaf() and (event.is_printable or not is_for("curtain", event)):
            event.stop()
            event.prevent_default()

    def _on_paste(self, event: Paste) -> None:
        """Insert what is pasted on one line, without what could act on the terminal."""
        event.stop()
        event.prevent_default()
        if not self._deaf():
            self.replace(clean_line(event.text), *self.selection)
