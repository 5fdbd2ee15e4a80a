"""Counts the instructions of starts and commands, which no other work on the machine changes, and prints a table.

    python tests/benchmarks/instructions.py [ROW ...]       # all rows, or those whose name holds one of the words

It needs valgrind. A screen is counted until its first picture stands. Two counts of the same differ by half a percent:
threads take turns as they happen to, and under valgrind what waits for a second may come before the picture.
"""

import compileall
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from support.pseudo_terminal import Terminal, program, surroundings  # noqa: E402  (found by the line above)

PATIENCE = 600.0
"""Seconds for what takes one without valgrind."""
AGENDA = ROOT / "agendas" / "en" / "01-arriving.md"
NOTHING, BARE = "python -c pass", "bare"
_TOTAL = re.compile(r"^(?:summary|totals): (\d+)", re.MULTILINE)


@dataclass(frozen=True)
class Counted:
    """A row of the table."""

    name: str
    """What it is called there."""
    command: list[str]
    """The program and its words."""
    picture: str | None = None
    """What its first picture shows; None for what ends by itself."""


def rows(home: Path) -> list[Counted]:
    """Return what is counted, in a `home` that has a session."""
    settled = ("--home", str(home), "--lang", "en")
    agenda = str(home / "long.md")
    return [
        Counted(NOTHING, [sys.executable, "-c", "pass"]),
        Counted("--version", program("--version")),
        Counted("--help", program("--help")),
        Counted("check", program("check", agenda, *settled)),
        Counted("show", program("show", *settled)),
        Counted(BARE, [sys.executable, str(Path(__file__).with_name("bare.py"))], "bare"),
        Counted("home", program(*settled), "> go on with"),
        Counted("live", program("run", agenda, "--new", *settled), "ready to begin"),
    ]


def count(row: Counted, home: Path) -> int:
    """Return how many instructions `row` takes, in all threads."""
    counts = home / "callgrind.out"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}", "-q", *row.command]
    environment = {**surroundings(home), "PYTHONHASHSEED": "0"}
    command[0] = shutil.which("valgrind") or command[0]
    if row.picture is None:
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    else:
        with Terminal(command, environment, rows=36, columns=120) as terminal:
            terminal.wait_for(row.picture, timeout=PATIENCE)
            # A signal that nobody listens to ends both programs at once; valgrind still writes down what it counted.
            terminal.kill(signal.SIGUSR1)
            terminal.wait_for_exit(PATIENCE)
    total = _TOTAL.search(counts.read_text("ascii", "replace"))
    assert total is not None, counts
    return int(total[1])


def led(home: Path) -> None:
    """Leave an unfinished session in `home`, as anybody who starts the program a second time has one."""
    agenda = home / "long.md"
    agenda.write_text(AGENDA.read_text("utf-8"), "utf-8")
    with Terminal(program("run", str(agenda), "--home", str(home), "--lang", "en"), surroundings(home)) as terminal:
        terminal.wait_for("ready to begin")
        terminal.press("right")
        terminal.wait_for("space hold")
        terminal.press("q")
        terminal.wait_for("Leave this session?")
        terminal.settle()
        terminal.press("y")
        terminal.wait_for_exit()


def main(words: list[str], say: Callable[[str], None] = print) -> int:
    """Count the rows whose name holds one of `words`, all without any; return the exit code."""
    if shutil.which("valgrind") is None:
        say("valgrind is not installed")
        return 1
    os.chdir(ROOT)
    compileall.compile_dir(ROOT / "inspiratie_tui", quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        led(home)
        say(f"{'':16}{'instructions':>14}{'of nothing':>12}{'of bare':>9}")
        totals: dict[str, int] = {}
        for row in rows(home):
            if words and row.name not in (NOTHING, BARE) and not any(word in row.name for word in words):
                continue
            total = totals[row.name] = count(row, home)
            bare = f"{total / totals[BARE]:8.2f}x" if BARE in totals else ""
            say(f"{row.name:16}{total / 1e6:12.1f} M{total / totals[NOTHING]:11.2f}x{bare:>9}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
