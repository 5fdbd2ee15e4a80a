"""What is done in a year, one write each: a program that is killed has done all of one, or nothing of it."""

from msgspec import Struct

from inspiratie_tui.core.notes.note import AfterQuestion, NoteKind, Outcome
from inspiratie_tui.core.people.group import Group, PersonId, SmallGroups
from inspiratie_tui.core.people.private_page import PrivatePage


class Act(Struct, frozen=True, kw_only=True):
    """One thing that is done."""

    at: int
    """When, in ms since 1970 UTC."""


class WriteGroup(Act, frozen=True, kw_only=True):
    """Somebody joins or leaves, or is called otherwise."""

    group: Group


class WritePage(Act, frozen=True, kw_only=True):
    """The private page of the group says something else."""

    page: PrivatePage


class OpenSession(Act, frozen=True, kw_only=True):
    """A session is set up; without a number it is none of the year."""

    name: str
    number: int | None
    agenda: str


class CloseSession(Act, frozen=True, kw_only=True):
    """Whoever leads leaves the program."""


class InSession(Act, frozen=True, kw_only=True):
    """An act that gives one event."""


class Go(InSession, frozen=True, kw_only=True):
    """A part begins."""

    part: int


class GiveFloor(InSession, frozen=True, kw_only=True):
    """The digit of somebody is pressed."""

    person: PersonId


class Forward(InSession, frozen=True, kw_only=True):
    """Forward is pressed, and that person is to speak then."""

    person: PersonId


class UndoLast(InSession, frozen=True, kw_only=True):
    """What was pressed last was none."""


class ComeOrGo(InSession, frozen=True, kw_only=True):
    """Somebody is here, or not any more."""

    person: PersonId


class FormGroups(InSession, frozen=True, kw_only=True):
    """People go in pairs."""

    groups: SmallGroups


class PutRight(InSession, frozen=True, kw_only=True):
    """A turn was of somebody else, or began so many ms before the moment that it is."""

    part: int
    person: PersonId
    really: PersonId | None = None
    began_before: int | None = None


class End(InSession, frozen=True, kw_only=True):
    """The session is over."""


class Type(Act, frozen=True, kw_only=True):
    """A note is typed, and Enter was not pressed yet; without a kind it is what the place says."""

    text: str
    kind: NoteKind | None = None
    answers: AfterQuestion | None = None


class Enter(Act, frozen=True, kw_only=True):
    """What was typed is put away."""

    note: str
    parked: bool = False
    is_kept: bool = True
    """Whether it may be kept, by what whoever speaks answered."""


class TakeBack(Act, frozen=True, kw_only=True):
    """Somebody takes back what they said."""

    note: str


class WriteNothing(Act, frozen=True, kw_only=True):
    """The pen is put down, and what was written in this turn is taken away; these notes are."""

    notes: tuple[str, ...]


class Settle(Act, frozen=True, kw_only=True):
    """It is told what became of a question that was parked, or of an agreement, of an earlier session."""

    session: str
    note: str
    outcome: Outcome
