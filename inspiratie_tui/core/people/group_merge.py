"""Brings together two changes of one group that were made without knowing of each other.

What only one side changed is taken. What both changed differently is a difference: then nothing is taken, and it is
told. People are compared by id, and dates by day, for one that comes in between moves the numbers of all that follow.
"""

from collections.abc import Collection, Iterator, Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.agenda.problems import GroupCode
from inspiratie_tui.core.people.difference import Difference
from inspiratie_tui.core.people.group import Group, Person, PersonId, Role
from inspiratie_tui.core.people.plan_merge import merged_plan, plans_apart

_T = TypeVar("_T")
_DATES = frozenset({GroupCode.DATE_ADDED, GroupCode.DATE_GONE, GroupCode.DATE_CHANGED})


class Merged(Struct, frozen=True):
    """What comes of two changes."""

    group: Group
    """The group with both; not to be kept when there are differences."""
    differences: tuple[Difference, ...]
    """What both changed differently, in the order of a page."""


def merged(base: Group, kept: Group, wanted: Group) -> Merged:
    """Return `kept` and `wanted` as one, both made from `base`; whoever is new has an id of its own in each.

    Somebody of `base` who is not in `kept` was lost by damage, and comes back.
    """
    if kept == base:
        return Merged(wanted, ())
    differences: list[Difference] = []
    name = _picked(base.name, kept.name, wanted.name)
    if name is None:
        differences.append(Difference(GroupCode.TITLE_CHANGED, wanted.name, kept.name))
    people = _people(base, kept, wanted, differences)
    plan = merged_plan(base.plan, kept.plan, wanted.plan, differences)
    group = replace(kept, name=kept.name if name is None else name, people=people, plan=plan)
    return Merged(group, tuple(differences))


def apart(kept: Group, wanted: Group) -> tuple[Difference, ...]:
    """Return all that is `kept` and that `wanted` would undo, when nobody knows what `wanted` was made from.

    Who is only in `wanted` undoes nothing.
    """
    differences: list[Difference] = []
    if kept.name != wanted.name:
        differences.append(Difference(GroupCode.TITLE_CHANGED, wanted.name, kept.name))
    here = {person.id: person for person in wanted.people}
    differences += (
        Difference(code, "" if here[person.id].role is Role.FORMER else here[person.id].name, told, person.id)
        for person in kept.people
        if person.id in here
        for code, told in _unlike(person, here[person.id])
    )
    for role in (Role.PARTICIPANT, Role.FACILITATOR):
        there, row = ([person.id for person in side.people if person.role is role] for side in (kept, wanted))
        common = [person for person in there if person in row]
        if common != [person for person in row if person in there]:
            names = ", ".join(kept.names[person] for person in common)
            differences.append(Difference(GroupCode.ORDER_CHANGED, role.value, names))
    return (*differences, *plans_apart(kept.plan, wanted.plan))


def _unlike(kept: Person, wanted: Person) -> Iterator[tuple[GroupCode, str]]:
    """Yield in what two of one person are unlike, and what is kept of that."""
    if (kept.role is Role.FORMER) != (wanted.role is Role.FORMER):
        yield (GroupCode.PERSON_LEFT if kept.role is Role.FORMER else GroupCode.LEAVER_CHANGED), kept.name
        return
    if kept.name != wanted.name:
        yield GroupCode.NAME_CHANGED, kept.name
    if kept.role is not wanted.role:
        yield GroupCode.LIST_CHANGED, kept.role.value


def base_as_told(base: Group, kept: Group, differences: Collection[Difference]) -> Group:
    """Return `base` as it is for somebody who was told of `differences`: in these it is what is `kept`.

    What is merged from it keeps to what whoever was told decides. Dates count as told together.
    """
    codes = {difference.code for difference in differences}
    people = {person.id: person for person in base.people}
    for difference in differences:
        if difference.person is not None:
            people[difference.person] = _told_of(difference, people.get(difference.person), kept)
    orders = [difference.here for difference in differences if difference.code is GroupCode.ORDER_CHANGED]
    return replace(
        base,
        name=kept.name if GroupCode.TITLE_CHANGED in codes else base.name,
        people=_ordered(tuple(people.values()), kept, orders),
        plan=kept.plan if codes & _DATES else base.plan,
    )


def _told_of(difference: Difference, before: Person | None, kept: Group) -> Person:
    """Return a person, `before` until now, as whoever was told of `difference` knows them."""
    now = next(person for person in kept.people if person.id == difference.person)
    if before is not None and difference.code is GroupCode.NAME_CHANGED:
        return replace(before, name=now.name)
    if before is not None and difference.code is GroupCode.LIST_CHANGED:
        return replace(before, role=now.role)
    return now


def _ordered(people: tuple[Person, ...], kept: Group, roles: Collection[str]) -> tuple[Person, ...]:
    """Return `people` with those of each of `roles` in the order in which they are `kept`."""
    place = {person.id: number for number, person in enumerate(kept.people)}
    rows = {
        role: iter(sorted((who for who in people if who.role == role), key=lambda who: place.get(who.id, len(place))))
        for role in roles
    }
    return tuple(next(rows[person.role]) if person.role in rows else person for person in people)


