"""All sessions, to be read without opening any."""

from typing import Protocol

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.store.port.ref import SessionRef
from inspiratie_tui.store.port.summary import Listing, Past, SessionSummary


class Archive(Protocol):
    """Reads across groups and sessions; takes no lock, mends nothing, reads again only what changed.

    Any thread may ask.
    """

    def groups(self) -> tuple[Group, ...]:
        """Return all groups by id; one that cannot be read has only its id for a name. None kept, none returned.

        Raises OSError when they cannot be listed.
        """

    def unreachable(self) -> tuple[str, ...]:
        """Return the ids of groups whose folder is a link that leads nowhere, as to a stick that is not in.

        Raises OSError when they cannot be listed.
        """

    def sessions(self, group_id: str) -> tuple[SessionSummary, ...]:
        """Return the sessions of a group in order, also those that another has open; none for an unknown group.

        One that cannot be read at all is listed with the header that its name gives, as not begun. Raises OSError when
        they cannot be listed.
        """

    def listing(self, group_id: str) -> Listing:
        """Return the sessions of a group as `sessions` does, and what beside them is only a copy. Raises OSError.

        What says that it is another session, which is there too, is a copy, and so is a second file of who is in the
        group. It counts in nothing, and nothing of it changes.
        """

    def notes_before(self, ref: SessionRef) -> tuple[Note, ...]:
        """Return the notes, removed ones too, of the session before `ref` in its group.

        One that never began, or cannot be read, is passed over; without any there are none.
        """

    def past(self, group_id: str) -> Past:
        """Return how the parts of a group's ended sessions went. Raises OSError when they cannot be listed."""
