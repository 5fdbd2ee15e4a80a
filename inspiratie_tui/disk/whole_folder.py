"""Makes a folder that is there whole or not at all, beside its place, under a name that shows what it is.

While it is made a file beside it is held; where that file is held by nobody, the folder is what a kill left behind. A
folder of such a name without that file is somebody's own.
"""

import os
import re
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.held import taken_over

_HELD = ".held"


@contextmanager
def folder_in_the_making(disk: Disk, folder: Path) -> Iterator[Path]:
    """Yield an empty folder beside `folder`; when all went well it gets that name, in one step, and is on the disk.

    What was put into it must be synced; the folders in it are synced here. Whatever stops it is raised again, and
    nothing stays. Raises OSError, also when there is a `folder` with something in it.
    """
    fresh = folder.with_name(f".{folder.name}-{os.urandom(4).hex()}")
    holder = fresh.with_name(fresh.name + _HELD)
    disk.make_folder(folder.parent)
    file = disk.create(holder)
    try:
        try:
            disk.make_folder(fresh)
            yield fresh
            for below in _folders_in(fresh):
                disk.sync_folder(below)
            disk.sync_folder(fresh)
            disk.replace(fresh, folder)
            disk.sync_folder(folder.parent)
        except BaseException as error:
            # Whatever stops it is raised again; half a folder does not stay.
            try:
                remove_tree(disk, fresh)
            except OSError as also:
                error.add_note(f"{fresh.name} could not be removed: {also}")
            raise
    finally:
        disk.close(file)
        if not os.path.lexists(fresh):  # else the next opening knows by it that the rest is ours
            with suppress(OSError):  # it is empty, and goes at the next opening
                disk.remove(holder)


def write_into(disk: Disk, folder: Path, name: str, data: bytes) -> Path:
    """Make a file of `data` in a new `folder`, with the folders in its name, synced; return it. Raises OSError."""
    target = folder / name
    disk.make_folder(target.parent)
    file = disk.create(target)
    try:
        rest = disk.write(file, data)
        while rest < len(data):
            rest += disk.write(file, data[rest:])
        disk.sync(file)
    finally:
        disk.close(file)
    return target


def remove_unfinished(disk: Disk, folder: Path) -> None:
    """Remove what a kill left of making `folder`; what a living program makes of it stays. Raises OSError.

    The file that was held goes last: without it a folder is somebody's own, whatever it is called.
    """
    ours = re.compile(rf"\.{re.escape(folder.name)}-[0-9a-f]{{8}}{re.escape(_HELD)}")
    for name in sorted(filter(ours.fullmatch, os.listdir(folder.parent))):
        holder, left = folder.with_name(name), folder.with_name(name.removesuffix(_HELD))
        if not _is_empty_file(holder):
            continue
        with taken_over(holder) as taken:
            if taken and stat.S_ISDIR(_mode(left)):
                remove_tree(disk, left)
        if taken:
            disk.remove(holder)


def remove_tree(disk: Disk, folder: Path) -> None:
    """Remove a folder with all that is in it, if it is there; no link is followed. Raises OSError."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            remove_tree(disk, Path(entry.path))
        else:
            disk.remove(Path(entry.path))
    disk.remove_folder(folder)


def _folders_in(folder: Path) -> list[Path]:
    """Return every folder in `folder`, the lowest first."""
    return sorted((path for path in folder.rglob("*") if path.is_dir() and not path.is_symlink()), reverse=True)


def _is_empty_file(path: Path) -> bool:
    """Tell whether a file with nothing in it stands at `path`, and no link: ours never has anything in it."""
    try:
        status = path.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISREG(status.st_mode) and not status.st_size


def _mode(path: Path) -> int:
    """Return the mode of what stands at `path`, of a link its own; 0 when nothing does."""
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return 0
