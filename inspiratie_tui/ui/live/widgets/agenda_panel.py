"""The agenda beside the live screen, where there is room."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.core.view.slices import AgendaRow, AgendaSlice
from inspiratie_tui.texts import _
from inspiratie_tui.texts.times import short_clock_time
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import fitted, plain


class AgendaPanel(Painted):
    """Shows a line for each part: expected begin or what it took, title, length."""

    DEFAULT_CSS = "AgendaPanel { width: 42; dock: right; padding: 1 1 1 2; background: $surface; }"
    shown: reactive[AgendaSlice | None] = reactive(None, repaint=False)
    looked_at: reactive[int | None] = reactive(None, repaint=False)

    def watch_looked_at(self) -> None:
        """Repaint the rows that say something else."""
        self.repaint_rows()

    def paint(self) -> Content:
        """Return the lines: `>` marks the part of now, `-` one that is left out, reverse the one looked at."""
        assert self.shown is not None
        return plain("\n").join([self._row(number, row) for number, row in enumerate(self.shown.rows)])

    def _row(self, number: int, row: AgendaRow) -> Content:
        when = short_clock_time(row.begins) if row.begins is not None else ""
        length = _length(row)
        room = max(0, self.content_size.width - len(length) - 9)
        title = fitted(row.title, room)
        sign = ">" if row.current else "-" if row.dropped else " "
        line = plain(f"{sign} {when:5} ") + title + plain(" " * (room - title.cell_length + 1) + length)
        if number == self.looked_at:
            return line.stylize("reverse")
        if row.current:
            return line.stylize("bold")
        return line.stylize("$quiet") if row.spent is not None or row.dropped else line


def _length(row: AgendaRow) -> str:
    if row.dropped:
        return _("left out") if row.spent is None else f"{row.spent}/{_('left out')}"
    planned = "-" if row.planned is None else f"{row.planned}'"
    return planned if row.spent is None else f"{row.spent}/{planned}"
