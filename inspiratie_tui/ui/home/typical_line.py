"""The quiet line below the timetable that tells what usually takes longer, or shorter, than the agenda plans."""

from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import plain

if TYPE_CHECKING:
    from inspiratie_tui.core.forecast.typical_lengths import TypicalOfKind


class TypicalLine(Painted):
    """Shows as much as fits on a line; takes no line when there is nothing to tell."""

    DEFAULT_CSS = "TypicalLine { height: auto; padding: 0 1; }"
    shown: reactive["tuple[TypicalOfKind, ...] | None"] = reactive(None, layout=True)

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return 1, or 0 when there is nothing to tell."""
        return int(bool(self._line(width)))

    def paint(self) -> Content:
        """Return the line in a quiet colour."""
        return plain(self._line(self.content_size.width), "$quiet")

    def _line(self, width: int) -> str:
        if not self.shown:
            return ""  # before the import: the first picture does not wait for it
        from inspiratie_tui.texts.typical_lengths import typical_in_short

        return typical_in_short(self.shown, width)
