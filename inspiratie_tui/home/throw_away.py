"""A home for a while: for a rehearsal, of which nothing is kept."""

import os
from pathlib import Path

from inspiratie_tui.home.place import Home


class ThrowAway:
    """A home in the system's folder for temporary files, for its owner alone."""

    def __init__(self) -> None:
        """Choose where it will be: whoever takes it away knows that before it is there. Raises OSError."""
        import tempfile  # only who rehearses waits for it

        self.home = Home(Path(tempfile.gettempdir(), f"inspiratie-{os.urandom(8).hex()}").absolute())

    def make(self) -> None:
        """Make its folder, empty. Raises OSError."""
        self.home.folder.mkdir(mode=0o700)

    def remove(self) -> None:
        """Take it away with all that is in it; it may be gone already. Raises OSError when something stays."""
        import shutil

        if self.home.folder.exists():
            shutil.rmtree(self.home.folder)
