"""The field a title is typed in."""

from collections.abc import Callable

from textual.events import Key, Paste
from textual.widgets import Input

from inspiratie_tui.core.text.clean import clean_line


class TitleField(Input):
    """One line; letters type, all other keys are the dialog's."""

    DEFAULT_CSS = """
    TitleField, TitleField:focus { height: 1; border: none; padding: 0; background: $surface; }
    """

    def __init__(self, deaf: Callable[[], bool]) -> None:
        """Type nothing as long as `deaf`: it was meant for what was there before."""
        super().__init__(compact=True, select_on_focus=False)
        self.cursor_blink = False
        self._deaf = deaf

    async def _on_key(self, event: Key) -> None:
        if self._deaf():
            event.stop()
            event.prevent_default()

    def _on_paste(self, event: Paste) -> None:
        """Take a paste on one line, without what could act on the terminal."""
        event.stop()
        event.prevent_default()
        if not self._deaf():
            self.replace(clean_line(event.text), *self.selection)
