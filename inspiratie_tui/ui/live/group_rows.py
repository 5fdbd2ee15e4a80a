"""Lays small groups out in rows: a group a row where they fit, else beside each other; a name is never left out."""

from collections.abc import Sequence

from textual.content import Content

from inspiratie_tui.ui.shared.plain import plain

BETWEEN = " · "
"""What stands between groups on one row."""
_NAMES = "  "
_INDENT = "    "


def group_rows(groups: Sequence[Sequence[Content]], width: int, height: int) -> list[Content]:
    """Return `groups`, each of the names in it, on rows of `width` cells, at most `height` where that can be.

    A group has rows of its own, on which its names are whole. Where there are more rows than `height` groups stand
    beside each other, and then the longest names are cut.
    """
    rows = [row for group in groups for row in _flowed([*group], width, _NAMES)]
    longest = max((name.cell_length for group in groups for name in group), default=1)
    for room in range(longest, 0, -1):
        if len(rows) <= height:
            break
        cut = [[name.truncate(room, ellipsis=True) for name in group] for group in groups]
        rows = _flowed([plain(_NAMES).join(group) for group in cut], width, BETWEEN)
    return rows


def _flowed(pieces: Sequence[Content], width: int, between: str) -> list[Content]:
    """Return `pieces` behind each other, on as many rows as they need; one that is wider than a row is wrapped."""
    rows: list[Content] = []
    for piece in pieces:
        longer = rows[-1] + plain(between) + piece if rows else piece
        if rows and longer.cell_length <= width:
            rows[-1] = longer
        else:
            first, *rest = piece.wrap(max(1, width - (len(_INDENT) if rows else 0))) or [plain("")]
            indent = plain(_INDENT if rows and between == _NAMES else "")
            rows += [indent + first, *(plain(_INDENT) + line for line in rest)]
    return rows
