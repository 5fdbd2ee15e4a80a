"""One gathering as a frozen value: where it is, who speaks, where the time went.

The time of a session is one row of spans, each ending where the next begins: parts and holds tile it by construction.
"""

from enum import StrEnum

from msgspec import Struct, field

from inspiratie_tui.core.agenda.model import Agenda, Block, Part
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, first_position, position_after
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.circle import Circle
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round import Round
from inspiratie_tui.core.people.round_form import RoundForm, round_form
from inspiratie_tui.core.session.events import GapMeaning


class State(StrEnum):
    """What a session is doing."""

    READY = "ready"
    RUNNING = "running"
    HELD = "held"
    ENDED = "ended"


class Turn(Struct, frozen=True):
    """One person's time in one place; going on again after an interruption is the same turn."""

    place: AgendaPosition
    """Where in the agenda."""
    person: PersonId
    """Whose turn."""


class Span(Struct, frozen=True):
    """A stretch of time in which nothing changed."""

    begin: SessionMs
    """When it began."""
    end: SessionMs | None
    """When it ended; None while it lasts."""
    place: AgendaPosition
    """Where in the agenda."""
    turn: int | None = None
    """Index in `Session.turns` of the turn it belongs to, if somebody had the floor."""
    held: bool = False
    """Time stood still: charged to nobody."""


class Gap(Struct, frozen=True):
    """A time in which the program was not there."""

    number: int
    """Of the event that told of it."""
    since: SessionMs
    """When it began."""
    until: SessionMs
    """When the program was there again."""
    was: GapMeaning | None
    """What that time was; None while nobody has said: then it counts as gone on."""
    unsure: bool
    """How long it was is not certain."""


class Session(Struct, frozen=True):
    """Everything that is so at one moment; a fold of the log, computed anew after each event."""

    agenda: Agenda = field(default_factory=Agenda)
    """What was planned."""
    circle: Circle = field(default_factory=Circle)
    """Who sits where, and who is here (now)."""
    starter: int = 0
    """Seat that is proposed to begin the first round."""
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
        """Return what the session is doing; it is ready until the first part begins."""
        if self.ended:
            return State.ENDED
        if not self.spans:
            return State.READY
        return State.HELD if self.spans[-1].held else State.RUNNING

    @property
    def place(self) -> AgendaPosition:
        """Return where it is; the first place while it lies ready."""
        return self.spans[-1].place if self.spans else first_position(self.agenda, 0)

    @property
    def part(self) -> Part | None:
        """Return the part it is in; None only when the agenda has none."""
        return self.agenda.parts[self.place.part] if self.agenda.parts else None

    @property
    def block(self) -> Block | None:
        """Return the activity it is in, else the part."""
        return block_at(self.agenda, self.place)

    @property
    def floor(self) -> PersonId | None:
        """Return who speaks now; None is nobody in particular."""
        turn = self.spans[-1].turn if self.spans and not self.ended else None
        return None if turn is None else self.turns[turn].person

    @property
    def form(self) -> RoundForm:
        """Return how the floor is given here, as it stands now."""
        return self.form_at(self.place)

    def form_at(self, place: AgendaPosition) -> RoundForm:
        """Return how the floor is given at `place`, as it stands there."""
        current = dict(self.rounds).get(place) or Round(starter=self.starter_at(place))
        return round_form(block_at(self.agenda, place), self.circle, self.hands, current)

    @property
    def proposed(self) -> PersonId | None:
        """Return who gets the floor next; None when that is left to them."""
        return self.form.proposed(self.floor)

    def starter_at(self, place: AgendaPosition) -> PersonId | None:
        """Return who begins a round: one seat further than the round before, so that nobody always begins."""
        before = next((r.starter for other, r in reversed(self.rounds) if other != place and r.has_begun), None)
        return self.circle.first_here(self.starter if before is None else self.circle.seat_after(before))

    @property
    def next_place(self) -> AgendaPosition | None:
        """Return the next activity, else the next part that is not left out, else None."""
        following = position_after(self.agenda, self.place)
        while following is not None and following.part in self.dropped and following.part != self.place.part:
            following = position_after(self.agenda, following)
        return following
