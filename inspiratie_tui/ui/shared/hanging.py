"""Lines that hang: what does not fit beside their beginning goes on below their text, not below their mark."""

from collections.abc import Sequence

from msgspec import Struct
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import plain

_NARROWEST = 8
"""The fewest cells a text is wrapped to."""


class HangingLine(Struct, frozen=True):
    """What stands before a text, and the text itself."""

    lead: Content
    """An indent, a mark, a number, a moment or a key; what is wrapped stands as far from the left."""
    text: Content
    """The text, on one line or more."""


def hung(line: HangingLine, width: int) -> list[Content]:
    """Return `line` wrapped to `width` cells, or to a few more where its lead leaves next to none."""
    room = max(_NARROWEST, width - line.lead.cell_length)
    first, *rest = line.text.wrap(room) or [Content("")]
    indent = plain(" " * line.lead.cell_length)
    return [line.lead + first, *(indent + piece for piece in rest)]


class HangingText(Painted):
    """Shows hanging lines below each other, as high as they are."""

    DEFAULT_CSS = "HangingText { height: auto; }"
    shown: reactive[tuple[HangingLine, ...] | None] = reactive(None, layout=True)

    def __init__(self, lines: Sequence[HangingLine]) -> None:
        """Show `lines`."""
        super().__init__()
        self.set_reactive(HangingText.shown, tuple(lines))

    def get_content_height(self, _container: Size, _viewport: Size, width: int) -> int:
        """Return how many rows they take in `width` cells."""
        return len(self._rows_in(width))

    def paint(self) -> Content:
        """Return the rows."""
        return plain("\n").join(self._rows_in(self.content_size.width))

    def _rows_in(self, width: int) -> list[Content]:
        return [row for line in self.shown or () for row in hung(line, width)]
