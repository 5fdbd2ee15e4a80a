"""The forms in which people get the floor in a block: in order of seats, in any order, or by raising a hand.

A form is one value that answers every question about turns: who takes one, who may be next, how many are left, what a
pass means. Whoever leads, draws or counts asks the form. A new form is a class here that says what is different in it,
and a line in `round_form`.
"""

from collections.abc import Iterable
from typing import ClassVar, Self

from msgspec import Struct, field
from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import Block, FormStep, Voice
from inspiratie_tui.core.people.circle import Circle
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round import Round, without


class RoundForm(Struct, frozen=True):
    """How the floor is given in one block, as it stands; the classes below say who is still to come."""

    circle: Circle = field(default_factory=Circle)
    """Who is here."""
    hands: tuple[PersonId, ...] = ()
    """Who wants to say something, the first one first."""
    round: Round = field(default_factory=Round)
    """Who spoke and who passed; empty where turns are not counted."""
    with_facilitators: bool = False
    """The facilitators take a turn too."""
    receivers: bool = False
    """Who has a turn is given feedback by the others."""

    is_round: ClassVar[bool]
    """Whether turns are counted: then everybody has one."""
    shows_who_spoke: ClassVar[bool] = False
    """Whether the ring tells who had a turn: only where the seats tell who is still to come."""
    shows_hands: ClassVar[bool] = True
    """Whether the ring tells who wants to say something."""
    counts_past_its_time: ClassVar[bool] = False
    """Whether who is still to come has a turn also when the time is up."""

    @property
    def queue(self) -> tuple[PersonId, ...]:
        """Return who is still to come, the first one first: as long as nothing else is said, who raised a hand."""
        return self.hands

    @property
    def waiting(self) -> tuple[PersonId, ...]:
        """Return who is to be named as wanting to say something: nobody in a round, where all come."""
        return () if self.is_round else self.hands

    @property
    def offered(self) -> tuple[PersonId, ...]:
        """Return to whom the next key may give the floor, the first one first: those who raised a hand."""
        return self.hands

    @property
    def follows_a_pass(self) -> PersonId | None:
        """Return who begins to talk at once when somebody passes; None when that takes another key."""
        return None

    @property
    def turn_takers(self) -> tuple[PersonId, ...]:
        """Return who takes a turn, of those who are here, in order of seats."""
        return self.circle.everyone_here if self.with_facilitators else self.circle.participants_here

    def takes_turn(self, person: PersonId) -> bool:
        """Tell whether `person` has a turn here that is counted, and that can be passed."""
        may = self.is_round and (self.with_facilitators or person in self.circle.seats)
        return may and self.circle.is_here(person)

    def is_given_feedback(self, person: PersonId | None) -> bool:
        """Tell whether `person` is given feedback while they have the floor; None asks it of whoever is to come.

        A facilitator who says something in a round that is not theirs is not.
        """
        return self.receivers and (person is None or self.with_facilitators or person in self.circle.seats)

    @property
    def turns_left(self) -> int | None:
        """Return how many turns are still to come, without the one that goes on; None when turns are not counted."""
        return len(self.queue) if self.is_round else None

    def turns_after(self, person: PersonId) -> int | None:
        """Return how many turns are still to come when `person` gets the floor; None when that is no turn of a round.

        Whoever is not here comes by getting it.
        """
        form = replace(self, circle=self.circle.came(person))
        return form.given_to(person).turns_left if form.takes_turn(person) else None

    @property
    def turns_taken(self) -> int:
        """Return how many of those who take a turn had theirs, have it, or passed for good; 0 when not counted."""
        return sum(person in self.round.spoken or person in self.round.declined for person in self.turn_takers)

    @property
    def turns_in_all(self) -> int:
        """Return how many turns there are with those who are here; 0 when turns are not counted."""
        return len(self.turn_takers) if self.is_round else 0

    def has_spoken(self, person: PersonId) -> bool:
        """Tell whether `person` had a turn in this round, or has it."""
        return person in self.round.spoken

    def begins_anew(self, person: PersonId) -> bool:
        """Tell whether the next turn of `person` is another one than before: outside a round, and after a pass."""
        return not self.is_round or person in self.round.anew

    def goes_on(self, speaker: PersonId | None) -> bool:
        """Tell whether this is a round in which somebody speaks or is still to come."""
        return self.is_round and (speaker is not None or bool(self.queue))

    def is_complete(self, speaker: PersonId | None) -> bool:
        """Tell whether this is a round in which everybody had a turn; never while anybody speaks."""
        return self.turns_in_all > 0 and not self.goes_on(speaker)

    def proposed(self, speaker: PersonId | None) -> PersonId | None:
        """Return who gets the floor after `speaker`; None when nobody does unasked."""
        # Whoever speaks may want to say something later as well: that is after somebody else.
        return next((person for person in self.offered if person != speaker), None)

    def who_passes(self, speaker: PersonId | None) -> PersonId | None:
        """Return who says 'not now': `speaker`, else whoever is to begin; None when nobody has a turn to pass."""
        asked = (speaker, self.follows_a_pass)
        return next((person for person in asked if person is not None and self.takes_turn(person)), None)

    def spoke_before(self, speaker: PersonId | None, earlier: Iterable[PersonId]) -> PersonId | None:
        """Return to whom the floor goes back from `speaker`; None when nobody who is here spoke before.

        `earlier` are those who had a turn here before the one that goes on, the last one first; a round knows that
        itself.
        """
        before = reversed(self.round.spoken) if self.is_round else earlier
        return next((person for person in before if person != speaker and self.circle.is_here(person)), None)

    def overtaken_by(self, _person: PersonId) -> tuple[PersonId, ...]:
        """Return who was to come before a person who gets the floor now; nobody where there is no order."""
        return ()

    def given_to(self, person: PersonId, guide: int | None = None, overtaken: tuple[PersonId, ...] = ()) -> Self:
        """Return the form when `person` gets the floor, with so many ms as guide; who takes no turn takes nobody's.

        `overtaken` are those of whom it is to be asked whether they have been.
        """
        return replace(self, round=self.round.given_to(person, guide, overtaken)) if self.takes_turn(person) else self

    def counted_after_all(self, person: PersonId) -> Self:
        """Return the form when nobody saw how long the turn of `person` was."""
        return replace(self, round=self.round.counted_after_all(person)) if self.takes_turn(person) else self

    def guide_of(self, person: PersonId) -> int | None:
        """Return how many ms there were for the turn of `person` when it began; None where turns have no length."""
        return self.round.guide_of(person) if self.takes_turn(person) else None

    def passed_by(self, person: PersonId) -> Self:
        """Return the form when `person` says 'not now': asked again at the end, the second time not any more."""
        return replace(self, round=self.round.passed_by(person)) if self.takes_turn(person) else self

    def returned_to(self, person: PersonId | None, speaker: PersonId | None) -> Self:
        """Return the form when `person` goes on with a turn, and `speaker` has the turn still to come."""
        before = replace(self, round=self.round.taken_from(speaker))
        return before if person is None else before.given_to(person)


