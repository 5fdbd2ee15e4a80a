"""Takes the marks out of a text: `**bold**`, `[a link](https://x.example)`, `&eacute;`."""

from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode
from msgspec import Struct, field

from inspiratie_tui.agenda_files.shared_reader import shared_reader
from inspiratie_tui.core.text.clean import clean_line

_MARKS = "*_`[<&\\"
"""What can begin a mark."""
_STOPS = _MARKS + "\n!#$%+-:=>@]^{}~"
"""At what the reader stops to look whether a mark begins."""
_MOST_IN_A_FILE = 5_000
"""How many stops are made in one file, at 5 to 20 us each; the agendas we know need 200 at most."""
_MOST_IN_A_TEXT = 500
_MOST_BRACKETS = 20
"""How many `[` or `<` one text may have: from each of them the rest of the text is searched for its end."""


class Markup(Struct):
    """Reads the texts of one file; what has more marks than anybody writes stays as it is written."""

    links: dict[str, Any] = field(default_factory=dict)
    """The targets of links that stand elsewhere in the file, as the reader of blocks collects them."""
    left: int = _MOST_IN_A_FILE
    """How many stops may still be made."""

    def plain(self, markdown: str) -> str:
        """Return `markdown` on one line without its marks, cleaned."""
        if not self._has_marks(markdown):
            return clean_line(markdown)
        return clean_line("".join(_plain(node) for node in self._nodes(markdown)))

    def broken(self, markdown: str) -> str:
        """Return `markdown` without its marks, cleaned, on the lines on which it is written."""
        if self._has_marks(markdown):
            markdown = "".join("\n" if _breaks(node) else _plain(node) for node in self._nodes(markdown))
        return "\n".join(filter(None, map(clean_line, markdown.split("\n"))))

    def _has_marks(self, markdown: str) -> bool:
        """Tell whether `markdown` has marks that may be read, and count what that costs."""
        if not any(mark in markdown for mark in _MARKS):
            return False
        stops = sum(map(markdown.count, _STOPS))
        if stops > min(self.left, _MOST_IN_A_TEXT) or max(map(markdown.count, "[<")) > _MOST_BRACKETS:
            return False
        self.left -= stops
        return True

    def _nodes(self, markdown: str) -> list[SyntaxTreeNode]:
        return SyntaxTreeNode(_reader().parseInline(markdown, self.links)).children[0].children


@cache
def _reader() -> MarkdownIt:
    return shared_reader()


def _breaks(node: SyntaxTreeNode) -> bool:
    return node.type in ("softbreak", "hardbreak")


def _plain(node: SyntaxTreeNode) -> str:
    if node.type in ("text", "code_inline", "image"):
        return str(node.content)
    if _breaks(node):
        return " "
    return "".join(_plain(child) for child in node.children)
