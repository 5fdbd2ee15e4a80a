"""Ids of people: a letter and a number that no other person of the group ever had."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import count

from msgspec import Struct, field
from msgspec.structs import replace

from inspiratie_tui.core.people.group import Group, Person, PersonId, Role

LETTERS = {Role.PARTICIPANT: "p", Role.FACILITATOR: "f"}
"""With what the id of somebody new begins."""
_ID = re.compile("([pf])([0-9]{1,9})")
_WRITTEN = re.compile(rb'["{]([pf][0-9]{1,9})["}]')
_STRANGE = 1_000_000
"""A number from here on was not given by counting: it is never given again, and not counted on from."""


def ids_in(text: bytes) -> frozenset[str]:
    """Return every id that stands in the `text` of a file, also where its lines cannot be read."""
    return frozenset(written.decode("ascii") for written in _WRITTEN.findall(text))


def highest(ids: Iterable[str]) -> dict[str, int]:
    """Return the highest number among `ids` by their letter; 0 when there is none."""
    numbers = dict.fromkeys(LETTERS.values(), 0)
    for person in ids:
        parts = _ID.fullmatch(person)
        if parts and int(parts[2]) < _STRANGE:
            numbers[parts[1]] = max(numbers[parts[1]], int(parts[2]))
    return numbers


def ids_at(numbers: Mapping[str, int]) -> frozenset[str]:
    """Return ids that have the `numbers` of `highest`."""
    return frozenset(f"{letter}{number}" for letter, number in numbers.items())


def fresh_ids(letter: str, used: Iterable[str]) -> Iterator[PersonId]:
    """Yield ids with `letter` that are not among `used`, each higher than the one before and than all of those."""
    used = frozenset(used)
    ids = (f"{letter}{number}" for number in count(highest(used)[letter] + 1))
    return (PersonId(person) for person in ids if person not in used)


class SeenIds(Struct, frozen=True):
    """Who was ever in a group, as far as anything still says so."""

    ids: frozenset[str]
    """Every id."""
    names: Mapping[str, PersonId] = field(default_factory=dict)
    """Whom a name meant, for names of which that is sure, in lower case."""

    @classmethod
    def of(cls, ids: Iterable[str], people: Iterable[Person]) -> "SeenIds":
        """Return what `ids` and the lines of `people` say, in which one may stand more than once.

        A name is sure when nobody else had it, and its person no other one.
        """
        pairs = {(person.name.casefold(), person.id) for person in people}
        names, owners = Counter(name for name, _person in pairs), Counter(person for _name, person in pairs)
        return cls(frozenset(ids), {name: owner for name, owner in pairs if names[name] == owners[owner] == 1})


def with_given_ids(wanted: Group, base: Group, kept: Group, seen: SeenIds) -> Group:
    """Return `wanted`, made from `base`, with an id that nobody ever had for everybody who is new in it.

    Who was also added to `kept` since, by that very name, is that person; so is who was `seen` by that very name and
    is in neither, whose line was lost by damage.
    """
    before = {person.id for person in base.people}
    there = {person.id for person in kept.people}
    by_name = {name: person for name, person in seen.names.items() if person not in before | there}
    by_name |= {person.name.casefold(): person.id for person in kept.people if person.id not in before}
    fresh = {letter: fresh_ids(letter, seen.ids | before | there) for letter in LETTERS.values()}

    def given(person: Person) -> Person:
        if person.id in before:
            return person
        named = by_name.get(person.name.casefold())
        return replace(person, id=named or next(fresh[LETTERS.get(person.role, "p")]))

    return replace(wanted, people=tuple(map(given, wanted.people)))
