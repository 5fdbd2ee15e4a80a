"""How long it takes to fold a long session, which happens after every key."""

from time import process_time

import pytest

from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.fold import fold

EVENTS = 2_000
MOST_MS = 50


def long_log() -> tuple[e.Event, ...]:
    """Eleven parts, every other one a round, the floor going about, a hold now and then."""
    parts = tuple(Part(title=str(part), length=20 * MINUTE, each=MINUTE if part % 2 else None) for part in range(11))
    seats = tuple(PersonId(f"p{seat}") for seat in range(8))
    log: list[e.Event] = [
        e.Opened(number=1, at=0, agenda=Agenda(parts=parts), participants=seats, facilitators=()),
        e.WentTo(number=2, at=1, part=0, activity=None),
    ]
    for number in range(3, EVENTS + 1):
        stamp = {"number": number, "at": number * 1_000}
        if number % 180 == 0:
            log.append(e.WentTo(**stamp, part=number // 180 % 11, activity=None))
        elif number % 50 < 2:
            log.append(e.WentOn(**stamp) if number % 50 else e.Held(**stamp))
        else:
            log.append(e.FloorGiven(**stamp, person=seats[number % 8]))
    return tuple(log)


@pytest.mark.benchmark
def test_a_long_session_folds_at_once() -> None:
    log = long_log()
    assert len(log) == EVENTS
    took = []
    for _ in range(15):
        before = process_time()
        session = fold(log)
        took.append((process_time() - before) * 1_000)
    assert len(session.spans) > EVENTS * 9 // 10
    median = sorted(took)[len(took) // 2]
    print(f"\nfold of {EVENTS} events: median {median:.1f} ms, least {min(took):.1f} ms of processor time")
    assert median < MOST_MS
