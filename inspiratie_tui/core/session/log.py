"""The log: every event of a session as it was written, and what has to be known of all of them to add one more.

1. A log is a value; `plus` returns another one, which shares its events (`rows`).
2. An event comes last when its number is above all numbers that the events have or name, and none is later. Then what
   follows from the log follows from one step more (`fold_on`).
3. What undo takes back is the last event that counts and that somebody did; redo puts back what was undone last, as
   long as nothing else has happened since. Undo leaves things as they stood before the event it takes back, and redo as
   they stood before that undo: each is looked up in the log at the length it had then.
4. A log in which something else was taken back or put back, or that is out of order, was not written by this program
   alone. It is counted from its first event each time it is asked.
"""

from collections.abc import Iterable, Iterator
from typing import overload

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.session.event_kinds import kind_of, number_amended
from inspiratie_tui.core.session.events import Event, GapNoticed, Redone, Undone
from inspiratie_tui.core.session.rows import GrowingRow, ValueSequence

_COUNTS = "counts"
"""Where the last event stands that undo can take back."""
_UNDONE = "undone"
"""Where the last undo stands of which redo can put back what it took."""
_NOWHERE = -1


class Log(ValueSequence[Event]):
    """The events of one session, in the order in which they were written."""

    __slots__ = ("_events", "_in_order", "_latest", "_named", "number")

    def __init__(self, events: Iterable[Event] = ()) -> None:
        """Begin with `events`."""
        self._events: GrowingRow[Event, str] = GrowingRow()
        self.number = 0
        """The greatest number of an event; 0 without events."""
        self._named = 0
        self._latest = SessionMs(0)
        self._in_order = True
        for event in events:
            self._add(event)

    def plus(self, event: Event) -> "Log":
        """Return the log with `event` at its end."""
        longer: Log = Log.__new__(Log)
        longer._events, longer._in_order = self._events, self._in_order
        longer.number, longer._named, longer._latest = self.number, self._named, self._latest
        longer._add(event)
        return longer

    def _add(self, event: Event) -> None:
        """Let `event` follow; of a log that nobody has seen yet."""
        standing = self._standing_after(event)
        self._in_order = self._in_order and standing is not None and event.number > max(self.number, self._named)
        self._events = self._events.plus(event, standing or {})
        self.number = max(self.number, event.number)
        self._named = max(self._named, number_amended(event) or 0)
        self._latest = max(self._latest, event.at)

    def comes_last(self, event: Event) -> bool:
        """Tell whether `event`, which is not in the log, stands behind all that are, and none of them is about it.

        Nothing that was told before the opening (strange: nobody could) comes last: what is put at another moment
        than the one at which it was told may come behind it.
        """
        return event.number > max(self.number, self._named) and event.at >= self._latest

    def next_at(self, at: SessionMs) -> tuple[SessionMs, int]:
        """Return moment and number for a new event at `at`: never earlier than the event before it."""
        last = self._events.last
        return at if last is None else max(at, last.at), self.number + 1

    @property
    def undoable(self) -> Event | None:
        """Return the last event that counts and that somebody did; None when there is none."""
        if self._in_order:
            return self._event_at(self._where(_COUNTS))
        taken_back = _numbers_taken_back(self)
        return next(
            (event for event in reversed(self) if kind_of(event).undoable and event.number not in taken_back), None
        )

    @property
    def redoable(self) -> Event | None:
        """Return what was undone last, as long as nothing else has happened since; None without it."""
        if self._in_order:
            undo = self._where(_UNDONE)
            return None if undo == _NOWHERE else self._event_at(self._where(_COUNTS, before=undo))
        waiting = _numbers_waiting(self)
        return next((event for event in self if waiting and event.number == waiting[-1]), None)

    def _standing_after(self, event: Event) -> dict[str, int] | None:
        """Return where what counts and what was undone stand after `event`; None when it cannot be told in one step."""
        match event:
            case GapNoticed():
                return {}  # nobody did that
            case Undone(event=number):
                counts = self._where(_COUNTS)
                taken = self._event_at(counts)
                if taken is None or taken.number != number:
                    return None
                return {_COUNTS: self._where(_COUNTS, before=counts), _UNDONE: len(self)}
            case Redone(event=number):
                undo = self._where(_UNDONE)
                if undo == _NOWHERE or number_amended(self._events[undo]) != number:
                    return None
                return {key: self._where(key, before=undo) for key in (_COUNTS, _UNDONE)}
            case _:
                return {_UNDONE: _NOWHERE, **({_COUNTS: len(self)} if kind_of(event).undoable else {})}

    def _where(self, key: str, before: int | None = None) -> int:
        """Return what is kept under `key`, as it stood before the event at the index `before`; None: as it stands."""
        where = self._events.kept(key, within=before)
        return _NOWHERE if where is None else where

    def _event_at(self, index: int) -> Event | None:
        return None if index == _NOWHERE else self._events[index]

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._events)

    def __iter__(self) -> Iterator[Event]:
        """Return them in order."""
        return iter(self._events)

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Event, ...]: ...
    def __getitem__(self, index: int | slice) -> Event | tuple[Event, ...]:
        """Return an event, or a tuple of those in a slice. Raises IndexError."""
        return self._events[index]


def _numbers_taken_back(events: Iterable[Event]) -> set[int]:
    """Return the numbers of the events that were taken back, and not put back since."""
    taken_back: set[int] = set()
    for event in events:
        match event:
            case Undone(event=number):
                taken_back.add(number)
            case Redone(event=number):
                taken_back.discard(number)
            case _:
                pass
    return taken_back


def _numbers_waiting(events: Iterable[Event]) -> list[int]:
    """Return the numbers of the events that redo can put back, the next one last."""
    waiting: list[int] = []
    for event in events:
        match event:
            case Undone(event=number):
                waiting.append(number)
            case Redone(event=number):
                waiting = [other for other in waiting if other != number]
            case GapNoticed():
                pass  # nobody did that
            case _:
                waiting = []
    return waiting
