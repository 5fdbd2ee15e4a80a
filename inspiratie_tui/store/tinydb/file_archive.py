"""Reads across the folders of groups, without a lock and without mending anything; each file once until it changes."""

from pathlib import Path

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_file import real
from inspiratie_tui.store.file.cache import FileCache
from inspiratie_tui.store.port import Alive, Past, SessionRef, SessionSummary, TooNew
from inspiratie_tui.store.reading import SessionReading, unread_group, unread_session
from inspiratie_tui.store.tinydb.alive import alive_path, read_alive
from inspiratie_tui.store.tinydb.group_file import read_group
from inspiratie_tui.store.tinydb.places import Places
from inspiratie_tui.store.tinydb.session_file import SessionFile


class FileArchive:
    """All groups and sessions below one folder; what `store.port.Archive` asks."""

    def __init__(self, places: Places, disk: Disk) -> None:
        """Read what is at `places` on `disk`; nothing is read yet."""
        self._places = places
        self._groups = FileCache(lambda path: read_group(path.parent, disk))
        self._sessions = FileCache(lambda path: SessionReading(SessionFile.look(path, disk)))
        self._signs = FileCache(lambda path: read_alive(disk, path))

    def groups(self) -> tuple[Group, ...]:
        """Return the groups by id; a folder counts when any `*.json` is in it. Raises OSError."""
        if not self._places.data.is_dir():
            return ()
        folders = sorted(folder for folder in self._places.data.iterdir() if next(folder.glob("*.json"), None))
        return tuple(self._group(folder.name) for folder in folders)

    def sessions(self, group_id: str) -> tuple[SessionSummary, ...]:
        """Return the sessions of a group by the name of their file. Raises OSError when they cannot be listed."""
        return tuple(self._summary(path) for path in self._places.sessions(group_id))

    def notes_before(self, ref: SessionRef) -> tuple[Note, ...]:
        """Return the notes of the last session before `ref` in its group that began and can be read, else none."""
        own = self._places.session(ref).name
        earlier = [path for path in self._places.sessions(ref.group) if path.name < own]
        for path in reversed(earlier):
            try:
                reading = self._sessions.get(path)
            except (OSError, TooNew):
                continue
            if reading.begun:
                return reading.notes
        return ()

    def past(self, group_id: str) -> Past:
        """Return how the parts of a group's ended sessions went. Raises OSError when they cannot be listed."""
        sessions, left_out = [], []
        for path in self._places.sessions(group_id):
            try:
                reading = self._sessions.get(path)
            except (OSError, TooNew):
                left_out.append(_ref(path))
                continue
            if reading.whole:
                sessions.append(reading.parts)
            else:
                left_out.append(_ref(path))
        return Past(tuple(sessions), tuple(left_out))

    def _group(self, group_id: str) -> Group:
        try:
            return self._groups.get(self._places.group(group_id))
        except (OSError, TooNew):
            return unread_group(group_id)

    def _summary(self, path: Path) -> SessionSummary:
        try:
            return self._sessions.get(path).summary(_ref(path), self._sign(path))
        except TooNew as problem:
            return unread_session(_ref(path), problem.schema)
        except OSError:
            return unread_session(_ref(path))

    def _sign(self, path: Path) -> Alive | None:
        """Return the last sign of life of the session in `path`; None where none can be read."""
        try:
            return self._signs.get(alive_path(real(path)))
        except OSError:
            return None


def _ref(path: Path) -> SessionRef:
    return SessionRef(path.parent.name, path.stem)
