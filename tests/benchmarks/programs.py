"""What is compared: this program, one that shows a single text, and others where they are installed."""

import compileall
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from support.counting.prepared import ENDED, FEW, prepare, session_of
from support.pseudo_terminal import FOR_GOOD, Terminal, program, surroundings

import inspiratie_tui

ROWS, COLUMNS = 36, 120
BARE = [sys.executable, str(Path(__file__).with_name("bare.py"))]
Ready = str | Callable[[Terminal], bool]


def drawn(terminal: Terminal) -> bool:
    """Tell whether a program of which no word is known shows more than a line."""
    return len(terminal.text.split()) > 5


@dataclass(frozen=True)
class Program:
    """A program that is opened in a terminal of its own."""

    name: str
    """What it is called in the table."""
    command: tuple[str, ...]
    """With its arguments."""
    ready: Ready
    """What shows that its picture stands."""
    quits: tuple[str, ...] = ("ctrl+q",)
    """Keys that end it; the last one ends it at once."""
    ours: bool = True
    """Whether its memory, idling and keys are asked too, as those of others are not."""

    @contextmanager
    def opened(self, home: Path) -> Iterator[Terminal]:
        """Open it, and wait until its picture stands."""
        with Terminal(self.command, surroundings(home), rows=ROWS, columns=COLUMNS) as terminal:
            wanted = self.ready
            terminal.wait_for(wanted if isinstance(wanted, str) else lambda: wanted(terminal))
            yield terminal

    def quit(self, terminal: Terminal) -> float:
        """End it, and return how many milliseconds it took from the last key."""
        for key in self.quits[:-1]:
            terminal.press(key)
            time.sleep(FOR_GOOD)
        pressed = time.monotonic()
        terminal.press(self.quits[-1])
        terminal.wait_for_exit()
        return (time.monotonic() - pressed) * 1000


def programs(home: Path) -> tuple[Program, ...]:
    """Make the home in which ours is opened, and return all programs; the bare one comes first."""
    # As every start but the first one finds it.
    assert compileall.compile_dir(Path(inspiratie_tui.__file__).parent, quiet=1)
    prepare(home, FEW, ENDED)
    agenda = home / "agendas" / "en" / "03-counted.md"
    words = ("--home", str(home), "--lang", "en")
    compared = [
        Program("bare", tuple(BARE), "bare"),
        Program("home", tuple(program(*words)), "> ", ("q",)),
        Program("live by run", tuple(program("run", str(agenda), "--new", *words)), "ready to begin", ("q",)),
        Program("live by resume", tuple(program("resume", session_of(FEW), *words)), "Part 0", ("q", "y")),
    ]
    for name, *more in (("harlequin",), ("posting",), ("tl", str(agenda)), ("termdown", "3600")):
        path = shutil.which(name)
        if path is not None:
            quits = ("q",) if name == "termdown" else ("ctrl+q",)
            compared.append(Program(name, (path, *more), drawn, quits, ours=False))
    return tuple(compared)
