"""Where the time of a session went: spans that tile it, and what they add up to.

1. Each span ends where the next one begins: parts, turns and holds tile the session by construction. Only the last one
   may last on; between a session's end and its going on again there is none.
2. A span that is over is booked once, when the next one begins: its length on its part, its place and its turn, or,
   when time stood still, on what was held. What was spent by now is what was booked and the last span's own length.
3. So no question about time walks the spans, whether it is asked at a key or at each tick.
"""

from collections.abc import Iterator
from typing import overload

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.session.rows import GrowingRow, ValueSequence

Account = AgendaPosition | tuple[str, int]
"""What time is booked on; a place is an account itself."""
HELD: Account = ("held", 0)
"""Time stood still: charged to nobody."""
_PLACE_SINCE: Account = ("place since", 0)
_HELD_SINCE: Account = ("held since", 0)
_PART_LEFT: Account = ("part left", 0)


def of_part(part: int) -> Account:
    """Return the account of a part."""
    return "part", part


def of_turn(turn: int) -> Account:
    """Return the account of the turn with that index in `Session.turns`."""
    return "turn", turn


def _begin_of(part: int) -> Account:
    """Return the account that keeps when a part began."""
    return "began", part


class Span(Struct, frozen=True):
    """A stretch of time in which nothing changed."""

    begin: SessionMs
    """When it began."""
    end: SessionMs | None
    """When it ended; None while it lasts."""
    place: AgendaPosition
    """Where in the agenda."""
    turn: int | None = None
    """Index in `Session.turns` of the turn it belongs to, if somebody had the floor."""
    held: bool = False
    """Time stood still: charged to nobody."""
    silence: int = 0
    """So many ms at its beginning nobody speaks: charged to no turn. Of one that is held: as much is still to come."""

    def silence_left(self, moment: SessionMs) -> int:
        """Return how many ms of its silence are still to come at a `moment` in it."""
        return self.silence if self.held else max(0, self.silence - max(0, moment - self.begin))


def span_length(span: Span, now: SessionMs) -> int:
    """Return how many ms a span lasted, or has lasted; never negative."""
    return max(0, (now if span.end is None else span.end) - span.begin)


def without_silence(span: Span) -> Span:
    """Return what is left of a span behind the silence with which it begins."""
    return replace(span, begin=SessionMs(span.begin + span.silence), silence=0) if span.silence else span


