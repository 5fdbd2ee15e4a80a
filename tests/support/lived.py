"""What a session was at each of its moments, and where its time went."""

from collections import Counter
from itertools import accumulate

from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.apply import apply
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.core.session.spans import span_length


def lived(counting: tuple[e.Event, ...]) -> list[tuple[e.Event, Session]]:
    return list(zip(counting, [*accumulate(counting, apply, initial=Session())][1:], strict=True))


def all_spent(session: Session, now: int) -> dict[tuple[str, int], int]:
    return {
        ("held", 0): time_spent(session, now, held=True),
        **{("part", number): time_spent(session, now, part=number) for number in range(len(session.agenda.parts))},
        **{("turn", turn): time_spent(session, now, turn=turn) for turn in range(len(session.turns))},
    }


def charged_by_moment(counting: tuple[e.Event, ...], now: int) -> Counter[tuple[str, int | None]]:
    """Count anew, from one event to the next: nothing while time stood still, nothing to a turn while it was silent."""
    charged: Counter[tuple[str, int | None]] = Counter()
    moments = lived(counting)
    # What is opened has no time before it begins, also when it began before that.
    ends = [*(event.at for event, _ in moments[1:]), now]
    for (event, session), following in zip(moments, ends, strict=True):
        if session.state is State.HELD:
            charged["held", 0] += following - event.at
        if session.state is State.RUNNING:
            charged["part", session.place.part] += following - event.at
            silent = min(session.silence_left(event.at), following - event.at)
            charged["turn", session.turn] += following - event.at - silent
    del charged["turn", None]
    return charged


def state_by_events(counting: tuple[e.Event, ...]) -> State:
    """Tell what a session is doing by the last event that says so."""
    state = State.READY
    for event in counting:
        match event:
            case e.WentTo() if state is State.READY:
                state = State.RUNNING
            case e.WentOn() | e.Reopened():
                state = State.RUNNING
            case e.Held():
                state = State.HELD
            case e.Ended():
                state = State.ENDED
            case _:
                pass
    return state


def lasted(session: Session, now: int) -> int:
    """The ms from its begin until `now`, without what lies between an end and a reopening."""
    return sum(span_length(span, now) for span in session.spans)
