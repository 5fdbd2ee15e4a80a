"""Reading a screen of the program as somebody in the room would."""

from collections.abc import Sequence

from inspiratie_tui.ui.live.widgets.block_digits import ROWS, block_digits

_BLOCK = "█"
_GAP = 2
_SHAPES = {
    sign: [row.ljust(width) for row in rows]
    for sign in "0123456789+:."
    for rows in (block_digits(sign),)
    for width in (max(map(len, rows)),)
}


def figures(lines: Sequence[str]) -> str:
    """Return the big block digits of a screen as text, `+3` or `12:05`; empty when there are none."""
    dots = ["".join(_BLOCK if cell == _BLOCK else " " for cell in line).rstrip() for line in lines]
    top = next((number for number, line in enumerate(dots) if line), None)
    if top is None:
        return ""
    rows = dots[top : top + ROWS]
    left = min(len(row) - len(row.lstrip()) for row in rows if row)
    width = max(map(len, rows))
    said, column = "", left
    while column < width:
        for sign, shape in _SHAPES.items():
            cells = len(shape[0])
            if all(row[column : column + cells].ljust(cells) == part for row, part in zip(rows, shape, strict=True)):
                said += sign
                column += cells + _GAP
                break
        else:
            raise AssertionError("no digit looks like this:\n" + "\n".join(rows))
    return said


def seconds(said: str) -> int:
    """Return `m:ss` in seconds; what is past (`+0:12`) is negative."""
    minutes, _, rest = said.lstrip("+").partition(":")
    whole = int(minutes) * 60 + int(rest)
    return -whole if said.startswith("+") else whole


def labelled(lines: Sequence[str], label: str) -> str:
    """Return what stands behind `label` at the beginning of a row, as the name behind `speaks`."""
    return next((row[len(label) :].strip() for row in map(str.strip, lines) if row.startswith(f"{label} ")), "")
