"""The base of widgets that paint one value, as those of the live screen paint a slice each."""

from abc import abstractmethod
from typing import Self

from textual.content import Content
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget


class Painted(Widget):
    """Shows what `paint` returns for the value in `shown`; a value that equals the one before repaints nothing."""

    can_focus = False
    # Nothing here can be clicked: no line is searched for links.
    auto_links: reactive[bool] = reactive(False)
    shown: reactive[object] = reactive(None)
    _rows: list[Strip] | None = None
    """The rows as they were painted last; None when all are to be painted anew."""

    def render(self) -> Content:
        """Return what `paint` returns; nothing while there is no value."""
        return Content("") if self.shown is None else self.paint()

    @abstractmethod
    def paint(self) -> Content:
        """Return the text for `self.shown`, which is not None."""

    def _watch_shown(self) -> None:
        """Repaint the rows that say something else; a value that is declared without `repaint=False` repaints all."""
        self.repaint_rows()

    def repaint_rows(self) -> None:
        """Repaint the rows that say something else than before."""
        before = self._standing
        if before is None:
            self.refresh()
            return
        self._rows = rows = self._painted_rows()
        width = self.size.width
        changed = [y for y, (old, new) in enumerate(zip(before, rows, strict=True)) if old != new]
        if changed:
            self.refresh(*(Region(0, y, width, 1) for y in changed))

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Paint all rows anew, or where `regions` are named only those."""
        if not regions:
            self._rows = None
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Paint all rows anew: their colours have changed."""
        self._rows = None
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Return row `y`."""
        rows = self._standing
        if rows is None:
            self._rows = rows = self._painted_rows()
        return rows[y]

    @property
    def _standing(self) -> list[Strip] | None:
        """Return the rows as they were painted last; None when there are none for the size of now."""
        rows, (width, height) = self._rows, self.size
        return rows if rows and len(rows) == height and rows[0].cell_length == width else None

    def _painted_rows(self) -> list[Strip]:
        """Return a strip for each row that the widget has."""
        width, height = self.size
        style = self.visual_style
        strips = Visual.to_strips(self, self.render(), width, height, style)
        # Padded only now: a line as wide as the widget cannot be moved to its middle.
        rows = [strip.extend_cell_length(width, style.rich_style) for strip in strips]
        return [*rows, *[Strip.blank(width, style.rich_style)] * (height - len(rows))]
