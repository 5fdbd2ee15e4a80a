"""What a log keeps to say at once what undo takes back, and what comes last."""

from hypothesis import given
from hypothesis import strategies as st

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.event_kinds import number_amended
from inspiratie_tui.core.session.log import Log

OPENED = e.Opened(number=1, at=0, agenda=e.Agenda(), participants=(), facilitators=())


def undoable(events: tuple[e.Event, ...]) -> e.Event | None:
    """The last event that somebody did and that was not taken back, counted from the first one."""
    taken_back = set()
    for event in events:
        if isinstance(event, e.Undone):
            taken_back.add(event.event)
        if isinstance(event, e.Redone):
            taken_back.discard(event.event)
    nobody_did = e.Opened | e.GapNoticed | e.Undone | e.Redone
    standing = [it for it in events if not isinstance(it, nobody_did) and it.number not in taken_back]
    return standing[-1] if standing else None


def redoable(events: tuple[e.Event, ...]) -> e.Event | None:
    """What was taken back last, unless something else was done since."""
    waiting: list[int] = []
    for event in events:
        if isinstance(event, e.Undone):
            waiting.append(event.event)
        elif isinstance(event, e.Redone):
            waiting = [number for number in waiting if number != event.event]
        elif not isinstance(event, e.GapNoticed):
            waiting = []
    return next((event for event in events if waiting and event.number == waiting[-1]), None)


def event_of(kind: str, number: int, about: int) -> e.Event:
    match kind:
        case "undone":
            return e.Undone(number=number, at=number, event=about)
        case "redone":
            return e.Redone(number=number, at=number, event=about)
        case "struck":
            return e.Struck(number=number, at=number, event=about)
        case "gap":
            return e.GapNoticed(number=number, at=number, last=0, unsure=False)
        case _:
            return e.Held(number=number, at=number)


KINDS = st.sampled_from(["held", "undone", "undone", "redone", "struck", "gap"])


@given(st.lists(KINDS, max_size=30), st.data())
def test_undo_and_redo_know_at_once_what_they_are_about(kinds: list[str], data: st.DataObject) -> None:
    """As somebody leads: what is taken back is what can be, now and then with something else put in by hand."""
    log = Log((OPENED,))
    for kind in kinds:
        meant = {"undone": log.undoable, "redone": log.redoable}.get(kind, OPENED)
        if meant is None:
            continue
        log = log.plus(event_of(kind, log.number + 1, meant.number))
        assert (log.undoable, log.redoable) == (undoable(tuple(log)), redoable(tuple(log)))
    shorter = data.draw(st.integers(0, len(log)))
    branch = Log(log[:shorter]).plus(event_of("held", 99, 0))
    assert branch.undoable == branch[-1]
    assert (log.undoable, log.redoable) == (undoable(tuple(log)), redoable(tuple(log)))


@given(st.lists(st.tuples(KINDS, st.integers(-1, 9), st.integers(-1, 9)), max_size=20))
def test_a_strange_log_is_counted_from_its_first_event(strange: list[tuple[str, int, int]]) -> None:
    log = Log()
    for kind, number, about in strange:
        log = log.plus(event_of(kind, number, about))
        assert (log.undoable, log.redoable) == (undoable(tuple(log)), redoable(tuple(log)))


@given(st.lists(st.tuples(KINDS, st.integers(-1, 9), st.integers(-1, 9)), max_size=8), st.integers(0, 10))
def test_an_event_comes_last_when_none_stands_behind_it_or_names_it(strange: list, number: int) -> None:
    events = tuple(event_of(*one) for one in strange)
    event = event_of("held", number, 0)
    behind = all(other.number < number and other.at <= number for other in events)
    named = any((number_amended(other) or 0) >= number for other in events)
    assert Log(events).comes_last(event) == (number > 0 and behind and not named)


def test_a_log_is_equal_to_its_events() -> None:
    events = (OPENED, event_of("held", 2, 0))
    assert Log(events) == events == Log((OPENED,)).plus(events[1])
    assert Log(events).next_at(SessionMs(1)) == (2, 3), "never before what was written last"
    assert Log().next_at(SessionMs(1)) == (1, 1)
