"""Texts that are dear to read for a reader that looks at one place more than once."""

from collections.abc import Iterator

from support.linear import filled

_WITHOUT_SPACE = (
    "1 25 1.1. 1,1, 1:1: 1:10 1- 1) 1' a a, .a a.a. a- a: : ; , . - -- --- -a "
    "* ** *a **a a* _ _a __a ` `` `a ~ ~~ # ## "
    "( ) () (a (1 (1) [ ] [a [[a] [a]: "
    "]( [a]( ![ ![a]( [a](b) < > < >> <a <a= <!-- <!- --> <? <![CDATA[ <b> & &a &#1 &amp; "
    "{ } {a} \\ \\( | = == @ @a / – ' \" ’ ½ 1½ ~1 een min 1min 1x 1x1 2x( uur 1u 1u1 om om1 p pp p.p. per each aat "
    "é e\u0301 \u0301 a\u0301\u0301 \u0315\u0300 \u05b0\u0591 \u200d \U0001f468\u200d \U0001f3f4 \U0001f3f4\U000e0067 "
    "\u202e \u2066a \u0e33 \uac00 \u1100\u1161 \u200b 中 ﷺ ß İ"
)
_WITH_SPACE = (
    " ",
    "\t",
    "a ",
    "1 ",
    "- ",
    "* ",
    "+ ",
    "> ",
    ">> ",
    "1) ",
    "1. ",
    "a, ",
    ", ",
    "( ",
    "[ ] ",
    "- [ ] ",
    "# ",
    "## ",
    "a  ",
)
PIECES = (*dict.fromkeys(_WITHOUT_SPACE.split(" ")), *_WITH_SPACE)
"""What a line is filled with."""
BEGINS = (
    "", "# ", "## ", "### ", "## A (", "## A (15 min, ", "## A (2", "## A (om 2",
    "#### ", "- ", "- [ ] ", "  - ", "1. ", "> ",
    "Begin: ", "Datum: ", "Fase: ", "Bel: ", "##", "  ## ", "    ", "\t", "```", "<div>", "<!-- ", "Leiding: ", "[a]: ",
)  # fmt: skip
"""What a line begins with."""
WIDTHS = (0, 1_900, 70, 1)
"""How many characters of a piece stand on a line; 0 is all of them on one line, 1 is one piece a line."""


def hostile(begin: str, piece: str, width: int, size: int, between: str = "\n") -> str:
    """Return a text of about `size` bytes of lines that begin with `begin` and are filled with `piece`."""
    letters = size * len(piece) // len(piece.encode())
    if not width:
        return begin + filled(piece, letters)
    line = begin + (filled(piece, width) if width > 1 else piece) + between
    return line * (letters // len(line) + 1)


def texts(size: int) -> Iterator[tuple[str, str]]:
    """Yield a name and a text of about `size` bytes for each way to be hostile."""
    for begin in BEGINS:
        for piece in PIECES:
            for width in WIDTHS:
                for between in ("\n",) if width != 1 else ("\n", "\n\n"):
                    yield f"{begin!r} {piece!r} {width} {between!r}", hostile(begin, piece, width, size, between)
