"""Makes tables in Markdown of what word processors and spreadsheets save as text: tabs, semicolons or commas."""

import csv
import re
from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from inspiratie_tui.agenda_files.agenda_reading import source_lines
from inspiratie_tui.agenda_files.clock_ranges import CLOCK, SPAN

_DELIMITERS = ("\t", ";", ",")
"""What parts columns, the surest first."""
_LEAST = 2
"""The fewest lines with a time that are a table."""
_CLOCK = re.compile(rf"\s*(?:{SPAN}|{CLOCK})\s*", re.IGNORECASE)
_NO_NUMBER = re.compile(r"[.:uh–—-]|[ap]\.?m", re.IGNORECASE)
"""What a time of day has beside its number."""
_LENGTH = re.compile(r"\s*[0-9]{1,3}\s*(?:min|minuten|minutes|uur|hours?|hrs?|u|h|')(?!\w)", re.IGNORECASE)


class PastedPlan(Struct, frozen=True):
    """A text with tables in Markdown."""

    text: str
    """The text."""
    added: tuple[int, ...]
    """The lines, counted from 1, that the text had not."""

    def line_before(self, line: int) -> int:
        """Return which line of the text that was pasted `line` is."""
        return line - sum(added < line for added in self.added)


def pasted_plan(text: str) -> PastedPlan | None:
    """Return `text` with its columns as tables; None when it has none with times."""
    lines: list[str] = []
    added: list[int] = []
    for _is_empty, group in groupby(source_lines(text), lambda line: not line.strip(" ")):
        block = list(group)
        table = _table(block)
        if table is not None:
            added.append(len(lines) + 2)
        lines += block if table is None else table
    return PastedPlan("\n".join(lines), tuple(added)) if added else None


def _table(block: Sequence[str]) -> list[str] | None:
    """Return `block` as a table; None when its lines have no columns, or no time in any."""
    for delimiter in _DELIMITERS if len(block) >= _LEAST else ():
        if not all(delimiter in line for line in block):
            continue
        rows = list(csv.reader(block, delimiter=delimiter))
        width = max(map(len, rows))
        told = sum(any(map(_is_time, row)) for row in rows)
        if delimiter != "\t" and any(len(row) != width for row in rows):
            continue
        if told >= _LEAST:
            head, *body = (_row(row, width) for row in rows)
            return [head, "|---" * width + "|", *body]
    return None


def _is_time(cell: str) -> bool:
    clock = _CLOCK.fullmatch(cell) is not None and _NO_NUMBER.search(cell) is not None
    return clock or _LENGTH.fullmatch(cell.rstrip(". ")) is not None


def _row(cells: Sequence[str], width: int) -> str:
    """Return a row of a table with so many columns."""
    written = [" ".join(cell.replace("|", "\\|").split()) for cell in cells]
    return "| " + " | ".join(written + [""] * (width - len(cells))) + " |"
