"""Read a file of documents whatever happened to it.

Three ways, each tried when the one before does not fit: the text exactly as `lines.render` wrote it; JSON that another
program laid out anew; a walk over the text that takes every document it can find, in a file that is cut off or damaged.
No way looks at a byte more than a few times, whatever stands in the file.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any

from msgspec import Struct, field

from inspiratie_tui.store.file.clean_values import cleaned
from inspiratie_tui.store.file.lines import (
    CRC,
    DOUBTFUL,
    Document,
    Tables,
    body_of,
    checksum,
    line_of,
    parse_exactly,
    verified,
)
from inspiratie_tui.store.file.numbering import Numbering
from inspiratie_tui.store.port import SCHEMA, Damage

_START = re.compile(r'"([a-z_]+)"\s*:\s*\{\s*(?="\d+"|\})|"(\d{1,9})"\s*:\s*(?=\{)')
"""Where a table begins, or a document. A quote inside a text is always escaped, so no text of a note looks like one."""
_KEY = r'"\d{0,9}(?:"\s*(?::\s*)?)?'
_BEGUN = re.compile(rf'\s*,\s*(?:{_KEY})?|(?:[{{}}\s,]*"([a-z_]+)"\s*:\s*\{{\s*)?{_KEY}')
"""What is left at the end of a file that was cut off where one more document began: behind another, or in a table."""
_LIKE_A_DOCUMENT = '"crc":"'
_MOST_CORRECTED = 1_000_000
"""Bytes of a file among which a single changed one is looked for: what is damaged all over is not worth the time."""


class Salvaged(Struct):
    """What could be read of a file."""

    tables: Tables = field(default_factory=dict)
    """Every document that could be read, with a checksum that is right now."""
    damage: Damage | None = None
    """What is wrong; None when the file is whole."""
    kept: int = 0
    """How many documents were read back."""
    doubtful: int = 0
    """How many of those are perhaps not as they were written; each has the field `lines.DOUBTFUL`."""
    lost: int = 0
    """How many documents are missing: numbers without one in the tables that were expected, traces of one in others."""


def read_text(text: bytes, expected: tuple[str, ...]) -> Salvaged:
    """Read a file, never raising. `expected` are the tables it should have, the first with at least one document."""
    tables = parse_exactly(text)
    if tables is None and text.strip(b" \t\r\n\0") and text.strip() not in (b"null", b"{}"):
        tables = _laid_out_anew(text)
    elif tables is None:
        return Salvaged(damage=Damage.EMPTY)
    if tables is not None and tables.get(expected[0]):
        return Salvaged(tables, kept=sum(map(len, tables.values())))
    return _salvaged(text, expected)


def _salvaged(text: bytes, expected: tuple[str, ...]) -> Salvaged:
    walk = _Walk(text.decode("utf-8", "surrogateescape"), expected)
    walk.take_all()
    rolls = walk.rolls
    if not any(name in rolls for name in expected):
        return Salvaged(damage=Damage.NOT_OURS)
    lost = sum(roll.missing() if name in expected else roll.missing() and roll.traces for name, roll in rolls.items())
    lost += expected[0] not in rolls  # there is always one
    tables = {name: roll.lines for name, roll in rolls.items()}
    doubtful = sum(roll.doubtful for roll in rolls.values())
    traces = sum(roll.traces for roll in rolls.values())
    # A file that ends as it should was not cut off: something in it is wrong.
    cut = not text.rstrip().endswith(b"}}") and not doubtful and traces <= 1
    damage = Damage.CUT_OFF if cut else Damage.DAMAGED
    return Salvaged(tables, damage, sum(map(len, tables.values())), doubtful, lost)


def _laid_out_anew(text: bytes) -> Tables | None:
    """Return the tables of a text that is JSON and in which every document has its own checksum; else None."""
    from json import loads  # imported here, as below: nearly every file is whole, and msgspec takes a name given twice

    try:
        read = loads(text, object_pairs_hook=_without_twins)
        return {
            name: {int(number): _sure_line(name, int(number), document) for number, document in table.items()}
            for name, table in read.items()
        }
    except (ValueError, AttributeError, OverflowError, RecursionError):
        return None


def _without_twins(pairs: list[tuple[str, Any]]) -> Document:
    document = dict(pairs)
    if len(document) != len(pairs):
        raise ValueError("a name that is given twice")
    return document


def _sure_line(table: str, number: int, document: Document) -> bytes:
    if not verified(table, number, document):
        raise ValueError("not the checksum it was written with")
    return line_of(table, number, document)


class _Walk:
    """Takes every document of a text; what is no UTF-8 in it stands there as lone surrogates."""

    def __init__(self, text: str, expected: tuple[str, ...]) -> None:
        from json import JSONDecoder

        self._decode_at = JSONDecoder(strict=False).raw_decode
        self._text = text
        self._expected = expected
        self._table = ""
        self._to_correct = _MOST_CORRECTED
        self.rolls: dict[str, Numbering] = {}
        """What was taken of each table that has anything."""

    def take_all(self) -> None:
        """Go through the text once, from start to start of a table or document."""
        end = 0
        begins = _START.finditer(self._text)
        begin = next(begins, None)
        while begin is not None:
            following = next(begins, None)
            if begin.start() >= end:
                self._take_unmarked(self._text[end : begin.start()])
                end = begin.end()
                if begin[1]:
                    self._table = begin[1]
                else:
                    piece_end = len(self._text) if following is None else following.start()
                    end = self._take(int(begin[2]), end, self._line_end(begin), piece_end)
            begin = following
        rest = self._text[end:]
        begun = _BEGUN.fullmatch(rest)
        if begun is not None and (begun[1] or self._table):
            self._roll(begun[1] or self._table).doubt(None, None)
        else:
            self._take_unmarked(rest)

    def _roll(self, table: str) -> Numbering:
        return self.rolls.setdefault(table, Numbering(table))

    def _take(self, number: int, begin: int, line_end: int, piece_end: int) -> int:
        """Take the document `number` at `begin`, which ends at the next start at the latest; return where it ends.

        `line_end` is the end of its line if it is the first of it, else 0.
        """
        if line_end > piece_end:  # something in the document looks like a start
            line = self._text[begin:line_end]
            end = self._take_sure(number, line) or self._take_corrected(number, line)
            if end:
                return begin + end
        piece = self._text[begin:piece_end]
        end = (
            self._take_sure(number, piece) or self._take_corrected(number, piece) or self._take_doubtful(number, piece)
        )
        if end:
            return begin + end
        self._roll(self._table).doubt(number, None)
        newline = piece.find("\n")
        return piece_end if newline < 0 else begin + newline

    def _line_end(self, begin: re.Match[str]) -> int:
        """Return the end of the line that `begin` is the first of, else 0."""
        if self._text[begin.start() - 1 : begin.start()] not in ("\n", ""):
            return 0
        newline = self._text.find("\n", begin.end())
        return len(self._text) if newline < 0 else newline

    def _homes(self, *numbers: object) -> Iterator[tuple[str, int]]:
        """Yield the table and number where a document may belong; each name and each number may be what is damaged."""
        for table in dict.fromkeys((self._table, *self._expected)):
            expected = self.rolls[table].expected if table in self.rolls else 1
            for number in dict.fromkeys((*numbers, expected)):
                if type(number) is int and number > 0:
                    yield table, number

    def _take_sure(self, number: int | None, text: str) -> int:
        """Take the document that begins `text` when it has the checksum it was written with; return its end, else 0."""
        read = self._decoded(text)
        if read is None:
            return 0
        document, end = read
        digits = document.get(CRC)
        try:
            body = body_of(document)
        except (ValueError, OverflowError, RecursionError):
            return 0  # a text in it is no UTF-8
        if not isinstance(digits, str):
            return 0
        from inspiratie_tui.store.file.correction import same_but_one

        for table, candidate in self._homes(number, document.get("number")):
            if same_but_one(digits, checksum(table, candidate, body)):
                self._put(table, candidate, document)
                return end
        return 0

    def _take_corrected(self, number: int | None, text: str) -> int:
        """Take the document that begins `text` when one changed byte explains what is wrong; return its end, else 0."""
        if not len(_LIKE_A_DOCUMENT) < len(text) <= self._to_correct:
            return 0
        self._to_correct -= len(text)
        from inspiratie_tui.store.file.correction import corrected

        raw = text.encode("utf-8", "surrogateescape")
        right = corrected(raw, tuple(self._homes(number)))
        if right is None:
            return 0
        if right.certain:
            self._put(*right.home, right.document)
        else:
            self._table, candidate = right.home
            self._roll(self._table).doubt(candidate, right.document | {DOUBTFUL: True})
        return len(raw[: right.end].decode("utf-8", "surrogateescape"))

    def _take_doubtful(self, number: int, text: str) -> int:
        """Take the document that begins `text` as it stands there; return its end, 0 when it is none."""
        read = self._decoded(text)
        if read is None:
            return 0
        # What is no UTF-8 is shown as such; half a letter, which other programs write, goes.
        shown = (
            self._decoded(text.encode("utf-8", "surrogateescape").decode("utf-8", "replace"))
            if not text.isascii()
            else read
        )
        document = cleaned((shown or read)[0]) | {DOUBTFUL: True}
        if "schema" in document:
            document["schema"] = SCHEMA  # a number that may have changed does not say who wrote the file
        try:
            body_of(document)
        except (ValueError, OverflowError, RecursionError):
            return 0
        self._roll(self._table).doubt(number, document)
        return read[1]

    def _take_unmarked(self, text: str) -> None:
        """Take the documents of `text`, lines of which none begins as one should."""
        for line in text.split("\n"):
            if _LIKE_A_DOCUMENT in line and not self._take_unmarked_line(line):
                self._roll(self._table).doubt(None, None)

    def _take_unmarked_line(self, line: str) -> bool:
        for number in {number for _table, number in self._homes()}:
            key = f'"{number}":' + "{"
            if self._take_sure(number, "{" + line[len(key) :]):
                return True
        return bool(self._take_sure(None, line[line.find("{") :]))

    def _put(self, table: str, number: int, document: Document) -> None:
        self._table = table
        self._roll(table).put(number, document)

    def _decoded(self, text: str) -> tuple[Document, int] | None:
        if "}" not in text:
            return None
        decode: Callable[[str], tuple[Any, int]] = self._decode_at
        try:
            document, end = decode(text)
        except (ValueError, RecursionError):
            return None
        return (document, end) if isinstance(document, dict) else None
