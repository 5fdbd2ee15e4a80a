"""Who begins: whoever began least often this year, by what really happened.

In each round somebody began, and everyone who was there might have. So each of `n` people who were there is owed one
`n`th of a beginning by it, and who began has had a whole one. Who is owed most begins next. Who was away is owed
nothing by what they missed: they need not catch up, and nobody has to for them.
"""

from collections.abc import Iterable, Sequence
from math import lcm

from msgspec import Struct

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session


class RoundBegun(Struct, frozen=True):
    """A round in which somebody spoke."""

    starter: PersonId
    """The participant who began."""
    people: tuple[PersonId, ...]
    """The participants who were there, in order of seats; the starter is one of them."""


def rounds_begun(session: Session) -> tuple[RoundBegun, ...]:
    """Return the rounds of `session` that a participant began, in no particular order."""
    begun = []
    for place, state in session.rounds:
        starter = state.starter
        if state.has_begun and starter is not None and starter in session.circle.seats:
            here = {*session.circle_at(place).participants_here, *state.spoken}
            begun.append(RoundBegun(starter, tuple(person for person in session.circle.seats if person in here)))
    return tuple(begun)


def who_begins(
    participants: Sequence[PersonId], rounds: Iterable[RoundBegun], first_seat: int = 0
) -> tuple[PersonId, ...]:
    """Return `participants` in the order in which it is their turn to begin, by all `rounds` of the year.

    Those who are owed the same come in order of seats from `first_seat` on, counted from 0.
    """
    rounds = tuple(rounds)
    whole = lcm(*(len(begun.people) for begun in rounds))  # one beginning, in whole numbers for any share of it
    owed = dict.fromkeys(participants, 0)
    for begun in rounds:
        for person in begun.people:
            if person in owed:
                owed[person] += whole // len(begun.people)
        if begun.starter in owed:
            owed[begun.starter] -= whole
    from_seat = (*participants[first_seat:], *participants[:first_seat])
    return tuple(sorted(from_seat, key=lambda person: -owed[person]))
