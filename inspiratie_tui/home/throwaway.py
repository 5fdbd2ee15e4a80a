"""A home for a rehearsal, of which nothing is kept."""

import os
import re
from contextlib import suppress
from pathlib import Path

from inspiratie_tui.home.folders import Home

_NAME = re.compile(r"inspiratie-(\d{1,19})-[0-9a-f]{16}")
"""The name of such a home, with the process id of its program."""


class ThrowawayHome:
    """A home in the system's folder for temporary files, for its owner alone."""

    def __init__(self) -> None:
        """Choose its path, so that it can be removed from the moment it is made. Raises OSError."""
        import tempfile  # imported here: only a rehearsal needs it

        self._among = Path(tempfile.gettempdir()).absolute()
        self.home = Home(self._among / f"inspiratie-{os.getpid()}-{os.urandom(8).hex()}")

    def make(self) -> None:
        """Make its folder, empty; remove those that programs left when they were killed. Raises OSError."""
        self.home.folder.mkdir(mode=0o700)
        for folder in self._among.glob("inspiratie-*"):
            with suppress(OSError):  # the next rehearsal tries again to remove it
                if _left_behind(folder):
                    _remove(folder)

    def remove(self) -> None:
        """Remove it with all that is in it, if it is there. Raises OSError when something stays."""
        if self.home.folder.exists():
            _remove(self.home.folder)


def _left_behind(folder: Path) -> bool:
    """Tell whether `folder` is such a home of this user whose program is gone."""
    named = _NAME.fullmatch(folder.name)
    # Windows has no harmless way to ask whether a process is there.
    if named is None or os.name != "posix" or folder.is_symlink() or folder.stat().st_uid != os.getuid():
        return False
    try:
        os.kill(int(named[1]), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        pass  # another user's process, or no process id
    return False


def _remove(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder)
