"""What was read of files, remembered as long as they stay as they are."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

T = TypeVar("T")

Fingerprint = tuple[int, int, int, int]
"""Device, inode, size in bytes, time of change in ns: together they say whether a file is still the same."""


def fingerprint(path: Path, *, follow: bool = True) -> Fingerprint:
    """Return what tells this state of a file, or of a link itself unless `follow`, from every other. Raises OSError."""
    return fingerprint_of(path.stat(follow_symlinks=follow))


def fingerprint_of(status: os.stat_result) -> Fingerprint:
    """Return what tells the state of a file with this `status` from every other; another name changes nothing of it."""
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


class FileCache(Generic[T]):
    """Reads files, each again only when it changed. Any thread may ask: at worst a file is read twice."""

    def __init__(self, read: Callable[[Path], T]) -> None:
        """Read with `read`; nothing is read yet. What it raises is raised again, and not remembered."""
        self._read = read
        self._kept: dict[Path, tuple[Fingerprint, T]] = {}

    def get(self, path: Path) -> T:
        """Return what stands in `path` now. Raises OSError when it is not there, and what reading it raises."""
        # Asked before it is read: what is written meanwhile is read the next time.
        current = fingerprint(path, follow=False)
        kept = self._kept.get(path)
        if kept is None or kept[0] != current:
            kept = self._kept[path] = current, self._read(path)
        return kept[1]
