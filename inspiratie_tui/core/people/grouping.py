"""Puts things in groups of given sizes at the least cost: by comparing all ways, or by exchanges.

The things are numbers 0, 1, 2 ...; a cost is what is against two of them in one group, never negative. What they stand
for, and what is against it, is not asked here.
"""

from collections.abc import Sequence
from itertools import combinations

Costs = list[list[int]]
"""What is against two numbers in one group, the same both ways."""
Grouping = tuple[tuple[int, ...], ...]
"""The groups, each in order of its numbers, in order of their first."""


def best_grouping(costs: Costs, sizes: tuple[int, ...]) -> tuple[Grouping, int]:
    """Return the first of the best ways to put all numbers in groups of `sizes`, and its cost.

    With each number more it takes about twice as long.
    """
    return _AllWays(costs).best(tuple(range(len(costs))), sizes)


class _AllWays:
    """Compares all ways; what is left over after some groups is looked at once, in whatever way it came to be left."""

    def __init__(self, costs: Costs) -> None:
        """Take the `costs`."""
        self._costs = costs
        self._of_group: dict[tuple[int, ...], int] = {}
        self._best: dict[tuple[tuple[int, ...], tuple[int, ...]], tuple[Grouping, int]] = {}

    def best(self, left: tuple[int, ...], sizes: tuple[int, ...]) -> tuple[Grouping, int]:
        """Return the best way to put those that are `left` in groups of `sizes`, and its cost."""
        if not left:
            return (), 0
        kept = self._best.get((left, sizes))
        if kept is None:
            kept = self._best[left, sizes] = self._compared(left, sizes)
        return kept

    def _compared(self, left: tuple[int, ...], sizes: tuple[int, ...]) -> tuple[Grouping, int]:
        best: tuple[Grouping, int] | None = None
        first, others = left[0], left[1:]
        for size in dict.fromkeys(sizes):
            place = sizes.index(size)
            remaining = sizes[:place] + sizes[place + 1 :]
            for chosen in combinations(others, size - 1):
                group = (first, *chosen)
                cost = self._cost(group)
                if best is not None and cost >= best[1]:
                    continue
                rest, more = self.best(tuple([number for number in others if number not in chosen]), remaining)
                if best is None or cost + more < best[1]:
                    best = (group, *rest), cost + more
        return ((), 0) if best is None else best

    def _cost(self, group: tuple[int, ...]) -> int:
        cost = self._of_group.get(group)
        if cost is None:
            cost = self._of_group[group] = _cost_within(group, self._costs)
        return cost


def bettered_grouping(costs: Costs, sizes: tuple[int, ...]) -> tuple[Grouping, int]:
    """Return a good way to put all numbers in groups of `sizes`, and its cost.

    The number with the greatest costs is placed first, with those beside which it costs least; then two change places
    for as long as that makes it better.
    """
    groups = _placed(costs, sizes)
    while _better(groups, costs):
        pass
    grouping = tuple(sorted(tuple(sorted(group)) for group in groups))
    return grouping, sum(_cost_within(group, costs) for group in grouping)


def _placed(costs: Costs, sizes: tuple[int, ...]) -> list[list[int]]:
    left = sorted(range(len(costs)), key=lambda number: -sum(costs[number]))
    groups: list[list[int]] = []
    for size in sizes:
        group = [left.pop(0)]
        while len(group) < size:
            cheapest = min(left, key=lambda number: _cost_beside(number, group, costs))
            left.remove(cheapest)
            group.append(cheapest)
        groups.append(group)
    return groups


def _better(groups: list[list[int]], costs: Costs) -> bool:
    """Let two of `groups` exchange one wherever that costs less; tell whether any did. The sum only ever goes down."""
    before = sum(_cost_within(group, costs) for group in groups)
    for group, other in combinations(groups, 2):
        for place in range(len(group)):
            for place_there in range(len(other)):
                _exchange(group, place, other, place_there, costs)
    return sum(_cost_within(group, costs) for group in groups) < before


def _exchange(group: list[int], place: int, other: list[int], place_there: int, costs: Costs) -> None:
    """Let the numbers at the two places change groups when that costs less."""
    here, there = group[place], other[place_there]
    rest, rest_there = group[:place] + group[place + 1 :], other[:place_there] + other[place_there + 1 :]
    now = _cost_beside(here, rest, costs) + _cost_beside(there, rest_there, costs)
    if _cost_beside(there, rest, costs) + _cost_beside(here, rest_there, costs) < now:
        group[place], other[place_there] = there, here


def _cost_within(group: Sequence[int], costs: Costs) -> int:
    return sum(costs[number][other] for number, other in combinations(group, 2))


def _cost_beside(number: int, group: Sequence[int], costs: Costs) -> int:
    return sum(costs[number][other] for other in group)
