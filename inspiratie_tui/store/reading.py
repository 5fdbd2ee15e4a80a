"""What follows from a session that was read: a line of a list, and what is learned from it. The same in any store."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from inspiratie_tui.core.moments import LocalMs, UtcMs, day_of
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.people.group import Group, SmallGroups
from inspiratie_tui.core.session.amendments import amended
from inspiratie_tui.core.session.events import Ended, Event, GapMeaning, GapNoticed, Reopened, WentTo
from inspiratie_tui.core.session.stamp import utc_at
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.store.port import Alive, SessionHeader, SessionRef, SessionStore, SessionSummary

if TYPE_CHECKING:
    from inspiratie_tui.core.forecast.typical_lengths import PartRecord
    from inspiratie_tui.core.forecast.who_begins import RoundBegun
    from inspiratie_tui.core.session.session import Session
    from inspiratie_tui.core.year.held_session import HeldSession

Local = Callable[[UtcMs], LocalMs]
"""Tells what the clock in the room says at a moment."""


class SessionReading:
    """A session as it was read. Each answer is worked out once, when it is asked."""

    def __init__(self, session: SessionStore) -> None:
        """Take a `session` that is only looked at: what another writes in it later changes nothing here."""
        self._session = session
        self._header = session.header
        self._events = session.events
        self._stamps = tuple(session.stamps.values())
        self._repair = session.repair

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return every note, removed ones too, in the order in which they were first put."""
        return self._session.notes

    @property
    def length(self) -> int:
        """Return how many events there are, also those that no longer count."""
        return len(self._events)

    @property
    def whole(self) -> bool:
        """Return whether nothing is missing: else nobody knows whether it is a part, or the moment it ended."""
        return self._repair is None

    @cached_property
    def begun(self) -> bool:
        """Return whether a part was begun."""
        return any(isinstance(event, WentTo) for event in self._counting)

    @cached_property
    def began(self) -> UtcMs | None:
        """Return when its first part was begun, by the machine's clock; None when none was, or nobody knows."""
        first = next((event for event in self._counting if isinstance(event, WentTo)), None)
        stamp = None if first is None else self._session.stamps.get(first.number)
        return None if stamp is None else UtcMs(stamp.utc)

    @property
    def created(self) -> int:
        """Return when it was made, in ms UTC; 0 when that is not known."""
        return self._header.created_utc or 0

    @cached_property
    def ended(self) -> bool:
        """Return whether it was ended, and not reopened."""
        turns = [turn for turn in map(_ends, self._counting) if turn is not None]
        return bool(turns) and turns[-1]

    @cached_property
    def parts(self) -> "tuple[PartRecord, ...]":
        """Return how its parts went; none when it is not ended."""
        # Home lists its sessions before it asks for this: until then it does without them.
        from inspiratie_tui.core.forecast.typical_lengths import part_records

        return part_records(self._folded)

    @property
    def session(self) -> "Session":
        """Return the session as it stands; one without people when it does not say who they are."""
        return self._folded

    @cached_property
    def rounds(self) -> "tuple[RoundBegun, ...]":
        """Return the rounds in which somebody spoke: who began, and who was there."""
        from inspiratie_tui.core.forecast.who_begins import rounds_begun

        return rounds_begun(self._folded)

    @cached_property
    def formed(self) -> tuple[SmallGroups, ...]:
        """Return who was with whom, each time there were pairs, trios or fours."""
        from inspiratie_tui.core.session.formed_groups import groups_of

        return groups_of(self._folded)

    @cached_property
    def _folded(self) -> "Session":
        """Return the session itself."""
        from inspiratie_tui.core.session.fold import fold

        return fold(self._events)

    def held(self, ref: SessionRef, local: Local) -> "HeldSession | None":
        """Return the session `ref` with its notes; None when it never began. `local` gives the day on which it did."""
        from inspiratie_tui.core.year.held_session import held_session

        if not self.begun or not self._folded.spans:
            return None
        utc = utc_at(self._folded.spans[0].begin, self._events, self._session.stamps)
        day = day_of(local(UtcMs(self._header.created_utc or 0) if utc is None else utc))
        return held_session(ref.session, self._header.number, day, self._folded, self._session.notes)

    def summary(self, ref: SessionRef, alive: Alive | None) -> SessionSummary:
        """Return the line of a list for the session `ref`, of which `alive` is the last sign of life."""
        return SessionSummary(
            ref,
            self._header,
            self._stamps[0] if self._stamps else None,
            self._stamps[-1] if self._stamps else None,
            alive if alive is not None and alive.stamp is not None else None,
            begun=self.begun,
            ended=self.ended,
            repair=self._repair,
        )

    @cached_property
    def _counting(self) -> tuple[Event, ...]:
        """Return the events that count, as amended by later ones."""
        return amended(self._events)


def unread_group(group_id: str) -> Group:
    """Return what can be said of a group that cannot be read: its id."""
    return Group(group_id, clean_line(group_id), ())


def unread_session(ref: SessionRef, schema: int = 0, unread: str = "TOO_NEW") -> SessionSummary:
    """Return the line of a list for a session that cannot be read, and why; `schema` is its layout, 0: unknown."""
    header = SessionHeader(session_id=ref.session, group_id=ref.group, number=0, agenda_name="", schema=schema)
    return SessionSummary(ref, header, None, None, None, begun=False, ended=False, repair=None, unread=unread)


def _ends(event: Event) -> bool | None:
    """Return whether `event` ends the session, or has it go on again; None when it does neither."""
    match event:
        case Ended() | GapNoticed(was=GapMeaning.STOPPED):
            return True
        case Reopened():
            return False
        case _:
            return None
