"""Closes to others what stands open in a home: a restore from a stick, or `chmod -R`, brings its own modes along."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from inspiratie_tui.home.folders import Home

_OTHERS = 0o077
_ENTER = 0o011
"""The bits of a folder by which its group, and all others, come to what is in it; four times that is to read a file."""


class Closed(NamedTuple):
    """What stood open, and what came of closing it."""

    files: int = 0
    """How many files others could read, and cannot any more."""
    open_still: int = 0
    """How many files others can read, because the disk or another owner refuses to close them."""
    reason: int | None = None
    """The errno of that; None when nothing was refused."""


def close_to_others(home: Home, group_ids: Iterable[str]) -> Closed:
    """Make 0600 in 0700 of the sessions in `home`, and of the agendas that are the groups' own; return what was open.

    A file in a folder that was closed stood open to nobody: it is not counted. Nothing is read, and no link is followed
    but one to all sessions or to a group. Windows has no such modes.
    """
    if os.name != "posix":
        return Closed()
    counted = _Counted()
    _close_folder(home.data, _mode(home.data), counted, _ENTER, groups=True)
    for folder in (home.agendas / group_id for group_id in group_ids):
        if not folder.is_symlink():
            _close_folder(folder, _mode(folder), counted, _ENTER)
    return Closed(counted.files, counted.open_still, counted.reason)


class _Counted:
    """What was counted so far, as in `Closed`."""

    files = 0
    open_still = 0
    reason: int | None = None


def _close_folder(
    folder: Path, mode: int, counted: _Counted, reached: int, *, shut: bool = False, groups: bool = False
) -> None:
    """Close `folder`, which has `mode`, and the files in it; if `groups` the folders of groups in it as well.

    `reached` are the bits of those who could come to it, `shut` tells whether a folder above is closed now.
    """
    if not stat.S_ISDIR(mode):
        return
    reached &= mode
    shut = _shut(folder, mode, counted) or shut
    for path, below in _in(folder, groups):
        if stat.S_ISDIR(below) and groups:
            _close_folder(path, below, counted, reached, shut=shut)
        elif stat.S_ISDIR(below):
            _shut(path, below, counted)  # which closes what is in it
        elif stat.S_ISREG(below):
            closed = _shut(path, below, counted) or shut
            if below & reached << 2:
                counted.files += closed
                counted.open_still += not closed


def _shut(path: Path, mode: int, counted: _Counted) -> bool:
    """Leave `path` to its owner alone, and return whether it is."""
    if not mode & _OTHERS:
        return True
    try:
        path.chmod(mode & 0o700)
        if not _mode(path) & _OTHERS:
            return True
        counted.reason = errno.ENOTSUP  # a disk that keeps no modes, and does not say so
    except OSError as error:
        counted.reason = error.errno
    return False


def _in(folder: Path, groups: bool) -> Iterator[tuple[Path, int]]:
    """Yield what is in `folder` with its mode: a link has its own, but if `groups` that of a group it leads to."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        path = Path(entry.path)
        try:
            follow = groups and entry.is_symlink() and (path / "group.json").is_file()
            yield path, entry.stat(follow_symlinks=follow).st_mode
        except OSError:
            continue  # it was removed since it was listed


def _mode(path: Path) -> int:
    """Return the mode of what stands at `path`; 0 when nobody can tell."""
    try:
        return path.stat().st_mode
    except OSError:
        return 0
