"""Advises to write headings where a table, a list or bold lines hold the plan: once for each, at its first line."""

import re
from collections.abc import Sequence

from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.outline import Piece
from inspiratie_tui.agenda_files.plan_rows import Plan, PlanForm, PlanRow
from inspiratie_tui.core.agenda.problems import Code, Value
from inspiratie_tui.core.moments import MINUTE, SECOND

_DEEP = re.compile(r" {0,3}#{4,6}\s+(?P<title>.*?[^\s#].*?)[\s#]*")
_BOLD = re.compile(r"(?P<marks>\*\*|__)(?P<title>[^*_]+)(?P=marks)(?P<behind>(?:\s*\([^()]*\))?)")
_RULE = re.compile(r"=+|-+")
_CODES = {
    PlanForm.TABLE: Code.PLAN_IN_TABLE,
    PlanForm.LIST: Code.PLAN_IN_LIST,
    PlanForm.BOLD_LINES: Code.PLAN_IN_BOLD,
}
_OF_ONE_LINE = (Code.LENGTH_IN_TITLE, Code.SPAN_IN_TITLE)
PLAN_CODES = frozenset(_CODES.values())
"""The advice that a plan is no heading."""


def advise(plans: tuple[Plan, ...], findings: Findings) -> None:
    """Report each of `plans`, with the first heading that it would become and the times of day it names.

    What was said of one of their rows alone is not said beside it.
    """
    rows = {row.line for plan in plans for row in plan.rows}
    findings.problems = [it for it in findings.problems if it.line not in rows or it.code not in _OF_ONE_LINE]
    for plan in plans:
        row = next(row for row in plan.rows if row.is_timed)
        values = _heading(row, plan.level)
        if times := tuple(row.begin for row in plan.rows if row.begin is not None):
            values["times"] = times
        findings.warning(_CODES[plan.form], plan.line, plan.column, **values)


def begin_of(plans: tuple[Plan, ...]) -> dict[str, Value]:
    """Return when the session begins by the first time of day in `plans`, as what a problem says of it."""
    begin = next((row.begin for plan in plans for row in plan.rows if row.begin), None)
    return {} if begin is None else {"time": begin}


def heading_of(plans: tuple[Plan, ...]) -> str | None:
    """Return the first heading of a part that `plans` would become; None when its length is not known."""
    rows = (row for plan in plans for row in plan.rows if row.is_timed and row.length is not None)
    return next((f"## {row.title} ({written_length(row.length or 0, row.times)})" for row in rows), None)


def _heading(row: PlanRow, level: int) -> dict[str, Value]:
    """Return the heading of `row` with its length; where none is told, with its time, which only a part can have."""
    if row.length is not None:
        items = ", ".join((written_length(row.length, row.times), *row.data))
        return {"advice": f"{'#' * level} {row.title} ({items})"}
    return {"advice": f"## {row.title}", "time": row.begin or 0}


def first_heading(pieces: Sequence[Piece], lines: Sequence[str]) -> str | None:
    """Return the first of `lines` that looks like a heading, in `pieces` without any, as the heading of a part."""
    for piece in pieces:
        for index in range(piece.line, min(piece.end, len(lines))):
            if (title := _title(lines, index, piece)) is not None:
                return f"## {title}"
    return None


def _title(lines: Sequence[str], index: int, piece: Piece) -> str | None:
    """Return the title on line `index` of `piece`: behind more marks than an activity has, in bold, or above a rule."""
    line = lines[index].strip()
    if not piece.paragraph:
        match = _DEEP.fullmatch(lines[index]) if piece.end - piece.line == 1 else None
        return match["title"] if match else None
    if match := _BOLD.fullmatch(line):
        return match["title"] + match["behind"]
    if line and index + 1 < len(lines) and _RULE.fullmatch(lines[index + 1].strip()) and not _RULE.fullmatch(line):
        return line
    return None


def written_length(length: int, times: int = 1) -> str:
    """Return `length` (ms) as it can be written in either language: `75 min`, `90 sec`, `2 x 15 min`."""
    part = length // times
    written = f"{part // MINUTE} min" if part % MINUTE == 0 else f"{part // SECOND} sec"
    return f"{times} x {written}" if times > 1 else written
