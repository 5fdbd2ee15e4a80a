"""Start, memory, idling and keys, against an application with one Static, in one run.

The targets are those of the design; `pytest -m benchmark -s` prints the figures.
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from support.pseudo_terminal import FOR_GOOD, Terminal, program, surroundings

pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.skipif(sys.platform != "linux", reason="memory and work are read from /proc"),
    pytest.mark.usefixtures("compiled"),
]

START_RATIO = 1.3
"""Start to the first answered key, in starts of the bare application."""
MEMORY_RATIO = 1.3
"""Resident memory on the live screen, in that of the bare application."""
IDLE_PERCENT = 0.3
"""Of one core, while a clock runs."""
WAKE_UPS = 5.0
"""A second, of all threads, while a clock runs."""
KEY_RATIO = 3.0
"""Key to paint on the live screen, in that of the bare application; a forward press waits for the disk as well."""
STARTS = 21
KEYS = 35
IDLE_SECONDS = 30

BARE = [sys.executable, str(Path(__file__).with_name("bare.py"))]
AGENDA = (Path(__file__).parents[2] / "agendas" / "en" / "01-arriving.md").read_text("utf-8")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with an unfinished session, so that there are two lines to choose from."""
    folder = tmp_path_factory.mktemp("measured")
    agenda = folder / "long.md"
    agenda.write_text(AGENDA, "utf-8")
    with Terminal(program("run", str(agenda), "--home", str(folder), "--lang", "en"), surroundings(folder)) as terminal:
        terminal.wait_for("ready to begin")
        terminal.press("right")
        terminal.wait_for("space hold")
        terminal.press("q")
        terminal.wait_for("Leave this session?")
        terminal.settle()
        terminal.press("y")
        terminal.wait_for_exit()
    return folder


@contextmanager
def bare(home: Path) -> Iterator[Terminal]:
    with Terminal(BARE, surroundings(home), rows=36, columns=120) as terminal:
        terminal.wait_for("bare")
        yield terminal


@contextmanager
def at_home(home: Path) -> Iterator[Terminal]:
    command = program("--home", str(home), "--lang", "en")
    with Terminal(command, surroundings(home), rows=36, columns=120) as terminal:
        terminal.wait_for("> go on with")
        yield terminal


@contextmanager
def leading(home: Path) -> Iterator[Terminal]:
    """On the live screen, the clock running."""
    agenda = str(home / "long.md")
    command = program("run", agenda, "--new", "--home", str(home), "--lang", "en")
    with Terminal(command, surroundings(home), rows=36, columns=120) as terminal:
        terminal.wait_for("ready to begin")
        terminal.press("right")
        terminal.wait_for("First round")
        yield terminal


def start_ms(opened: Callable[[Path], "contextmanager[Terminal]"], home: Path, answer: str) -> float:
    with opened(home) as terminal:
        terminal.press("down")
        answered = terminal.wait_for(answer)
        return (answered - terminal.began) * 1000


def resident_mb(terminal: Terminal) -> float:
    status = Path(f"/proc/{terminal.pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def worked_seconds(terminal: Terminal) -> float:
    """The time all its threads spent on a core, to the nanosecond."""
    tasks = Path(f"/proc/{terminal.pid}/task").iterdir()
    return sum(int((task / "schedstat").read_text().split()[0]) for task in tasks) / 1e9


def wake_ups(terminal: Terminal) -> int:
    """How often its threads have slept until something came."""
    states = [(task / "status").read_text() for task in Path(f"/proc/{terminal.pid}/task").iterdir()]
    return sum(int(state.split("\nvoluntary_ctxt_switches:")[1].split()[0]) for state in states)


def paint_ms(terminal: Terminal, key: str) -> float:
    """From the key to the first byte of its picture; pressed at any moment between two frames."""
    # Anywhere in the program's own rhythm; and twice `right` within 0.4 s would be one press.
    time.sleep(FOR_GOOD + random.uniform(0.0, 0.1))
    before = len(terminal.raw)
    pressed = time.monotonic()
    terminal.press(key)
    terminal.wait_for(lambda: len(terminal.raw) > before)
    return (next(at for at, length in terminal.frames if length > before) - pressed) * 1000


def test_start_to_the_first_answered_key(home: Path) -> None:
    ours, theirs = [], []
    for turn in range(STARTS + 1):
        a, b = start_ms(at_home, home, "> session 2"), start_ms(bare, home, "key down")
        if turn:  # the first one warms the disk
            ours.append(a)
            theirs.append(b)
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"\nstart: {statistics.median(ours):.0f} ms, bare {statistics.median(theirs):.0f} ms, {ratio:.2f}x")
    assert ratio <= START_RATIO


def test_memory_on_the_live_screen(home: Path) -> None:
    ours, theirs = [], []
    for _turn in range(5):
        with leading(home) as terminal, bare(home) as other:
            time.sleep(3)
            ours.append(resident_mb(terminal))
            theirs.append(resident_mb(other))
    ratio = statistics.median(ours) / statistics.median(theirs)
    print(f"\nmemory: {statistics.median(ours):.1f} MB, bare {statistics.median(theirs):.1f} MB, {ratio:.2f}x")
    assert ratio <= MEMORY_RATIO


def test_idle_while_a_clock_runs(home: Path) -> None:
    with leading(home) as terminal, bare(home) as other:
        time.sleep(3)
        began, ours, theirs = time.monotonic(), worked_seconds(terminal), worked_seconds(other)
        woken = wake_ups(terminal)
        time.sleep(IDLE_SECONDS)
        lasted = time.monotonic() - began
        ours = (worked_seconds(terminal) - ours) / lasted * 100
        theirs = (worked_seconds(other) - theirs) / lasted * 100
        often = (wake_ups(terminal) - woken) / lasted
    print(f"\nidle: {ours:.2f} % of a core and {often:.1f} wake-ups a second, bare {theirs:.2f} %")
    assert ours <= IDLE_PERCENT
    assert often <= WAKE_UPS


def test_key_to_paint(home: Path) -> None:
    """A forward press, its event on disk, and a letter of a note: from the key to the first byte of the picture."""
    with leading(home) as terminal, bare(home) as other:
        forward, letter, plain = [], [], []
        for turn in range(KEYS):
            forward.append(paint_ms(terminal, "right"))
            paint_ms(terminal, "left")
            plain.append(paint_ms(other, "xy"[turn % 2]))
        terminal.press("n")
        terminal.wait_for("note:")
        for turn in range(KEYS):
            letter.append(paint_ms(terminal, "ab"[turn % 2]))
            plain.append(paint_ms(other, "xy"[turn % 2]))
    right, typed, floor = (statistics.median(times) for times in (forward, letter, plain))
    print(
        f"\nkey to paint: right {right:.1f} ms, {right / floor:.2f}x; a letter {typed:.1f} ms, {typed / floor:.2f}x;"
        f" bare {floor:.1f} ms"
    )
    assert right <= KEY_RATIO * floor
    assert typed <= KEY_RATIO * floor
