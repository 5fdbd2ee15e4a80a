"""What is asked beside all else, on lines of its own as long as it is asked."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from inspiratie_tui.core.view import slices
from inspiratie_tui.texts.prompts import prompt_text
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import plain

_BETWEEN = plain("  ")


class PromptLine(Painted):
    """The question, then the keys that answer it; nothing, and no line, when there is none."""

    DEFAULT_CSS = "PromptLine { height: auto; max-height: 4; padding: 0 1; display: none; }"
    shown: reactive[slices.Prompt | None] = reactive(None)
    typing: reactive[bool] = reactive(False, layout=True)
    """A note is being typed: the keys that answer are letters of it."""

    def watch_shown(self, _before: slices.Prompt | None, shown: slices.Prompt | None) -> None:
        """Take room only while there is something to say."""
        self.display = shown is not None
        if shown is not None:
            self.refresh(layout=True)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """As many lines as it takes in `width` cells."""
        return len(self._lines(width))

    def paint(self) -> Content:
        """The lines of it."""
        return plain("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        """All on one line where that fits; else the keys below the question, none of them parted from its word."""
        if self.shown is None:
            return []
        text, offers = prompt_text(self.shown, typing=self.typing)
        keys = [plain(key, "bold") + plain(f" {words}", "$quiet") for key, words in offers]
        whole = _BETWEEN.join([plain(text), *keys])
        if whole.cell_length <= width:
            return [whole]
        rows: list[Content] = []
        for key in keys:
            longer = _BETWEEN.join([rows[-1], key]) if rows else key
            if rows and longer.cell_length <= width:
                rows[-1] = longer
            else:
                rows.append(key)
        return [*plain(text).wrap(max(1, width)), *rows]
