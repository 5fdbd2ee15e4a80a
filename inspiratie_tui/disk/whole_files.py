"""Files that are no session and no group, yet must be whole at every moment: settings, pages, what is printed."""

from pathlib import Path
from typing import Protocol

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_file import real, replace_whole


class WholeFiles(Protocol):
    """Writes files in one step."""

    def make_folder(self, folder: Path) -> None:
        """Make a folder, and those above it, that only its owner can enter. Raises OSError."""

    def replace(self, file: Path, data: bytes) -> None:
        """Make `data` the contents of `file`, or of the file that a link leads to; on the disk when this returns.

        Raises OSError when nothing changed, `Unsettled` when only a power cut this second could undo it.
        """


class DiskFiles:
    """Whole files on a disk; what `WholeFiles` asks."""

    def __init__(self, disk: Disk) -> None:
        """Write on `disk`."""
        self._disk = disk

    def make_folder(self, folder: Path) -> None:
        """Make a folder, and those above it, that only its owner can enter (0700). Raises OSError."""
        self._disk.make_folder(folder)

    def replace(self, file: Path, data: bytes) -> None:
        """Make `data` the contents of `file`, or of the file that a link leads to. Raises OSError, `Unsettled`."""
        replace_whole(self._disk, real(file), data)
