"""What happened in a session, each with its moment. An event is never changed afterwards.

Events hold ids and numbers, no names. What follows from an event is derived in the fold.
"""

from enum import StrEnum

from msgspec import Struct

from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId, SmallGroups


class Event(Struct, frozen=True, kw_only=True):
    """Anything that happened."""

    number: int
    """1, 2, 3 ... in its session; `Opened` is 1."""
    at: SessionMs
    """When it was said: the moment of the key."""
    since: SessionMs | None = None
    """When it happened, where that was before `at`; None: at that moment."""


class Opened(Event, frozen=True, kw_only=True):
    """The session lies ready: nothing counts yet."""

    agenda: Agenda
    """The agenda as it was when the session was opened."""
    participants: tuple[PersonId, ...]
    """The circle, in order of seats."""
    facilitators: tuple[PersonId, ...]
    """They sit in the circle and may take turns."""
    starter: int = 0
    """Seat that is proposed to begin the first round; moves on through the year."""
    order: tuple[PersonId, ...] = ()
    """In which order it is the participants' turn to begin; none where nothing of the year is known: by seats."""
    comers_last: bool = True
    """Who comes while a round goes on is the last in it; not so in a log from before that, where their seat says when:
    whoever spoke after a pass spoke by that."""


class WentTo(Event, frozen=True, kw_only=True):
    """A part, activity, repeat or step begins (the first one begins the session); the one before ends."""

    part: int
    """Index of the part."""
    activity: int | None
    """Index of the activity, None when the part has none."""
    repeat: int = 0
    """Which of its repeats; the first one in every log from before repeats were places."""
    step: int = 0
    """Which step of its form; the first one in every log from before steps were places."""

    @property
    def place(self) -> AgendaPosition:
        """Return what begins."""
        return AgendaPosition(self.part, self.activity, self.repeat, self.step)


class FloorGiven(Event, frozen=True, kw_only=True):
    """Somebody has the floor, or nobody in particular."""

    person: PersonId | None
    """Who speaks now."""
    guide: int | None = None
    """Milliseconds that are there for the turn that begins. None: the length of a turn that the agenda gives."""
    silence: int = 0
    """Milliseconds of silence before they begin to speak, charged to nobody's turn."""


class FloorReturned(Event, frozen=True, kw_only=True):
    """The turn before goes on again; whose turn it was comes back into the queue."""

    person: PersonId | None
    """Who speaks again; None when there was no turn before."""


class Passed(Event, frozen=True, kw_only=True):
    """'Not now': offered again at the end of the round; a second pass is for good."""

    person: PersonId
    """Who passed."""
    then: PersonId | None = None
    """Who speaks next; None: whoever's turn it is. Only a correction says so."""
    guide: int | None = None
    """Milliseconds that are there for the turn of who speaks next. None: the length that the agenda gives."""


class SharedTurn(Struct, frozen=True):
    """One of the turns between which a time was shared."""

    number: int
    """1, 2, 3 ... in its event; what is put right later names it."""
    person: PersonId
    """Whose turn."""
    begin: SessionMs
    """When it is held to have begun."""


class TurnsShared(Event, frozen=True, kw_only=True):
    """People had turns that nobody counted: the time there was is shared evenly between them."""

    turns: tuple[SharedTurn, ...]
    """The turns, in order."""
    until: SessionMs
    """When that time was over: somebody else had the floor."""
    guide: int | None = None
    """Milliseconds that were there for each of them. None: the length of a turn that the agenda gives."""


class HandRaised(Event, frozen=True, kw_only=True):
    """Somebody wants to say something."""

    person: PersonId
    """Who."""


class HandLowered(Event, frozen=True, kw_only=True):
    """Somebody no longer wants to."""

    person: PersonId
    """Who."""


class Came(Event, frozen=True, kw_only=True):
    """Somebody is here (again)."""

    person: PersonId
    """Who."""


