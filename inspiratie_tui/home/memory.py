"""Remembers in a small private file what was told once, a line each."""

from collections.abc import Iterable
from pathlib import Path

from inspiratie_tui.disk.regular import read_regular

_MOST = 1_000_000
"""Bytes; a line is written for each thing that was told."""


def told_before(memory: Path) -> list[str]:
    """Return the lines of the file `memory`; none when it is not there or cannot be read."""
    try:
        return read_regular(memory, _MOST, follow=False).decode().splitlines()
    except (OSError, ValueError):
        return []


def remembering(marks: Iterable[str], memory: Path) -> bytes:
    """Return what the file `memory` should hold once the lines `marks` were told as well."""
    return "".join(f"{line}\n" for line in (*told_before(memory), *marks)).encode()
