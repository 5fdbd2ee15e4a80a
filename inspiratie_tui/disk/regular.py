"""Reads a file only if it is one: a pipe, a device or a folder in its place never makes the program wait."""

import os
import stat
from pathlib import Path

from inspiratie_tui.disk.errors import IsLink, NotRegular, TooLarge

# A pipe that nobody writes to would be waited for without O_NONBLOCK; of a regular file it changes nothing.
_OPEN = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_CLOEXEC", 0)
_BYTES = getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


MOST = 64_000_000
"""The most bytes of a session or group that are read: a year of sessions is a hundredth of it."""


def read_regular(path: Path, most: int, *, follow: bool = True) -> bytes:
    """Return all bytes of the regular file at `path`, `most` at most; a link is read through only if `follow`.

    Raises NotRegular, TooLarge, and any other OSError as the system does.
    """
    if not follow and path.is_symlink():
        raise IsLink(path)
    # Asked before it is opened too: to open a device may already do something.
    if not stat.S_ISREG(path.stat().st_mode):
        raise NotRegular(path)
    file = os.open(path, _OPEN | _BYTES | (0 if follow else _NO_LINK))
    try:
        status = os.fstat(file)
        if not stat.S_ISREG(status.st_mode):
            raise NotRegular(path)
        if status.st_size > most:
            raise TooLarge(path)
        with os.fdopen(file, "rb", closefd=False) as opened:
            data = opened.read(most + 1)
    finally:
        os.close(file)
    if len(data) > most:  # it grew since it was asked
        raise TooLarge(path)
    return data


def refuse_irregular(path: Path) -> None:
    """Raise NotRegular when something else than a file of our own stands at `path`, IsLink when a link does.

    Nothing there is fine: then a file can be made. Raises any other OSError as the system does.
    """
    try:
        mode = path.lstat().st_mode
    except FileNotFoundError:
        return
    if stat.S_ISLNK(mode):
        raise IsLink(path)
    if not stat.S_ISREG(mode):
        raise NotRegular(path)


def open_to_append(path: Path) -> int:
    """Open the regular file at `path` to write at its end; made for its owner alone (0600) when it is not there.

    Raises NotRegular, IsLink, and any other OSError as the system does.
    """
    refuse_irregular(path)
    flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NONBLOCK", 0) | _NO_LINK
    return os.open(path, flags | getattr(os, "O_CLOEXEC", 0), 0o600)
