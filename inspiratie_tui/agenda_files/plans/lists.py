"""Reads a list that holds a plan: items that begin or end with a time of day, a range or a length.

The lengths of a form's steps, and those below a heading that has a length of its own, are no plan; times of day are
one below any heading.
"""

import re
from collections.abc import Sequence

from msgspec import Struct, field

from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.outline import Piece, Sort
from inspiratie_tui.agenda_files.plan_rows import Plan, PlanForm
from inspiratie_tui.agenda_files.plans.below_heading import BelowHeading
from inspiratie_tui.agenda_files.plans.entries import Entry, enough, entry_of, plan_of, rows_of, timed, without_time

_MARK = re.compile(r"\s*(?:[-*+]|[0-9]{1,9}[.)])\s+(?:\[[ xX]\]\s*)?")
_ITEMS = (Sort.BULLET, Sort.TASK)
_DEEPEST = 1
"""In how many other items those of a plan may stand: `- Morning`, and below it `- 9:00 Arriving`."""
_WRAPPED = 60
"""The characters from which on the first line of an item may go on in the next one; behind a shorter one is text."""


class _ListItem(Struct):
    """An item of a list, with what stands below it."""

    piece: Piece
    """Where it stands."""
    depth: int
    """In how many other items it stands."""
    run: int
    """Which list of the section it is in; two lists are not parted by their marks."""
    below: list[Piece] = field(default_factory=list)
    """What stands below it, and between its list and the next one."""


def list_plan(below: BelowHeading, lines: Sequence[str], markup: Markup) -> Plan | None:
    """Return the plan in the lists that stand `below` a heading, all of them together; None when they hold none."""
    for depth in range(_DEEPEST + 1):
        items = _items(below.pieces, depth)
        entries = [_entry(item, below, lines) for item in items]
        if depth:
            entries = [_alone(entry, *pair) for entry, pair in zip(entries, _pairs(items), strict=True)]
        runs = [item.run for item, entry in zip(items, entries, strict=True) if entry.timing is not None]
        within = [index for index, item in enumerate(items) if runs and runs[0] <= item.run <= runs[-1]]
        kept = [entries[index] for index in within]
        if kept and _is_plan(kept, below):
            last = items[within[-1]]
            end = max(piece.end for piece in (last.piece, *last.below))
            span = items[within[0]].piece.line, end
            return plan_of(PlanForm.LIST, span, lines, rows_of(kept, markup), below.level)
    return None


def _is_plan(entries: Sequence[Entry], below: BelowHeading) -> bool:
    """Tell whether `entries` are the parts of a session: by their times of day, or by lengths that are not told yet."""
    titled = timed(entries)
    clocks = [entry for entry in titled if entry.timing is not None and entry.timing.begin is not None]
    return enough(clocks, entries) or (not below.timed and enough(titled, entries))


def _items(pieces: Sequence[Piece], deepest: int) -> list[_ListItem]:
    """Return the items that stand in at most `deepest` others, with all else that stands below each."""
    items: list[_ListItem] = []
    between: list[Piece] = []
    indents: list[int] = []
    run = 0
    for piece in pieces:
        if not piece.mark:
            between.append(piece)
            run, indents = run + 1, []
            continue
        indent = len(piece.mark) - len(piece.mark.lstrip())
        if piece.sort not in _ITEMS:
            depth = deepest + 1
        else:
            indents = [*(outer for outer in indents if outer < indent), indent]
            depth = len(indents) - 1
        if depth <= deepest:
            if items:
                items[-1].below += between
            items.append(_ListItem(piece, depth, run))
            between = []
        elif items:
            items[-1].below.append(piece)
    return items


def _pairs(items: Sequence[_ListItem]) -> list[tuple[_ListItem, _ListItem | None]]:
    return list(zip(items, [*items[1:], None], strict=False))


def _alone(entry: Entry, item: _ListItem, after: _ListItem | None) -> Entry:
    """Return `entry` without the time of an item that only gathers those below it, which tell their own."""
    return without_time(entry) if after is not None and after.depth > item.depth else entry


def _entry(item: _ListItem, below: BelowHeading, lines: Sequence[str]) -> Entry:
    piece = item.piece
    texts = [line.strip() for line in lines[piece.line : piece.end]]
    texts[0] = _MARK.sub("", lines[piece.line], count=1)
    if len(texts[0]) > _WRAPPED:
        texts = [" ".join(texts)]
    rest = (" ".join(filter(None, texts[1:])), *(other.text for other in item.below))
    entry = entry_of(piece.line + 1, texts[0], rest)
    is_step = piece.line + 1 in below.steps
    return without_time(entry) if is_step and entry.timing is not None and entry.timing.begin is None else entry
