"""A document to read or print, before it is Markdown or HTML: a title and blocks of plain text.

Text is plain everywhere: a writer escapes it, so nothing in it can become a mark or a tag. A newline in a text is a new
line on paper.
"""

from msgspec import Struct


class DocumentHeading(Struct, frozen=True):
    """The heading of a section."""

    text: str
    """What it is called."""
    level: int = 2
    """2 for a section, 3 for one inside it; 1 is the document's title."""
    time: str = ""
    """When it begins, shown before the text; "" shows nothing."""
    prompt: str = ""
    """How long it takes and what is special, shown smaller behind the text; "" shows nothing."""


class Paragraph(Struct, frozen=True):
    """Running text."""

    text: str
    """What it says."""


class Bullets(Struct, frozen=True):
    """A list."""

    items: tuple[str, ...]
    """A line each."""
    boxes: bool = False
    """Whether each line has a box to tick."""


class Table(Struct, frozen=True):
    """A table of plain cells."""

    rows: tuple[tuple[str, ...], ...]
    """The rows, all of one length; the first cell says what the row is about."""
    head: tuple[str, ...] = ()
    """The words above the columns; empty when there are none."""


class Quote(Struct, frozen=True):
    """Blocks that are set apart by a line beside them."""

    blocks: tuple[Paragraph | Bullets, ...]
    """The blocks."""


class WritingLines(Struct, frozen=True):
    """Lines to write on with a pen."""

    count: int
    """How many."""


class NewPage(Struct, frozen=True):
    """The beginning of another page, for somebody else."""

    title: str
    """Its first heading, as the title of a document is that of its first page."""


Block = DocumentHeading | Paragraph | Bullets | Table | Quote | WritingLines | NewPage


class Document(Struct, frozen=True):
    """The whole document."""

    title: str
    """Its first heading."""
    blocks: tuple[Block, ...]
    """The blocks below the title, in order."""
    language: str
    """The language of the text, as `nl`, for programs that read it aloud or hyphenate it."""
    margin: str = ""
    """The words above the free margin for handwriting; "" when there is no such margin."""
