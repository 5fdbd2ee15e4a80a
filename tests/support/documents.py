"""Documents to write, and what was written read back by somebody else's reader."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from inspiratie_tui.core.text.clean import clean
from inspiratie_tui.reports.document import (
    Bullets,
    Document,
    DocumentHeading,
    NewPage,
    Paragraph,
    Quote,
    Table,
    WritingLines,
)

MARKS = (
    *(
        "#",
        "##",
        "-",
        "- [ ] ",
        "+ ",
        "*",
        "**",
        "_",
        "`",
        "```",
        "~~",
        "~~~",
        ">",
        "|",
        "---",
        "===",
        "\\",
        "\n",
        "    ",
    ),
    *(
        "1. ",
        "2) ",
        "[x](javascript:alert(1))",
        "](javascript:",
        "![",
        "[a]: b",
        "<script>alert(1)</script>",
        "</style>",
    ),
    *("<!--", "-->", "&amp;", "&#35;", "&lt", "<b", "http://example.org", "a@b.nl", "'", '"', "{", "$", ":", "\ufeff"),
)
TEXTS = st.lists(st.sampled_from(MARKS) | st.text(max_size=4), max_size=8).map("".join).map(clean)
LISTS = st.lists(TEXTS, max_size=3).map(tuple)
PARAGRAPHS = st.builds(Paragraph, TEXTS)
BULLETS = st.builds(Bullets, LISTS, st.booleans())
TABLES = st.integers(1, 3).flatmap(
    lambda width: st.builds(
        Table,
        st.lists(st.tuples(*[TEXTS] * width), min_size=1, max_size=3).map(tuple),
        st.tuples(*[TEXTS] * width) | st.just(()),
    )
)
HEADINGS = st.builds(DocumentHeading, TEXTS, st.sampled_from((2, 3)), TEXTS, TEXTS)
QUOTES = st.builds(Quote, st.lists(PARAGRAPHS | BULLETS, max_size=3).map(tuple))
TO_WRITE_ON = st.builds(WritingLines, st.integers(0, 3)) | st.builds(NewPage, TEXTS)
BLOCKS = HEADINGS | PARAGRAPHS | BULLETS | TABLES | QUOTES | TO_WRITE_ON
DOCUMENTS = st.builds(
    Document, TEXTS, st.lists(BLOCKS, max_size=5).map(tuple), st.just("nl"), st.sampled_from(("", "<&"))
)


def lines(text: str) -> list[str]:
    """The lines of a text as they stand on paper: no blank ones, single spaces."""
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


def one_line(*texts: str) -> str:
    return " ".join(" ".join(texts).split())


def markdown_says(written: str) -> list[tuple[str, list[str]]]:
    """Every piece of text with where it stands, as in `blockquote/bullet_list/list_item/paragraph`, and its lines."""
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    return list(_pieces(SyntaxTreeNode(reader.parse(written)), ""))


def _pieces(node: SyntaxTreeNode, where: str):  # type: ignore[no-untyped-def]
    for child in node.children:
        name = child.tag if child.type in ("heading", "th", "td") else child.type
        if child.type == "inline":
            yield where.strip("/"), "".join(map(_plain, child.children)).split("\n")
        elif child.children:
            yield from _pieces(child, f"{where}/{name}")
        elif child.type not in ("paragraph", "heading", "th", "td"):
            yield f"{where}/{name}".strip("/"), [child.content]


def _plain(node: SyntaxTreeNode) -> str:
    if node.type == "hardbreak":
        return "\n"
    assert node.type == "text", f"{node.type}: {node.content}"
    return node.content


def markdown_should_say(document: Document) -> list[tuple[str, list[str]]]:
    said = [("h1", [one_line(document.title)])]
    for block in document.blocks:
        said += _should_say(block, "")
    return [(where, text) for where, text in said if any(text)]


def _should_say(block: object, where: str) -> list[tuple[str, list[str]]]:
    match block:
        case DocumentHeading(text=text, level=level, time=time, prompt=aside):
            parts = filter(None, (" ".join(filter(None, (time, text))), aside))
            return [(f"h{level}", [one_line(" · ".join(parts))])]
        case Paragraph(text=text):
            return [(f"{where}paragraph", lines(text))]
        case Bullets(items=items, boxes=boxes):
            place = f"{where}bullet_list/list_item/paragraph"
            return [
                (place, [("[ ] " if boxes else "") + first, *rest])
                for first, *rest in map(lines, filter(str.strip, items))
            ]
        case Table(rows=rows, head=head):
            said = [("table/thead/tr/th", [one_line(cell)]) for cell in head]
            return said + [("table/tbody/tr/td", [one_line(cell)]) for row in rows for cell in row]
        case Quote(blocks=blocks):
            return [piece for inside in blocks for piece in _should_say(inside, f"{where}blockquote/")]
        case WritingLines():
            return []
        case NewPage(title=title):
            return [("h1", [one_line(title)])]
    raise AssertionError(block)


@dataclass
class Page(HTMLParser):
    """An HTML page as a browser would take it."""

    tags: set[str] = field(default_factory=set)
    attributes: set[tuple[str, str, str]] = field(default_factory=set)
    said: list[str] = field(default_factory=list)
    style: str = ""
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(tag, name, value or "") for name, value in attrs}
        if tag not in ("meta", "br", "hr"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open[-1:] == ["style"]:
            self.style += data
        else:
            self.said += lines(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def page(written: str) -> Page:
    parsed = Page()
    parsed.feed(written)
    parsed.close()
    assert not parsed._open
    return parsed


def html_should_say(document: Document) -> list[str]:
    said = [document.title, document.margin, document.title]
    for block in document.blocks:
        said += _texts(block)
    return [line for text in said for line in lines(text)]


def _texts(block: object) -> list[str]:
    match block:
        case DocumentHeading(text=text, time=time, prompt=aside):
            return [time, text, aside]
        case Paragraph(text=text):
            return [text]
        case Bullets(items=items):
            return list(items)
        case Table(rows=rows, head=head):
            return [*head, *(cell for row in rows for cell in row)]
        case Quote(blocks=blocks):
            return [text for inside in blocks for text in _texts(inside)]
        case WritingLines():
            return []
        case NewPage(title=title):
            return [title]
    raise AssertionError(block)
