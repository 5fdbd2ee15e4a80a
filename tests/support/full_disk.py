"""A disk that takes nothing of a session while it is full, and what somebody reads of that."""

import errno
import os
from typing import Any

import pytest

from inspiratie_tui.store.tinydb.session_file import SessionFile
from support.room import Table


class FullDisk:
    """While `full`, the store of a session takes nothing; `notes` counts how often it took a note."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = False
        self.notes = 0
        for name in ("append_many", "put_note", "beat"):
            monkeypatch.setattr(SessionFile, name, self._unless_full(name, getattr(SessionFile, name)))

    def _unless_full(self, name: str, write: Any) -> Any:
        def through(*words: Any) -> Any:
            if self.full:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self.notes += name == "put_note"
            return write(*words)

        return through


def words(table: Table) -> str:
    """What stands on the screen, without the frame of a dialog."""
    return " ".join(table.text.replace("│", " ").split())


async def refused(table: Table, disk: FullDisk, text: str = "she is tired") -> None:
    """Have a note refused, and close the field."""
    await table.press("n")
    disk.full = True
    await table.type(text)
    await table.press("enter", "escape")
