"""The prompt: a question about what was probably forgotten or a gap, on lines of its own as long as it stands."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from inspiratie_tui.core.view import slices
from inspiratie_tui.texts.prompts import prompt_text
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import plain

_BETWEEN = plain("  ")


class PromptLine(Painted):
    """Shows the question, then the keys that answer it; takes no line when there is no prompt."""

    DEFAULT_CSS = "PromptLine { height: auto; max-height: 4; padding: 0 1; display: none; }"
    shown: reactive[slices.Prompt | None] = reactive(None)
    typing: reactive[bool] = reactive(False, layout=True)
    """Whether a note is being typed, so that the keys that would answer type letters."""

    def watch_shown(self, _before: slices.Prompt | None, shown: slices.Prompt | None) -> None:
        """Take room only while there is a prompt."""
        self.display = shown is not None
        if shown is not None:
            self.refresh(layout=True)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many lines the prompt takes in `width` cells."""
        return len(self._lines(width))

    def paint(self) -> Content:
        """Return the lines of the prompt."""
        return plain("\n").join(self._lines(self.content_size.width))

    def _lines(self, width: int) -> list[Content]:
        """Return one line where all fits in `width` cells, else the keys below the question, each with its words.

        The four keys of a gap are always below it: they are read as a list.
        """
        if self.shown is None:
            return []
        text, offers = prompt_text(self.shown, typing=self.typing)
        keys = [plain(key, "bold") + plain(f" {words}", "$quiet") for key, words in offers]
        whole = _BETWEEN.join([plain(text), *keys])
        as_list = isinstance(self.shown, slices.GapSlice) and not self.typing
        if whole.cell_length <= width and not as_list:
            return [whole]
        rows: list[Content] = []
        for key in keys:
            longer = _BETWEEN.join([rows[-1], key]) if rows else key
            if rows and longer.cell_length <= width:
                rows[-1] = longer
            else:
                rows.append(key)
        return [*plain(text).wrap(max(1, width)), *rows]
