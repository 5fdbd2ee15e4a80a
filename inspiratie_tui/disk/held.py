"""Tells a file that somebody is writing from one that a kill left behind: a writer holds it until it has its name."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_OPEN = os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


def hold(file: int, path: Path) -> bool:
    """Keep the file that was just made at `path` from being removed; return whether it is still there and ours.

    The system lets go of it when the program ends, however it ends. Windows refuses to remove what is open.
    """
    if sys.platform == "win32":
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False  # it was taken for a stray, in the moment before it was held
    except OSError:
        return True  # a disk without locks: nobody removes what may be held there
    try:
        return os.path.samestat(os.fstat(file), os.lstat(path))
    except FileNotFoundError:
        return False


def remove_unheld(path: Path) -> bool:
    """Remove the file `path` unless a living program holds it, or nobody can tell; return whether it is gone.

    Raises OSError when it cannot be opened or removed.
    """
    if sys.platform == "win32":
        try:
            path.unlink(missing_ok=True)
        except PermissionError:
            return False
        return True
    with taken_over(path) as taken:
        if taken:
            path.unlink(missing_ok=True)
        return taken or not os.path.lexists(path)


@contextmanager
def taken_over(path: Path) -> Iterator[bool]:
    """Take hold of what a kill left at `path`; yield whether it is ours now: there, and held by nobody else.

    Raises OSError when it cannot be opened.
    """
    if sys.platform == "win32":
        yield _moves(path)
        return
    import fcntl

    try:
        file = os.open(path, _OPEN)
    except FileNotFoundError:
        yield False
        return
    try:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            ours = os.path.samestat(os.fstat(file), os.lstat(path))
        except OSError:
            ours = False  # held, or nobody can tell; or it got its name, or another program was first
        yield ours
    finally:
        os.close(file)


def _moves(path: Path) -> bool:
    """Tell whether the file `path` can be given the name it has: Windows refuses that of what is open."""
    try:
        os.rename(path, path)
    except OSError:
        return False
    return True
