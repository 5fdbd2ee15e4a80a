"""Everything that is kept, on TinyDB files: whole at every moment, locked while they are written.

Layout in `file.lines`, the order of writing in `file.whole_file`, what happens to a damaged file in `file.salvage` and
`file.repair`.
"""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_file import real
from inspiratie_tui.store.file.lock import Lock, lock_path
from inspiratie_tui.store.port import FirstEvent, InUse, SessionRef
from inspiratie_tui.store.reading import Local
from inspiratie_tui.store.tinydb.file_archive import FileArchive
from inspiratie_tui.store.tinydb.group_files import GroupFiles
from inspiratie_tui.store.tinydb.places import Places
from inspiratie_tui.store.tinydb.session_file import SessionFile


class TinyStore:
    """A file a session and a file a group, in a folder a group; what `store.port.Store` asks."""

    def __init__(self, data: Path, disk: Disk, local: Local) -> None:
        """Keep everything below `data`, which need not exist, on `disk`; nothing is read or made yet.

        `local` tells what the clock in the room says at a moment.
        """
        self._places = Places(data)
        self._disk = disk
        self.groups = GroupFiles(self._places, disk)
        """The groups."""
        self.archive = FileArchive(self._places, disk, local)
        """What can be read across sessions."""

    def create(
        self,
        ref: SessionRef,
        *,
        number: int,
        agenda_name: str,
        agenda_file: str | None = None,
        first: FirstEvent = None,
    ) -> SessionFile:
        """Make the file of a new session and open it. Raises FileExistsError, NotSaved."""
        return SessionFile.create(
            self._places.session(ref),
            self._disk,
            session_id=ref.session,
            group_id=ref.group,
            number=number,
            agenda_name=agenda_name,
            agenda_file=agenda_file,
            first=first,
        )

    def open(self, ref: SessionRef) -> SessionFile:
        """Open a session to write in it, or read-only when another program has it. Raises OSError and TooNew."""
        return SessionFile.open(self._places.session(ref), self._disk)

    def look(self, ref: SessionRef) -> SessionFile:
        """Open a session only to read it: no lock, nothing on the disk changes. Raises OSError and TooNew."""
        return SessionFile.look(self._places.session(ref), self._disk)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep the lock of every file while the context lasts. Raises InUse when another has one, OSError."""
        with ExitStack() as locks:
            for file in self._places.documents():
                lock = Lock.take(lock_path(real(file)))
                if lock is None:
                    raise InUse(str(file))
                locks.callback(lock.release)
            yield

    def place_of(self, ref: SessionRef) -> str:
        """Return the file of a session."""
        return str(self._places.session(ref))

    def name_of(self, ref: SessionRef) -> str:
        """Return the name of the file of a session."""
        return self._places.session(ref).name
