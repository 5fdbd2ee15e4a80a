"""What is not ours is kept beside the file, whole, under a name that nobody takes for a session or a group."""

import os
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_file import replace_whole

DAMAGED = ".damaged-"
"""Before the number of a file that was damaged when it was opened."""
REPLACED = ".replaced-"
"""Before the number of what was put in the place of a file while it was open."""


def copy_aside(disk: Disk, path: Path, text: bytes, mark: str) -> Path:
    """Keep `text` beside `path`, on the disk when this returns, and return its name. Raises OSError.

    The same text is kept once, also when what was to follow was refused, or the power went in between.
    """
    for aside in _names(path, mark):
        if not os.path.lexists(aside):
            replace_whole(disk, aside, text)
            return aside
        if _holds(disk, aside, text):
            return aside
    raise AssertionError("count does not end")


def move_aside(disk: Disk, path: Path, mark: str) -> Path:
    """Give what stands at `path` a name beside it, a link or a folder too, and return that name. Raises OSError."""
    aside = next(name for name in _names(path, mark) if not os.path.lexists(name))
    disk.replace(path, aside)
    disk.sync_folder(path.parent)
    return aside


def _names(path: Path, mark: str) -> Iterator[Path]:
    return (path.with_name(f"{path.name}{mark}{number}") for number in count(1))


def _holds(disk: Disk, aside: Path, text: bytes) -> bool:
    try:
        return disk.read(aside) == text
    except OSError:
        return False  # whatever it is, the name is taken
