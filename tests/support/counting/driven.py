"""Runs `child.py`: the program on a clock that never waits, in a process of its own."""

import ast
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from support.pseudo_terminal import surroundings

CHILD = Path(__file__).with_name("child.py")
PATIENCE = 900
"""Seconds after which a program hangs."""


def driven(mode: str, words: Sequence[str], steps: Sequence[str], home: Path) -> list[dict[str, int]]:
    """Run the program with `words` in `home`, take `steps`, and return the figures of the start and of each step.

    `mode` is `count` or `weigh`. Raises RuntimeError with what was said when the program did not end well.
    """
    figures = home.parent / f"{home.name}.figures"
    master, slave = os.openpty()  # it looks whether there is a terminal, and draws nothing on it
    try:
        done = subprocess.run(
            [sys.executable, "-P", str(CHILD), mode, str(figures), ",".join(steps), *words],
            env=surroundings(home) | {"PYTHONHASHSEED": "0", "PYTHONPATH": str(CHILD.parents[2])},
            cwd=home,
            stdin=slave,
            stderr=slave,
            stdout=subprocess.PIPE,
            timeout=PATIENCE,
            check=False,
        )
        if done.returncode or not figures.exists():
            os.set_blocking(master, False)
            raise RuntimeError(f"{words}:\n{os.read(master, 65_536).decode()}\n{done.stdout.decode()}")
    finally:
        os.close(slave)
        os.close(master)
    return list(ast.literal_eval(figures.read_text()))
