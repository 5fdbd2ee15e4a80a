"""A file of documents as text: JSON that any TinyDB reads, one document a line, each with its checksum.

    {"events":{
    "1":{"kind":"opened", ... ,"crc":"0b5e1c9a"},
    "2":{"kind":"went to", ... ,"crc":"77f3d201"}
    }}

The checksum is the CRC-32 of `table/id` and of the document without it, as JSON without spaces, in UTF-8.
"""

from typing import Any
from zlib import crc32

import msgspec

Line = bytes
"""`"<id>":{...,"crc":"<8 hex digits>"}`: a document as it stands in the file."""
Tables = dict[str, dict[int, Line]]
"""Every line, by table and document id."""
Document = dict[str, Any]
"""A document as TinyDB hands it over: plain JSON values."""

CRC = "crc"
DOUBTFUL = "doubtful"
"""The field, true, of a document that was read back and is perhaps not as it was written."""
_TAIL = len(',"crc":"01234567"}')

_encode = msgspec.json.Encoder().encode


def line_of(table: str, number: int, document: Document) -> Line:
    """Return the line of a document; a checksum that it carries already is made anew."""
    if CRC in document:
        document = {key: value for key, value in document.items() if key != CRC}
    body = _encode(document)
    comma = b"," if document else b""
    return b'"%d":%b%b"crc":"%08x"}' % (number, body[:-1], comma, checksum(table, number, body))


def verified(table: str, number: int, document: Document) -> bool:
    """Tell whether a document that was read carries its own checksum, however the file around it is laid out."""
    return document.get(CRC) == f"{checksum(table, number, body_of(document)):08x}"


def body_of(document: Document) -> bytes:
    """Return what the checksum of a document is of: its JSON without it. ValueError when it is none in UTF-8."""
    return _encode({key: value for key, value in document.items() if key != CRC})


def document_of(line: Line) -> Document:
    """Return the document in a line, its checksum included."""
    document: Document = msgspec.json.decode(line[line.index(b":") + 1 :])
    return document


def render(tables: Tables) -> bytes:
    """Return the text of a whole file."""
    pieces: list[bytes] = []
    between = b'{"'
    for name, lines in tables.items():
        pieces += (between, name.encode(), b'":{\n', b",\n".join(lines.values()))
        between = b'\n},\n"'
    # Joined once: every copy of a whole session costs a note a tenth of its time.
    return b"".join((*pieces, b"\n}}\n" if pieces else b"{}\n"))


def parse_exactly(text: bytes) -> Tables | None:
    """Return the tables of a text that `render` made and of which not a bit changed; else None."""
    tables: Tables = {}
    lines: dict[int, Line] = {}
    name = ""
    try:
        for row in text.split(b"\n"):
            if row.endswith(b'":{'):
                name = row[row.index(b'"') + 1 : -3].decode()
                lines = tables.setdefault(name, {})
            elif row.startswith(b'"'):
                line = row.removesuffix(b",")
                number = int(line[1 : line.index(b'":')])
                if not _whole(name, number, line):
                    return None
                lines[number] = line
    except ValueError:
        return None
    return tables if render(tables) == text else None


def checksum(table: str, number: int, body: bytes) -> int:
    """Return the checksum of a document, `body_of` which is `body`, at its place in the file."""
    return crc32(body, crc32(b"%b/%d" % (table.encode(), number)))


def _whole(table: str, number: int, line: Line) -> bool:
    key = b'"%d":' % number
    body = line[len(key) : -_TAIL]
    # Only a document without any other field has no comma before its checksum.
    comma = b"," if body != b"" else b""
    body = body if comma else b"{"
    return line == b'%b%b%b"crc":"%08x"}' % (key, body, comma, checksum(table, number, body + b"}"))
