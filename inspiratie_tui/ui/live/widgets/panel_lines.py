"""The lines of the agenda beside the live screen, for any width and height."""

from collections.abc import Sequence

from msgspec import Struct
from textual.content import Content

from inspiratie_tui.core.view.agenda_slices import AgendaRow
from inspiratie_tui.texts import _
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.lengths import planned_words, rounded, took_words
from inspiratie_tui.texts.steps import step_words
from inspiratie_tui.texts.times import short_clock_time
from inspiratie_tui.texts.titles import title_words
from inspiratie_tui.ui.shared.chosen import CHOSEN, SIGN
from inspiratie_tui.ui.shared.hanging import HangingLine, hung
from inspiratie_tui.ui.shared.plain import fitted, plain

_NO_SIGN = " " * len(SIGN)
_HERE = "· "
"""What stands before the part of now while another one is looked at, which then has the sign."""
_CLOCK = 5
"""The cells of a clock time."""
_BEFORE_TITLE = len(SIGN) + _CLOCK + 2
"""The cells before a title."""


class PanelLines(Struct, frozen=True):
    """The parts of an agenda as they are drawn in a panel."""

    rows: Sequence[AgendaRow]
    """The parts."""
    looked_at: int | None
    """Index of the part that is looked at; None when that is the one of now."""
    width: int
    """The cells of a line."""

    def within(self, height: int) -> list[Content]:
        """Return captions, and below them what fits in `height` lines: whole titles, and what is told of each part.

        Blank lines between the parts give way first, then what is told, then all but a line of each part, then those
        furthest from the part of now, or from the one looked at.
        """
        room = max(1, height - 1)
        blocks = self._blocks(told=True)
        if sum(map(len, blocks)) > room:
            blocks = self._blocks(told=False)
        lines = [line for block in blocks for line in block]
        if len(lines) + len(blocks) - 1 <= room:
            lines = [line for block in blocks for line in (plain(""), *block)][1:]
        elif len(lines) > room:
            lines = [block[0] for block in self._blocks(told=False, whole=False)]
            first = max(0, min(self._sight - room // 2, len(lines) - room))
            lines = lines[first : first + room]
        return [self._captions(), *lines]

    @property
    def _sight(self) -> int:
        here = next((number for number, row in enumerate(self.rows) if row.current), 0)
        return here if self.looked_at is None else self.looked_at

    def _captions(self) -> Content:
        begin, length = _("begin"), _("how long")
        gap = " " * max(1, self.width - len(SIGN) - len(begin) - len(length))
        return plain(f"{_NO_SIGN}{begin}{gap}{length}", "$quiet")

    def _blocks(self, *, told: bool, whole: bool = True) -> list[list[Content]]:
        """Return the lines of each part: its title, whole if it must be, then what is `told` of it."""
        blocks = []
        for number, row in enumerate(self.rows):
            lines = [*self._titled(number, row, told=told, whole=whole), *(self._told(row) if told else ())]
            blocks.append([line.stylize(self._style(number, row)) for line in lines])
        return blocks

    def _has_sign(self, number: int, row: AgendaRow) -> bool:
        return row.current if self.looked_at is None else number == self.looked_at

    def _style(self, number: int, row: AgendaRow) -> str:
        if self._has_sign(number, row):
            return CHOSEN
        return "bold" if row.current else "$quiet" if row.over or row.dropped else ""

    def _titled(self, number: int, row: AgendaRow, *, told: bool, whole: bool) -> list[Content]:
        """Return the title behind its moment, on more lines where it must be `whole`, and its length at the end."""
        sign = SIGN if self._has_sign(number, row) else _HERE if row.current else _NO_SIGN
        when = "" if row.begins is None else short_clock_time(row.begins)
        lead, length = plain(f"{sign}{when:{_CLOCK}}  "), plain(_length(row, told=told))
        room = self.width - _BEFORE_TITLE - (length.cell_length + 1 if length else 0)
        name = title_words(row.title)
        title = HangingLine(lead, plain(name) if whole else fitted(name, room))
        *lines, last = hung(title, self.width)
        if last.cell_length > _BEFORE_TITLE + room:
            *lines, last = hung(title, _BEFORE_TITLE + room)
        gap = self.width - last.cell_length - length.cell_length
        return [*lines, last + plain(" " * gap) + length if length else last]

    def _told(self, row: AgendaRow) -> list[Content]:
        """Return what there is to tell in words: what was planned and what it took, or the step it is in.

        Else that it is protected.
        """
        words = ""
        if row.over:
            planned = planned_words(row.planned, left_out=row.dropped and row.took is None)
            told = [*filter(None, (planned, took_words(row.took, planned=row.planned is not None)))]
            fits = cells(", ".join(told)) <= self.width - _BEFORE_TITLE
            words = (", " if fits else ",\n").join(told)  # a number never stands on another line than its unit
        elif row.step is not None:
            words = step_words(row.step)
        elif row.protected and not row.dropped:
            words = _("protected")
        return hung(HangingLine(plain(" " * _BEFORE_TITLE), plain(words, "$quiet")), self.width) if words else []


def _length(row: AgendaRow, *, told: bool) -> str:
    """Return how long a part has; of one that is over what it took, unless that is `told` below it."""
    if row.over:
        return "" if told else took_words(row.took, planned=row.planned is not None)
    if row.dropped:
        return _("left out")
    return "" if row.planned is None else rounded(row.planned)
