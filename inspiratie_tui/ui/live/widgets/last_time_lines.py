"""The lines of last time, dimly, at the bottom; they take rows of the question, and move nothing else."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import fitted, plain


class LastTimeLines(Painted):
    """Shows each line on a row of its own, cut where it is too long; takes no row while there are none."""

    DEFAULT_CSS = "LastTimeLines { height: auto; max-height: 3; padding: 0 1; display: none; }"
    shown: reactive[tuple[str, ...] | None] = reactive(None)

    def watch_shown(self, _before: tuple[str, ...] | None, shown: tuple[str, ...] | None) -> None:
        """Take room only while there are lines."""
        self.display = bool(shown)
        if shown:
            self.refresh(layout=True)

    def get_content_height(self, _container: Size, _viewport: Size, _width: int) -> int:
        """Return how many lines there are."""
        return len(self.shown or ())

    def paint(self) -> Content:
        """Return the lines."""
        width = self.content_size.width
        return plain("\n").join([fitted(line, width) for line in self.shown or ()]).stylize("$quiet")
