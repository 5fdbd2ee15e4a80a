"""One gathering as a frozen value: where it is, who speaks, where the time went.

It is an immutable value, equal to another one however either was made. Its spans and turns are shared with the sessions
of the events before and after it (`rows`).
"""

from enum import StrEnum

from msgspec import Struct, field
from msgspec.structs import replace

from inspiratie_tui.core.agenda.feedback import Direction, direction
from inspiratie_tui.core.agenda.model import Agenda, Block, Part
from inspiratie_tui.core.agenda.position import (
    AgendaPosition,
    block_at,
    first_position,
    last_repeat,
    position_after,
    step_at,
)
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.circle import Circle
from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.people.round import Round
from inspiratie_tui.core.people.round_form import RoundForm, round_form
from inspiratie_tui.core.session.events import GapMeaning
from inspiratie_tui.core.session.rows import GrowingRow
from inspiratie_tui.core.session.spans import Spans

NOWHERE = AgendaPosition(-1)
"""A place that no agenda has."""


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


class Gap(Struct, frozen=True):
    """A time in which the program was not there."""

    number: int
    """Of the event that told of it."""
    since: SessionMs
    """When it began."""
    until: SessionMs
    """When the program was there again."""
    was: GapMeaning | None
    """What that time was; None while nobody has said: then it went on, or time stood `still`."""
    unsure: bool
    """How long it was is not certain."""
    still: bool = False
    """As long as nobody has said what it was, time stood still."""


class Movement(Struct, frozen=True):
    """Somebody came, or left."""

    person: PersonId
    """Who."""
    at: SessionMs
    """When."""
    here: bool
    """Whether they are here from then on."""
    number: int
    """Of the event that told of it."""


