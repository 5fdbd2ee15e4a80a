"""Finds the structure of a text: which lines are headings, bullets, quotes and paragraphs.

markdown-it-py decides. What facilitators mean differently is changed before it reads: a heading that is glued to its
marks or indented, a line above a rule, and text that CommonMark lets run on in the quote or bullet above it.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from msgspec import Struct

from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.text.clean import clean_line

_GLUED = re.compile(r"( {0,3})(#{2,3})([^#\s].*)")
_INDENTED = re.compile(r"(\s+)(#{1,3})(\s+\S.*)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_QUOTE = re.compile(r" {0,3}>")
_BULLET = re.compile(r" {0,3}([-*+]|[0-9]{1,9}[.)])([ \t]|$)")
_TASK = re.compile(r"\[[ xX]\]\s*")
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
# The start of a block that ends a quote by itself: a heading, a fence, a rule, HTML.
_BLOCK_START = re.compile(r"\s*(#|```|~~~|<|([-*_])(\s*\2){2,}\s*$)")
_RULE_OF_EQUALS = re.compile(r" {0,3}=+\s*")
_RULE_OF_DASHES = re.compile(r" {0,3}-+\s*")


class Sort(StrEnum):
    """What a piece of an agenda is."""

    HEADING = "heading"
    TEXT = "text"
    BULLET = "bullet"
    TASK = "task"
    QUOTE = "quote"


class Piece(Struct, frozen=True):
    """A heading, or a paragraph, bullet or quote below one."""

    sort: Sort
    """What it is."""
    line: int
    """Index of its first line, counted from 0."""
    end: int
    """Index of the line after its last one."""
    text: str
    """Its text, plain and cleaned; "" for a heading, which is read from its line."""
    level: int = 0
    """How many `#` a heading has."""
    shown: bool = False
    """Whether participants may see it: a bullet that ends in a question mark, as do the bullets it stands under."""
    paragraph: bool = False
    """Whether it is an ordinary paragraph, which can hold header lines."""


def plain(markdown: str) -> str:
    """Return Markdown on one line without its marks, cleaned."""
    return clean_line("".join(_plain(node) for node in SyntaxTreeNode(_reader().parseInline(markdown)).children))


def without_comments(lines: list[str], findings: Findings) -> list[str]:
    """Return `lines` with comments made blank, so that columns stay; one that is never closed runs to the end."""
    text = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), "\n".join(lines))
    before, opened, after = text.partition("<!--")
    if opened:
        line = before.count("\n") + 1
        findings.error(Code.COMMENT_OPEN, line, len(before) - before.rfind("\n"))
        text = before + re.sub(r"[^\n]", " ", opened + after)
    return text.split("\n")


def outline(lines: list[str], findings: Findings) -> list[Piece]:
    """Return the pieces of the text in order; `lines` are cleaned and hold no comments."""
    reader = _reader()
    mended = _mended(reader, lines, findings)
    separate, origin = _separated(mended, findings)
    root = SyntaxTreeNode(reader.parse("\n".join(separate)))
    _warn_of_rules(root, separate, origin, findings)
    return [
        Piece(piece.sort, origin[piece.line], origin[piece.end - 1] + 1, piece.text, *_rest(piece))
        for node in root.children
        for piece in _pieces(node)
    ]


def _rest(piece: Piece) -> tuple[int, bool, bool]:
    return piece.level, piece.shown, piece.paragraph


@cache
def _reader() -> MarkdownIt:
    # A line above a rule is no heading here: facilitators draw a rule below a paragraph that is theirs alone.
    return MarkdownIt("commonmark").disable("lheading")


def _mended(reader: MarkdownIt, lines: list[str], findings: Findings) -> list[str]:
    """Return `lines` with headings mended that Markdown would not see; each of them is reported."""
    mended = list(lines)
    for node in SyntaxTreeNode(reader.parse("\n".join(lines))).children:
        if node.type not in ("paragraph", "code_block") or node.map is None:
            continue
        for index in range(*node.map):
            if match := _GLUED.fullmatch(lines[index]):
                findings.error(Code.HEADING_GLUED, index + 1, len(match[1]) + 1, advice=f"{match[2]} {match[3]}")
                mended[index] = f"{match[2]} {match[3]}"
            elif match := _INDENTED.fullmatch(lines[index]):
                findings.error(Code.HEADING_INDENTED, index + 1, len(match[1]) + 1)
                mended[index] = lines[index].strip()
    return mended


def _separated(lines: list[str], findings: Findings) -> tuple[list[str], list[int]]:
    """Return `lines` with a blank one where text would run on in a quote or bullet, and the index each came from."""
    separate: list[str] = []
    origin: list[int] = []
    in_quote = in_bullet = False
    fence = None
    for index, line in enumerate(lines):
        if (mark := _FENCE.match(line)) and fence in (None, mark[1]):
            fence = None if fence else mark[1]
        quote, bullet = _QUOTE.match(line), _BULLET.match(line)
        continues = bool(line.strip()) and not quote and not bullet
        if fence is None and continues and (in_quote or (in_bullet and not line[0].isspace())):
            if in_quote and not _BLOCK_START.match(line):
                findings.warning(Code.QUOTE_RUNS_ON, index + 1, len(line) - len(line.lstrip()) + 1)
            separate.append("")
            origin.append(index)
            in_quote = in_bullet = False
        in_quote = bool(quote)
        in_bullet = bool(bullet) or (in_bullet and continues)
        separate.append(line)
        origin.append(index)
    return separate, origin


def _warn_of_rules(root: SyntaxTreeNode, lines: list[str], origin: list[int], findings: Findings) -> None:
    for node in root.children:
        if node.type != "paragraph" or node.map is None:
            continue
        first, end = node.map
        for index in range(first + 1, end):
            if _RULE_OF_EQUALS.fullmatch(lines[index]):
                findings.warning(Code.LINE_ABOVE_RULE, origin[index - 1] + 1, 1, found=lines[index].strip())
        if end < len(lines) and _RULE_OF_DASHES.fullmatch(lines[end]):
            findings.warning(Code.LINE_ABOVE_RULE, origin[end - 1] + 1, 1, found=lines[end].strip())


def _pieces(node: SyntaxTreeNode) -> Iterator[Piece]:
    first, end = node.map or (0, 1)
    if node.type == "heading":
        yield Piece(Sort.HEADING, first, end, "", level=int(node.tag[1]))
    elif node.type in ("bullet_list", "ordered_list"):
        for item in node.children:
            yield from _items(item, may_be_shown=node.type == "bullet_list")
    elif node.type == "blockquote":
        yield Piece(Sort.QUOTE, first, end, _text(node, keep_lines=True))
    elif node.type != "hr" and (text := _text(node)):
        yield Piece(Sort.TEXT, first, end, text, paragraph=node.type == "paragraph")


def _items(item: SyntaxTreeNode, may_be_shown: bool) -> Iterator[Piece]:
    """Yield the pieces of a bullet and of all below it; a numbered item is no bullet, and never shown."""
    first, end = item.map or (0, 1)
    below = list(item.children)
    text = _text(below.pop(0)) if below and below[0].type == "paragraph" else ""
    task = _TASK.match(text)
    shown = may_be_shown and not task and text.endswith("?")
    if text:
        end_of_text = below[0].map[0] if below and below[0].map else end
        sort = Sort.TASK if task else Sort.BULLET
        yield Piece(sort, first, end_of_text, text[task.end() :] if task else text, shown=shown)
    for child in below:
        if child.type in ("bullet_list", "ordered_list"):
            for inner in child.children:
                yield from _items(inner, shown and child.type == "bullet_list")
        elif child.type != "hr" and (more := _text(child)):
            yield Piece(Sort.TEXT, *(child.map or (first, end)), more)


def _text(node: SyntaxTreeNode, keep_lines: bool = False) -> str:
    """Return the text of a block without its marks, a line for each paragraph; with `keep_lines` as it is broken."""
    if node.type == "inline":
        if not keep_lines:
            return clean_line("".join(_plain(child) for child in node.children))
        lines = "".join("\n" if _breaks(child) else _plain(child) for child in node.children)
        return "\n".join(filter(None, map(clean_line, lines.split("\n"))))
    if node.type in ("fence", "code_block"):
        return "\n".join(" ".join(line.split()) for line in node.content.strip("\n").split("\n")).strip()
    if node.type == "html_block":
        return clean_line(re.sub(r"<[^>]*>", " ", node.content))
    return "\n".join(text for text in (_text(child, keep_lines) for child in node.children) if text)


def _breaks(node: SyntaxTreeNode) -> bool:
    return node.type in ("softbreak", "hardbreak")


def _plain(node: SyntaxTreeNode) -> str:
    if node.type in ("text", "code_inline", "image"):
        return str(node.content)
    if _breaks(node):
        return " "
    return "".join(_plain(child) for child in node.children)
