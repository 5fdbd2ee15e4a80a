"""Replace or make a whole file in one step that survives a power cut."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.errors import Unsettled
from inspiratie_tui.disk.regular import refuse_irregular

TEMPORARY = ".new"
"""What a file is called until it is whole; a stray one holds private text and goes at the next opening."""


def real(path: Path) -> Path:
    """Return `path` with the links of its folder resolved; a file of ours is no link itself (`refuse_irregular`)."""
    return Path(os.path.realpath(path.parent)) / path.name


def temporary(path: Path) -> Path:
    """Return the name beside `path` that a new version has until it is whole, where one program writes at a time."""
    return path.with_name(path.name + TEMPORARY)


def own_temporary(path: Path) -> Path:
    """Return such a name that no other writer has, for a file without a lock."""
    return path.with_name(f"{path.name}.{os.urandom(4).hex()}{TEMPORARY}")


def replace_whole(
    disk: Disk, path: Path, data: bytes, *, synced: bool = True, new: Path | None = None
) -> os.stat_result:
    """Make `data` the contents of `path`; when this returns it is on the disk itself (unless not `synced`).

    Returns the status of the new file before it had that name: what stands there later may be somebody else's.
    The order is what survives a power cut: the file `new`, its bytes synced, renamed, the folder synced.
    Raises OSError when nothing changed, `Unsettled` when only the last step failed; NotRegular when something else than
    a file stands at `path`, a link too: what it leads to is not ours to write.
    """
    refuse_irregular(path)
    new = new or temporary(path)
    status = _write(disk, new, data, lambda: disk.replace(new, path), synced=synced)
    if synced:
        _settle(disk, path.parent)
    return status


def create_whole(disk: Disk, path: Path, data: bytes) -> None:
    """Make a new file `path` of `data`: at every moment it is whole or not there.

    Raises FileExistsError when something has that name, another OSError when there is no new file, `Unsettled` when
    there is one and only the last step failed.
    """
    new = own_temporary(path)

    def give_its_name() -> None:
        disk.name_new(new, path)
        with suppress(OSError):  # the file is there; its other name goes at the next opening
            disk.remove(new)

    _write(disk, new, data, give_its_name)
    _settle(disk, path.parent)


def _write(
    disk: Disk, new: Path, data: bytes, give_its_name: Callable[[], None], *, synced: bool = True
) -> os.stat_result:
    """Write `data` to `new`, and give it its name; return the status it had before.

    Whatever stops that is raised again; nothing stays of `new` then.
    """
    try:
        file = disk.create(new)
        try:
            rest = disk.write(file, data)
            while rest < len(data):
                rest += disk.write(file, data[rest:])
            if synced:
                disk.sync(file)
            status = os.fstat(file)
            if disk.names_open_files:  # held until it has its name, for whoever looks for strays
                give_its_name()
        finally:
            disk.close(file)
        if not disk.names_open_files:
            give_its_name()
        return status
    except BaseException as error:
        # The file stays as it was, and half a new one does not stay beside it.
        try:
            disk.remove(new)
        except OSError as also:
            error.add_note(f"{new.name} could not be removed: {also}")
        raise


def _settle(disk: Disk, folder: Path) -> None:
    try:
        disk.sync_folder(folder)
    except OSError as error:
        raise Unsettled(error.errno, error.strerror) from error
