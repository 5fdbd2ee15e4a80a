"""Read a file of documents whatever happened to it.

Three ways, each tried when the one before does not fit: the text exactly as `lines.render` wrote it; JSON that another
program laid out anew; a walk over the text that takes every document it can find, in a file that is cut off or damaged.
"""

import json
import re
from dataclasses import dataclass, field

import msgspec

from inspiratie_tui.store.file.clean_values import cleaned
from inspiratie_tui.store.file.lines import Document, Tables, line_of, parse_exactly, verified
from inspiratie_tui.store.port import Damage

_TABLE = re.compile(r'"([a-z_]+)"\s*:\s*\{\s*(?="\d+"|\})')
_DOCUMENT = re.compile(r'"(\d{1,9})"\s*:\s*(?=\{)')
_START = re.compile(f"{_TABLE.pattern}|{_DOCUMENT.pattern}")
# Half of a letter, which other programs write and no text in UTF-8 can hold: the rest of the document is worth keeping.
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_decode_at = json.JSONDecoder().raw_decode


@dataclass(slots=True)
class Found:
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


def read_text(text: bytes, known: tuple[str, ...]) -> Found:
    """Read a file, never raising. `known` are the tables it should have, the first with at least one document."""
    tables = parse_exactly(text)
    if tables is not None and tables.get(known[0]):
        return Found(tables, kept=sum(map(len, tables.values())))
    if not text.strip(b" \t\r\n\0") or text.strip() in (b"null", b"{}"):
        return Found(damage=Damage.EMPTY)
    found = _walk(text.decode("utf-8", "replace"), known)
    found.tables = {name: dict(sorted(lines.items())) for name, lines in found.tables.items()}
    if not any(found.tables.get(name) for name in known) and not found.lost:
        return Found(damage=Damage.NOT_OURS)
    found.damage = _damage(text, found, known)
    return found


def _damage(text: bytes, found: Found, known: tuple[str, ...]) -> Damage | None:
    try:
        tables = msgspec.json.decode(text, type=dict[str, dict[int, Document]])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        # A file that ends as it should was not cut off: something in it is wrong.
        cut = not text.rstrip().endswith(b"}}") and not found.doubtful and found.lost <= 1
        return Damage.CUT_OFF if cut else Damage.DAMAGED
    documents = sum(map(len, tables.values()))
    whole = not found.doubtful and not found.lost and found.kept == documents and found.tables.get(known[0])
    return None if whole else Damage.DAMAGED


def _walk(text: str, known: tuple[str, ...]) -> Found:
    """Take every document of `text`. A quote inside a string is always escaped, so no text of a note looks like one."""
    found = Found()
    table, at = "", 0
    while start := _START.search(text, at):
        at = start.end()
        if start[1]:
            table = start[1]
            found.tables.setdefault(table, {})
            continue
        try:
            document, end = _decode_at(text, at)
            if _HALF.search(text, at, end):
                document = cleaned(document)
            read = _take(found, table, int(start[2]), document, known)
        except (ValueError, OverflowError, RecursionError):
            found.lost += 1
            continue
        if read:
            at = end
        # After a doubtful document the walk goes on inside it: it may have swallowed the next one.
    return found


def _take(found: Found, table: str, number: int, document: Document, known: tuple[str, ...]) -> bool:
    """Put a document in its table; return whether its checksum is right. ValueError: it cannot be written again."""
    own = document.get("number")
    # The name of the table or the id before the document may be what was damaged.
    numbers = (number, own) if isinstance(own, int) else (number,)
    for name in dict.fromkeys((table, *known)):
        for candidate in numbers:
            if verified(name, candidate, document):
                home = found.tables.setdefault(name, {})
                found.kept += candidate not in home
                found.doubtful += (name, candidate) != (table, number)
                home[candidate] = line_of(name, candidate, document)
                return True
    home = found.tables.setdefault(table, {})
    free = number if number not in home else max(home) + 1
    home[free] = line_of(table, free, document)
    found.kept += 1
    found.doubtful += 1
    return False
