"""Rows: sequences that grow at their end, of which every length that ever was stays the value it was.

Each event makes another session, and each session holds all that happened. Tuples would be copied at every event, which
costs more the longer a session lasts. These are the rules of a row:

1. A row never changes. `plus` returns another row, with one item more.
2. Rows that grew out of each other share one list; each reaches as far into it as it is long. So an item more costs
   the same at any length.
3. Only a row that reaches to the end of its list grows in it. Another one, out of which a row has grown before, is
   copied first: neither of the two sees what the other got.
4. With an item, numbers can be kept under keys (where something is), or added to those kept before (a total). They are
   read as they were at the length of the row, or at any length before: so nobody walks a row to count or to find.
5. Rows with equal items are equal however they were made, also to a tuple of them. What is kept follows from the items.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from itertools import islice
from types import MappingProxyType
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)

Numbers = tuple[list[int], list[int]]
"""Numbers that were kept under one key: how long the row was from which on each is read, and the numbers."""
_NOTHING: Mapping[Any, int] = MappingProxyType({})


def _no_numbers() -> Numbers:
    return [], []


class ValueSequence(Sequence[T]):
    """A sequence that is equal to what has the same items, as a tuple is; subclasses say what the items are."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        """Tell whether `other`, a tuple or another such sequence, has the same items in the same order."""
        if self is other:
            return True
        if not isinstance(other, ValueSequence | tuple):
            return NotImplemented
        return len(self) == len(other) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        """Return the hash of a tuple with the same items."""
        return hash(tuple(self))

    def __repr__(self) -> str:
        """Return the items as a tuple shows them, with the name of the class."""
        return f"{type(self).__name__}{tuple(self)!r}"


class GrowingRow(ValueSequence[T], Generic[T, K]):
    """Items in the order in which they came, with numbers that are kept by key."""

    __slots__ = ("_items", "_kept", "_length", "last")

    def __init__(self) -> None:
        """Begin without items."""
        self._items: list[T] = []
        self._kept: defaultdict[K, Numbers] = defaultdict(_no_numbers)
        """Under each key the numbers that were kept, in order."""
        self._length = 0
        self.last: T | None = None
        """The last item; None when there is none."""

    def plus(self, item: T, kept: Mapping[K, int] = _NOTHING, added: Mapping[K, int] = _NOTHING) -> "GrowingRow[T, K]":
        """Return the row with `item` at its end.

        From there on it keeps the numbers in `kept` under their keys, and adds those in `added` to what is kept.
        """
        grown: GrowingRow[T, K] = GrowingRow.__new__(GrowingRow)
        items, numbers, length = self._items, self._kept, self._length + 1
        if len(items) != self._length:
            items, numbers = self._copied()
        items.append(item)
        grown._items, grown._kept, grown._length, grown.last = items, numbers, length, item
        for key, number in kept.items():
            lengths, values = numbers[key]
            lengths.append(length)
            values.append(number)
        for key, number in added.items():
            lengths, values = numbers[key]
            lengths.append(length)
            values.append(values[-1] + number if values else number)
        return grown

    def _copied(self) -> tuple[list[T], defaultdict[K, Numbers]]:
        """Return what this row sees of the list and of the numbers kept, apart from the rows it shared them with."""
        numbers: defaultdict[K, Numbers] = defaultdict(_no_numbers)
        for key in self.keys_kept():
            lengths, values = self._kept[key]
            behind = bisect_right(lengths, self._length)
            numbers[key] = lengths[:behind], values[:behind]
        return self._items[: self._length], numbers

    def kept(self, key: K, within: int | None = None) -> int | None:
        """Return the number kept last under `key`, by one of the first `within` items; None when there is none."""
        if key not in self._kept:
            return None
        lengths, values = self._kept[key]
        length = self._length if within is None else min(within, self._length)
        if lengths[-1] <= length:
            return values[-1]
        behind = bisect_right(lengths, length)
        return values[behind - 1] if behind else None

    def keys_kept(self) -> Iterator[K]:
        """Return all keys under which a number is kept."""
        return (key for key, (lengths, _) in self._kept.items() if lengths[0] <= self._length)

    def __len__(self) -> int:
        """Return how many items there are."""
        return self._length

    def __iter__(self) -> Iterator[T]:
        """Return the items in order."""
        return islice(self._items, self._length)

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        """Return an item, or a tuple of those in a slice. Raises IndexError."""
        if isinstance(index, slice):
            return tuple(self)[index]
        return self._items[index if 0 <= index < self._length else range(self._length)[index]]

    def __eq__(self, other: object) -> bool:
        """Tell whether `other` has the same items; in a list that both share, only the length counts."""
        if isinstance(other, GrowingRow) and other._items is self._items:
            return self._length == other._length
        return super().__eq__(other)

    __hash__ = ValueSequence.__hash__