class Session(Struct, frozen=True):
    """Everything that is so at one moment; a fold of the log, computed anew after each event."""

    agenda: Agenda = field(default_factory=Agenda)
    """What was planned."""
    circle: Circle = field(default_factory=Circle)
    """Who sits where, and who is here (now)."""
    starter: int = 0
    """Seat that is proposed to begin the first round, where no order says who."""
    order: tuple[PersonId, ...] = ()
    """In which order it is the participants' turn to begin the first round; the first who is here does."""
    comers_last: bool = True
    """Whether who comes while a round goes on is the last in it; else their seat says when they come."""
    spans: Spans = field(default_factory=Spans)
    """Where the time went, without gaps; only the last one may be open."""
    turns: GrowingRow[Turn, Turn] = field(default_factory=GrowingRow)
    """Every turn in the order they began; of equal ones it keeps the index of the last."""
    rounds: tuple[tuple[AgendaPosition, Round], ...] = ()
    """The rounds that were visited, by place."""
    formed: tuple[tuple[AgendaPosition, SmallGroups], ...] = ()
    """Who is or was with whom, by place, in the order in which it was formed last."""
    bringers: tuple[tuple[AgendaPosition, PersonId, SessionMs], ...] = ()
    """Whom a form is about, and since when: who first had the floor in its first step, which is the place it stands
    with here; somebody else after them only where they had left before that step was over."""
    hands: tuple[PersonId, ...] = ()
    """Who wants to say something, the first one first."""
    movements: tuple[Movement, ...] = ()
    """Who came and who left, in order; at first everybody is here."""
    begun_by: int = 0
    """The number of the event with which the first part began; 0 while none has."""
    begins: PersonId | None = None
    """Who was said to begin the next round; None once it has begun, and while nobody said so."""
    leader: PersonId | None = None
    """Which facilitator was said to lead; None while nobody said so."""
    away_then: tuple[tuple[AgendaPosition, frozenset[PersonId]], ...] = ()
    """Who was not here when a place was left; no places as long as nobody came or left."""
    added: tuple[int, ...] = ()
    """Milliseconds each part got more (or less) than planned."""
    gained: tuple[tuple[AgendaPosition, int], ...] = ()
    """Milliseconds that a place got more (or less), of what its part got while it went on (`gains.py`)."""
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
        last = self.spans.last
        if last is None:
            return State.READY
        return State.HELD if last.held else State.RUNNING

    @property
    def place(self) -> AgendaPosition:
        """Return where it is; the first place while it lies ready."""
        last = self.spans.last
        return first_position(self.agenda, 0) if last is None else last.place

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
        last = self.spans.last
        return None if last is None or last.turn is None or self.ended else self.turns[last.turn].person

    def silence_left(self, now: SessionMs) -> int:
        """Return how many ms are left of the silence between two who speak; 0 when there is none, or it is over."""
        last = self.spans.last
        return 0 if last is None or not last.silence or self.ended else last.silence_left(now)

    def speaker(self, now: SessionMs) -> PersonId | None:
        """Return who speaks at `now`: who has the floor, though nobody as long as it is silent before they begin."""
        return None if self.silence_left(now) else self.floor

    @property
    def turn(self) -> int | None:
        """Return the index of the turn that goes on; None when nobody has the floor."""
        last = self.spans.last
        return None if last is None or self.ended else last.turn

    def came_after(self, person: PersonId, moment: SessionMs) -> bool:
        """Tell whether `person` came (again) after `moment`."""
        return any(move.person == person and move.here and move.at > moment for move in self.movements)

    def circle_at(self, place: AgendaPosition) -> Circle:
        """Return the circle as it was when `place` was left; as it is now at the place that goes on, or is to come."""
        if not self.away_then or (place == self.place and not self.ended):
            return self.circle
        away = next((away for other, away in self.away_then if other == place), self.circle.away)
        return self.circle if away == self.circle.away else replace(self.circle, away=away)

    def last_turn_of(self, person: PersonId) -> int | None:
        """Return the index of the last turn that `person` had or has at the place where it is; None without any."""
        return self.turns.kept(Turn(self.place, person))

    def bringer_at(self, place: AgendaPosition, moment: SessionMs | None = None) -> PersonId | None:
        """Return whom the form at `place` is about in this repeat; None while nobody was chosen, and without a form.

        With a `moment` it is whom it was about then; before anybody was chosen, who first was.
        """
        first = place._replace(step=0)
        chosen = [(person, since) for other, person, since in self.bringers if other == first]
        then = [person for person, since in chosen if moment is None or since <= moment]
        return then[-1] if then else next((person for person, _since in chosen), None)

    def bringer_here(self, place: AgendaPosition) -> PersonId | None:
        """Return whom the form at `place` is about in this repeat; None also while that one is not here."""
        person = self.bringer_at(place)
        return person if person is not None and self.circle.is_here(person) else None

    @property
    def leading(self) -> PersonId | None:
        """Return which facilitator leads: who was said to, else the first who is here; None for nobody."""
        here = self.circle.facilitators_here
        return self.leader if self.leader in here else next(iter(here), None)

    @property
    def guide(self) -> int | None:
        """Return how many ms there were for the turn that goes on; None without one, and where it has no length."""
        speaker = self.floor
        return None if speaker is None else self.form.guide_of(speaker)

    @property
    def form(self) -> RoundForm:
        """Return how the floor is given here, as it stands now."""
        return self.form_at(self.place)

    def form_at(self, place: AgendaPosition) -> RoundForm:
        """Return how the floor is given at `place`, as it stands there."""
        block = block_at(self.agenda, place)
        if block is None or not block.is_round:
            step = step_at(self.agenda, place) if block is not None and block.steps else None
            return round_form(block, self.circle, self.hands, Round(), step)
        receivers = direction(self.agenda, place) is Direction.RECEIVERS
        return round_form(block, self.circle, self.hands, self._round_at(place), receivers=receivers)

    def _round_at(self, place: AgendaPosition) -> Round:
        """Return where the round at `place` stands, also before it has begun."""
        for other, state in reversed(self.rounds):  # the last one is the one that goes on
            if other == place:
                return state
        return Round(starter=self.starter_at(place))

    @property
    def proposed(self) -> PersonId | None:
        """Return who gets the floor next; None when that is left to them."""
        return self.form.proposed(self.floor)

    def starter_at(self, place: AgendaPosition) -> PersonId | None:
        """Return who begins a round: one seat further than the round before, so that nobody always begins.

        The first round of the session is begun by whose turn it is by the year; any by who was said to.
        """
        if self.begins is not None and self.circle.is_here(self.begins):
            return self.begins
        before = next((r.starter for other, r in reversed(self.rounds) if other != place and r.has_begun), None)
        first = None if before else next((person for person in self.order if person not in self.circle.away), None)
        if first is not None:
            return first
        return self.circle.first_here(self.starter if before is None else self.circle.seat_after(before))

    @property
    def next_starter(self) -> PersonId | None:
        """Return who is to begin the round here while it has not begun, else the next one; None for nobody."""
        here = self.form
        return here.round.starter if here.is_round and not here.round.has_begun else self.starter_at(NOWHERE)

    @property
    def next_place(self) -> AgendaPosition | None:
        """Return the next step, repeat or activity, else the next part that is not left out, else None."""
        return self._following(self.place)

    @property
    def next_block(self) -> AgendaPosition | None:
        """Return what `next_place` does when all repeats here are over: whoever does not press at each is past them."""
        return self._following(last_repeat(self.agenda, self.place))

    def _following(self, place: AgendaPosition) -> AgendaPosition | None:
        following = position_after(self.agenda, place)
        while following is not None and following.part in self.dropped and following.part != self.place.part:
            following = position_after(self.agenda, following)
        return following