class Spans(ValueSequence[Span]):
    """The spans of one session in order. A value: what changes it returns another one."""

    __slots__ = ("_booked", "last")

    def __init__(self, booked: GrowingRow[Span, Account] | None = None, last: Span | None = None) -> None:
        """Begin without spans, else with those that are `booked` and the `last` one, which is not yet."""
        self._booked: GrowingRow[Span, Account] = GrowingRow() if booked is None else booked
        self.last = last
        """The last span; None before the first part begins."""

    def begin(
        self,
        at: SessionMs,
        place: AgendaPosition | None = None,
        turn: int | None = None,
        held: bool | None = None,
        silence: int = 0,
    ) -> "Spans":
        """Return the spans with one more, which begins at `at`, with `silence` ms of it; the one until then is over.

        It is where the last one was, and held if that was, unless something else is given. None begins before the last
        one did, or before that ended.
        """
        last = self.last
        if last is None:
            return Spans(self._booked, Span(at, None, place or AgendaPosition(0), turn, bool(held), silence))
        place, held = place or last.place, last.held if held is None else held
        if last.end is None:
            # Two changes at one moment leave no empty span behind.
            if at <= last.begin:
                return Spans(self._booked, Span(last.begin, None, place, turn, held, silence))
            last = Span(last.begin, at, last.place, last.turn, last.held, last.silence)
        elif at < last.end:
            at = last.end
        return Spans(self._booked_with(last), Span(at, None, place, turn, held, silence))

    def end(self, at: SessionMs) -> "Spans":
        """Return the spans with the last one ended at `at`, though not before it began; there must be one."""
        last = self[-1]
        return Spans(self._booked, replace(last, end=max(at, last.begin if last.end is None else last.end)))

    def _booked_with(self, span: Span) -> GrowingRow[Span, Account]:
        """Return what is booked with `span`, which is over and follows on those that are."""
        before, place = self._booked.last, span.place
        since: dict[Account, int] = {}
        if self._booked.kept(_begin_of(place.part)) is None:
            since[_begin_of(place.part)] = span.begin
        if span.held and (before is None or not before.held):
            since[_HELD_SINCE] = span.begin
        if before is None or before.place != place:
            since[_PLACE_SINCE] = span.begin
            if before is not None and before.place.part != place.part:
                since[_PART_LEFT] = before.end or SessionMs(0)
        return self._booked.plus(span, since, _charges(span, span_length(span, span.begin)))

    def spent(self, account: Account, now: SessionMs) -> int:
        """Return the ms that were spent on `account` until `now`."""
        booked, last = self._booked.kept(account) or 0, self.last
        return booked if last is None else booked + _charges(last, span_length(last, now)).get(account, 0)

    def visited(self, part: int) -> bool:
        """Tell whether it has been in a part, and not for no time at all."""
        last = self.last
        return last is not None and (last.place.part == part or self._booked.kept(of_part(part)) is not None)

    def began(self, part: int) -> SessionMs | None:
        """Return when a part began, the first time; None when it has not been in it."""
        begun, last = self._booked.kept(_begin_of(part)), self.last
        if begun is not None:
            return SessionMs(begun)
        return last.begin if last is not None and last.place.part == part else None

    @property
    def places(self) -> frozenset[AgendaPosition]:
        """Return where it has been, and not for no time at all."""
        booked = {account for account in self._booked.keys_kept() if isinstance(account, AgendaPosition)}
        return frozenset(booked if self.last is None else {*booked, self.last.place})

    @property
    def place_since(self) -> SessionMs:
        """Return when it came to the place where it is, this time; there must be a span."""
        last, before = self[-1], self._booked.last
        if before is None or before.place != last.place:
            return last.begin
        return SessionMs(self._booked.kept(_PLACE_SINCE) or 0)

    @property
    def held_since(self) -> SessionMs:
        """Return since when time stands still; where it does not, when the last span began. There must be a span."""
        last, before = self[-1], self._booked.last
        if not last.held or before is None or not before.held:
            return last.begin
        return SessionMs(self._booked.kept(_HELD_SINCE) or 0)

    @property
    def part_left(self) -> SessionMs | None:
        """Return when it left another part for the one where it is; None when it was in no other one."""
        last, before = self[-1], self._booked.last
        if before is not None and before.place.part != last.place.part:
            return before.end
        left = self._booked.kept(_PART_LEFT)
        return None if left is None else SessionMs(left)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._booked) + (self.last is not None)

    def __bool__(self) -> bool:
        """Tell whether there is any: the session has begun."""
        return self.last is not None

    def __iter__(self) -> Iterator[Span]:
        """Return them in order."""
        yield from self._booked
        if self.last is not None:
            yield self.last

    @overload
    def __getitem__(self, index: int) -> Span: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Span, ...]: ...
    def __getitem__(self, index: int | slice) -> Span | tuple[Span, ...]:
        """Return a span, or a tuple of those in a slice. Raises IndexError."""
        if isinstance(index, slice):
            return tuple(self)[index]
        index = range(len(self))[index]
        return self.last if self.last is not None and index == len(self._booked) else self._booked[index]

    def __eq__(self, other: object) -> bool:
        """Tell whether `other` has the same spans."""
        if isinstance(other, Spans):
            return self.last == other.last and self._booked == other._booked
        return super().__eq__(other)

    __hash__ = ValueSequence.__hash__


def _charges(span: Span, length: int) -> dict[Account, int]:
    """Return how much of `length` is charged to each account by `span`: nothing to where it was while it was held."""
    charged = 0 if span.held else length
    charges: dict[Account, int] = {("part", span.place.part): charged, span.place: charged}
    if span.turn is not None:
        charges["turn", span.turn] = max(0, charged - span.silence)
    if span.held:
        charges[HELD] = length
    return charges
