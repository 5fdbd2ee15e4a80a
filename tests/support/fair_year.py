"""Ten sessions in pairs with chance absences, and the most evenly that anybody could have made them meet afterwards."""

import random
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from itertools import combinations

from msgspec import Struct

from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.people.pairs import (
    PairHistory,
    PersonPair,
    pairs_in,
    propose_groups,
    times_together,
)

SESSIONS = 10


class Met(Struct, frozen=True):
    """How often two people were together in a year."""

    times: dict[PersonPair, int]
    """By pair; who never met is not in it."""

    @property
    def unevenness(self) -> int:
        """The sum of the squares: the least for so many meetings when all pairs met as often."""
        return sum(times * times for times in self.times.values())

    @property
    def most(self) -> int:
        """How often those met who met most."""
        return max(self.times.values())


class Year(Struct, frozen=True):
    """Who was there, and who was with whom."""

    here: tuple[tuple[PersonId, ...], ...]
    """Who was here in each session, in order of seats."""
    groups: tuple[SmallGroups, ...]
    """Who was with whom in each."""

    @property
    def met(self) -> Met:
        return Met(times_together(self.groups))

    @property
    def could_meet(self) -> frozenset[PersonPair]:
        """All who were here together at least once."""
        return frozenset(pair for here in self.here for pair in pairs_in([here]))


def proposed_year(people: int, size: int, away: float, seed: int) -> Year:
    """A year of `people`, each away now and then, in which what is proposed is done."""
    chance = random.Random(seed)
    here: list[tuple[PersonId, ...]] = []
    groups: list[SmallGroups] = []
    for _ in range(SESSIONS):
        present = tuple(PersonId(f"p{seat}") for seat in range(people) if chance.random() >= away)
        known = PairHistory(times_together(groups))
        here.append(present)
        groups.append(propose_groups(present, size, known).groups)
    return Year(tuple(here), tuple(groups))


def most_even(year: Year) -> Met:
    """Return how often people could have met at best, by somebody who knew all absences beforehand.

    As many meet in each session as did, each two at most once, and only who were here. That they must be groups that
    fit together is left aside: so no way to divide them is more even, and perhaps none is as even as this.
    """
    assigned = [_first_share(here, groups) for here, groups in zip(year.here, year.groups, strict=True)]
    times = Counter(pair for share in assigned for pair in share)
    allowed = [frozenset(pairs_in([here])) for here in year.here]
    while (path := next(_evening(times, assigned, allowed), None)) is not None:
        for pair, instead, session in path:
            assigned[session].remove(pair)
            assigned[session].add(instead)
        times = Counter(pair for share in assigned for pair in share)
    return Met(dict(times))


def _first_share(here: Sequence[PersonId], groups: SmallGroups) -> set[PersonPair]:
    return set(list(map(frozenset, combinations(here, 2)))[: len(list(pairs_in(groups)))])


_Step = tuple[PersonPair, PersonPair, int]


def _evening(
    times: Counter[PersonPair], assigned: list[set[PersonPair]], allowed: list[frozenset[PersonPair]]
) -> Iterator[list[_Step]]:
    """Yield ways to take one meeting from a pair and give it to one that has two less, by exchanges within sessions."""
    for most in sorted(times, key=lambda pair: (-times[pair], sorted(pair))):
        came_from: dict[PersonPair, _Step | None] = {most: None}
        waiting = deque([most])
        while waiting:
            pair = waiting.popleft()
            for session, share in enumerate(assigned):
                if pair not in share:
                    continue
                for instead in sorted(allowed[session] - share - came_from.keys(), key=sorted):
                    came_from[instead] = (pair, instead, session)
                    waiting.append(instead)
                    if times[instead] <= times[most] - 2:
                        yield _back(came_from, instead)


def _back(came_from: dict[PersonPair, _Step | None], end: PersonPair) -> list[_Step]:
    path = []
    while (step := came_from[end]) is not None:
        path.append(step)
        end = step[0]
    return path[::-1]
