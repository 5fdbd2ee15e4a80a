"""Ten minutes away on a real kernel: killed, and back in a time namespace whose boot time is ten minutes further."""

import shutil
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

import pytest
from support.on_disk import look_session
from support.pseudo_terminal import Terminal, program, surroundings
from support.reading import figures, seconds

from inspiratie_tui.core.session.events import GapMeaning, GapNoticed
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.store.tinydb.session_file import SessionFile

LATER = 600
"""Seconds that the machine will have slept."""
AGENDA = "# Kennismaken\n## Rondje (160 min, 20 min p.p.)\n## Gesprek (30 min)\n"
ASLEEP = ("unshare", "--user", "--map-root-user", "--time", "--boottime", str(LATER))
ASKED = "niet bijgehouden: wat was dat?"

pytestmark = pytest.mark.slow


@pytest.fixture
def later() -> list[str]:
    """What stands before a command that is to run ten minutes later."""
    command = [shutil.which(ASLEEP[0]) or ASLEEP[0], *ASLEEP[1:]]
    try:
        subprocess.run([*command, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this kernel gives nobody a time of their own (unshare --time)")
    return command


@pytest.fixture
def opened(home: Path) -> Iterator[Callable[..., Terminal]]:
    (home / "settings.toml").write_text('digits = "exact"\n')
    (home / "agendas" / "nl" / "01-seconds.md").write_text(AGENDA, "utf-8")
    with ExitStack() as open_ones:

        def run(before: Sequence[str], *words: str) -> Terminal:
            command = [*before, *program(*words, "--home", str(home), "--lang", "nl")]
            return open_ones.enter_context(Terminal(command, surroundings(home)))

        yield run


def kept(home: Path) -> SessionFile:
    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    return look_session(path)


def left(home: Path, moment: float, asleep: int) -> float:
    """Seconds that the turn has at `moment` (monotonic) when it was `asleep` seconds, by the stamp of its beginning."""
    begun = next(stamp.boot for number, stamp in kept(home).stamps.items() if number == 3) / 1_000
    now = time.clock_gettime(time.CLOCK_BOOTTIME) - time.monotonic() + moment
    return 20 * 60 - (now + asleep - begun)


def shows(terminal: Terminal, expected: float) -> None:
    """A second that is shown lasts from its beginning to its end: its middle is what it says of the time."""
    assert abs(seconds(figures(terminal.lines)) - 0.5 - expected) <= 1.0


def test_ten_minutes_away_are_asked_about_and_the_turn_goes_on_at_the_right_second(
    home: Path, opened: Callable[..., Terminal], later: list[str]
) -> None:
    killed = opened((), "run", str(home / "agendas/nl/01-seconds.md"))
    killed.wait_for("klaar om te beginnen", "8 Hugo")
    killed.press("space")
    killed.wait_until_gone("klaar om te beginnen")
    killed.press("right")
    killed.wait_for("aan het woord  Anouk")
    killed.kill()
    killed.wait_for_exit()

    soon = opened((), "resume")
    seen = soon.wait_for("aan het woord  Anouk")
    shows(soon, left(home, seen, 0))
    assert "weg" not in soon.text, "it was away for less than a minute"
    soon.kill()
    soon.wait_for_exit()

    back = opened(later, "resume")
    seen = back.wait_for(ASKED, "[w] het ging door  [k] pauze  [s] tijd stil  [e] we waren gestopt")
    assert "aan het woord  Anouk" in back.text
    shows(back, left(home, seen, LATER))
    assert fold(kept(home).events).gaps[0].was is None
    assert [event.unsure for event in kept(home).events if isinstance(event, GapNoticed)] == [False]

    back.press("s")
    back.wait_until_gone(ASKED)
    (gap,) = fold(kept(home).events).gaps
    assert gap.was is GapMeaning.STILL
    assert abs((gap.until - gap.since) / 1_000 - LATER) < 60
    shows(back, left(home, time.monotonic(), LATER) + (gap.until - gap.since) / 1_000)
    back.press("u")
    seen = back.wait_for(ASKED)
    shows(back, left(home, seen, LATER))
