"""A disk that refuses."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

from inspiratie_tui.disk.disk import Disk


class Weak(Disk):
    """Refuses one sort of operation as long as `refused` says so."""

    refused: str | None = None
    error: int = errno.ENOSPC

    def _ask(self, what: str) -> None:
        if self.refused == what:
            raise OSError(self.error, os.strerror(self.error))

    def create(self, path: Path) -> int:
        self._ask("create")
        return super().create(path)

    def write(self, file: int, data: bytes) -> int:
        if self.refused == "half":
            super().write(file, data[: len(data) // 2])
            self.refused = "write"
        self._ask("write")
        return super().write(file, data[:1000])  # a system may take less than it was given

    def sync(self, file: int) -> None:
        self._ask("sync")
        super().sync(file)

    def replace(self, source: Path, target: Path) -> None:
        self._ask("replace")
        super().replace(source, target)

    def sync_folder(self, folder: Path) -> None:
        self._ask("sync_folder")
        super().sync_folder(folder)


def refusing(number: int) -> Callable[..., object]:
    """What writes, and is refused by the disk for the reason with that number of errno."""

    def refuse(*_words: object) -> object:
        raise OSError(number, os.strerror(number))

    return refuse
