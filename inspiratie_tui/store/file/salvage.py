"""Read a file of documents whatever happened to it.

Three ways, each tried when the one before does not fit: the text exactly as `lines.render` wrote it; JSON that another
program laid out anew; a walk over the text that takes every document it can find, in a file that is cut off or damaged.
"""

import re

import msgspec
from msgspec import Struct, field

from inspiratie_tui.store.file.clean_values import cleaned
from inspiratie_tui.store.file.lines import Document, Tables, line_of, parse_exactly, verified
from inspiratie_tui.store.port import Damage

_TABLE = re.compile(r'"([a-z_]+)"\s*:\s*\{\s*(?="\d+"|\})')
_DOCUMENT = re.compile(r'"(\d{1,9})"\s*:\s*(?=\{)')
_START = re.compile(f"{_TABLE.pattern}|{_DOCUMENT.pattern}")
# Half of a letter, which other programs write and no text in UTF-8 can hold: the rest of the document is worth keeping.
_HALF = re.compile(r"\\u[dD][89a-fA-F]")


class Salvaged(Struct):
    """What could be read of a file."""

    tables: Tables = field(default_factory=dict)
    """Every document that could be read, with a checksum that is right now."""
    damage: Damage | None = None
    """What is wrong; None when the file is whole."""
    kept: int = 0
    """How many documents were read back."""
    doubtful: int = 0
    """How many of those no longer have the checksum they were written with."""
    lost: int = 0
    """How many documents begin in the text and could not be read."""


def read_text(text: bytes, expected: tuple[str, ...]) -> Salvaged:
    """Read a file, never raising. `expected` are the tables it should have, the first with at least one document."""
    tables = parse_exactly(text)
    if tables is not None and tables.get(expected[0]):
        return Salvaged(tables, kept=sum(map(len, tables.values())))
    if not text.strip(b" \t\r\n\0") or text.strip() in (b"null", b"{}"):
        return Salvaged(damage=Damage.EMPTY)
    salvaged = _walk(text.decode("utf-8", "replace"), expected)
    salvaged.tables = {name: dict(sorted(lines.items())) for name, lines in salvaged.tables.items()}
    if not any(salvaged.tables.get(name) for name in expected) and not salvaged.lost:
        return Salvaged(damage=Damage.NOT_OURS)
    salvaged.damage = _damage(text, salvaged, expected)
    return salvaged


def _damage(text: bytes, salvaged: Salvaged, expected: tuple[str, ...]) -> Damage | None:
    try:
        tables = msgspec.json.decode(text, type=dict[str, dict[int, Document]])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        # A file that ends as it should was not cut off: something in it is wrong.
        cut = not text.rstrip().endswith(b"}}") and not salvaged.doubtful and salvaged.lost <= 1
        return Damage.CUT_OFF if cut else Damage.DAMAGED
    documents = sum(map(len, tables.values()))
    readable = not salvaged.doubtful and not salvaged.lost and salvaged.kept == documents
    whole = readable and salvaged.tables.get(expected[0])
    return None if whole else Damage.DAMAGED


def _walk(text: str, expected: tuple[str, ...]) -> Salvaged:
    """Take every document of `text`. A quote inside a string is always escaped, so no text of a note looks like one."""
    from json import JSONDecoder  # imported here: nearly every file is whole, and msgspec reads no piece of a text

    decode_at = JSONDecoder().raw_decode
    salvaged = Salvaged()
    table, at = "", 0
    while start := _START.search(text, at):
        at = start.end()
        if start[1]:
            table = start[1]
            salvaged.tables.setdefault(table, {})
            continue
        try:
            document, end = decode_at(text, at)
            if _HALF.search(text, at, end):
                document = cleaned(document)
            read = _take(salvaged, table, int(start[2]), document, expected)
        except (ValueError, OverflowError, RecursionError):
            salvaged.lost += 1
            continue
        if read:
            at = end
        # After a doubtful document the walk goes on inside it: it may have swallowed the next one.
    return salvaged


def _take(salvaged: Salvaged, table: str, number: int, document: Document, expected: tuple[str, ...]) -> bool:
    """Put a document in its table; return whether its checksum is right. ValueError: it cannot be written again."""
    own = document.get("number")
    # The name of the table or the id before the document may be what was damaged.
    numbers = (number, own) if isinstance(own, int) else (number,)
    for name in dict.fromkeys((table, *expected)):
        for candidate in numbers:
            if verified(name, candidate, document):
                home = salvaged.tables.setdefault(name, {})
                salvaged.kept += candidate not in home
                salvaged.doubtful += (name, candidate) != (table, number)
                home[candidate] = line_of(name, candidate, document)
                return True
    home = salvaged.tables.setdefault(table, {})
    free = number if number not in home else max(home) + 1
    home[free] = line_of(table, free, document)
    salvaged.kept += 1
    salvaged.doubtful += 1
    return False
