"""The file operations that writing needs, one method each, so that tests can record, refuse or lose them."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event as Pause

from inspiratie_tui.disk.held import hold
from inspiratie_tui.disk.regular import MOST, read_regular

_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
_WINDOWS = sys.platform == "win32"

_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EACCES, errno.EMLINK}
"""What a file system says that gives a file one name only, as FAT on a stick."""
_CREATE_TRIES = 5

_REPLACE_TRIES = 20
_REPLACE_PAUSE = 0.025
"""Seconds between tries: with the tries half a second, longer than a virus scanner holds a small file."""


class Disk:
    """The real disk. Every method raises OSError as the system does."""

    names_open_files = not _WINDOWS
    """Whether a file can be given another name while it is open."""

    def read(self, path: Path) -> bytes:
        """Return the whole of a file of ours, `MOST` bytes at most. Raises NotRegular and TooLarge too."""
        return read_regular(path, MOST, follow=False)

    def create(self, path: Path) -> int:
        """Open a new, empty file that only its owner can read (0600); a stray one of that name goes first.

        It is held until it is closed: whoever looks for strays leaves it alone.
        """
        for _ in range(_CREATE_TRIES - 1):
            file = self._new(path)
            if hold(file, path):
                return file
            os.close(file)  # another program took it for a stray, before it was held
        return self._new(path)

    def _new(self, path: Path) -> int:
        try:
            return os.open(path, _NEW_FILE, 0o600)
        except FileExistsError:
            os.unlink(path)
            return os.open(path, _NEW_FILE, 0o600)

    def write(self, file: int, data: bytes) -> int:
        """Write at the end of what was written before; return how many bytes the system took."""
        return os.write(file, data)

    def sync(self, file: int) -> None:
        """Return when the file's bytes are on the disk itself."""
        if sys.platform == "darwin":
            # fsync on macOS leaves the bytes in the drive's cache.
            import fcntl

            try:
                fcntl.fcntl(file, fcntl.F_FULLFSYNC)
            except OSError:
                os.fsync(file)  # network file systems do not know it
        else:
            os.fsync(file)

    def close(self, file: int) -> None:
        """Close a file."""
        os.close(file)

    def replace(self, source: Path, target: Path) -> None:
        """Give `source` the name `target`, whatever had that name, in one step."""
        if not _WINDOWS:
            os.replace(source, target)
            return
        for _ in range(_REPLACE_TRIES - 1):
            try:
                os.replace(source, target)
            except PermissionError:
                Pause().wait(_REPLACE_PAUSE)
            else:
                return
        os.replace(source, target)

    def name_new(self, source: Path, target: Path) -> None:
        """Give `source` the name `target`, which nothing has; its old name may stay.

        Raises FileExistsError when something has that name: it is never replaced.
        """
        if _WINDOWS:
            os.rename(source, target)
            return
        try:
            os.link(source, target)
        except OSError as error:
            if error.errno not in _NO_HARD_LINKS:
                raise
            self._rename_alone(source, target)

    def _rename_alone(self, source: Path, target: Path) -> None:
        """Give a name where that takes two steps; programs of ours do so one at a time."""
        import fcntl

        folder = os.open(target.parent, _FOLDER)
        try:
            with suppress(OSError):  # a disk without locks: then only a moment is between the look and the name
                fcntl.flock(folder, fcntl.LOCK_EX)
            if os.path.lexists(target):
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
            os.rename(source, target)
        finally:
            os.close(folder)

    def sync_folder(self, folder: Path) -> None:
        """Return when the names in a folder are on the disk itself (Windows does that by itself)."""
        if _WINDOWS:
            return
        handle = os.open(folder, _FOLDER)
        try:
            self.sync(handle)
        finally:
            os.close(handle)

    def remove(self, path: Path) -> None:
        """Remove a file, if it is there."""
        path.unlink(missing_ok=True)

    def remove_folder(self, folder: Path) -> None:
        """Remove an empty folder."""
        folder.rmdir()

    def make_folder(self, folder: Path) -> None:
        """Make a folder, and those above it, that only its owner can enter (0700)."""
        if folder.is_dir():
            return
        self.make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        self.sync_folder(folder.parent)
