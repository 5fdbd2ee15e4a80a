"""One gathering as a frozen value: where it is, who speaks, where the time went.

The time of a session is one row of spans, each ending where the next begins: parts and holds tile it by construction.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from inspiratie_tui.core.agenda.model import Agenda, Block, Part
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, first_position, position_after
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round_form import Round
from inspiratie_tui.core.session.events import GapMeaning


class State(StrEnum):
    """What a session is doing."""

    READY = "ready"
    RUNNING = "running"
    HELD = "held"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Turn:
    """One person's time in one place; going on again after an interruption is the same turn."""

    place: AgendaPosition
    """Where in the agenda."""
    person: PersonId
    """Whose turn."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time in which nothing changed."""

    begin: int
    """When it began."""
    end: int | None
    """When it ended; None while it lasts."""
    place: AgendaPosition
    """Where in the agenda."""
    turn: int | None = None
    """Index in `Session.turns` of the turn it belongs to, if somebody had the floor."""
    held: bool = False
    """Time stood still: charged to nobody."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A time in which the program was not there."""

    number: int
    """Of the event that told of it."""
    since: int
    """When it began."""
    until: int
    """When the program was there again."""
    was: GapMeaning | None
    """What that time was; None while nobody has said: then it counts as gone on."""
    unsure: bool
    """How long it was is not certain."""


@dataclass(frozen=True, slots=True)
class Session:
    """Everything that is so at one moment; a fold of the log, computed anew after each event."""

    agenda: Agenda = field(default_factory=Agenda)
    """What was planned."""
    participants: tuple[PersonId, ...] = ()
    """The circle, in order of seats."""
    facilitators: tuple[PersonId, ...] = ()
    """They sit in the circle too."""
    starter: int = 0
    """Seat that is proposed to begin the first round."""
    absent: frozenset[PersonId] = frozenset()
    """Who is not here (now)."""
    spans: tuple[Span, ...] = ()
    """Where the time went, without gaps; only the last one may be open."""
    turns: tuple[Turn, ...] = ()
    """Every turn, in the order they began."""
    rounds: tuple[tuple[AgendaPosition, Round], ...] = ()
    """The rounds that were visited, by place."""
    hands: tuple[PersonId, ...] = ()
    """Who wants to say something, the first one first."""
    added: tuple[int, ...] = ()
    """Milliseconds each part got more (or less) than planned."""
    dropped: frozenset[int] = frozenset()
    """Indexes of parts that are left out; whoever goes there all the same takes them up again."""
    later: int = 0
    """Milliseconds by which the end may be later than planned."""
    gaps: tuple[Gap, ...] = ()
    """When the program was not there, in order."""
    ended: bool = False
    """It is over; it can be reopened."""

    @property
    def state(self) -> State:
        """Ready until the first part begins."""
        if self.ended:
            return State.ENDED
        if not self.spans:
            return State.READY
        return State.HELD if self.spans[-1].held else State.RUNNING

    @property
    def place(self) -> AgendaPosition:
        """Where it is; the first place while it lies ready."""
        return self.spans[-1].place if self.spans else first_position(self.agenda, 0)

    @property
    def part(self) -> Part | None:
        """The part it is in; None only when the agenda has none."""
        return self.agenda.parts[self.place.part] if self.agenda.parts else None

    @property
    def block(self) -> Block | None:
        """The activity it is in, else the part: what says whether there is a round."""
        return block_at(self.agenda, self.place)

    @property
    def floor(self) -> PersonId | None:
        """Who speaks now; None is nobody in particular."""
        turn = self.spans[-1].turn if self.spans and not self.ended else None
        return None if turn is None else self.turns[turn].person

    @property
    def round(self) -> Round | None:
        """The round of this place, None when it is none."""
        if self.block is None or not self.block.is_round:
            return None
        return dict(self.rounds).get(self.place) or Round(starter=self.proposed_starter)

    @property
    def proposed_starter(self) -> PersonId | None:
        """Who begins the next round: one seat further than the round before, so that nobody always begins."""
        here = self.here
        if not here:
            return None
        before = next((r.starter for place, r in reversed(self.rounds) if place != self.place and r.spoken), None)
        if before is None:
            seat = self.starter % max(1, len(self.participants))
        else:
            seat = (self.participants.index(before) + 1) if before in self.participants else 0
        order = (*self.participants[seat:], *self.participants[:seat])
        return next((person for person in order if person in here), here[0])

    @property
    def everyone(self) -> tuple[PersonId, ...]:
        """The circle, then the facilitators."""
        return (*self.participants, *self.facilitators)

    @property
    def here(self) -> tuple[PersonId, ...]:
        """The participants who are here, in order of seats."""
        return tuple(person for person in self.participants if person not in self.absent)

    @property
    def circle(self) -> tuple[PersonId, ...]:
        """Who takes a turn in the round of this place."""
        if self.block is not None and self.block.with_facilitators:
            return tuple(person for person in self.everyone if person not in self.absent)
        return self.here

    @property
    def queue(self) -> tuple[PersonId, ...]:
        """Who is still to come: in a round by its order, else the raised hands."""
        current = self.round
        return self.hands if current is None else current.queue(self.circle, self.everyone)

    @property
    def proposed(self) -> PersonId | None:
        """Who gets the floor next: in a round whose turn it is, else (and in any order) whose hand went up first."""
        current = self.round
        in_order = current is not None and self.block is not None and not self.block.any_order
        # Whoever speaks may want to say something later as well: that is after somebody else.
        return next((person for person in (self.queue if in_order else self.hands) if person != self.floor), None)

    @property
    def next_place(self) -> AgendaPosition | None:
        """The next activity, else the next part that is not left out, else None."""
        following = position_after(self.agenda, self.place)
        while following is not None and following.part in self.dropped and following.part != self.place.part:
            following = position_after(self.agenda, following)
        return following