class Left(Event, frozen=True, kw_only=True):
    """Somebody is not here (any more)."""

    person: PersonId
    """Who."""


class Seated(Event, frozen=True, kw_only=True):
    """The participants sit in another order."""

    seats: tuple[PersonId, ...]
    """All of them, in that order."""


class StarterChosen(Event, frozen=True, kw_only=True):
    """Somebody is to begin the round that has not begun, or the next one."""

    person: PersonId
    """Who."""


class LeadTaken(Event, frozen=True, kw_only=True):
    """Another facilitator leads."""

    person: PersonId
    """Who."""


class GroupsFormed(Event, frozen=True, kw_only=True):
    """Who is with whom here, in pairs, trios or fours: as proposed, changed by hand, or as they chose themselves."""

    groups: SmallGroups = ()
    """The groups; none takes back what was formed here. Who is in none of them is with nobody, or with the circle."""


class Held(Event, frozen=True, kw_only=True):
    """Time stands still, charged to nobody."""


class WentOn(Event, frozen=True, kw_only=True):
    """Time goes on."""


class Lengthened(Event, frozen=True, kw_only=True):
    """A part gets more time, or less."""

    part: int
    """Index of the part."""
    by: int
    """Milliseconds; negative is less."""


class Ended(Event, frozen=True, kw_only=True):
    """The session is over."""


class Reopened(Event, frozen=True, kw_only=True):
    """It was not over after all; the time in between belongs to nothing."""


class GapMeaning(StrEnum):
    """What the time was in which the program was not there."""

    WENT_ON = "went-on"
    BREAK = "break"
    STILL = "still"
    STOPPED = "stopped"


class GapNoticed(Event, frozen=True, kw_only=True):
    """The program was not there (a closed lid, a crash, an empty battery), and came back at `at`."""

    last: SessionMs
    """The last moment at which it was there."""
    unsure: bool = False
    """How long it was is not certain: the machine started anew and its clock was changed."""
    still: bool = False
    """As long as nobody has said what it was, time stood still in it; else it went on, as in every log from before."""
    was: GapMeaning | None = None
    """What that time was. Nobody has said on disk: `GapExplained` says so, and the fold puts it here."""


class GapExplained(Event, frozen=True, kw_only=True):
    """What the time was in which the program was not there; said again, the last one counts."""

    event: int
    """The number of that `GapNoticed`."""
    what: GapMeaning
    """What it was."""


class Replanned(Event, frozen=True, kw_only=True):
    """What is left was divided again."""

    by: tuple[int, ...] = ()
    """Milliseconds more (negative: less) for each part; parts beyond its end keep what they have."""
    dropped: tuple[int, ...] = ()
    """Indexes of parts that are left out."""
    later: int = 0
    """Milliseconds by which the end may be later than planned."""


class AgendaChanged(Event, frozen=True, kw_only=True):
    """The agenda's file was changed and the session follows it."""

    agenda: Agenda
    """The whole agenda from now on, with the parts that have begun at the indexes they had."""


class Struck(Event, frozen=True, kw_only=True):
    """An earlier event was none: it does not count. Undone like any other, unlike `Undone` itself."""

    event: int
    """Its number."""
    which: int | None = None
    """The number of the one turn that was none, where the event tells of several; None: all of it."""


class Undone(Event, frozen=True, kw_only=True):
    """An earlier event does not count."""

    event: int
    """Its number."""


class Redone(Event, frozen=True, kw_only=True):
    """It counts after all."""

    event: int
    """Its number."""


class Corrected(Event, frozen=True, kw_only=True):
    """An earlier event happened at another moment, or concerned somebody else."""

    event: int
    """Its number."""
    to: SessionMs | None = None
    """The true moment; None leaves it."""
    person: PersonId | None = None
    """Who it really was; None leaves it."""
    then: PersonId | None = None
    """Of a pass: who really spoke next; None leaves it."""
    which: int | None = None
    """The number of the one turn that is meant, where the event tells of several."""
