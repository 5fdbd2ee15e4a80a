"""The keys that matter now, on the last line."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import plain


class KeyLine(Painted):
    """Shows keys and their words, as many as fit; the last one (help) always does."""

    DEFAULT_CSS = "KeyLine { height: 1; padding: 0 1; dock: bottom; }"
    shown: reactive[tuple[tuple[str, str], ...] | None] = reactive(None)

    def paint(self) -> Content:
        """Return the line, with keys before the last one left out until it fits."""
        hints = list(self.shown or ())
        while len(hints) > 1 and sum(len(key) + len(word) + 3 for key, word in hints) - 2 > self.content_size.width:
            hints.pop(-2)
        parts = [plain(key, "bold") + plain(" " + word, "$quiet") for key, word in hints]
        return plain("  ").join(parts)