def _picked(base: _T, kept: _T, wanted: _T) -> _T | None:
    """Return what only one side made of `base`, or both; None when they made different things of it."""
    if kept in (base, wanted):
        return wanted
    return kept if wanted == base else None


def _people(base: Group, kept: Group, wanted: Group, differences: list[Difference]) -> tuple[Person, ...]:
    before = {person.id: person for person in base.people}
    there = {person.id: person for person in kept.people}
    here = {person.id: person for person in wanted.people}
    people: dict[PersonId, Person] = {}
    for person in dict.fromkeys((*there, *here)):
        if person not in there:
            people[person] = here[person]  # new, or lost by damage
        elif person not in here:
            # New, or left out without being anybody's former member, which no page does.
            people[person] = there[person]
        else:
            people[person] = _one(before.get(person), there[person], here[person], differences)
    _tell_doubles(people, kept, wanted, differences)
    rows: list[PersonId] = []
    for role in (Role.PARTICIPANT, Role.FACILITATOR):
        members = [person for person in people if people[person].role is role]
        row, kept_order = _row(base, kept, wanted, role, members)
        rows += row
        if kept_order:
            differences.append(Difference(GroupCode.ORDER_CHANGED, role.value, ", ".join(kept_order)))
    rows += [person for person in people if people[person].role is Role.FORMER]
    return tuple(people[person] for person in rows)


def _one(before: Person | None, kept: Person, wanted: Person, differences: list[Difference]) -> Person:
    """Return what comes of one person; `before` is None when both sides added it."""
    if before is None:
        before = replace(wanted, role=Role.FORMER)  # then only different lists differ
    on_page = "" if wanted.role is Role.FORMER else wanted.name
    away = [side.role is Role.FORMER and before.role is not Role.FORMER for side in (kept, wanted)]
    if away[0] != away[1] and before not in (kept, wanted):
        code = GroupCode.PERSON_LEFT if away[0] else GroupCode.LEAVER_CHANGED
        differences.append(Difference(code, on_page, kept.name, kept.id))
        return kept
    name = _picked(before.name, kept.name, wanted.name)
    role = _picked(before.role, kept.role, wanted.role)
    if name is None:
        differences.append(Difference(GroupCode.NAME_CHANGED, on_page, kept.name, kept.id))
    if role is None:
        differences.append(Difference(GroupCode.LIST_CHANGED, on_page, kept.role.value, kept.id))
    return Person(kept.id, kept.name if name is None else name, kept.role if role is None else role)


def _tell_doubles(people: dict[PersonId, Person], kept: Group, wanted: Group, differences: list[Difference]) -> None:
    """Tell of names that two people have now, of which each side knew one."""
    present: dict[str, list[PersonId]] = {}
    for person in people.values():
        if person.role is not Role.FORMER:
            present.setdefault(person.name.casefold(), []).append(person.id)
    sides = [{person.id: person.name for person in group.present} for group in (kept, wanted)]
    for name, ids in present.items():
        before = any(all(side.get(person, "").casefold() == name for person in ids) for side in sides)
        if len(ids) > 1 and not before:
            on_page = [sides[1][person] for person in ids if sides[1].get(person, "").casefold() == name]
            differences.append(Difference(GroupCode.NAME_TAKEN, next(iter(on_page), ""), people[ids[0]].name))


def _row(
    base: Group, kept: Group, wanted: Group, role: Role, members: Collection[PersonId]
) -> tuple[list[PersonId], list[str]]:
    """Return `members`, all who have `role` now, in the order in which one side put them.

    Beside it the names in the order that is kept, when both put them in different orders; else none.
    """
    before, there, here = (
        [person.id for person in side.people if person.role is role] for side in (base, kept, wanted)
    )
    common = set(members) & set(before) & set(there) & set(here)
    orders = [[person for person in row if person in common] for row in (before, there, here)]
    picked = _picked(*orders)
    names = {person.id: person.name for person in kept.people}
    in_order = [names[person] for person in there if person in members] if picked is None else []
    first, second = (here, there) if picked == orders[2] and orders[2] != orders[0] else (there, here)
    first, second = ([person for person in row if person in members] for row in (first, second))
    joined = _joined(first, second)
    return joined + [person for person in members if person not in joined], in_order


def _joined(row: Sequence[PersonId], other: Sequence[PersonId]) -> list[PersonId]:
    """Return `row` with who is only in `other` behind whom they stand there; at the end when they stand last there."""
    joined = list(row)
    for place, person in enumerate(other):
        if person not in joined:
            later = any(follower in row for follower in other[place:])
            before = [joined.index(leader) for leader in other[:place] if leader in joined]
            joined.insert((max(before, default=-1) + 1) if later else len(joined), person)
    return joined
