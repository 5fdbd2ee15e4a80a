"""A page to read or print, before it is Markdown or HTML: a title and blocks of plain text.

Text is plain everywhere: a writer escapes it, so nothing in it can become a mark or a tag. A newline in a text is a new
line on paper.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DocumentHeading:
    """The begin of a section."""

    text: str
    """What it is called."""
    level: int = 2
    """2 for a section, 3 for one inside it; 1 is the document's title."""
    time: str = ""
    """When it begins; stands before the text."""
    prompt: str = ""
    """How long, and what else there is to know; stands after it, smaller."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text."""

    text: str
    """What it says."""


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list."""

    items: tuple[str, ...]
    """A line each."""
    boxes: bool = False
    """Each with a box to tick."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells."""

    rows: tuple[tuple[str, ...], ...]
    """All of one length; the first cell says what the row is about."""
    head: tuple[str, ...] = ()
    """A word a column; empty when the rows speak for themselves."""


@dataclass(frozen=True, slots=True)
class Quote:
    """What is set apart by a line beside it."""

    blocks: tuple[Paragraph | Bullets, ...]
    """What stands there."""


Block = DocumentHeading | Paragraph | Bullets | Table | Quote


@dataclass(frozen=True, slots=True)
class Document:
    """All of it."""

    title: str
    """Its first heading."""
    blocks: tuple[Block, ...]
    """What stands below the title, in order."""
    language: str
    """As in `nl`: for those who read it aloud or hyphenate it."""
    margin: str = ""
    """What the free margin for handwriting is called; empty when there is none."""
