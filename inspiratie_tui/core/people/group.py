"""The people of one year and their planned sessions."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum
from typing import NewType

from msgspec import Struct

from inspiratie_tui.core.agenda.model import Phase

PersonId = NewType("PersonId", str)
"""A person everywhere but in group.json: names stand only there."""
SmallGroups = tuple[tuple[PersonId, ...], ...]
"""Who is with whom in pairs, trios or fours; nobody is in two of them."""


class Role(StrEnum):
    """Who takes part, who leads, and who did once."""

    PARTICIPANT = "participant"
    FACILITATOR = "facilitator"
    FORMER = "former"
    """No longer in the group; old notes and sessions still name them."""


class Person(Struct, frozen=True):
    """One of the circle."""

    id: PersonId
    """Unique in the group, never reused."""
    name: str
    """The name people use for each other; one line, cleaned."""
    role: Role = Role.PARTICIPANT
    """Participant, facilitator, or neither any more."""


class PlannedSession(Struct, frozen=True, omit_defaults=True):
    """One of the ten dates."""

    number: int
    """1 to 10: which of the year it is, and the NN of its agenda `NN-*.md` unless `agenda` names another."""
    date: str
    """ISO date, local."""
    place: str = ""
    """Where people come together, as written; "" when the plan does not say."""
    begin: int | None = None
    """Time of day (ms) at which it begins, before what its agenda says; None leaves that to the agenda."""
    end: int | None = None
    """Time of day (ms) at which it is over; None leaves that to the agenda."""
    phase: Phase | None = None
    """Where in the year it stands; None leaves that to the agenda."""
    agenda: str = ""
    """Its agenda: the number of another one of the year, or a file; "" for the one of its own number."""


class Group(Struct, frozen=True):
    """The people of one year and their plan."""

    id: str
    """The name of its folder: `<slug>-<4 random>`."""
    name: str
    """What people call the group."""
    people: tuple[Person, ...]
    """Participants in the order of the circle, then facilitators, then who left the group."""
    plan: tuple[PlannedSession, ...] = ()
    """The planned sessions, in order of date."""
    sample: bool = False
    """Made to try the program with; leaves home once a real group exists."""

    @property
    def participants(self) -> tuple[PersonId, ...]:
        """Return the ids of the participants, in the order of the circle."""
        return tuple(person.id for person in self.people if person.role is Role.PARTICIPANT)

    @property
    def facilitators(self) -> tuple[PersonId, ...]:
        """Return the ids of the facilitators."""
        return tuple(person.id for person in self.people if person.role is Role.FACILITATOR)

    @property
    def present(self) -> tuple[Person, ...]:
        """Return who is in the group now: participants, then facilitators."""
        return tuple(person for person in self.people if person.role is not Role.FORMER)

    @property
    def names(self) -> dict[PersonId, str]:
        """Return what to call every person, also who left (notes may name them); by the id without a name."""
        return {person.id: person.name or person.id for person in self.people}


def next_session(group: Group, held: Collection[int], today: date | None = None) -> PlannedSession | None:
    """Return the planned session that comes next of those that were not held; None when the year is over.

    That is the one whose date is nearest to `today`: one that could not be held a month ago is passed over, one that
    was to be yesterday is not. Without `today` it is the first one.
    """
    left = [planned for planned in group.plan if planned.number not in held]
    if today is None:
        return next(iter(left), None)
    return min(left, key=lambda planned: _days_between(planned.date, today), default=None)


def _days_between(written: str, today: date) -> int:
    """Return how many days a `written` ISO date is from `today`; what is no date is further than any."""
    try:
        return abs((date.fromisoformat(written) - today).days)
    except ValueError:
        return date.max.toordinal()
