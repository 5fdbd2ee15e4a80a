"""What events say about earlier ones: which count, at which moment, about whom."""

from collections.abc import Iterable
from operator import attrgetter

from msgspec.structs import replace

from inspiratie_tui.core.moments import EARLIEST, SessionMs
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.event_kinds import STATEMENTS, Amendment, about, kind_of


def amended(log: Iterable[e.Event]) -> tuple[e.Event, ...]:
    """Return the events that count, corrected, in order of (moment, number). `Opened` comes first.

    A moment is `since` where the event has one, else `at`: nothing can have happened before `EARLIEST` or after `at`.
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
    statements = [event for event in kept.values() if type(event) in STATEMENTS and event.number not in taken_back]
    not_counting = taken_back | {event.event for event in statements if isinstance(event, e.Struck)}
    for event in statements:
        match event:
            case e.Corrected(event=number) if number in kept:
                kept[number] = _corrected(kept[number], event)
            case e.GapExplained(event=number, what=what) if isinstance(away := kept.get(number), e.GapNoticed):
                kept[number] = replace(away, was=what)
            case _:
                pass
    counting = [
        event if event.since is None else _at_its_moment(event)
        for event in kept.values()
        if (event.number not in not_counting and type(event) not in STATEMENTS) or _is_fixed(event)
    ]
    for change in [event for event in reversed(counting) if isinstance(event, e.AgendaChanged)]:
        counting = _before_what_came_after(change.number, counting)
    counting.sort(key=attrgetter("at", "number"))
    opened = [event for event in counting if type(event) is e.Opened]
    return (*opened, *[event for event in counting if type(event) is not e.Opened])


def _is_fixed(event: e.Event) -> bool:
    return kind_of(event).amendment is Amendment.FIXED


def _corrected(event: e.Event, correction: e.Corrected) -> e.Event:
    if _is_fixed(event):
        return event
    if correction.to is not None:
        # Nothing can have happened later than the moment at which somebody said when it did.
        event = replace(event, at=_within(correction.to, correction.at), since=None)
    if correction.person is not None and kind_of(event).amendment is Amendment.PERSON:
        event = about(event, correction.person)
    if correction.then is not None and isinstance(event, e.Passed):
        event = replace(event, then=correction.then)
    return event


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
