"""Tells a file that somebody is writing from one that a kill left behind: a writer holds it until it has its name."""

import os
import sys
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
    import fcntl

    try:
        file = os.open(path, _OPEN)
    except FileNotFoundError:
        return True
    try:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        if os.path.samestat(os.fstat(file), os.lstat(path)):
            os.unlink(path)
    except FileNotFoundError:
        pass  # it got its name, or another program was first
    finally:
        os.close(file)
    return True
