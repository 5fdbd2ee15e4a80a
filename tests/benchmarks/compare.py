"""Compare by the clock: `.venv/bin/python tests/benchmarks/compare.py`, alone on the machine.

One run, in turns: this program as home and live, an application with one Static (bare), and harlequin, posting,
toolong (`tl`) and termdown where they are installed. Printed are medians, their ratios to bare, and what is to be
reached; `pytest -m benchmark` fails where it is not. What no machine changes stands in tests/counts.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.programs import Program, programs
from support.counting.prepared import FEW, session_of
from support.long_log import long_log
from support.pseudo_terminal import FOR_GOOD, Terminal, program, surroundings

from inspiratie_tui.core.session.fold import fold

STARTS, KEYS, COMMANDS, FOLDS = 11, 25, 15, 9
"""How often each is measured."""
IDLE_SECONDS = 30
FOLDED = 2_000, 8_000


@dataclass(frozen=True)
class Reach:
    """What is to be reached; it never moves."""

    most: float
    """The most it may be, in `unit`."""
    unit: str
    """`x` is a ratio."""


REACH = {
    "start: home": Reach(1.15, "x"),
    "start: live by run": Reach(1.6, "x"),
    "start: live by resume": Reach(1.6, "x"),
    "memory: home": Reach(1.0, "x"),
    "memory: live by run": Reach(1.2, "x"),
    "quit: home": Reach(0.3, "x"),
    "quit: live by run": Reach(0.3, "x"),
    "key: right": Reach(2.5, "x"),
    "key: a letter": Reach(1.5, "x"),
    "idle: live by resume": Reach(0.3, "%"),
    "wake-ups: live by resume": Reach(5, "a second"),
    "fold: 2,000 events": Reach(25, "ms"),
    "fold: 8,000 in 2,000": Reach(4.5, "x"),
    "command: --help": Reach(5, "x"),
    "command: check": Reach(13, "x"),
    "command: show": Reach(12, "x"),
}
"""`x` is in that of bare; of commands in `python -c pass`."""


@dataclass(frozen=True)
class Figure:
    """A median."""

    name: str
    """As in `REACH`."""
    value: float
    """In `unit`."""
    unit: str
    """What it is measured in."""
    ratio: float | None = None
    """To what it is compared with."""

    @property
    def met(self) -> bool | None:
        """Return whether what is to be reached was reached; None where nothing was set."""
        reach = REACH.get(self.name)
        if reach is None:
            return None
        measured = self.ratio if reach.unit == "x" and self.ratio is not None else self.value
        return measured <= reach.most

    def __str__(self) -> str:
        """Return a row of the table."""
        reach = REACH.get(self.name)
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}x"
        told = "" if reach is None else f"{reach.most:g} {reach.unit}"
        return f"{self.name:28} {self.value:9.2f} {self.unit:9} {ratio:>8}  {told:12} {_VERDICT[self.met]}"


_VERDICT = {None: "", True: "met", False: "NOT MET"}


def measure() -> Iterator[Figure]:
    """Yield every figure as soon as it is known."""
    with tempfile.TemporaryDirectory() as made:
        home = Path(made)
        everything = programs(home)
        ours = tuple(each for each in everything if each.ours)
        yield from _starts_and_ends(everything, home)
        yield from _idle(ours, home)
        yield from _keys(ours, home)
        yield from _commands(home)
    yield from _folds()


def _medians(kind: str, unit: str, took: dict[str, list[float]], floor: str) -> Iterator[Figure]:
    medians = {name: statistics.median(times) for name, times in took.items()}
    for name, median in medians.items():
        yield Figure(f"{kind}: {name}", median, unit, median / medians[floor])


def _starts_and_ends(everything: tuple[Program, ...], home: Path) -> Iterator[Figure]:
    starts, ends, memory = defaultdict(list), defaultdict(list), defaultdict(list)
    for turn in range(STARTS + 1):
        for each in everything:
            with each.opened(home) as terminal:
                start = (terminal.frames[-1][0] - terminal.began) * 1000
                time.sleep(1.5)  # until what a start leaves behind is tidied up, and a dialog would listen
                resident = _resident_mb(terminal)
                end = each.quit(terminal)
            if turn:  # the first one warms the disk
                starts[each.name].append(start)
                ends[each.name].append(end)
                memory[each.name].append(resident)
    yield from _medians("start", "ms", starts, "bare")
    yield from _medians("quit", "ms", ends, "bare")
    yield from _medians("memory", "MB", memory, "bare")


def _idle(ours: tuple[Program, ...], home: Path) -> Iterator[Figure]:
    with ExitStack() as open_ones:
        terminals = {
            each.name: open_ones.enter_context(each.opened(home)) for each in ours if each.name != "live by run"
        }
        time.sleep(3)
        began, before = time.monotonic(), {name: _work(terminal) for name, terminal in terminals.items()}
        time.sleep(IDLE_SECONDS)
        lasted = time.monotonic() - began
        for name, terminal in terminals.items():
            seconds, wakes = (now - then for now, then in zip(_work(terminal), before[name], strict=True))
            yield Figure(f"idle: {name}", seconds / lasted * 100, "% of one")
            yield Figure(f"wake-ups: {name}", wakes / lasted, "a second")


def _keys(ours: tuple[Program, ...], home: Path) -> Iterator[Figure]:
    """From a key to the first byte of its picture, pressed at any moment between two frames."""
    by_name = {each.name: each for each in ours}
    took = defaultdict(list)
    with by_name["bare"].opened(home) as bare, by_name["live by resume"].opened(home) as live:
        for turn in range(KEYS):
            took["bare"].append(_paint_ms(bare, "xy"[turn % 2]))
            took["right"].append(_paint_ms(live, "right"))
            took["left"].append(_paint_ms(live, "left"))
        live.press("n")
        live.wait_for("note:")
        for turn in range(KEYS):
            took["bare"].append(_paint_ms(bare, "xy"[turn % 2]))
            took["a letter"].append(_paint_ms(live, "ab"[turn % 2]))
    yield from _medians("key", "ms", took, "bare")


def _commands(home: Path) -> Iterator[Figure]:
    agenda = str(home / "agendas" / "en" / "03-counted.md")
    words = ("--home", str(home), "--lang", "en")
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "--version": program("--version"),
        "--help": program("--help"),
        "check": program("check", agenda, *words),
        "show": program("show", session_of(FEW), *words),
    }
    took = defaultdict(list)
    for _ in range(COMMANDS):
        for name, command in commands.items():
            began = time.monotonic()
            subprocess.run(command, env=surroundings(home), capture_output=True, check=True)
            took[name].append((time.monotonic() - began) * 1000)
    yield from _medians("command", "ms", took, "python -c pass")


def _folds() -> Iterator[Figure]:
    took = defaultdict(list)
    logs = {events: long_log(events) for events in FOLDED}
    for _ in range(FOLDS):
        for events, log in logs.items():
            began = time.process_time()
            fold(log)
            took[events].append((time.process_time() - began) * 1000)
    few, many = (statistics.median(took[events]) for events in FOLDED)
    yield Figure("fold: 2,000 events", few, "ms")
    yield Figure("fold: 8,000 in 2,000", many, "ms", many / few)


def _resident_mb(terminal: Terminal) -> float:
    status = Path(f"/proc/{terminal.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def _work(terminal: Terminal) -> tuple[float, int]:
    """Return the seconds that all threads spent on a core, and how often they were woken."""
    seconds, wakes = 0.0, 0
    for task in Path(f"/proc/{terminal.pid}/task").iterdir():
        seconds += int((task / "schedstat").read_text().split()[0]) / 1e9
        wakes += int((task / "status").read_text().split("\nvoluntary_ctxt_switches:")[1].split()[0])
    return seconds, wakes


def _paint_ms(terminal: Terminal, key: str) -> float:
    # Twice `right` within 0.4 s would be one press; and anywhere in the program's own rhythm.
    time.sleep(FOR_GOOD + time.monotonic_ns() % 97 / 1000)
    before = len(terminal.raw)
    pressed = time.monotonic()
    terminal.press(key)
    terminal.wait_for(lambda: len(terminal.raw) > before)
    return (next(at for at, length in terminal.frames if length > before) - pressed) * 1000


def main() -> None:
    """Print the table, row by row."""
    print(f"{'':28} {'median':>9} {'':9} {'ratio':>8}  to reach")
    for figure in measure():
        print(figure, flush=True)


if __name__ == "__main__":
    main()
