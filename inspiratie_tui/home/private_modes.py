"""Closes to others what stands open in a home: a restore from a stick, or `chmod -R`, brings its own modes along."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from inspiratie_tui.home.folders import Home
from inspiratie_tui.home.own_files import group_folders, is_ours_beside_groups

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

    A file in a folder that was closed stood open to nobody: it is not counted. What is no group and no file of ours is
    left as it is, and then the folder of all groups is too. No file is opened, and no link is followed but one to all
    sessions or to a group. Windows has no such modes.
    """
    if os.name != "posix":
        return Closed()
    counted = _Counted()
    _close_data(home, _mode(home.data), counted)
    for folder in (home.agendas / group_id for group_id in group_ids):
        if not folder.is_symlink():
            _close_folder(folder, _mode(folder), counted, _ENTER)
    return Closed(counted.files, counted.open_still, counted.reason)


class _Counted:
    """What was counted so far, as in `Closed`."""

    files = 0
    open_still = 0
    reason: int | None = None


def _close_data(home: Home, mode: int, counted: _Counted) -> None:
    """Close what is ours in the folder of all groups, which has `mode`, and that folder when nothing else is in it."""
    if not stat.S_ISDIR(mode):
        return
    groups = group_folders(home.data)
    entries = [(path, below) for path, below in _in(home.data) if path not in groups]
    own = [(path, below) for path, below in entries if is_ours_beside_groups(home, path.name)]
    others = [entry for entry in entries if entry not in own and not _may_be_shut_in(entry[0].name)]
    shut = bool(groups) and not others and _shut(home.data, mode, counted)
    reached = _ENTER & mode
    for path, below in own:
        _close_file(path, below, counted, reached, shut=shut)
    for folder in groups:
        _close_folder(folder, _mode(folder), counted, reached, shut=shut)


def _may_be_shut_in(name: str) -> bool:
    """Tell whether nobody misses a file of that name: what came along with the program, or what is hidden."""
    return name == "README.md" or name.startswith(".")


def _close_folder(folder: Path, mode: int, counted: _Counted, reached: int, *, shut: bool = False) -> None:
    """Close `folder`, which has `mode`, and the files in it.

    `reached` are the bits of those who could come to it, `shut` tells whether a folder above is closed now.
    """
    if not stat.S_ISDIR(mode):
        return
    reached &= mode
    shut = _shut(folder, mode, counted) or shut
    for path, below in _in(folder):
        if stat.S_ISDIR(below):
            _shut(path, below, counted)  # which closes what is in it
        else:
            _close_file(path, below, counted, reached, shut=shut)


def _close_file(path: Path, mode: int, counted: _Counted, reached: int, *, shut: bool) -> None:
    """Close the file at `path`, if it is one, and count it when those who could come to it could read it."""
    if not stat.S_ISREG(mode):
        return
    closed = _shut(path, mode, counted) or shut
    if mode & reached << 2:
        counted.files += closed
        counted.open_still += not closed


def _shut(path: Path, mode: int, counted: _Counted) -> bool:
    """Leave `path` to its owner alone, and return whether it is."""
    if not mode & _OTHERS:
        return True
    try:
        path.chmod(mode & (0o700 if stat.S_ISDIR(mode) else 0o600))
        if not _mode(path) & _OTHERS:
            return True
        counted.reason = errno.ENOTSUP  # a disk that keeps no modes, and does not say so
    except OSError as error:
        counted.reason = error.errno
    return False


def _in(folder: Path) -> Iterator[tuple[Path, int]]:
    """Yield what is in `folder` with its mode, of a link its own."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        try:
            yield Path(entry.path), entry.stat(follow_symlinks=False).st_mode
        except OSError:
            continue  # it was removed since it was listed


def _mode(path: Path) -> int:
    """Return the mode of what stands at `path`; 0 when nobody can tell."""
    try:
        return path.stat().st_mode
    except OSError:
        return 0
