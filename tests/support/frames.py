"""Counts what a program draws: the frames of its output, their bytes, and how many cells each one paints.

`frames_of(terminal.raw[before:])` are the frames that were drawn since `raw` was `before` bytes long.
"""

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from support.pseudo_terminal import NotSeen

QUIET_SECONDS = 1.5
"""How long nothing may be drawn before a picture counts as finished; a start is at rest after 1 s at the latest."""
PATIENCE = 60.0
"""Seconds after which a program that still draws will never be quiet."""

_MARK = re.compile(rb"\x1b\[\?2026[hl]")
_MOVE = re.compile(rb"(?=\x1b\[(\d+);\d+H)")
_SEQUENCE = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[P_^\]][^\x07\x1b]*(?:\x07|\x1b\\)|[\x00-\x1f]")


class Drawing(Protocol):
    """A terminal that keeps all that was drawn in it."""

    raw: bytearray


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture, whole or in part, that the program drew at once."""

    data: bytes
    """Its bytes, without the marks around it."""

    @property
    def size(self) -> int:
        """Return how many bytes it has."""
        return len(self.data)

    @property
    def cells(self) -> int:
        """Return how many characters it paints, each of which is a cell in the texts of our tests."""
        return _cells(self.data)

    @property
    def rows(self) -> frozenset[int]:
        """Return the rows it paints in, from 0."""
        pieces = _pieces(self.data)
        return frozenset(row for row, piece in pieces if row is not None and _cells(piece))

    def covers(self, rows: int, columns: int) -> bool:
        """Tell whether it paints a whole screen of that size."""
        return len(self.rows) == rows and self.cells >= rows * columns


def frames_of(raw: bytes | bytearray) -> list[Frame]:
    """Return the frames in `raw`, which a program wrote to a terminal, in order.

    Textual marks them once the terminal has told that it knows the marks (mode 2026), which may be after the first one.
    Where nothing is marked a frame begins with each step up, for in a frame all goes from the top to the bottom.
    """
    return [Frame(data) for part in _MARK.split(bytes(raw)) for data in _runs_down(part) if _cells(data)]


def _cells(data: bytes) -> int:
    return len(_SEQUENCE.sub(b"", data).decode("utf-8", "replace"))


def _pieces(data: bytes) -> list[tuple[int | None, bytes]]:
    """Return what `data` paints from each move of the cursor on, with its row; None before the first move."""
    starts = [(0, None), *((match.start(), int(match[1]) - 1) for match in _MOVE.finditer(data)), (len(data), None)]
    return [(row, data[start:end]) for (start, row), (end, _row) in pairwise(starts)]


def _runs_down(data: bytes) -> list[bytes]:
    """Return the parts of `data` in which the cursor only goes down; what paints nothing belongs to the part before."""
    runs, lowest = [b""], -1
    for row, piece in _pieces(data):
        if row is not None and _cells(piece):
            if row < lowest:
                runs.append(b"")
            lowest = row
        runs[-1] += piece
    return runs


def drawn_until_quiet(terminal: Drawing, since: int = 0, seconds: float = QUIET_SECONDS) -> list[Frame]:
    """Return the frames in `terminal` from byte `since` of its output on, when nothing more came for `seconds`."""
    end = time.monotonic() + PATIENCE
    length, still = -1, time.monotonic()
    while time.monotonic() - still < seconds or len(terminal.raw) == since:
        if time.monotonic() > end:
            raise NotSeen("the program draws all the time, or not at all")
        if len(terminal.raw) != length:
            length, still = len(terminal.raw), time.monotonic()
        time.sleep(0.02)
    return frames_of(terminal.raw[since:])


def report(frames: Sequence[Frame]) -> str:
    """Return a line for each of `frames`, for the message of a test that counts them."""
    return "\n".join(f"{frame.size} bytes, {frame.cells} cells in {len(frame.rows)} rows" for frame in frames)
