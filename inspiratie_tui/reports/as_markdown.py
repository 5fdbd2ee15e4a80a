"""Writes a document as Markdown (CommonMark, with the tables of GitHub) that says the same when it is read back."""

import re
from collections.abc import Iterator

from inspiratie_tui.reports.document import (
    Block,
    Bullets,
    Document,
    DocumentHeading,
    NewPage,
    Paragraph,
    Quote,
    Table,
    WritingLines,
)
from inspiratie_tui.texts.markdown import escaped, heading

# The start of a line that would begin a heading, a list, a rule or an underline.
_AT_START = re.compile(r"^(?=[-+=#])|^[0-9]{1,9}(?=[.)](?:\s|$))")


def markdown(document: Document) -> str:
    """Return the text of `document`; it ends in a newline."""
    blocks = [_heading(DocumentHeading(document.title, 1)), *map(_block, document.blocks)]
    return "\n\n".join(block for block in blocks if block) + "\n"


def escaped_line(text: str) -> str:
    """Return `text` escaped as a whole line, so that its start is no mark either."""
    return _AT_START.sub(r"\g<0>\\", escaped(text))


def _block(block: Block) -> str:
    match block:
        case DocumentHeading():
            return _heading(block)
        case Paragraph(text=text):
            return "\\\n".join(_lines(text))
        case Bullets(items=items, boxes=boxes):
            return "\n".join(_item(item, "[ ] " if boxes else "") for item in items if item.strip())
        case Table():
            return _table(block)
        case Quote(blocks=blocks):
            inside = "\n\n".join(filter(None, map(_block, blocks)))
            return "\n".join(f"> {line}".rstrip() for line in inside.split("\n")) if inside else ""
        case WritingLines(count=count):
            return "\n\n".join(["___"] * count)
        case NewPage(title=title):
            return _heading(DocumentHeading(title, 1))


def _heading(block: DocumentHeading) -> str:
    text = " · ".join(filter(None, (" ".join(filter(None, (block.time, block.text))), block.prompt)))
    return heading(block.level, escaped(text))


def _lines(text: str) -> Iterator[str]:
    return (escaped_line(line) for line in text.split("\n") if line.strip())


def _item(text: str, box: str) -> str:
    return f"- {box}" + "\\\n  ".join(_lines(text))


def _table(table: Table) -> str:
    if not table.rows:
        return ""
    head = table.head or ("",) * len(table.rows[0])
    rows = [head, ("---",) * len(head), *table.rows]
    return "\n".join(
        "| " + " | ".join(cell if number == 1 else escaped(cell) for cell in row) + " |"
        for number, row in enumerate(rows)
    )
