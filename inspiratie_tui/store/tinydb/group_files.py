"""The groups below one folder of data."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.people.private_page import PrivatePage
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.store.file.lock import Lock, lock_path
from inspiratie_tui.store.port import OpenedGroup
from inspiratie_tui.store.tinydb.group_file import open_group, read_group, written_utc
from inspiratie_tui.store.tinydb.places import Places


class GroupFiles:
    """A file a group; what `store.port.GroupStore` asks."""

    def __init__(self, places: Places, disk: Disk) -> None:
        """Keep groups at `places` on `disk`."""
        self._places = places
        self._disk = disk

    def read(self, group_id: str) -> Group:
        """Return what can be read of a group; nothing on the disk changes. Raises OSError and TooNew."""
        return read_group(self._places.folder(group_id), self._disk)

    def open(self, group_id: str) -> OpenedGroup:
        """Return a group, its file mended when it was not whole. Raises OSError and TooNew."""
        return open_group(self._places.folder(group_id), self._disk)

    def write(self, group: Group, based_on: Group | None = None) -> Group:
        """Keep `group`, a change of `based_on`, with what others wrote since, and return what is kept then.

        Raises Overtaken, TooNew, and NotSaved (also when what was to be new is there); then nothing changed.
        """
        from inspiratie_tui.store.tinydb.group_writer import write_group  # what only a writer has to wait for

        return write_group(self._places.folder(group.id), group, self._disk, based_on)

    def private_page(self, group_id: str) -> PrivatePage:
        """Return the private page of a group; nothing on the disk changes. Raises OSError and TooNew."""
        from inspiratie_tui.store.tinydb.private_page_file import read_private_page  # seldom asked

        return read_private_page(self._places.folder(group_id), self._disk)

    def write_private_page(self, group_id: str, page: PrivatePage, based_on: PrivatePage) -> PrivatePage:
        """Keep `page`, a change of `based_on`, with what others wrote since. Raises NotSaved, TooNew."""
        from inspiratie_tui.store.tinydb.private_page_file import write_private_page  # seldom asked

        return write_private_page(self._places.folder(group_id), page, self._disk, based_on)

    def written_utc(self, group_id: str) -> int:
        """Return when the file of a group was last written, in ms since 1970 UTC; 0 when nobody knows."""
        return written_utc(self._places.folder(group_id))

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the groups that have a file, in order."""
        return tuple(file.parent.name for file in self._places.groups())

    def place_of(self, group_id: str) -> str:
        """Return the file of a group."""
        return str(self._places.group(group_id))

    def sessions_place(self, group_id: str) -> str:
        """Return the folder in which the sessions of a group stand."""
        return str(self._places.folder(group_id))

    def page_place(self, group_id: str | None) -> Path:
        """Return the file in which the page of a group is typed, of a new one when None: among the private files."""
        return self._places.page(group_id)

    def private_page_place(self, group_id: str) -> Path:
        """Return the file in which the private page of a group is typed: among the private files."""
        return self._places.private_page(group_id)

    @contextmanager
    def edits(self, group_id: str | None) -> Iterator[bool]:
        """Yield whether the page of a group, of a new one when None, is ours; False when another window has it.

        On a disk without locks everybody has it. Raises OSError.
        """
        page = self._places.page(group_id)
        self._disk.make_folder(page.parent)
        lock = Lock.take(lock_path(page))
        try:
            yield lock is not None
        finally:
            if lock is not None:
                lock.release()
