"""Finds the one byte of a document that changed, by the checksum it was written with.

A CRC-32 is linear: what a changed byte adds to it depends only on how it changed and on how many bytes follow. So the
difference between two checksums, taken back byte by byte from the end, says where one changed byte would explain it.
"""

import re
from collections.abc import Iterable, Iterator
from zlib import crc32

import msgspec
from msgspec import Struct

from inspiratie_tui.store.file.lines import CRC, Document, checksum

Home = tuple[str, int]
"""A table and an id in it: where a document may belong."""

_ADDS = tuple(crc32(bytes([change])) ^ crc32(b"\0") for change in range(256))
"""What a change of the last byte adds to a checksum, by the change."""
_BY_TOP = {adds >> 24: change for change, adds in enumerate(_ADDS)}
"""The change by the highest byte of what it adds: no two are alike."""
_TAIL = re.compile(rb',"crc":"([0-9a-f]{8})"\}')
_FORM = b',"crc":"........"}'
_DIGITS = slice(8, 16)


def same_but_one(digits: str, checksum: int) -> bool:
    """Tell whether eight hex digits are those of `checksum`, or all but one: then the damage is in the digits."""
    right = f"{checksum:08x}"
    return digits == right or (len(digits) == 8 and sum(map(str.__ne__, digits, right)) == 1)


def changed_bytes(length: int, difference: int) -> Iterator[tuple[int, int]]:
    """Yield each place in `length` bytes, from the last, and the change there that gives a checksum this `difference`.

    Nearly always there is one place at most.
    """
    for place in range(length - 1, -1, -1):
        change = _BY_TOP[difference >> 24]
        difference ^= _ADDS[change]
        if not difference:
            yield place, change
            return
        difference = difference << 8 | change


class WholeAgain(Struct, frozen=True):
    """A document of which one byte had changed."""

    home: Home
    """Where its checksum says that it belongs."""
    document: Document
    """The document as it was written."""
    end: int
    """How many bytes of what was read it took."""
    certain: bool
    """Whether the byte was in what closes the document; else it was in the document itself."""


def corrected(raw: bytes, homes: Iterable[Home]) -> WholeAgain | None:
    """Return the document that begins `raw`, at the one of `homes` that its checksum fits, when one byte was changed.

    None when one byte does not explain what is there.
    """
    for body, digits, end in _bodies(raw):
        for table, number in homes:
            sum_now = checksum(table, number, body)
            if same_but_one(digits, sum_now):
                document = _document(body)
                if document is not None:
                    return WholeAgain((table, number), document, end, certain=True)
            elif _is_hex(digits):
                for place, change in changed_bytes(len(body), sum_now ^ int(digits, 16)):
                    mended = bytearray(body)
                    mended[place] ^= change
                    # The last byte is the brace that was put behind the body here.
                    document = _document(bytes(mended)) if place < len(body) - 1 else None
                    if document is not None:
                        return WholeAgain((table, number), document, end, certain=False)
    return None


def _bodies(raw: bytes) -> Iterator[tuple[bytes, str, int]]:
    """Yield the document in `raw` without its checksum, the checksum's digits, and where both end, as may be right."""
    tail = _TAIL.search(raw)
    if tail is not None:
        yield raw[: tail.start()] + b"}", tail[1].decode(), tail.end()
        return
    line = raw.partition(b"\n")[0]
    for end in {len(line), len(line.removesuffix(b","))}:
        begin = end - len(_FORM)
        if begin > 0 and sum(map(int.__ne__, *map(_without_digits, (line[begin:end], _FORM)))) <= 1:
            yield line[:begin] + b"}", line[begin:end][_DIGITS].decode("latin-1"), end


def _without_digits(tail: bytes) -> bytes:
    return tail[: _DIGITS.start] + tail[_DIGITS.stop :]


def _document(body: bytes) -> Document | None:
    try:
        return msgspec.json.decode(body, type=dict) | {CRC: ""}
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _is_hex(digits: str) -> bool:
    return not set(digits) - set("0123456789abcdef")
