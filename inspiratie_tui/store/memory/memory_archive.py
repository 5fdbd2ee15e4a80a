"""Reads across what is kept in memory."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from inspiratie_tui.core.people.group import Group, SmallGroups
from inspiratie_tui.store.copies import copies_among
from inspiratie_tui.store.memory.memory_session import MemorySession
from inspiratie_tui.store.memory.shelf import KeptSession, MemoryShelf
from inspiratie_tui.store.order import Order, cut_before, order_of
from inspiratie_tui.store.port import Listing, Past, SessionRef, SessionSummary
from inspiratie_tui.store.reading import Local, SessionReading, unread_group

if TYPE_CHECKING:
    # Home lists sessions before anybody begins.
    from inspiratie_tui.core.forecast.who_begins import RoundBegun
    from inspiratie_tui.core.session.session import Session
    from inspiratie_tui.core.year.held_session import HeldSession


class MemoryArchive:
    """What `store.port.Archive` asks; a session is read again only when it was written."""

    def __init__(self, shelf: MemoryShelf, local: Local) -> None:
        """Read what is on `shelf`; nothing is read yet. `local` tells on which day something was."""
        self._shelf = shelf
        self._local = local
        self._read: dict[SessionRef, tuple[KeptSession, SessionReading]] = {}

    def groups(self) -> tuple[Group, ...]:
        """Return all groups by id; one of which only sessions are kept has only its id for a name."""
        ids = {*self._shelf.groups, *(ref.group for ref in self._shelf.sessions)}
        return tuple(
            self._shelf.groups[group_id].group if group_id in self._shelf.groups else unread_group(group_id)
            for group_id in sorted(ids)
        )

    def unreachable(self) -> tuple[str, ...]:
        """Return the ids of groups that cannot be come to; in memory there are none."""
        return ()

    def sessions(self, group_id: str) -> tuple[SessionSummary, ...]:
        """Return the sessions of a group in order."""
        return self.listing(group_id).sessions

    def listing(self, group_id: str) -> Listing:
        """Return the sessions of a group in order, and what is only a copy of one."""
        copies = self._copies(group_id)
        refs = [ref for ref in self._refs(group_id) if ref.session not in copies]
        summaries = (self._reading(ref).summary(ref, self._shelf.signs.get(ref)) for ref in refs)
        return Listing(tuple(summaries), tuple(sorted(copies)))

    def past(self, group_id: str) -> Past:
        """Return how the parts of a group's ended sessions went; nothing is ever left out."""
        copies = self._copies(group_id)
        refs = [ref for ref in self._refs(group_id) if ref.session not in copies]
        return Past(tuple(self._reading(ref).parts for ref in refs), (), tuple(sorted(copies)))

    def session(self, ref: SessionRef) -> "Session | None":
        """Return a session as it stands; None when it cannot be read."""
        return self._reading(ref).session if ref in self._shelf.sessions else None

    def rounds(self, group_id: str) -> "tuple[RoundBegun, ...]":
        """Return the rounds that were begun in the sessions of a group."""
        copies = self._copies(group_id)
        refs = [ref for ref in self._refs(group_id) if ref.session not in copies]
        return tuple(begun for ref in refs for begun in self._reading(ref).rounds)

    def formed(self, group_id: str, besides: SessionRef | None = None) -> tuple[SmallGroups, ...]:
        """Return who was with whom in the sessions of a group, without the session `besides`."""
        copies = self._copies(group_id)
        refs = [ref for ref in self._refs(group_id) if ref.session not in copies and ref != besides]
        return tuple(groups for ref in refs for groups in self._reading(ref).formed)

    def held(self, group_id: str, before: SessionRef | None = None) -> "tuple[HeldSession, ...]":
        """Return the sessions of a group that have begun, with their notes, or only those `before` one."""
        return self._held(self._whole(group_id) if before is None else self._around(before)[0])

    def later(self, ref: SessionRef) -> "tuple[HeldSession, ...]":
        """Return the sessions of its group that were held after `ref`, with their notes."""
        return self._held(self._around(ref)[1])

    def _held(self, refs: Iterable[SessionRef]) -> "tuple[HeldSession, ...]":
        sessions = (self._reading(ref).held(ref, self._local) for ref in refs)
        return tuple(session for session in sessions if session is not None)

    def _copies(self, group_id: str) -> frozenset[str]:
        kept = {ref.session: self._shelf.sessions[ref] for ref in self._refs(group_id)}
        named = {session: state.header.session_id for session, state in kept.items()}
        return copies_among(named, lambda session: len(kept[session].events))

    def _refs(self, group_id: str) -> list[SessionRef]:
        return sorted((ref for ref in self._shelf.sessions if ref.group == group_id), key=self._order)

    def _whole(self, group_id: str) -> list[SessionRef]:
        """Return the sessions of a group in order, without copies."""
        copies = self._copies(group_id)
        return [ref for ref in self._refs(group_id) if ref.session not in copies]

    def _around(self, ref: SessionRef) -> tuple[list[SessionRef], list[SessionRef]]:
        """Return the sessions before `ref` and those after it, in order, without copies."""
        refs = self._whole(ref.group)
        cut = cut_before(ref, self._reading(ref) if ref in refs else None)
        others = [other for other in refs if other != ref]
        before = [other for other in others if self._order(other) < cut]
        return before, others[len(before) :]

    def _order(self, ref: SessionRef) -> Order:
        return order_of(ref, self._reading(ref))

    def _reading(self, ref: SessionRef) -> SessionReading:
        kept, read = self._shelf.sessions[ref], self._read.get(ref)
        if read is None or read[0] is not kept:
            read = self._read[ref] = kept, SessionReading(MemorySession(ref, self._shelf, leads=False))
        return read[1]
