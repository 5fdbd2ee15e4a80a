"""A round: everyone once, in the order of the circle. A value and a handful of pure operations.

Complete, `spoken + declined` is a permutation of those who were there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from inspiratie_tui.core.people.group import PersonId


@dataclass(frozen=True, slots=True)
class Round:
    """Where a round stands. Who is in it follows from who is here, so coming and going touch no clock."""

    starter: PersonId | None = None
    """Who begins, or is proposed to; the circle is taken from here."""
    spoken: tuple[PersonId, ...] = ()
    """Who has or had the floor, in that order; the last one may still be speaking."""
    passed: tuple[PersonId, ...] = ()
    """Who said 'not now' once, in that order; offered again at the end."""
    declined: tuple[PersonId, ...] = ()
    """Who passed a second time: out for good, unless the floor is given after all."""

    def gives(self, person: PersonId) -> "Round":
        """`person` has the floor; the first one to speak is the starter."""
        return replace(
            self,
            starter=self.starter if self.spoken else person,
            spoken=(*_without(self.spoken, person), person),
            declined=_without(self.declined, person),
        )

    def passes(self, person: PersonId) -> "Round":
        """`person` says 'not now'; a second time means not at all."""
        spoken = _without(self.spoken, person)
        if person in self.passed:
            return replace(self, spoken=spoken, declined=(*_without(self.declined, person), person))
        return replace(self, spoken=spoken, passed=(*self.passed, person))

    def returns(self, speaking: PersonId | None) -> "Round":
        """The turn before goes on again: whoever was `speaking` comes back into the queue."""
        return replace(self, spoken=_without(self.spoken, speaking))

    def waiting(self) -> tuple[PersonId, ...]:
        """Who passed once and has not been offered the floor again."""
        return tuple(person for person in self.passed if person not in self.spoken and person not in self.declined)

    def queue(self, circle: Sequence[PersonId], seats: Sequence[PersonId] = ()) -> tuple[PersonId, ...]:
        """Who of `circle` (those who are here, in order of seats) is still to come, the first one first.

        `seats` are all seats, also of who is not here: the order goes on from the starter's seat when they have left.
        """
        settled = {*self.spoken, *self.passed, *self.declined}
        return (
            *(person for person in _from(seats or circle, self.starter) if person in circle and person not in settled),
            *(person for person in self.waiting() if person in circle),
        )


def _without(people: tuple[PersonId, ...], person: PersonId | None) -> tuple[PersonId, ...]:
    return tuple(other for other in people if other != person)


def _from(circle: Sequence[PersonId], starter: PersonId | None) -> tuple[PersonId, ...]:
    """The circle beginning at `starter`; as it is when they are not in it."""
    if starter is None or starter not in circle:
        return tuple(circle)
    seat = list(circle).index(starter)
    return (*circle[seat:], *circle[:seat])
