"""What an open session takes in of another version of itself: what it lacks, nothing twice, nothing instead of its own.

The same in any store. Entries are compared by key: events by number, notes by id.
"""

from collections.abc import Mapping
from typing import Generic, TypeVar

from msgspec import Struct

K = TypeVar("K")
T = TypeVar("T")


class Lacking(Struct, Generic[K], frozen=True):
    """What became of the entries of another version."""

    taken: tuple[K, ...]
    """The keys of those that are taken in, in the order of the other version."""
    different: int
    """How many are left out, for ours are different."""
    left_out: int = 0
    """How many are left out though ours have none by that key."""


def lacking_notes(ours: Mapping[K, T], theirs: Mapping[K, T]) -> Lacking[K]:
    """Return what `ours` lack of `theirs`, by key; of an entry that both have and that differs ours stays."""
    taken = tuple(key for key in theirs if key not in ours)
    return Lacking(taken, sum(key in ours and ours[key] != theirs[key] for key in theirs))


def lacking_events(ours: Mapping[int, T], theirs: Mapping[int, T]) -> Lacking[int]:
    """Return what `ours` lack of `theirs`, by number, up to the first number that names two different events.

    What follows there was done in another session than ours became: it is left out, and never mixed with ours.
    """
    parted = min((number for number in theirs if number in ours and ours[number] != theirs[number]), default=None)
    lacking = [number for number in sorted(theirs) if number not in ours]
    taken = tuple(number for number in lacking if parted is None or number < parted)
    different = sum(number in ours and ours[number] != theirs[number] for number in theirs)
    return Lacking(taken, different, len(lacking) - len(taken))
