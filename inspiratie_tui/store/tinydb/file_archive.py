"""Reads across the folders of groups, without a lock and without mending anything; each file once until it changes."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie_tui.core.people.group import Group, SmallGroups
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_file import real
from inspiratie_tui.store.copies import copies_among
from inspiratie_tui.store.file.cache import FileCache
from inspiratie_tui.store.order import Order, cut_before, in_order, order_of
from inspiratie_tui.store.port import Alive, Listing, Past, SessionRef, SessionSummary, TooNew
from inspiratie_tui.store.reading import Local, unread_group, unread_session
from inspiratie_tui.store.tinydb.alive import alive_path, read_alive
from inspiratie_tui.store.tinydb.group_file import read_group
from inspiratie_tui.store.tinydb.listed_file import ListedFile, read_listed, unread_file
from inspiratie_tui.store.tinydb.places import Places

if TYPE_CHECKING:
    # Home lists sessions before anybody begins.
    from inspiratie_tui.core.forecast.who_begins import RoundBegun
    from inspiratie_tui.core.session.session import Session
    from inspiratie_tui.core.year.held_session import HeldSession


class FileArchive:
    """All groups and sessions below one folder; what `store.port.Archive` asks."""

    def __init__(self, places: Places, disk: Disk, local: Local) -> None:
        """Read what is at `places` on `disk`; nothing is read yet. `local` tells on which day something was."""
        self._places = places
        self._local = local
        self._groups = FileCache(lambda path: read_group(path.parent, disk))
        self._files = FileCache(lambda path: read_listed(path, disk))
        self._signs = FileCache(lambda path: read_alive(disk, path))

    def groups(self) -> tuple[Group, ...]:
        """Return the groups by id; a folder counts when any `*.json` is in it. Raises OSError."""
        if not self._places.data.is_dir():
            return ()
        folders = sorted(folder for folder in self._places.data.iterdir() if next(folder.glob("*.json"), None))
        return tuple(self._group(folder.name) for folder in folders)

    def unreachable(self) -> tuple[str, ...]:
        """Return the names of links that lead nowhere; no group has a dot in its id. Raises OSError."""
        if not self._places.data.is_dir():
            return ()
        links = (path for path in self._places.data.iterdir() if path.is_symlink() and not path.exists())
        return tuple(sorted(link.name for link in links if "." not in link.name))

    def sessions(self, group_id: str) -> tuple[SessionSummary, ...]:
        """Return the sessions of a group in order. Raises OSError when they cannot be listed."""
        return self.listing(group_id).sessions

    def listing(self, group_id: str) -> Listing:
        """Return the sessions of a group, and the files that are only copies. Raises OSError."""
        sessions, copies = self._listed(group_id)
        return Listing(tuple(map(self._summary, sessions)), _names(copies))

    def past(self, group_id: str) -> Past:
        """Return how the parts of a group's ended sessions went. Raises OSError when they cannot be listed."""
        files, copies = self._listed(group_id)
        sessions, left_out = [], []
        for file in files:
            if file.reading is not None and file.reading.whole:
                sessions.append(file.reading.parts)
            else:
                left_out.append(_ref(file.path))
        return Past(tuple(sessions), tuple(left_out), _names(copies))

    def session(self, ref: SessionRef) -> "Session | None":
        """Return a session as it stands; None when it cannot be read."""
        reading = self._file(self._places.session(ref)).reading
        return None if reading is None else reading.session

    def rounds(self, group_id: str) -> "tuple[RoundBegun, ...]":
        """Return the rounds that were begun in the sessions of a group. Raises OSError when they cannot be listed."""
        readings = (file.reading for file in self._listed(group_id)[0])
        whole = (reading for reading in readings if reading is not None and reading.whole)
        return tuple(begun for reading in whole for begun in reading.rounds)

    def formed(self, group_id: str, besides: SessionRef | None = None) -> tuple[SmallGroups, ...]:
        """Return who was with whom in the sessions of a group, without the session `besides`. Raises OSError."""
        files = [file for file in self._listed(group_id)[0] if _ref(file.path) != besides]
        whole = (file.reading for file in files if file.reading is not None and file.reading.whole)
        return tuple(groups for reading in whole for groups in reading.formed)

    def held(self, group_id: str, before: SessionRef | None = None) -> "tuple[HeldSession, ...]":
        """Return the sessions of a group that have begun, with their notes, or those `before` one. Raises OSError."""
        files = self._listed(group_id)[0] if before is None else self._around(before)[0]
        return self._held(files)

    def later(self, ref: SessionRef) -> "tuple[HeldSession, ...]":
        """Return the sessions of its group that were held after `ref`, with their notes. Raises OSError."""
        return self._held(self._around(ref)[1])

    def _held(self, files: Iterable[ListedFile]) -> "tuple[HeldSession, ...]":
        sessions = (file.reading.held(_ref(file.path), self._local) for file in files if file.reading is not None)
        return tuple(session for session in sessions if session is not None)

    def _group(self, group_id: str) -> Group:
        try:
            return self._groups.get(self._places.group(group_id))
        except (OSError, TooNew):
            return unread_group(group_id)

    def _file(self, path: Path) -> ListedFile:
        try:
            return self._files.get(path)
        except (OSError, TooNew) as problem:
            return unread_file(path, problem)

    def _listed(self, group_id: str) -> tuple[list[ListedFile], list[ListedFile]]:
        """Return the files of the sessions of a group in order, and those that are copies. Raises OSError."""
        listed = map(self._file, self._places.sessions(group_id))
        files = {file.path.stem: file for file in in_order(listed, _day, self._order)}
        if all(file.itself for file in files.values()):
            return list(files.values()), []
        named = {name: file.named for name, file in files.items() if not file.group}
        copies = copies_among(named, lambda name: files[name].length)
        beside = {name: file for name, file in files.items() if file.group or name in copies}
        return [file for name, file in files.items() if name not in beside], list(beside.values())

    def _around(self, ref: SessionRef) -> tuple[list[ListedFile], list[ListedFile]]:
        """Return the files of the sessions before `ref` and of those after it, in order. Raises OSError.

        That one is not read where all others are of earlier days: it is led, and its file changes all the time.
        """
        paths = self._places.sessions(ref.group)
        others = in_order((self._file(path) for path in paths if _ref(path) != ref), _day, self._order)
        if all(file.itself and _day(file) < ref.day for file in others):
            return others, []
        files = self._listed(ref.group)[0]
        cut = cut_before(ref, next((file.reading for file in files if _ref(file.path) == ref), None))
        others = [file for file in files if _ref(file.path) != ref]
        before = [file for file in others if self._order(file) < cut]
        return before, others[len(before) :]

    def _order(self, file: ListedFile) -> Order:
        return order_of(_ref(file.path), file.reading)

    def _summary(self, file: ListedFile) -> SessionSummary:
        ref = _ref(file.path)
        if file.reading is None:
            return unread_session(ref, file.schema, file.unread)
        return file.reading.summary(ref, self._sign(file.path))

    def _sign(self, path: Path) -> Alive | None:
        """Return the last sign of life of the session in `path`; None where none can be read."""
        try:
            return self._signs.get(alive_path(real(path)))
        except OSError:
            return None


def _ref(path: Path) -> SessionRef:
    return SessionRef(path.parent.name, path.stem)


def _day(file: ListedFile) -> str:
    return _ref(file.path).day


def _names(files: Iterable[ListedFile]) -> tuple[str, ...]:
    return tuple(file.path.name for file in files)
