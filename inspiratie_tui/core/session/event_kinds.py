"""The kinds of events, in one table: what each is called on disk, and how a later event may amend it.

A new event is a class in `events`, a row here, a branch in `apply.BRANCHES` and a name in `texts.event_names`; a test
says which of them is missing.
"""

from enum import Enum, auto
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e


class Amendment(Enum):
    """What a later event may say of an event."""

    FIXED = auto()
    """Nothing: nobody did it, so it is neither taken back nor put at another moment."""
    MOMENT = auto()
    """That it did not happen, or happened at another moment."""
    PERSON = auto()
    """The same, or that it was somebody else."""
    EACH_TURN = auto()
    """The same of each turn that it tells of, by its number; of all of it only that it did not happen."""
    STATEMENT = auto()
    """That it does not count: it is itself about an event, and has no moment in the session."""


class EventKind(Struct, frozen=True):
    """What has to be known of a class of events."""

    word: str
    """What it is called on disk. It never changes, whatever the class is called."""
    amendment: Amendment
    """What a later event may say of it."""
    undoable: bool = True
    """Undo takes it back when it was the last one."""
    bounds_turns: bool = False
    """No turn of the same person can be moved across it: before it they were not here, or had not asked."""
    reaches_back: bool = False
    """It tells of moments before its own."""

    @property
    def is_applied(self) -> bool:
        """Tell whether it changes the session at its moment; what is about another event is settled before that."""
        return self.amendment is not Amendment.STATEMENT


KINDS: dict[type[e.Event], EventKind] = {
    e.Opened: EventKind("opened", Amendment.FIXED, undoable=False),
    e.WentTo: EventKind("went to", Amendment.MOMENT),
    e.FloorGiven: EventKind("floor given", Amendment.PERSON),
    e.FloorReturned: EventKind("floor returned", Amendment.PERSON),
    e.Passed: EventKind("passed", Amendment.PERSON),
    e.TurnsShared: EventKind("turns shared", Amendment.EACH_TURN, reaches_back=True),
    e.HandRaised: EventKind("hand raised", Amendment.PERSON, bounds_turns=True),
    e.HandLowered: EventKind("hand lowered", Amendment.PERSON, bounds_turns=True),
    e.Came: EventKind("came", Amendment.PERSON, bounds_turns=True),
    e.Left: EventKind("left", Amendment.PERSON, bounds_turns=True),
    e.Seated: EventKind("seated", Amendment.MOMENT),
    e.StarterChosen: EventKind("starter chosen", Amendment.PERSON),
    e.LeadTaken: EventKind("lead taken", Amendment.PERSON),
    e.GroupsFormed: EventKind("groups formed", Amendment.MOMENT),
    e.Held: EventKind("held", Amendment.MOMENT),
    e.WentOn: EventKind("went on", Amendment.MOMENT),
    e.Lengthened: EventKind("lengthened", Amendment.MOMENT),
    e.Ended: EventKind("ended", Amendment.MOMENT),
    e.Reopened: EventKind("reopened", Amendment.MOMENT),
    e.GapNoticed: EventKind("away", Amendment.FIXED, undoable=False),
    e.GapExplained: EventKind("away was", Amendment.STATEMENT),
    e.Replanned: EventKind("replanned", Amendment.MOMENT),
    e.AgendaChanged: EventKind("agenda changed", Amendment.MOMENT),
    e.Struck: EventKind("struck", Amendment.STATEMENT),
    e.Undone: EventKind("undone", Amendment.STATEMENT, undoable=False),
    e.Redone: EventKind("redone", Amendment.STATEMENT, undoable=False),
    e.Corrected: EventKind("corrected", Amendment.STATEMENT),
}
"""A row for every class of events."""
STATEMENTS = frozenset(kind for kind, row in KINDS.items() if not row.is_applied)
"""The classes of events that only say something about another event."""


def kind_of(event: e.Event) -> EventKind:
    """Return the row of the class of `event`."""
    return KINDS[type(event)]


def number_amended(event: e.Event) -> int | None:
    """Return the number of the event that `event` is about; None when it is about none."""
    number: int | None = getattr(event, "event", None)
    return number


def reaches_back(event: e.Event) -> bool:
    """Tell whether `event` happened, or something of it did, before it was said."""
    return event.since is not None or kind_of(event).reaches_back


def says_of_before(event: e.Event) -> bool:
    """Tell whether `event` can change what was so at earlier moments, and not only from its own on."""
    return number_amended(event) is not None or reaches_back(event) or isinstance(event, e.AgendaChanged)


def person_of(event: e.Event) -> PersonId | None:
    """Return whom `event` concerns; None for nobody in particular."""
    person: PersonId | None = getattr(event, "person", None)
    return person


def about(event: e.Event, person: PersonId) -> e.Event:
    """Return `event` as one that concerns `person`; it must be of a kind that concerns somebody."""
    changed: dict[str, Any] = {"person": person}
    return replace(event, **changed)
