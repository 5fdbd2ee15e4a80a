"""Writes a document as one HTML file with its styles inside, fit for A4 and a black-and-white printer."""

from collections.abc import Iterator
from html import escape

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
from inspiratie_tui.reports.style import STYLE


def html(document: Document) -> str:
    """Return the text of the file for `document`; it ends in a newline."""
    noted = ' class="noted"' if document.margin else ""
    margin = f'<p class="margin">{_text(document.margin)}</p>\n' if document.margin else ""
    body = "\n".join([_heading(DocumentHeading(document.title, 1)), *_sections(document.blocks)])
    return (
        f'<!doctype html>\n<html lang="{escape(document.language)}">\n<head>\n<meta charset="utf-8">\n'
        # Belt and braces: even a mistake in escaping could not run or fetch anything.
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{_text(document.title)}</title>\n<style>\n{STYLE}</style>\n</head>\n"
        f"<body{noted}>\n{margin}<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _sections(blocks: tuple[Block, ...]) -> Iterator[str]:
    """Yield the HTML of the blocks, each heading kept together with the block below it: no page ends in a heading."""
    held = ""
    for block in blocks:
        written = _block(block)
        if isinstance(block, DocumentHeading):
            held += written + "\n"
        elif held and written:
            yield f'<div class="together">\n{held}{written}\n</div>'
            held = ""
        elif written:
            yield written
    if held:
        yield held.rstrip("\n")


def _block(block: Block) -> str:
    match block:
        case DocumentHeading():
            return _heading(block)
        case Paragraph(text=text):
            return f"<p>{_text(text)}</p>" if text.strip() else ""
        case Bullets(items=items, boxes=boxes):
            kind = ' class="boxes"' if boxes else ""
            lines = "\n".join(f"<li>{_text(item)}</li>" for item in items if item.strip())
            return f"<ul{kind}>\n{lines}\n</ul>" if lines else ""
        case Table():
            return _table(block)
        case Quote(blocks=blocks):
            inside = "\n".join(filter(None, map(_block, blocks)))
            return f"<blockquote>\n{inside}\n</blockquote>" if inside else ""
        case WritingLines(count=count):
            return "\n".join(["<hr>"] * count)
        case NewPage(title=title):
            return f'<h1 class="page">{_text(title)}</h1>'


def _heading(heading: DocumentHeading) -> str:
    time = f'<span class="time">{_text(heading.time)}</span> ' if heading.time else ""
    prompt = f" <small>{_text(heading.prompt)}</small>" if heading.prompt else ""
    return f"<h{heading.level}>{time}{_text(heading.text)}{prompt}</h{heading.level}>"


def _table(table: Table) -> str:
    head = "".join(f'<th scope="col">{_text(cell)}</th>' for cell in table.head)
    rows = [f"<thead><tr>{head}</tr></thead>"] if head else []
    for first, *rest in table.rows:
        cells = "".join(f"<td>{_text(cell)}</td>" for cell in rest)
        rows.append(f'<tr><th scope="row">{_text(first)}</th>{cells}</tr>')
    return "<table>\n" + "\n".join(rows) + "\n</table>" if rows else ""


def _text(text: str) -> str:
    return "<br>\n".join(escape(line) for line in text.split("\n") if line.strip())
