"""Reads a table that holds a plan: a row for each part, with a column that says when it is or how long it takes."""

import re
from collections.abc import Sequence
from functools import cache

from markdown_it import MarkdownIt
from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.outline import Piece
from inspiratie_tui.agenda_files.plan_rows import Plan, PlanForm
from inspiratie_tui.agenda_files.plans.below_heading import BelowHeading
from inspiratie_tui.agenda_files.plans.columns import Column, columns_of, read_cell
from inspiratie_tui.agenda_files.plans.entries import Entry, plan_of, rows_of
from inspiratie_tui.agenda_files.plans.timings import Timing, read_timing
from inspiratie_tui.agenda_files.plans.titled_times import titled_time, without_data
from inspiratie_tui.agenda_files.shared_reader import shared_reader

_MOST_COLUMNS = 12
"""The most columns of a table that anybody reads."""
_LOOKED_AT = 40
"""The most rows that tell what stands in a column, and of a table that says one thing about the session."""
_LEAST = 2
"""The fewest rows with a time that make a table a plan."""
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_BREAK = re.compile(r"<br\s{0,3}/?>", re.IGNORECASE)
_TOTALS = ("totaal", "total", "som", "sum", "samen")
_NOT_A_TABLE = (
    "blockquote",
    "code",
    "fence",
    "heading",
    "hr",
    "html_block",
    "inline",
    "lheading",
    "list",
    "reference",
    "text_join",
)
_TIMES = (Column.TIMING, Column.END, Column.LENGTH)


class _TableRow(Struct, frozen=True):
    """A row of a table."""

    line: int
    """Its line, counted from 0 within the table's text."""
    cells: tuple[tuple[str, ...], ...]
    """The lines of each of its cells, as plain text."""


def has_delimiters(line: str) -> bool:
    """Tell whether `line` can part the header of a table from its rows."""
    return "|" in line and "-" in line and line.count("|") <= _MOST_COLUMNS + 1 and bool(_DELIMITERS.fullmatch(line))


def table_plan(piece: Piece, below: BelowHeading, lines: Sequence[str], markup: Markup) -> Plan | None:
    """Return the plan in the table in the paragraph `piece`, `below` a heading; None when it holds none."""
    first = piece.line
    rows = _rows(lines[first : piece.end], markup)
    if len(rows) < _LEAST:
        return None
    header = [" ".join(cell) for cell in rows[0].cells]
    columns = columns_of(header, [[cell[0] if cell else "" for cell in row.cells] for row in rows[1 : 1 + _LOOKED_AT]])
    title = _title(columns)
    if title is None or Column.DATE in columns:
        return None
    table = _Table(header, columns, title, first + 1)
    entries = table.entries(rows)
    rows_read = rows_of(entries, markup)
    if sum(row.is_timed for row in rows_read) < _LEAST:
        return None
    return plan_of(PlanForm.TABLE, (first + rows[0].line, first + rows[-1].line + 1), lines, rows_read, below.level)


def lone_time(piece: Piece, lines: Sequence[str]) -> tuple[int, str] | None:
    """Return the line, counted from 1, and the text of the one cell of a table that says how long something is.

    None when there is none, or when there are more: what has several and is no plan says something else.
    """
    if piece.end - piece.line > _LOOKED_AT:
        return None
    cells = [
        (piece.line + row.line + 1, text)
        for row in _rows(lines[piece.line : piece.end], Markup())
        for cell in row.cells
        for text in cell
        if (timing := read_timing(text)) is not None and timing.length is not None and not timing.positions
    ]
    return cells[0] if len(cells) == 1 else None


def _title(columns: Sequence[Column]) -> int | None:
    """Return the column of the titles: that which says so, else a form of work, else the first one of words.

    What goes by the hour, as `Time | Group A | Group B`, says by itself that something is done.
    """
    for wanted in (Column.TITLE, Column.FORM, Column.UNTOLD):
        if wanted in columns:
            return columns.index(wanted)
    by_the_hour = columns[0] is Column.TIMING and Column.BESIDE in columns
    return columns.index(Column.BESIDE) if by_the_hour else None


class _Table(Struct):
    """A table of which the columns are understood."""

    header: list[str]
    """The text above each column."""
    columns: tuple[Column, ...]
    """What stands in each."""
    title: int
    """Which of them has the titles."""
    number: int
    """The line of its text that has index 0, counted from 1."""

    def entries(self, rows: Sequence[_TableRow]) -> list[Entry]:
        """Return what its rows say; one without time and title goes with the one above it."""
        entries: list[Entry] = []
        for index, row in enumerate(rows):
            entry = self._entry(row)
            if index == 0 and entry.timing is None:
                continue  # the header, unless there is none and the first row stands in its place
            if entry.title.casefold().strip(" :") in _TOTALS:
                continue
            if entry.title:
                entries.append(entry)
            elif entries and entry.timing is None:
                entries[-1] = replace(entries[-1], rest=(*entries[-1].rest, *entry.rest))
        return entries

    def _entry(self, row: _TableRow) -> Entry:
        when: Timing | None = None
        rest: list[str] = []
        for index, (column, cell) in enumerate(zip(self.columns, row.cells, strict=True)):
            if column in _TIMES:
                when = self._when(column, cell, when)
            elif index != self.title and column is not Column.NUMBER and cell:
                rest.append(self._beside(index, cell))
        lines = row.cells[self.title]
        title = lines[0] if lines else ""
        titled = titled_time(title) if when is None or when.length is None else None
        twice = titled is not None and when is not None and not when.leaves_whole(titled.when)
        if titled is None or not titled.title or not titled.sure or twice:
            title, data = without_data(title)
            return Entry(self.number + row.line, title, when, data, (*lines[1:], *rest))
        when = titled.when if when is None else when.joined(titled.when)
        rest = [*filter(None, [titled.rest]), *lines[1:], *rest]
        return Entry(self.number + row.line, titled.title, when, titled.data, tuple(rest))

    def _when(self, column: Column, cell: Sequence[str], before: Timing | None) -> Timing | None:
        """Return what the cells of a row say of when it is; a cell with two lines says from when until when."""
        texts = [*cell[:1], " - ".join(cell), *cell[1:]]
        reads = [read for read in (read_cell(text, column) for text in dict.fromkeys(texts)) if read is not None]
        for read in reads[:2]:
            if column is Column.END and read.length is None:
                read = Timing(end=read.begin)
            before = read if before is None else before.joined(read)
        return before

    def _beside(self, index: int, cell: Sequence[str]) -> str:
        """Return what stands in another column, with what stands above it."""
        text = " ".join(cell)
        return f"{self.header[index]}: {text}" if self.header[index] else text


def _rows(lines: Sequence[str], markup: Markup) -> list[_TableRow]:
    """Return the rows of the first table in `lines`, its header first; none when there is none."""
    rows: list[_TableRow] = []
    cells: list[tuple[str, ...]] = []
    line = 0
    for token in _reader().parse("\n".join(line.strip() for line in lines)):
        if token.type == "table_close":
            break
        if token.type == "tr_open" and token.map is not None:
            line, cells = token.map[0], []
        elif token.type == "inline" and token.level > 1:
            cells.append(tuple(filter(None, map(markup.plain, _BREAK.split(token.content)))))
        elif token.type == "tr_close":
            rows.append(_TableRow(line, tuple(cells)))
    return rows


@cache
def _reader() -> MarkdownIt:
    return shared_reader(without=_NOT_A_TABLE, also=("table",))
