"""One quiet line below the timetable: what usually takes longer, or shorter, than this agenda plans."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import plain

if TYPE_CHECKING:
    from inspiratie_tui.core.forecast.typical_lengths import TypicalOfKind


class TypicalLine(Painted):
    """As much as fits on the line; no line at all when there is nothing to tell."""

    DEFAULT_CSS = "TypicalLine { height: auto; padding: 0 1; }"
    shown: reactive["tuple[TypicalOfKind, ...] | None"] = reactive(None, layout=True)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Take a line, or none."""
        return int(bool(self._line(width)))

    def paint(self) -> Content:
        """Return the line, to be read when wanted."""
        return plain(self._line(self.content_size.width), "$quiet")

    def _line(self, width: int) -> str:
        if not self.shown:
            return ""  # nor are the words for it loaded before the first picture
        from inspiratie_tui.texts.typical_lengths import typical_in_short

        return typical_in_short(self.shown, width)
