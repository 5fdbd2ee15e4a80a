"""The agenda beside the live screen, where there is room."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.core.view.agenda_slices import AgendaSlice
from inspiratie_tui.ui.live.widgets.panel_lines import PanelLines
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import plain


class AgendaPanel(Painted):
    """Shows of each part when it began or is expected to, its whole title, its length or what it took."""

    DEFAULT_CSS = "AgendaPanel { width: 42; dock: right; padding: 1 1 1 2; background: $surface; }"
    shown: reactive[AgendaSlice | None] = reactive(None, repaint=False)
    looked_at: reactive[int | None] = reactive(None, repaint=False)

    def watch_looked_at(self) -> None:
        """Repaint the rows that say something else."""
        self.repaint_rows()

    def paint(self) -> Content:
        """Return the lines that fit."""
        assert self.shown is not None
        width, height = self.content_size
        return plain("\n").join(PanelLines(self.shown.rows, self.looked_at, width).within(height))
