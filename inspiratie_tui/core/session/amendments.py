"""What events say about earlier ones: which count, at which moment, about whom."""

from collections.abc import Iterable, Iterator
from operator import attrgetter

from msgspec.structs import replace

from inspiratie_tui.core.moments import EARLIEST, SessionMs
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.event_kinds import STATEMENTS, Amendment, about, kind_of

_SPEAKING = STATEMENTS | {e.TurnsShared}
"""The classes of events that can change what others say."""


def amended(log: Iterable[e.Event]) -> tuple[e.Event, ...]:
    """Return the events that count, corrected, in order of (moment, number). `Opened` comes first.

    A moment is `since` where the event has one, else `at`: nothing can have happened before `EARLIEST` or after `at`.
    An event that tells of several turns is several here, each at its moment.
    """
    kept: dict[int, e.Event] = {}
    taken_back: set[int] = set()
    for event in log:
        match event:
            case e.Undone(event=number):
                taken_back.add(number)
            case e.Redone(event=number):
                taken_back.discard(number)
            case _:
                kept[event.number] = event
    # Most events say nothing of others.
    statements = [event for event in kept.values() if type(event) in _SPEAKING and event.number not in taken_back]
    not_counting = taken_back | {event.event for event in statements if isinstance(event, e.Struck) and not event.which}
    for event in statements:
        if event.number not in not_counting or type(event) in STATEMENTS:
            _hear(event, kept)
    counting = [
        happened
        for event in kept.values()
        for happened in (_apart(event) if isinstance(event, e.TurnsShared) else (_at_its_moment(event),))
        if (event.number not in not_counting and type(event) not in STATEMENTS) or _is_fixed(event)
    ]
    for change in [event for event in reversed(counting) if isinstance(event, e.AgendaChanged)]:
        counting = _before_what_came_after(change.number, counting)
    counting.sort(key=attrgetter("at", "number"))
    opened = [event for event in counting if type(event) is e.Opened]
    return (*opened, *[event for event in counting if type(event) is not e.Opened])


def _hear(statement: e.Event, kept: dict[int, e.Event]) -> None:
    """Let `statement` change what it is about in `kept`, the events by their numbers."""
    match statement:
        case e.Struck(event=number, which=int(which)) if isinstance(shared := kept.get(number), e.TurnsShared):
            kept[number] = replace(shared, turns=tuple(turn for turn in shared.turns if turn.number != which))
        case e.TurnsShared():
            for number in [event.number for event in kept.values() if _gives_way(event, statement)]:
                del kept[number]
        case e.Corrected(event=number) if number in kept:
            kept[number] = _corrected(kept[number], statement)
        case e.GapExplained(event=number, what=what) if isinstance(away := kept.get(number), e.GapNoticed):
            kept[number] = replace(away, was=what)
        case _:
            pass


def _gives_way(event: e.Event, shared: e.TurnsShared) -> bool:
    """Tell whether `event`, of which nothing came in the time that was shared, would now end a turn of it."""
    if not isinstance(event, e.FloorGiven | e.FloorReturned) or event.number > shared.number:
        return False
    first = min((turn.begin for turn in shared.turns), default=shared.until)
    return first < _at_its_moment(event).at < shared.until


def _is_fixed(event: e.Event) -> bool:
    return kind_of(event).amendment is Amendment.FIXED


def _corrected(event: e.Event, correction: e.Corrected) -> e.Event:
    if _is_fixed(event):
        return event
    if isinstance(event, e.TurnsShared):
        return replace(event, turns=tuple(_turn_corrected(turn, correction) for turn in event.turns))
    if correction.to is not None:
        # Nothing can have happened later than the moment at which somebody said when it did.
        event = replace(event, at=_within(correction.to, correction.at), since=None)
    if correction.person is not None and kind_of(event).amendment is Amendment.PERSON:
        event = about(event, correction.person)
    if correction.then is not None and isinstance(event, e.Passed):
        event = replace(event, then=correction.then)
    return event


def _turn_corrected(turn: e.SharedTurn, correction: e.Corrected) -> e.SharedTurn:
    if turn.number != correction.which:
        return turn
    begin = turn.begin if correction.to is None else min(correction.to, correction.at)
    return e.SharedTurn(turn.number, correction.person or turn.person, begin)


def _apart(event: e.TurnsShared) -> Iterator[e.TurnsShared]:
    """Yield each turn of `event` as an event of its own, at the moment at which it began."""
    for turn in event.turns:
        begin = _within(turn.begin, event.at)
        yield replace(event, at=begin, since=None, turns=(e.SharedTurn(turn.number, turn.person, begin),))


def _before_what_came_after(change: int, counting: list[e.Event]) -> list[e.Event]:
    """Return the events, with the change of the agenda that has the number `change` before all that came after it.

    Those name parts of the changed agenda, also one that is put at an earlier moment later on. What was divided again
    before the change names parts of the agenda before it. Neither makes time begin or end, so both can stand anywhere.
    """
    moments = [event.at for event in counting if event.number > change and not isinstance(event, e.Opened)]
    first = min(moments, default=None)
    if first is None:
        return counting
    return [
        replace(event, at=min(event.at, first))
        if event.number <= change and isinstance(event, e.AgendaChanged | e.Lengthened | e.Replanned)
        else event
        for event in counting
    ]


def _at_its_moment(event: e.Event) -> e.Event:
    if event.since is None or _is_fixed(event):
        return event
    return replace(event, at=_within(event.since, event.at), since=None)


def _within(moment: SessionMs, told: SessionMs) -> SessionMs:
    """Return `moment`, of which somebody told at `told`, as far as something can have happened then."""
    return max(EARLIEST, min(moment, told))
