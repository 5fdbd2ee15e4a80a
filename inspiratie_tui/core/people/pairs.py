"""Pairs, trios and fours of who is here: those least often together this year (docs/glossary.md, small groups).

Of all ways to divide people that one is proposed in which the fewest are together who are not to be, and then the one
with the least sum, over all who would be together, of the square of how often they were before: being together a third
time weighs more than twice a second time. Of equal ways the first in order of seats is taken: asked twice, it is the
same. Up to `EXACT_UP_TO` people all ways are compared; with more, one is made and bettered by exchanges.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations

from msgspec import Struct, field

from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.people.grouping import Costs, best_grouping, bettered_grouping

PersonPair = frozenset[PersonId]
"""Two people, in no order."""

EXACT_UP_TO = 9
"""So many participants are divided by comparing all ways."""
_AGAINST = 10**9
"""What two people weigh who are not to be together: more than any year of being together."""
_BOTH_LEAD = 10**6
"""What two facilitators in one group weigh: each is there for somebody who would be over."""
_LEAST = 2
"""The fewest people in a group: nobody works alone who need not."""


class PairHistory(Struct, frozen=True):
    """What is known of who was with whom."""

    together: Mapping[PersonPair, int] = field(default_factory=dict)
    """How often two people were together this year; who is not in it never was."""
    apart: frozenset[PersonPair] = frozenset()
    """Who are not to be together."""

    def weight(self, person: PersonId, other: PersonId) -> int:
        """Return how much is against putting `person` and `other` together; 0 is nothing."""
        pair = frozenset((person, other))
        return self.together.get(pair, 0) ** 2 + (_AGAINST if pair in self.apart else 0)


class ProposedGroups(Struct, frozen=True):
    """A way to divide who is here."""

    groups: SmallGroups
    """Who is with whom: groups in order of their first seat, facilitators last in theirs."""
    exact: bool
    """All ways were compared: there is none better."""
    against: tuple[PersonPair, ...] = ()
    """Who are together and are not to be, because that could not be avoided."""


def propose_groups(
    people: Sequence[PersonId], size: int, history: PairHistory, facilitators: Sequence[PersonId] = ()
) -> ProposedGroups:
    """Return `people`, in order of seats, in groups of `size` as far as that goes; with nobody there are none.

    `facilitators` are those who join when that makes all groups of one size; without them, or with too few, an odd one
    makes a larger group. Groups are rather smaller than that somebody is together with whom they are not to be.
    """
    people, exact = tuple(dict.fromkeys(people)), len(set(people)) <= EXACT_UP_TO
    best: ProposedGroups | None = None
    for ways in _tiers(people, size, tuple(person for person in facilitators if person not in people)):
        proposed = min((_divided(row, sizes, history, len(people), exact) for row, sizes in ways), key=_cost_of)[0]
        if best is None or len(proposed.against) < len(best.against):
            best = proposed
        if not best.against:
            break
    return ProposedGroups((), exact=True) if best is None else best


def moved(groups: SmallGroups, person: PersonId, beside: PersonId, history: PairHistory) -> SmallGroups:
    """Return `groups` with `person` in the group of `beside`; the same ones when that is so, or nobody has `beside`.

    Whoever was in no group, or alone, joins. Where the groups keep their sizes by it `person` just goes; else somebody
    of that group takes the place that is left: who was least often with those there.
    """
    here = next((group for group in groups if person in group), ())
    there = next((group for group in groups if beside in group), ())
    if not there or person in there:
        return groups
    rest = tuple(other for other in here if other != person)
    changed = {here: rest, there: (*there, person)}
    others = [other for other in reversed(there) if other != beside]
    if rest and others and len(rest) != len(there):
        back = min(others, key=lambda other: sum(history.weight(other, left) for left in rest))
        changed = {here: _exchanged(here, person, back), there: _exchanged(there, back, person)}
    return tuple(filter(None, (changed.get(group, group) for group in groups)))


def pairs_in(groups: Iterable[Iterable[PersonId]]) -> Iterator[PersonPair]:
    """Yield every two people who are together in one of `groups`."""
    for group in groups:
        yield from map(frozenset, combinations(dict.fromkeys(group), 2))


def met_before(groups: SmallGroups, history: PairHistory) -> int:
    """Return how many two in `groups` were together before this year."""
    return sum(1 for pair in pairs_in(groups) if history.together.get(pair))


def against_wishes(groups: SmallGroups, history: PairHistory) -> bool:
    """Tell whether two in `groups` are together who are not to be."""
    return any(pair in history.apart for pair in pairs_in(groups))


def times_together(year: Iterable[SmallGroups]) -> dict[PersonPair, int]:
    """Return how often two people were together in `year`: the groups of each time there were any."""
    return dict(Counter(pair for groups in year for pair in pairs_in(groups)))


def sizes_of(count: int, size: int) -> tuple[tuple[int, ...], ...]:
    """Return the sizes of groups in which `count` people can be: first those nearest to `size`, then smaller ones.

    They differ by one at most, the larger ones first. Nobody is alone unless there is nobody else, and where there are
    more than `size` they are not all in one group if that can be.
    """
    if count < 2 * _LEAST or count == size:
        return ((count,),) if count else ()
    ways = [_even(count, number) for number in range(1 if count <= size else 2, count // _LEAST + 1)]
    # Of two that are as near the one with smaller groups.
    nearest = min(reversed(ways), key=lambda sizes: sum(abs(many - size) for many in sizes))
    return tuple(ways[ways.index(nearest) :])


def _even(count: int, number: int) -> tuple[int, ...]:
    """Return `count` people in that `number` of groups, as even as can be, the larger ones first."""
    many, over = divmod(count, number)
    return (many + 1,) * over + (many,) * (number - over)


_Way = tuple[tuple[PersonId, ...], tuple[int, ...]]


def _tiers(people: tuple[PersonId, ...], size: int, facilitators: tuple[PersonId, ...]) -> Iterator[list[_Way]]:
    """Yield who is divided in which sizes, what is wanted most first; of the ways in a list the best is taken."""
    lacking = -len(people) % size
    if 0 < lacking <= len(facilitators):
        sizes = _even(len(people) + lacking, (len(people) + lacking) // size)
        yield [((*people, *joining), sizes) for joining in combinations(facilitators, lacking)]
    for sizes in sizes_of(len(people), size):
        yield [(people, sizes)]


def _divided(
    row: tuple[PersonId, ...], sizes: tuple[int, ...], history: PairHistory, participants: int, exact: bool
) -> tuple[ProposedGroups, int]:
    """Return `row`, of which those from `participants` on lead, in groups of `sizes`, and what is against that."""
    costs: Costs = [[history.weight(person, other) for other in row] for person in row]
    for leader, other in permutations(range(participants, len(row)), 2):
        costs[leader][other] += _BOTH_LEAD
    grouping, cost = (best_grouping if exact else bettered_grouping)(costs, sizes)
    groups = tuple(tuple(row[seat] for seat in group) for group in grouping)
    against = tuple(pair for pair in pairs_in(groups) if pair in history.apart)
    return ProposedGroups(groups, exact, against), cost


def _cost_of(divided: tuple[ProposedGroups, int]) -> int:
    return divided[1]


def _exchanged(group: tuple[PersonId, ...], goes: PersonId, comes: PersonId) -> tuple[PersonId, ...]:
    """Return `group` with `comes` in the place of `goes`."""
    return tuple(comes if person == goes else person for person in group)
