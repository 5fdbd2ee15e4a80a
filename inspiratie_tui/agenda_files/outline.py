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
from msgspec.structs import replace

from inspiratie_tui.agenda_files.findings import Findings
from inspiratie_tui.agenda_files.limits import DEEPEST, LimitedLines
from inspiratie_tui.agenda_files.markup import Markup
from inspiratie_tui.agenda_files.shared_reader import shared_reader
from inspiratie_tui.core.agenda.problems import Code
from inspiratie_tui.core.text.clean import clean_line

_GLUED = re.compile(r"( {0,3})(#{2,3})([^#\s].*)")
_WIDE_SPACE = re.compile(r"( {0,3}#{1,6})[^\S \t\n](?=\s*\S)")
"""What stands behind the marks of a heading when a word processor puts a space there that never breaks."""
_INDENTED = re.compile(r"(\s+)(#{1,3})(\s+\S.*)")
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
    shown_in_step: bool = False
    """Whether they may see it when it stands below a step: a bullet that does, right below a numbered item."""
    paragraph: bool = False
    """Whether it is an ordinary paragraph, which can hold header lines."""
    mark: str = ""
    """What stands before its text in a list: its indent, then `- `, `[ ] ` or its number as it was written."""

    @property
    def marked(self) -> str:
        """Return the text as it stands in its list, each line below its first one."""
        indent = " " * (len(self.mark) - len(self.mark.lstrip()))
        return self.mark + self.text.replace("\n", "\n" + indent)


def without_comments(lines: list[str], findings: Findings) -> list[str]:
    """Return `lines` with comments made blank, so that columns stay; one that is never closed runs to the end."""
    text = "\n".join(lines)
    pieces: list[str] = []
    end = 0
    while (begin := text.find("<!--", end)) >= 0:
        close = text.find("-->", begin + 4)
        if close < 0:
            line = text.count("\n", 0, begin) + 1
            findings.error(Code.COMMENT_OPEN, line, begin - text.rfind("\n", 0, begin))
        pieces += text[end:begin], _blank(text[begin : close + 3 if close >= 0 else len(text)])
        end = close + 3 if close >= 0 else len(text)
    return "".join([*pieces, text[end:]]).split("\n")


def _blank(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)


def outline(limited: LimitedLines, markup: Markup, findings: Findings) -> list[Piece]:
    """Return the pieces of the text in order; its lines are cleaned and hold no comments."""
    mended = _mended(limited.lines, findings)
    separate, origin = _separated(mended, findings)
    root = SyntaxTreeNode(_reader().parse("\n".join(separate), markup.links))
    _warn_of_rules(root, separate, origin, findings)
    _tell_open_fences(root, separate, origin, findings)
    pieces = [
        Piece(piece.sort, origin[piece.line], origin[piece.end - 1] + 1, piece.text, *_rest(piece))
        for node in root.children
        for piece in _Pieces(markup).of(node)
    ]
    return _with_text_beside(pieces, limited.beside) if limited.beside else pieces


def _with_text_beside(pieces: list[Piece], beside: dict[int, str]) -> list[Piece]:
    """Return `pieces` with the text that is no structure behind what stands on its line.

    A bullet that goes on there is not shown: nobody knows whether it ends in a question mark.
    """
    lines = sorted(beside)
    whole: list[Piece] = []
    for piece in pieces:
        while lines and lines[0] < piece.line:
            whole.append(_text_of(lines.pop(0), beside))
        cut = bool(lines) and lines[0] < piece.end
        seen = piece.shown or piece.shown_in_step
        whole.append(replace(piece, shown=False, shown_in_step=False) if cut and seen else piece)
    return whole + [_text_of(line, beside) for line in lines]


def _text_of(line: int, beside: dict[int, str]) -> Piece:
    return Piece(Sort.TEXT, line, line + 1, beside[line])


def _rest(piece: Piece) -> tuple[int, bool, bool, bool, str]:
    return piece.level, piece.shown, piece.shown_in_step, piece.paragraph, piece.mark


@cache
def _reader() -> MarkdownIt:
    # A line above a rule is no heading here: facilitators draw a rule below a paragraph that is theirs alone.
    # What stands within a block is read apart, by `Markup`.
    return shared_reader({"maxNesting": DEEPEST}, without=["lheading", "inline", "text_join"])


