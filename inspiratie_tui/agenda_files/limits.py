"""Keeps what is read as structure within limits, so that no file, whatever is in it, makes a key wait.

Nothing is lost beyond a limit: it is guidance, as it is written. All that reads a line or a text relies on this.
"""

import re

from msgspec import Struct

from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.text.clean import clean_line

LARGEST = 200_000
"""The largest file (bytes) that is read; a whole year of agendas is half of it."""
MOST_IN_A_LINE = 2_000
"""The most characters of a line that are read as structure."""
MOST_LINES = 2_000
"""The most lines with text on them that are read as structure; the longest agenda we know has 130."""
MOST_HEADINGS = 400
"""The most headings; with a minute each they fill a session of the greatest length."""
MOST_ROWS = 400
"""The most lines with a digit outside headings that are looked at as the rows of a plan, half a millisecond each."""
MOST_IN_A_TITLE = 200
"""The most characters of a title."""
MOST_IN_AN_ITEM = 200
"""The most characters of an item in parentheses that can say more than a remark."""
MOST_ITEMS = 12
"""The most items in the parentheses of a heading; all behind them are one remark."""
MOST_PAIRS = 10
"""The most pairs of parentheses in a heading that are looked into; the last ones count."""
DEEPEST = 200
"""The most lists, items and quotes within each other, twice what the limits below leave; Markdown drops deeper ones."""
_MOST_MARKERS = 5
"""The most marks of lists and quotes in a row at the begin of a line."""
_MOST_INDENTED = 80
"""The most spaces in front of a line; a tab counts for four."""

_MARKER = r"[ \t]*(?:>|(?:[-*+]|[0-9]{1,9}[.)])(?![^ \t]))"
_MARKERS = re.compile(rf"(?:{_MARKER}){{{_MOST_MARKERS + 1}}}")
_RULE = re.compile(r"[ \t]*([-*_])(?:[ \t]*\1)+[ \t]*")
_STRUCTURE = re.compile(rf"\s|#|{_MARKER}")


class LimitedLines(Struct, frozen=True):
    """The lines of a file, within limits."""

    lines: list[str]
    """What is read as structure, up to the line from which on all is text."""
    beside: dict[int, str]
    """Text as it is written, by the index of the line on which it begins."""


def within_limits(lines: list[str], findings: Findings) -> LimitedLines:
    """Return `lines`, cleaned and without comments, within limits; report an agenda that is too long to be one."""
    kept: list[str] = []
    beside: dict[int, str] = {}
    texts = headings = 0
    for index, line in enumerate(lines):
        texts += bool(line) and not line.isspace()
        headings += line.lstrip().startswith("#")
        if texts > MOST_LINES or headings > MOST_HEADINGS:
            findings.error(Code.TOO_MUCH, index + 1, 1, lines=str(MOST_LINES), headings=str(MOST_HEADINGS))
            beside[index] = "\n".join(filter(None, map(clean_line, lines[index:])))
            return LimitedLines(kept, beside)
        if len(line) > MOST_IN_A_LINE:
            line, beside[index] = _divided(line)
        elif _is_too_deep(line):
            line, beside[index] = "", clean_line(line)
        kept.append(line)
    return LimitedLines(kept, beside)


def shortened(text: str, most: int) -> tuple[str, str]:
    """Return at most `most` characters of `text`, up to a space if there is one, and the rest of it."""
    if len(text) <= most:
        return text, ""
    space = text.rfind(" ", 0, most + 1)
    end = space if space > most // 2 else most
    return text[:end], text[end:]


def _divided(line: str) -> tuple[str, str]:
    """Return the structure of a line that is too long, and the text of the rest; of a paragraph all is text."""
    if _is_too_deep(line[:MOST_IN_A_LINE]) or not _STRUCTURE.match(line):
        return "", clean_line(line)
    structure, rest = shortened(line, MOST_IN_A_LINE)
    return structure, clean_line(rest)


def _is_too_deep(line: str) -> bool:
    if line[:1] in (" ", "\t"):
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        text = line[len(indent) : len(indent) + 1]
        if text and text != "#" and len(indent) + 3 * indent.count("\t") > _MOST_INDENTED:
            return True
    return bool(_MARKERS.match(line)) and not _RULE.fullmatch(line)