class RaisedHands(RoundForm, frozen=True):
    """No round, as in a dialogue: nobody has to, and nobody is counted."""

    is_round: ClassVar[bool] = False
    """Nobody is counted."""

    def returned_to(self, person: PersonId | None, speaker: PersonId | None) -> Self:
        """Return the form when `person` goes on, and `speaker` is the first of those who want to say something."""
        others = without(without(self.hands, person), speaker)
        return replace(self, hands=others if speaker is None else (speaker, *others))


class WhoeverWants(RaisedHands, frozen=True):
    """Whoever wants to says something: nobody is counted, and the ring tells nothing of anybody but who speaks."""

    shows_hands: ClassVar[bool] = False
    """Who raised a hand is named beside the ring."""


class AnyOrder(RoundForm, frozen=True):
    """A round in which nobody is proposed: whoever wants to goes next, everybody once."""

    is_round: ClassVar[bool] = True
    """Everybody has one turn."""

    @property
    def queue(self) -> tuple[PersonId, ...]:
        """Return who had no turn yet, from the starter's seat on, then who passed once, then who came late.

        The order goes on from that seat also when the starter has left.
        """
        settled = {*self.round.spoken, *self.round.passed, *self.round.declined, *self.round.late}
        here = self.turn_takers
        first = (person for person in self.circle.order_from(self.round.starter) if person not in settled)
        return tuple(person for person in (*first, *self.round.waiting) if person in here)


class InOrder(AnyOrder, frozen=True):
    """A round in order of seats: whose turn it is is proposed, and begins when the one before passes."""

    shows_who_spoke: ClassVar[bool] = True
    """The seats tell who is still to come."""
    counts_past_its_time: ClassVar[bool] = True
    """Everybody has a turn, however late it has become."""

    @property
    def offered(self) -> tuple[PersonId, ...]:
        """Return who is still to come, in that order."""
        return self.queue

    def overtaken_by(self, person: PersonId) -> tuple[PersonId, ...]:
        """Return who sits before `person`, from the starter on, and had no turn yet; who passed is still to come.

        Before somebody who came late sits everybody; who came late is overtaken by nobody.
        """
        queue, late = self.queue, self.round.late
        if person not in queue or person == queue[0]:
            return ()
        order = self.circle.order_from(self.round.starter)
        before = queue if person in late else order[: order.index(person)]
        still_to_come = {*self.round.passed, *late}
        return tuple(other for other in queue if other in before and other not in still_to_come)

    @property
    def follows_a_pass(self) -> PersonId | None:
        """Return whose turn it is."""
        return next(iter(self.queue), None)

    def given_to(self, person: PersonId, guide: int | None = None, overtaken: tuple[PersonId, ...] = ()) -> Self:
        """Return the form when `person` gets the floor; what others wanted to say was for who was given feedback."""
        form = super().given_to(person, guide, overtaken)
        return replace(form, hands=()) if self.receivers and self.hands and self.takes_turn(person) else form


def round_form(
    block: Block | None,
    circle: Circle,
    hands: tuple[PersonId, ...],
    state: Round,
    step: FormStep | None = None,
    *,
    receivers: bool = False,
) -> RoundForm:
    """Return the form of `block`, in a `step` of it, with those people, where its round has come as far as `state`.

    No block has no round. Among `receivers` it is one in which turns are those of who is given feedback.
    """
    if block is None or not block.is_round:
        wants = step is not None and step.speaks is Voice.WHOEVER_WANTS
        form = WhoeverWants if wants or (block is not None and block.whoever_wants) else RaisedHands
        return form(circle, hands, with_facilitators=block is not None and block.with_facilitators)
    rounds = AnyOrder if block.any_order else InOrder
    return rounds(circle, hands, state, block.with_facilitators, receivers)
