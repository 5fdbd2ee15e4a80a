"""A session in which everything goes wrong, in a terminal: it ends with the closing in full, and a true record.

The machine's clock is a file here, so that minutes pass when the test says so; all else is the program itself.
"""

import subprocess
import sys
from pathlib import Path

from support.on_disk import look_session
from support.pseudo_terminal import Terminal, program, surroundings
from support.reading import labelled

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.fold import fold

AGENDA = """\
# Session
Begin: 14:00
End: 16:00

## Arriving (16 min, 2 min each)
## Reflection (30 min)
## Dialogue (40 min)
## Break (10 min)
## Societal perspective (24 min)
"""
TWO_O_CLOCK = 1_795_442_400_000
"""2026-11-23T14:00 UTC."""
BY_HAND = f"""
import runpy, sys
from pathlib import Path
from inspiratie_tui.clock import machine
from inspiratie_tui.core.session.stamp import Stamp
passed, speed = Path(sys.argv.pop(1)), int(sys.argv.pop(1))
class ByHand(machine.MachineClock):
    def stamp(self):
        ms = int(passed.read_text() or 0)
        return Stamp(utc={TWO_O_CLOCK} + ms, boot=ms, boot_id="one start")
ByHand.speed = speed
machine.MachineClock = ByHand
runpy.run_module("inspiratie_tui", run_name="__main__")
"""
"""The program on a clock that a file tells; what takes less than `speed` minutes is no gap."""


class Hand:
    """A facilitator, and the hand on the clock."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.minutes = 0
        self.clock = home / "passed"
        self._set()

    def _set(self) -> None:
        fresh = self.clock.with_suffix(".new")
        fresh.write_text(str(self.minutes * MINUTE))
        fresh.replace(self.clock)

    def open(self, *words: str, gap: int) -> Terminal:
        command = [sys.executable, "-c", BY_HAND, str(self.clock), str(gap), *words]
        around = {**surroundings(self.home), "TZ": "UTC"}
        self.terminal = Terminal([*command, "--lang", "en", "--home", str(self.home)], around)
        return self.terminal

    def later(self, minutes: int) -> None:
        self.minutes += minutes
        self._set()

    def wait(self, minutes: int) -> None:
        """Let minutes pass, and the screen show them."""
        self.later(minutes)
        self.terminal.wait_for(f"{14 + self.minutes // 60}:{self.minutes % 60:02d}")

    def press(self, *keys: str, sees: str) -> None:
        """Press keys; what comes of the last one is `sees`."""
        for key in keys:
            self.terminal.settle()
            self.terminal.press(key)
        self.terminal.wait_for(sees)

    def speaks(self, name: str) -> None:
        self.terminal.wait_for(lambda: labelled(self.terminal.lines, "speaks") == name)


def test_what_went_wrong_is_put_right_and_the_closing_is_had_in_full(home: Path) -> None:
    agenda = home / "agendas/en/01-wrong.md"
    agenda.write_text(AGENDA)
    hand = Hand(home)
    with hand.open("run", str(agenda), gap=600) as terminal:
        terminal.wait_for("ready to begin", "8 Hugo")
        hand.press("space", "right", sees="Bilal · turn")
        hand.speaks("Anouk")

        hand.wait(5)  # Bilal has begun three minutes ago, and nobody pressed
        hand.press("right", "t", sees="> 14:05 Bilal")
        hand.press("left", "left", "left", sees="Bilal began at 14:02, Anouk had 2 min")
        hand.press("enter", sees="put right")
        hand.press("t", "w", "3", sees="Chen began at 14:02, Anouk had 2 min")  # it was Chen
        hand.press("enter", sees="put right")
        hand.speaks("Chen")

        hand.press("space", sees="time stands still since 14:05")  # the elbow
        hand.wait(2)
        hand.press("space", "t", "down", sees="> 14:05 time stands still")
        hand.press("x", "enter", sees="put right")

        hand.wait(9)
        hand.press("down", "enter", sees="this part")
        hand.wait(42)  # twelve minutes too long
        hand.press("right", sees="12 of 24 min left for the closing")
        hand.press("space", sees="time stands still")
        hand.wait(3)
        hand.press("space", sees="this part")
        terminal.kill()

    hand.later(12)
    with hand.open("resume", gap=10) as terminal:
        terminal.wait_for("15:01-15:13 not kept: what was that?")
        hand.press("s", sees="noted: time stood still")
        terminal.wait_for("Dialogue", "no time left for the closing")
        hand.press("u", sees="what was that?")  # undone after a restart, and said again
        hand.press("s", sees="noted: time stood still")

        hand.press("l", sees="end later: 16:27 (ask the group)")
        hand.press("enter", sees="ends 16:27")
        for _ in range(5):
            hand.wait(8)
        hand.press("right", sees="when we go on")
        for _ in range(2):
            hand.wait(5)
        hand.press("right", sees="this part")
        for _ in range(3):
            hand.wait(8)
        hand.press("right", sees="End the session?")
        hand.press("enter", sees="planned")
        hand.press("q", sees="the session is over")
        terminal.settle()
        terminal.press("q")
        assert terminal.wait_for_exit() == 0

    with look_session(next((home / "data").glob("*/20*.json"))) as file:
        session = fold(file.events)
    took = [time_spent(session, 0, part=part) // MINUTE for part in range(5)]
    assert took == [16, 42, 40, 10, 24], "the closing in full"
    assert time_spent(session, 0, held=True) == 15 * MINUTE, "three minutes of silence, and the battery"
    turns = [(turn.person, time_spent(session, 0, turn=number) // MINUTE) for number, turn in enumerate(session.turns)]
    assert turns == [(session.circle.seats[0], 2), (session.circle.seats[2], 14)]
    shown = subprocess.run(
        program("show", "--home", str(home), "--lang", "en"),
        env=surroundings(home),
        capture_output=True,
        text=True,
        check=True,
    )
    assert "15:01-15:13 not kept, 12 min: time stood still" in shown.stdout
