"""Moves a folder to another disk or place: copied whole and compared, named in one step, and only then taken away.

The folder in its new place holds a mark, which says where it came from and what was copied. So at every moment one of
the two is whole, and after a kill the mark tells which: without it the old one, with it the new one. It stays, and is
empty when nothing is left to be taken away.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.errors import NotRegular
from inspiratie_tui.disk.whole_file import replace_whole
from inspiratie_tui.disk.whole_folder import folder_in_the_making, write_into

_LINK = "-> "
_NOT_COPIED = (".lock", ".new")
"""How names end of what is not worth to be kept: locks, which hold nothing, and what a kill left."""


class Changed(OSError):
    """Something in the folder changed while it was copied."""


class DiskMover:
    """Moves folders on a disk; every method raises OSError as the system does."""

    def __init__(self, disk: Disk) -> None:
        """Move on `disk`."""
        self._disk = disk

    def copy(self, source: Path, mark: Path) -> None:
        """Make the folder of the file `mark` a copy of the folder `source`, with `mark`: whole, or not at all.

        Nobody may write in `source` meanwhile. Raises NotRegular for what is no file, folder or link, Changed.
        """
        with suppress(OSError):
            mark.parent.rmdir()  # an empty one would be in the way on Windows
        with folder_in_the_making(self._disk, mark.parent) as fresh:
            copied = {name: self._copied(source, fresh, name) for name, _ in _below(source)}
            if self._digests(fresh) != copied or self._digests(source) != copied:
                raise Changed
            told = {"from": str(source), "files": copied}
            write_into(self._disk, fresh, mark.name, json.dumps(told).encode())

    def remove_copied(self, mark: Path) -> None:
        """Remove from the old place whatever is there as it was copied. What changed since, or came, stays."""
        source, copied = _told_by(self._disk, mark)
        for name, digest in copied.items():
            path = source / name
            if not digest or not os.path.lexists(path) or not os.path.lexists(mark.parent / name):
                continue
            if self._digest(source, path) == digest:
                self._disk.remove(path)

    def remove_empty(self, mark: Path) -> Path:
        """Remove locks of what is gone and empty folders from the old place, which nobody holds; return that place."""
        source, _ = _told_by(self._disk, mark)
        if source.is_dir():
            for folder in sorted((path for _, path in _below(source, locks=True) if _is_folder(path)), reverse=True):
                self._remove_empty(folder)
            self._remove_empty(source)
            if source.parent.is_dir():
                self._disk.sync_folder(source.parent)
        return source

    def settle(self, mark: Path) -> None:
        """Leave the file `mark` empty: nothing is removed from the old place any more, whatever stands there then."""
        replace_whole(self._disk, mark, b"")

    def _remove_empty(self, folder: Path) -> None:
        for lock in folder.glob("*.lock"):
            if not lock.with_suffix(".json").exists():
                self._disk.remove(lock)
        with suppress(OSError):  # something is in it, or it is a link
            self._disk.remove_folder(folder)

    def _copied(self, source: Path, fresh: Path, name: str) -> str:
        """Copy what is called `name` from `source` into `fresh`, and return its digest."""
        path, target = source / name, fresh / name
        if path.is_symlink():
            self._disk.make_folder(target.parent)
            target.symlink_to(_leads_to(source, path))
            return self._digest(fresh, target)
        if path.is_dir():
            self._disk.make_folder(target)
            return ""
        if not path.is_file():
            raise NotRegular(path)
        data = self._disk.read(path)
        write_into(self._disk, fresh, name, data)
        status = path.stat()  # home asks when a group was last written
        os.utime(target, ns=(status.st_atime_ns, status.st_mtime_ns))
        return _sha256(data)

    def _digests(self, folder: Path) -> dict[str, str]:
        return {name: self._digest(folder, path) for name, path in _below(folder)}

    def _digest(self, folder: Path, path: Path) -> str:
        """Return the digest of a file in `folder`, "" of a folder, of a link where it leads."""
        if path.is_symlink():
            return _LINK + _leads_to(folder, path)
        return "" if path.is_dir() else _sha256(self._disk.read(path))


def _sha256(data: bytes) -> str:
    from hashlib import sha256  # takes most of a megabyte

    return sha256(data).hexdigest()


def _leads_to(folder: Path, link: Path) -> str:
    """Return where a link in `folder` leads: in full, but when it leads to something in `folder` as it says itself."""
    says = os.readlink(link)
    whole = os.path.normpath(link.parent / says)
    return says if Path(whole).is_relative_to(folder) else whole


def _told_by(disk: Disk, mark: Path) -> tuple[Path, dict[str, str]]:
    """Return the old place and what was copied from it. Raises OSError, also when `mark` does not say."""
    try:
        told = json.loads(disk.read(mark))
        return Path(told["from"]), {str(name): str(digest) for name, digest in told["files"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise NotRegular(mark) from error


def _below(folder: Path, prefix: str = "", *, locks: bool = False) -> Iterator[tuple[str, Path]]:
    """Yield what is to be copied of `folder`, by its name from there on, a folder before what is in it.

    No link is followed; with `locks` what is not worth to be kept is yielded too.
    """
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if not locks and entry.name.endswith(_NOT_COPIED):
            continue
        name = f"{prefix}{entry.name}"
        yield name, Path(entry.path)
        if entry.is_dir(follow_symlinks=False):
            yield from _below(Path(entry.path), f"{name}/", locks=locks)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()
