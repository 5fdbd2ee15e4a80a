"""Files that are no session and no group, yet must be whole at every moment: settings, pages, agendas."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.held import remove_unheld
from inspiratie_tui.disk.whole_file import create_whole, own_temporary, real, replace_whole


class WholeFiles(Protocol):
    """Writes files in one step."""

    def make_folder(self, folder: Path) -> None:
        """Make a folder, and those above it, that only its owner can enter. Raises OSError."""

    def replace(self, file: Path, data: bytes) -> None:
        """Make `data` the contents of `file`; on the disk when this returns.

        Raises NotRegular when a link stands there; OSError when nothing changed, `Unsettled` when only a power
        cut this second could undo it.
        """

    def create(self, file: Path, data: bytes) -> None:
        """Make a new `file` of `data`, which at every moment is whole or not there; on the disk when this returns.

        Raises FileExistsError when something has its name, another OSError when there is no new file, `Unsettled` when
        only a power cut this second could undo it.
        """

    def create_folder(self, folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
        """Make a new `folder` of `files`, by their names from it on: at every moment it is whole or not there.

        Raises OSError; then there is no new folder.
        """

    def remove_left_behind(self, file: Path) -> None:
        """Remove what a kill left of writing, unless a living program is writing it. Raises OSError."""

    def remove_unfinished(self, folder: Path) -> None:
        """Remove what a kill left of making `folder`, unless a living program makes it. Raises OSError."""


class DiskFiles:
    """Whole files on a disk; what `WholeFiles` asks."""

    def __init__(self, disk: Disk) -> None:
        """Write on `disk`."""
        self._disk = disk

    def make_folder(self, folder: Path) -> None:
        """Make a folder, and those above it, that only its owner can enter (0700). Raises OSError."""
        self._disk.make_folder(folder)

    def replace(self, file: Path, data: bytes) -> None:
        """Make `data` the contents of `file`. Raises OSError, `Unsettled`; NotRegular when a link stands there.

        Nobody has a lock on such a file: of two that write it at once each writes the whole, and the last one counts.
        """
        path = real(file)
        replace_whole(self._disk, path, data, new=own_temporary(path))

    def create(self, file: Path, data: bytes) -> None:
        """Make a new `file` of `data`, for its owner alone. Raises FileExistsError, OSError, `Unsettled`."""
        create_whole(self._disk, file, data)

    def create_folder(self, folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
        """Make a new `folder` of `files`, for its owner alone. Raises OSError."""
        from inspiratie_tui.disk.whole_folder import folder_in_the_making, write_into  # once for a home

        with folder_in_the_making(self._disk, folder) as fresh:
            for name, data in files:
                write_into(self._disk, fresh, name, data)

    def remove_left_behind(self, file: Path) -> None:
        """Remove what a kill left of writing, unless a living program is writing it. Raises OSError."""
        remove_unheld(file)

    def remove_unfinished(self, folder: Path) -> None:
        """Remove what a kill left of making `folder`, unless a living program makes it. Raises OSError."""
        from inspiratie_tui.disk.whole_folder import remove_unfinished

        remove_unfinished(self._disk, folder)
