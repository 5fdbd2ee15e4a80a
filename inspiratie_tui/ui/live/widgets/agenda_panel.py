"""The agenda beside the live screen, where there is room, and below it who is with whom."""

from textual.content import Content
from textual.reactive import reactive

from inspiratie_tui.core.view.agenda_slices import AgendaSlice
from inspiratie_tui.core.view.slices import Mark, RingSlice, Seat
from inspiratie_tui.texts import _
from inspiratie_tui.ui.live.group_rows import group_rows
from inspiratie_tui.ui.live.widgets.panel_lines import PanelLines
from inspiratie_tui.ui.shared.chosen import SIGN
from inspiratie_tui.ui.shared.painted import Painted
from inspiratie_tui.ui.shared.plain import plain


class AgendaPanel(Painted):
    """Shows of each part when it began or is expected to, its whole title, its length or what it took.

    While people are in small groups these stand below, as long as each part keeps a line.
    """

    DEFAULT_CSS = "AgendaPanel { width: 42; dock: right; padding: 1 1 1 2; background: $surface; }"
    shown: reactive[AgendaSlice | None] = reactive(None, repaint=False)
    looked_at: reactive[int | None] = reactive(None, repaint=False)
    circle: reactive[RingSlice | None] = reactive(None, repaint=False)

    def watch_looked_at(self) -> None:
        """Repaint the rows that say something else."""
        self.repaint_rows()

    def watch_circle(self, before: RingSlice | None, now: RingSlice | None) -> None:
        """Repaint the rows that say something else; none does as long as nobody is in a group."""
        if any(ring is not None and ring.groups for ring in (before, now)):
            self.repaint_rows()

    def paint(self) -> Content:
        """Return the lines that fit."""
        assert self.shown is not None
        width, height = self.content_size
        below = self._together(width, height - len(self.shown.rows) - 1)
        lines = PanelLines(self.shown.rows, self.looked_at, width).within(height - len(below))
        return plain("\n").join([*lines, *below])

    def _together(self, width: int, room: int) -> list[Content]:
        """Return who is with whom below a blank line and a title; nothing where that takes more than `room` lines."""
        if self.circle is None or not self.circle.groups:
            return []
        names = {seat.person: plain(_called(seat)) for seat in self.circle.seats if seat.mark is not Mark.ABSENT}
        groups = [[names[person] for person in group if person in names] for group in self.circle.groups]
        indent = plain(" " * len(SIGN))
        rows = [indent + row for row in group_rows(groups, width - len(SIGN), max(1, room - 2))]
        lines = [plain(""), indent + plain(_("together now"), "$quiet"), *rows]
        return lines if len(lines) <= room else []


def _called(seat: Seat) -> str:
    return f"{seat.digit} {seat.name}" if seat.digit else seat.name
