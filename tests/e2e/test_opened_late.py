"""The laptop comes at 14:12, the group began at 14:00, and the battery is empty right after that was put right."""

import contextlib
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.on_disk import look_session
from support.pseudo_terminal import Terminal, program, surroundings

from inspiratie_tui.clock.machine import MachineClock
from inspiratie_tui.core.moments import DAY, HOUR, MINUTE, SECOND
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.events import Corrected
from inspiratie_tui.leading.runner import SessionRunner

AGENDA = "# Session 1\nStart: 14:00\n\n## Arrival (20 min)\n## Talk (60 min)\n"


def west(seconds: int) -> str:
    """The time zone that lies so many seconds west, as TZ says it."""
    sign, (minutes, second) = "-" if seconds < 0 else "", divmod(abs(seconds), 60)
    return f"XXX{sign}{minutes // 60}:{minutes % 60:02}:{second:02}"


@pytest.fixture
def west_by() -> int:
    """How many seconds to the west it is 14:12 now; never more than 12 hours to either side."""
    return (int(time.time()) - (14 * 60 + 12) * 60 + 12 * 60 * 60) % (24 * 60 * 60) - 12 * 60 * 60


@pytest.fixture
def at_twelve_past(home: Path, west_by: int) -> Iterator[Callable[[], Terminal]]:
    """Start the program where it is 14:12 as the test begins."""
    environment = surroundings(home) | {"TZ": west(west_by)}
    for agenda in home.glob("agendas/*/01-*.md"):
        agenda.write_text(AGENDA, "utf-8")
    with contextlib.ExitStack() as open_ones:
        yield lambda: open_ones.enter_context(Terminal(program("--home", str(home), "--lang", "en"), environment))


def test_it_counts_from_two_after_a_kill(at_twelve_past: Callable[[], Terminal], home: Path, west_by: int) -> None:
    terminal = at_twelve_past()
    terminal.wait_for("Arrival")
    terminal.press("enter")
    terminal.wait_for("ready to begin")
    terminal.press("space")
    terminal.wait_for("Did it begin at 14:00, as planned?  [i] yes  Esc no")
    terminal.press("i")
    terminal.wait_for("put right")
    terminal.kill()

    again = at_twelve_past()
    again.wait_for("go on with: Session 1")
    again.press("enter")
    again.wait_for("this part")
    assert "Did it begin" not in again.text
    again.kill()
    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    kept = SessionRunner(look_session(path), MachineClock(), {})
    assert isinstance(kept.log[-1], Corrected)
    began = kept.session.spans[0].begin
    two = kept.stamps[1].utc + began
    assert -13 * MINUTE < began <= -12 * MINUTE
    assert abs((two - west_by * SECOND) % DAY - 14 * HOUR) < 20, "clocks are read one after the other"
    assert abs(time_spent(kept.session, kept.now, part=0) - (time.time() * SECOND - two)) < SECOND
