"""Lines of text that are there to be read: the greeting on home, what was said."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.ui.plain import plain
from inspiratie_tui.ui.widgets.line import Painted


class Lines(Painted):
    """Plain lines, the first one bold."""

    DEFAULT_CSS = "Lines { height: auto; }"
    shown: reactive[tuple[str, ...] | None] = reactive(None, layout=True)

    def paint(self) -> Content:
        """As they are."""
        lines = [plain(line, "" if number else "bold") for number, line in enumerate(self.shown or ())]
        return plain("\n").join(lines)
