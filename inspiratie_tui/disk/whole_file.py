"""Replace a whole file in one step that survives a power cut."""

import os
from pathlib import Path

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.errors import Unsettled

TEMPORARY = ".new"
"""What a file is called until it is whole; a stray one holds private text and goes at the next opening."""


def real(path: Path) -> Path:
    """Return `path` with links resolved: replacing a link would leave the file it points to behind."""
    return Path(os.path.realpath(path))


def temporary(path: Path) -> Path:
    """Return the name beside `path` that a new version has until it is whole."""
    return path.with_name(path.name + TEMPORARY)


def replace_whole(disk: Disk, path: Path, data: bytes, *, synced: bool = True) -> None:
    """Make `data` the contents of `path`; when this returns it is on the disk itself (unless not `synced`).

    The order is what survives a power cut: new file, its bytes synced, renamed, the folder synced.
    Raises OSError when nothing changed, `Unsettled` when only the last step failed.
    """
    new = temporary(path)
    try:
        file = disk.create(new)
        try:
            rest = disk.write(file, data)
            while rest < len(data):
                rest += disk.write(file, data[rest:])
            if synced:
                disk.sync(file)
        finally:
            disk.close(file)
        disk.replace(new, path)
    except BaseException as error:
        # Whatever stops it: the file stays as it was, and half a new one does not stay beside it. It is raised again.
        try:
            disk.remove(new)
        except OSError as also:
            error.add_note(f"{new.name} could not be removed: {also}")
        raise
    if synced:
        try:
            disk.sync_folder(path.parent)
        except OSError as error:
            raise Unsettled(error.errno, error.strerror) from error
