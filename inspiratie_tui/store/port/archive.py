"""All sessions, to be read without opening any."""

from typing import TYPE_CHECKING, Protocol

from inspiratie_tui.core.people.group import Group, SmallGroups
from inspiratie_tui.store.port.ref import SessionRef
from inspiratie_tui.store.port.summary import Listing, Past, SessionSummary

if TYPE_CHECKING:
    # Home lists sessions before anybody begins.
    from inspiratie_tui.core.forecast.who_begins import RoundBegun
    from inspiratie_tui.core.session.session import Session
    from inspiratie_tui.core.year.held_session import HeldSession


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

        That is the order in which they began, or were made while they have not.

        One that cannot be read at all is listed with the header that its name gives, as not begun. Raises OSError when
        they cannot be listed.
        """

    def listing(self, group_id: str) -> Listing:
        """Return the sessions of a group as `sessions` does, and what beside them is only a copy. Raises OSError.

        What says that it is another session, which is there too, is a copy, and so is a second file of who is in the
        group. It counts in nothing, and nothing of it changes.
        """

    def past(self, group_id: str) -> Past:
        """Return how the parts of a group's ended sessions went. Raises OSError when they cannot be listed."""

    def session(self, ref: SessionRef) -> "Session | None":
        """Return a session as it stands; None when it cannot be read."""

    def rounds(self, group_id: str) -> "tuple[RoundBegun, ...]":
        """Return the rounds that were begun in the sessions of a group. Raises OSError when they cannot be listed.

        A session that cannot be read, is not whole or is only a copy is passed over.
        """

    def formed(self, group_id: str, besides: SessionRef | None = None) -> tuple[SmallGroups, ...]:
        """Return who was with whom in the sessions of a group, each time there were pairs, trios or fours.

        Nothing of the session `besides`. One that cannot be read, is not whole or is only a copy is passed over. Raises
        OSError when they cannot be listed.
        """

    def held(self, group_id: str, before: SessionRef | None = None) -> "tuple[HeldSession, ...]":
        """Return the sessions of a group that have begun, with their notes, in order; or only those `before` one.

        Before one that has not begun are all that have.
        Damaged ones too, as far as they can be read: what is perhaps not as it was written is doubtful. One that cannot
        be read at all or is only a copy is passed over. Raises OSError when they cannot be listed.
        """

    def later(self, ref: SessionRef) -> "tuple[HeldSession, ...]":
        """Return the sessions of its group that were held after `ref`, as `held` does; none when it has not begun."""
