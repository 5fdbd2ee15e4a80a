"""How long it takes to fold a long session, as every undo and every start does."""

from time import process_time

import pytest
from support.long_log import long_log

from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.fold import fold

MOST_MS = 25
"""For 2,000 events."""
MOST_TIMES = 4.5
"""So many times as long for four times as many events: each costs the same, however many came before it."""


COUNTS = (500, 2_000, 8_000)


def milliseconds(log: tuple[Event, ...]) -> float:
    """Processor time of a fold of `log`: the mean of so many in a row that each length meets as much of other work."""
    times = max(COUNTS) // len(log)
    before = process_time()
    for _ in range(times):
        session = fold(log)
    took = (process_time() - before) * 1_000 / times
    assert len(session.spans) > len(log) * 9 // 10
    return took


@pytest.mark.benchmark
def test_a_long_session_folds_at_once() -> None:
    logs = [long_log(count) for count in COUNTS]
    took = [sorted(column) for column in zip(*([milliseconds(log) for log in logs] for _ in range(15)), strict=True)]
    medians = {count: times[len(times) // 2] for count, times in zip(COUNTS, took, strict=True)}
    for count, times in zip(COUNTS, took, strict=True):
        print(f"\nfold of {count} events: median {medians[count]:.1f} ms, least {times[0]:.1f} ms of processor time")
    assert medians[2_000] < MOST_MS
    assert medians[8_000] < MOST_TIMES * medians[2_000]
