"""Groups that people chose themselves, named person by person while they walk off (docs/glossary.md, small groups).

Somebody who stands in no group yet joins the one that is being named, as long as that has fewer than it is to have, and
else begins one. Somebody who stands in one says where the next goes: so a pair becomes three. Who is left in the end is
together, where that makes a group.
"""

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.people.group import PersonId, SmallGroups

_FEWEST = 2
"""How many make a group."""


class ChosenGroups(Struct, frozen=True):
    """What was named until now."""

    people: tuple[PersonId, ...]
    """Whose groups are asked for: everybody who is here, in order of seats."""
    size: int
    """How many are in a group, unless one more is named."""
    groups: SmallGroups = ()
    """The groups that were named, in that order."""
    into: int = 0
    """The group in which the next one goes, counted from 0, while there is `room` in it."""
    room: int = 0
    """How many more go there before another group begins."""

    @property
    def left(self) -> tuple[PersonId, ...]:
        """Return who stands in no group yet."""
        placed = {person for group in self.groups for person in group}
        return tuple(person for person in self.people if person not in placed)

    @property
    def left_over(self) -> PersonId | None:
        """Return who is alone in the end, with nobody left to go with; None where nobody is."""
        left = self.left
        if len(left) == 1 and not self.room and self.groups:
            return left[0]
        alone = not left and len(self.groups) > 1 and len(self.groups[self.into]) == 1
        return self.groups[self.into][0] if alone else None

    @property
    def outcome(self) -> SmallGroups:
        """Return who is with whom when nobody else is named: who is left is together, where that makes a group.

        One who is left over, and more than would be one group, stand in none: nobody said with whom they are.
        """
        left, groups = self.left, self.groups
        if left and len(left) <= self.room:
            groups = _joined(groups, self.into, left)
        elif _FEWEST <= len(left) <= self.size + 1:
            groups = (*groups, left)
        return tuple(group for group in groups if len(group) >= _FEWEST)

    def named(self, person: PersonId) -> "ChosenGroups":
        """Return what is known when `person` is named next."""
        where = next((number for number, group in enumerate(self.groups) if person in group), None)
        if where is None and self.room:
            return replace(self, groups=_joined(self.groups, self.into, (person,)), room=self.room - 1)
        if where is None:
            return replace(self, groups=(*self.groups, (person,)), into=len(self.groups), room=self.size - 1)
        alone = self.left_over
        if alone is not None and alone != person:
            groups = _joined(self.groups, where, (alone,))
            if not self.left:  # they had begun a group by themselves, which is no more
                groups, where = groups[: self.into] + groups[self.into + 1 :], where - (where > self.into)
            return replace(self, groups=groups, into=where, room=0)
        return replace(self, into=where, room=max(1, self.room if where == self.into else 1))


def _joined(groups: SmallGroups, number: int, people: Sequence[PersonId]) -> SmallGroups:
    """Return `groups` with `people` in the group of that `number`."""
    return (*groups[:number], (*groups[number], *people), *groups[number + 1 :])
