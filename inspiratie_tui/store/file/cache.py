"""What was read of files, remembered as long as they stay as they are."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")

Fingerprint = tuple[int, int, int]
"""Time of change in ns, size in bytes, inode: together with its name these say whether a file is still the same."""


def fingerprint(path: Path) -> Fingerprint:
    """Return what tells this state of a file from every other. Raises OSError."""
    status = path.stat()
    return status.st_mtime_ns, status.st_size, status.st_ino


class FileCache(Generic[T]):
    """Reads files, each again only when it changed. Any thread may ask: at worst a file is read twice."""

    def __init__(self, read: Callable[[Path], T]) -> None:
        """Read with `read`; nothing is read yet. What it raises is raised again, and not remembered."""
        self._read = read
        self._kept: dict[Path, tuple[Fingerprint, T]] = {}

    def get(self, path: Path) -> T:
        """Return what stands in `path` now. Raises OSError when it is not there, and what reading it raises."""
        # Asked before it is read: what is written meanwhile is read the next time.
        current = fingerprint(path)
        kept = self._kept.get(path)
        if kept is None or kept[0] != current:
            kept = self._kept[path] = current, self._read(path)
        return kept[1]
