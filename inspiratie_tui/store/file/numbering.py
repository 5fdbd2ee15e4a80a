"""The documents of one table of a damaged file, and the numbers that are missing among them.

Whoever writes a table numbers its documents 1, 2, 3 ... and takes none away, so a number that is missing is one lost.
"""

from math import inf

from inspiratie_tui.store.file.lines import Document, Line, line_of


class Numbering:
    """Gives each document its number, in the order in which they stand in the file."""

    def __init__(self, table: str) -> None:
        """Begin the table of this name, without a document."""
        self.table = table
        self.lines: dict[int, Line] = {}
        """The documents by number, each with a checksum that is right now."""
        self.doubtful = 0
        """How many of them are perhaps not as they were written."""
        self.traces = 0
        """How many could be seen to have been there and not read."""
        self._greatest = 0
        self._between: list[tuple[int | None, Document | None]] = []
        self._doubted: dict[int, Document] = {}
        self._homeless: list[Document] = []

    @property
    def expected(self) -> int:
        """Return the number that comes next, if each that was seen has one."""
        return self._greatest + len(self._between) + 1

    def put(self, number: int, document: Document) -> None:
        """Take a document whose number is sure."""
        self._settle(number)
        if number in self._doubted:
            self._homeless.append(self._doubted.pop(number))
        self.lines[number] = line_of(self.table, number, document)
        self._greatest = max(self._greatest, number)

    def doubt(self, number: int | None, document: Document | None) -> None:
        """Take a document that is perhaps not as it was written, None when it cannot be read; nor is `number` sure."""
        self._between.append((number, document))
        self.doubtful += document is not None
        self.traces += document is None

    def missing(self) -> int:
        """Return how many numbers up to the greatest have no document, once everything was taken."""
        self._settle(inf)
        for document in self._homeless:
            self._greatest += 1
            self._doubted[self._greatest] = document
        self._homeless.clear()
        for number, document in self._doubted.items():
            self.lines[number] = line_of(self.table, number, document)
        self.lines = dict(sorted(self.lines.items()))
        return self._greatest - len(self.lines)

    def _settle(self, following: float) -> None:
        """Give what stands before the sure number `following` its number: its own where that fits, else the next."""
        number = self._greatest
        for own, document in self._between:
            number = own if own is not None and number < own < following else number + 1
            if document is None:
                continue
            if number < following and number not in self.lines:
                self._doubted[number] = document
            else:
                self._homeless.append(document)
        self._between.clear()
        if following == inf:
            self._greatest = number
