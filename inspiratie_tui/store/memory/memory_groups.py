"""Groups in memory."""

import errno
import os
from pathlib import Path

from msgspec.structs import replace

from inspiratie_tui.core.people.group import Group
from inspiratie_tui.store.memory.shelf import KeptGroup, MemoryShelf
from inspiratie_tui.store.port import OpenedGroup
from inspiratie_tui.store.reading import unread_group


class MemoryGroups:
    """What `store.port.GroupStore` asks."""

    def __init__(self, shelf: MemoryShelf, pages: Path) -> None:
        """Keep groups on `shelf`; their pages are typed in the folder `pages`."""
        self._shelf = shelf
        self._pages = pages

    def read(self, group_id: str) -> Group:
        """Return a group. Raises FileNotFoundError."""
        if group_id not in self._shelf.groups:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), group_id)
        return self._shelf.groups[group_id].group

    def open(self, group_id: str) -> OpenedGroup:
        """Return a group, which is always whole. Raises FileNotFoundError."""
        return OpenedGroup(self.read(group_id), None)

    def write(self, group: Group) -> None:
        """Make `group` what is kept under its id. Raises NotSaved, and then nothing changed."""
        self._shelf.may_write(group.id)
        named = replace(group, name=group.name or unread_group(group.id).name)
        self._shelf.groups[group.id] = KeptGroup(named, self._shelf.utc())

    def written_utc(self, group_id: str) -> int:
        """Return when a group was last written, in ms since 1970 UTC; 0 when it never was."""
        return self._shelf.groups[group_id].written_utc if group_id in self._shelf.groups else 0

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the groups of which it is kept who is in them, in order."""
        return tuple(sorted(self._shelf.groups))

    def place_of(self, group_id: str) -> str:
        """Return the id of the group: it has no other place."""
        return group_id

    def sessions_place(self, group_id: str) -> str:
        """Return the id of the group: its sessions have no other place."""
        return group_id

    def page_place(self, group_id: str | None) -> Path:
        """Return the file in which the page of a group is typed, of a new one when None."""
        return self._pages / (f"{group_id}.md" if group_id is not None else "new.md")
