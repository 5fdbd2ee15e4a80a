"""One writer a session: a lock beside the file, held until the session is closed, gone when its process is.

The lock is a file of its own because a lock on the data file would be void after the first replacement.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie_tui.store.port import Holder

if TYPE_CHECKING:
    from filelock import BaseFileLock

_MODE = 0o600


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
    """A lock that was taken."""

    def __init__(self, lock: "BaseFileLock", since_utc: int) -> None:
        self._lock = lock
        self.since_utc = since_utc
        """When it was taken: milliseconds since 1970 UTC, by the clock of the file system."""

    @classmethod
    def take(cls, path: Path, patience: float = 0.0) -> "Lock | None":
        """Take the lock file `path`, waiting `patience` seconds at most; None when somebody else has it.

        Raises OSError when no lock can be made there, as on a read-only disk.
        """
        from filelock import FileLock, Timeout  # 7 ms that only somebody who writes has to spend

        # Not bound to a thread: one thread opens a session, another writes, either may close.
        lock = FileLock(path, mode=_MODE, thread_local=False)
        try:
            lock.acquire(timeout=patience)
        except Timeout:
            return None
        try:
            os.chmod(path, _MODE)
            os.utime(path)
            since = path.stat().st_mtime_ns // 1_000_000
        except BaseException:
            lock.release()  # whatever stops it: nobody has the session then; it is raised again
            raise
        return cls(lock, since)

    def holder(self) -> Holder:
        """Return ourselves."""
        return ourselves(self.since_utc)

    def release(self) -> None:
        """Let go; a second time does nothing."""
        self._lock.release()
