"""A home for a while: for a rehearsal, of which nothing is kept."""

import os
import re
from contextlib import suppress
from pathlib import Path

from inspiratie_tui.home.folders import Home

_NAME = re.compile(r"inspiratie-(\d{1,19})-[0-9a-f]{16}")
"""With the number of the program whose it is."""


class ThrowawayHome:
    """A home in the system's folder for temporary files, for its owner alone."""

    def __init__(self) -> None:
        """Choose where it will be: whoever takes it away knows that before it is there. Raises OSError."""
        import tempfile  # only who rehearses waits for it

        self._among = Path(tempfile.gettempdir()).absolute()
        self.home = Home(self._among / f"inspiratie-{os.getpid()}-{os.urandom(8).hex()}")

    def make(self) -> None:
        """Make its folder, empty; take away those that programs which were killed left behind. Raises OSError."""
        self.home.folder.mkdir(mode=0o700)
        for folder in self._among.glob("inspiratie-*"):
            with suppress(OSError):  # what cannot be taken away now, the next rehearsal tries again
                if _left_behind(folder):
                    _take_away(folder)

    def remove(self) -> None:
        """Take it away with all that is in it; it may be gone already. Raises OSError when something stays."""
        if self.home.folder.exists():
            _take_away(self.home.folder)


def _left_behind(folder: Path) -> bool:
    """Whether it is a home of our own whose program is gone."""
    named = _NAME.fullmatch(folder.name)
    # Windows has no harmless way to ask whether a program is there.
    if named is None or os.name != "posix" or folder.is_symlink() or folder.stat().st_uid != os.getuid():
        return False
    try:
        os.kill(int(named[1]), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        pass  # somebody else's program, or no number of one
    return False


def _take_away(folder: Path) -> None:
    import shutil

    shutil.rmtree(folder)
