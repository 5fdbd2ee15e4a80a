"""Groups in memory."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
from msgspec.structs import replace

from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.people.person_ids import SeenIds, ids_in
from inspiratie_tui.core.people.private_page import PrivatePage, merged
from inspiratie_tui.store.changed_group import changed
from inspiratie_tui.store.memory.shelf import KeptGroup, MemoryShelf
from inspiratie_tui.store.port import NotSaved, OpenedGroup
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

    def write(self, group: Group, based_on: Group | None = None) -> Group:
        """Keep `group`, a change of `based_on`, with what others wrote since, and return what is kept then.

        Raises Overtaken, and NotSaved (also when what was to be new is there); then nothing changed.
        """
        there = self._shelf.groups.get(group.id)
        if based_on is not None:
            kept = there.group if there is not None else unread_group(group.id)
            group = changed(group, based_on, kept, lambda: self._seen(group.id))
        elif there is not None:
            raise NotSaved(errno.EEXIST, os.strerror(errno.EEXIST), group.id)
        self._shelf.may_write(group.id)
        named = replace(group, name=group.name or unread_group(group.id).name)
        given = (*(there.given if there is not None else ()), *(person.id for person in named.people))
        private = there.private if there is not None else PrivatePage()
        self._shelf.groups[group.id] = KeptGroup(named, self._shelf.utc(), frozenset(given), private)
        return named

    def _seen(self, group_id: str) -> SeenIds:
        """Return every id that was ever in a group and its sessions; nobody's line is ever lost."""
        there = self._shelf.groups.get(group_id)
        sessions = [kept for ref, kept in self._shelf.sessions.items() if ref.group == group_id]
        ids = [ids_in(msgspec.json.encode((kept.events, list(kept.notes.values())))) for kept in sessions]
        return SeenIds(frozenset().union(there.given if there is not None else (), *ids))

    def private_page(self, group_id: str) -> PrivatePage:
        """Return the private page of a group. Raises FileNotFoundError."""
        self.read(group_id)
        return self._shelf.groups[group_id].private

    def write_private_page(self, group_id: str, page: PrivatePage, based_on: PrivatePage) -> PrivatePage:
        """Keep `page`, a change of `based_on`, with what others wrote since. Raises NotSaved."""
        self._shelf.may_write(group_id)
        there = self._shelf.groups.get(group_id)
        if there is None:
            raise NotSaved(errno.ENOENT, os.strerror(errno.ENOENT), group_id)
        page = merged(page, based_on, there.private)
        self._shelf.groups[group_id] = replace(there, written_utc=self._shelf.utc(), private=page)
        return page

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

    def private_page_place(self, group_id: str) -> Path:
        """Return the file in which the private page of a group is typed."""
        return self._pages / f"{group_id}-private.md"

    @contextmanager
    def edits(self, group_id: str | None) -> Iterator[bool]:
        """Yield whether the page of a group, of a new one when None, is ours; False when another window has it."""
        ours = group_id not in self._shelf.edited
        self._shelf.edited.add(group_id)
        try:
            yield ours
        finally:
            if ours:
                self._shelf.edited.discard(group_id)