def _mended(lines: list[str], findings: Findings) -> list[str]:
    """Return `lines` with headings mended that Markdown would not see; each of them is reported."""
    lines = [_WIDE_SPACE.sub(r"\1 ", line) for line in lines]
    if not any(_GLUED.fullmatch(line) or _INDENTED.fullmatch(line) for line in lines):
        return lines
    mended = list(lines)
    for token in _reader().parse("\n".join(lines)):
        if token.level or token.type not in ("paragraph_open", "code_block") or token.map is None:
            continue
        for index in range(*token.map):
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
            origin.append(index - 1)
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


def _tell_open_fences(root: SyntaxTreeNode, lines: list[str], origin: list[int], findings: Findings) -> None:
    """Report each fence that its own marks never close: it hides the rest of what it stands in, often of the file."""
    text = "\n".join(lines)
    if "```" not in text and "~~~" not in text:
        return
    for node in root.walk():
        if node.type != "fence" or node.map is None:
            continue
        first, end = node.map
        within = node.content.count("\n") + (not node.content.endswith("\n") and bool(node.content))
        if end - first < within + 2:
            line = origin[first]
            findings.error(Code.FENCE_OPEN, line + 1, lines[first].index(node.markup) + 1, advice=node.markup)


class _Pieces(Struct):
    """Divides the blocks of one file in pieces."""

    markup: Markup
    """Reads their texts."""

    def of(self, node: SyntaxTreeNode) -> Iterator[Piece]:
        """Yield the pieces of a block at the top of the file."""
        first, end = node.map or (0, 1)
        if node.type == "heading":
            yield Piece(Sort.HEADING, first, end, "", level=int(node.tag[1]))
        elif node.type in ("bullet_list", "ordered_list"):
            for item in node.children:
                yield from self._items(item, may_be_shown=node.type == "bullet_list")
        elif node.type == "blockquote":
            yield Piece(Sort.QUOTE, first, end, self._text(node, keep_lines=True))
        elif node.type != "hr" and (text := self._text(node)):
            yield Piece(Sort.TEXT, first, end, text, paragraph=node.type == "paragraph")

    def _items(
        self, item: SyntaxTreeNode, may_be_shown: bool, indent: str = "", in_step: bool = False
    ) -> Iterator[Piece]:
        """Yield the pieces of a bullet and of all below it; a numbered item is no bullet, and never shown.

        `indent` is what stands before its mark; `in_step` is True right below a numbered item.
        """
        first, end = item.map or (0, 1)
        below = list(item.children)
        text = self._text(below.pop(0)) if below and below[0].type == "paragraph" else ""
        task = _TASK.match(text)
        asks = not task and text.endswith("?")
        shown = may_be_shown and asks
        # The number of an item of a numbered list, "" for a bullet.
        mark = f"{item.info}{item.markup} " if item.info else "- "
        if text:
            end_of_text = below[0].map[0] if below and below[0].map else end
            sort = Sort.TASK if task else Sort.BULLET
            words, before = (text[task.end() :], "[ ] ") if task else (text, mark)
            seen = in_step and asks
            yield Piece(sort, first, end_of_text, words, shown=shown, shown_in_step=seen, mark=indent + before)
        inner_indent = indent + " " * len(mark)
        for child in below:
            if child.type in ("bullet_list", "ordered_list"):
                bullets = child.type == "bullet_list"
                for inner in child.children:
                    right_below = bullets and bool(item.info) and not indent
                    yield from self._items(inner, shown and bullets, inner_indent, right_below)
            elif child.type != "hr" and (more := self._text(child)):
                yield Piece(Sort.TEXT, *(child.map or (first, end)), more, mark=inner_indent)

    def _text(self, node: SyntaxTreeNode, keep_lines: bool = False) -> str:
        """Return the text of a block without marks, a line for each paragraph; with `keep_lines` as it is broken."""
        if node.type == "inline":
            return self.markup.broken(node.content) if keep_lines else self.markup.plain(node.content)
        if node.type in ("fence", "code_block"):
            return "\n".join(" ".join(line.split()) for line in node.content.strip("\n").split("\n")).strip()
        if node.type == "html_block":
            return clean_line(re.sub(r"<[^<>]*>", " ", node.content))
        return "\n".join(text for text in (self._text(child, keep_lines) for child in node.children) if text)
