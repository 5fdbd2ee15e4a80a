"""A widget of plain lines, as the greeting on home and the sentences below the list."""

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import plain


class Lines(Painted):
    """Shows plain lines, the first one bold."""

    DEFAULT_CSS = "Lines { height: auto; min-height: 1; }"
    shown: reactive[tuple[str, ...] | None] = reactive(None, layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of lines; 0 when there are none, whatever line `min-height` then keeps free."""
        return super().get_content_height(container, viewport, width) if self.shown else 0

    def paint(self) -> Content:
        """Return the lines as they are."""
        lines = [plain(line, "" if number else "bold") for number, line in enumerate(self.shown or ())]
        return plain("\n").join(lines)
