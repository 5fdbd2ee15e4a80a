"""Groups, their people and their plan."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from msgspec import Struct

from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.people.private_page import PrivatePage
from inspiratie_tui.store.port.repair import Repair


class OpenedGroup(Struct, frozen=True):
    """A group as it was read."""

    group: Group
    """The group, as much of it as could be read."""
    repair: Repair | None
    """What was wrong; None when it was whole."""


class GroupStore(Protocol):
    """The groups that are kept. Names of people stand nowhere else."""

    def read(self, group_id: str) -> Group:
        """Return what can be read of a group; nothing that is kept changes. Raises OSError and TooNew."""

    def open(self, group_id: str) -> OpenedGroup:
        """Return a group; what is not whole is set aside first and mended, where that can be written.

        Raises OSError when it cannot be read, TooNew.
        """

    def write(self, group: Group, based_on: Group | None = None) -> Group:
        """Keep `group`, a change of the group `based_on`, and return what is kept then; None when it is a new one.

        What others wrote since stays, and what both changed is compared: in one step, in which nobody else writes. Who
        is not in `based_on` is somebody new, and gets an id that nobody in this group ever had. Raises Overtaken when
        both changed the same differently, NotSaved (also when what was to be new is there), TooNew; then nothing
        changed.
        """

    def private_page(self, group_id: str) -> PrivatePage:
        """Return what the facilitators keep for themselves about a group, as much of it as can be read.

        An empty page when they kept nothing; nothing that is kept changes. Raises OSError and TooNew.
        """

    def write_private_page(self, group_id: str, page: PrivatePage, based_on: PrivatePage) -> PrivatePage:
        """Keep `page`, a change of the private page `based_on`, and return what is kept then.

        What others wrote since stays, line by line (`core.people.private_page.merged`). Raises NotSaved, also when the
        group is not kept, and TooNew; then nothing changed.
        """

    def written_utc(self, group_id: str) -> int:
        """Return when a group was last written, in ms since 1970 UTC by the clock of the store; 0 when unknown."""

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the groups of which it is kept who is in them, in order; none where nothing can be read."""

    def place_of(self, group_id: str) -> str:
        """Return where it is kept who is in a group, for a sentence or a list: the text of a path, not cleaned."""

    def sessions_place(self, group_id: str) -> str:
        """Return where the sessions of a group are kept, for a sentence: the text of a path, not cleaned."""

    def page_place(self, group_id: str | None) -> Path:
        """Return the file in which an editor types the page of a group, or of a new one when None; it need not exist.

        A file in any store, for an editor knows nothing else.
        """

    def private_page_place(self, group_id: str) -> Path:
        """Return the file in which an editor types the private page of a group; it need not exist."""

    def edits(self, group_id: str | None) -> AbstractContextManager[bool]:
        """Yield whether the page of a group, or of a new one when None, is ours; False when another window has it.

        Until this ends nobody else opens, changes or removes the page. Where the disk has no locks everybody has it.
        Raises OSError when the disk refuses.
        """
