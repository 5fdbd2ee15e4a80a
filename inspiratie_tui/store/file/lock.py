"""One writer a session: a lock beside the file, held until the session is closed, gone when its process is.

The lock is a file of its own because a lock on the data file would be void after the first replacement.
"""

import errno
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie_tui.disk.regular import refuse_irregular
from inspiratie_tui.store.port import Holder

if TYPE_CHECKING:
    from filelock import BaseFileLock

_MODE = 0o600
_PATIENCE = 0.1
"""Seconds: longer than anybody has a lock who only looks whether it is free."""
_POLL = 0.02
"""Seconds between two tries to take a lock."""
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP}
"""What a disk says that has no locks, as some network disks and sticks do."""
_HELD = {errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK}


def lock_path(session: Path) -> Path:
    """Return the path of the lock of the session in the file `session`."""
    return session.with_suffix(".lock")


def ourselves(since_utc: int) -> Holder:
    """Return this account, machine and process as the holder of what was opened at `since_utc` (ms since 1970 UTC)."""
    import getpass
    import platform

    try:
        user = getpass.getuser()
    except (KeyError, OSError):
        user = "?"  # an account without a name, as in a container
    return Holder(user, platform.node() or "?", os.getpid(), since_utc)


class Lock:
    """A lock that was taken; on a disk without locks one that keeps nobody out (`guards`)."""

    def __init__(self, lock: "BaseFileLock | None", since_utc: int) -> None:
        self._lock = lock
        self.since_utc = since_utc
        """When it was taken: milliseconds since 1970 UTC, by the clock of the file system."""

    @property
    def guards(self) -> bool:
        """Return whether nobody else can take it; False where the disk has no locks."""
        return self._lock is not None

    @classmethod
    def take(cls, path: Path, patience: float = _PATIENCE) -> "Lock | None":
        """Take the lock file `path`, waiting `patience` seconds at most; None when somebody else has it.

        Raises OSError when no file can be made there, as on a read-only disk; NotRegular when something else, a link
        too, stands there.
        """
        from filelock import FileLock, Timeout  # 7 ms that only somebody who writes has to spend

        refuse_irregular(path)  # its mode and its times would be set where a link leads to
        if not _has_locks(path):
            return cls(None, _touched(path))
        # Not bound to a thread: one thread opens a session, another writes, either may close.
        lock = FileLock(path, mode=_MODE, thread_local=False)
        try:
            lock.acquire(timeout=patience, poll_interval=_POLL)
        except Timeout:
            return None
        try:
            return cls(lock, _touched(path))
        except BaseException:
            lock.release()  # whatever stops it: nobody has the session then; it is raised again
            raise

    def holder(self) -> Holder:
        """Return ourselves."""
        return ourselves(self.since_utc)

    def release(self) -> None:
        """Let go; a second time does nothing."""
        if self._lock is not None:
            self._lock.release()


def is_free(path: Path) -> bool:
    """Tell whether nobody has the lock file `path`; False when that cannot be told. Nothing on the disk changes."""
    try:
        return _flock(path, 0) is True
    except FileNotFoundError:
        return True  # whoever let go may have taken it away
    except OSError:
        return False


def _touched(path: Path) -> int:
    """Make `path` ours alone and of this moment; return that in ms since 1970 UTC, by the clock of the file system."""
    os.chmod(path, _MODE)
    os.utime(path)
    return path.stat().st_mtime_ns // 1_000_000


def _has_locks(path: Path) -> bool:
    """Tell whether the disk knows locks, which some network disks and sticks do not; make the lock file.

    Asked before the library is: some versions of it take the refusal for somebody else's lock, others lay a file of
    their own that outlives whoever is killed. Raises OSError.
    """
    return _flock(path, os.O_CREAT) is not None


def _flock(path: Path, flags: int) -> bool | None:
    """Take the lock `path` for a moment; return whether that went, None where the disk has no locks. Raises OSError."""
    if sys.platform == "win32":
        return _flock_on_windows(path)
    import fcntl

    file = os.open(path, os.O_RDWR | flags | os.O_NONBLOCK | os.O_NOFOLLOW | os.O_CLOEXEC, _MODE)
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _NO_LOCKS:
            return None
        if error.errno in _HELD:
            return False
        raise
    finally:
        os.close(file)
    return True


def _flock_on_windows(path: Path) -> bool:
    """Return whether the library can take the lock `path` for a moment."""
    from filelock import FileLock, Timeout

    lock = FileLock(path, mode=_MODE, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return False
    lock.release()
    return True
