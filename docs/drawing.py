"""From Textual's picture of a screen to one that is drawn the same everywhere, and is small."""

import re

_TEXT = re.compile(r'<text class="terminal-\d+-(r\d+)" x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)</text>')
# What stands between gaps: words with single spaces, or a row of blocks.
_RUN = re.compile(r"█+|[^\s█]+(?: [^\s█]+)*")
_ENTITY = re.compile(r"&[^;]+;")
_CELL = 12.2
"""Width of a cell, in Textual's pictures."""
_LINE = 24.4
"""Height of one."""
_ABOVE = 18.5
"""From the top of a cell to the foot of its letters."""


def drawn(svg: str) -> str:
    """Return the picture without web fonts, without ids, each run of text at its own place, blocks as rectangles.

    Some viewers drop spaces at the begin of a text, and leave seams between blocks.
    """
    svg = re.sub(r"\s*@font-face \{.*?\}\n", "", svg, flags=re.DOTALL)
    svg = re.sub(r'<clipPath id="terminal-\d+-line-\d+">.*?</clipPath>\n?', "", svg, flags=re.DOTALL)
    svg = _TEXT.sub(_runs, svg)
    svg = svg.replace("Fira Code", "ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono'")
    svg = re.sub(r"terminal-\d+-", "", svg)
    return re.sub(r"\n\s+", "\n", svg)


def _runs(found: re.Match[str]) -> str:
    style, left, foot, text = found[1], float(found[2]), float(found[3]), found[4].replace("&#160;", " ")
    plain = _ENTITY.sub("x", text)
    # Entities are one cell, whatever their length: walk the text as written beside the text as seen.
    written = re.findall(r"&[^;]+;|.", text)
    parts = []
    for run in _RUN.finditer(plain):
        begin, length = left + run.start() * _CELL, (run.end() - run.start()) * _CELL
        if run[0][0] == "█":
            top = foot - _ABOVE
            parts.append(
                f'<rect class="{style}" x="{begin:g}" y="{top:g}" width="{length:g}" height="{_LINE:g}"'
                ' shape-rendering="crispEdges"/>'
            )
        else:
            said = "".join(written[run.start() : run.end()])
            parts.append(f'<text class="{style}" x="{begin:g}" y="{foot:g}" textLength="{length:g}">{said}</text>')
    return "".join(parts)
