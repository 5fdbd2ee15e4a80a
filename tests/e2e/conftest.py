"""A home with an agenda whose parts last seconds, and terminals that end with the test."""

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

if sys.platform == "win32":
    collect_ignore_glob = ["*"]  # there is no pseudo-terminal to look into
else:
    from support.pseudo_terminal import Terminal, program, surroundings

    Start = Callable[..., Terminal]

AGENDAS = {
    "nl": """\
# Bijeenkomst 1: kennismaken
Begin: 14.00 uur

## Aankomen (2 sec)
- Waarmee kom je binnen?
## Rondje: wie ben je (40 sec, 5 sec p.p.)
- Wat bracht je hier?
## Dialoog (30 sec)
> Een gesprek begint met luisteren.
## Maatschappelijk perspectief (20 sec)
""",
    "en": """\
# Session 1: arriving
Start: 14:00

## Arrival (2 sec)
- What do you come in with?
## Round: who are you (40 sec, 5 sec each)
- What brought you here?
## Dialogue (30 sec)
> A conversation begins with listening.
## Perspective on society (20 sec)
""",
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home that was never opened, but whose first agendas are those above."""
    for language, text in AGENDAS.items():
        agenda = tmp_path / "home" / "agendas" / language / "01-seconds.md"
        agenda.parent.mkdir(parents=True)
        agenda.write_text(text, "utf-8")
    return tmp_path / "home"


@pytest.fixture
def start(home: Path) -> Iterator["Start"]:
    """Start the program in `home`: `start("resume", "--lang", "nl", rows=24, columns=80)`."""
    with contextlib.ExitStack() as open_ones:

        def opened(*words: str, rows: int = 24, columns: int = 80) -> "Terminal":
            command = program(*words, "--home", str(home)) if words else program("--home", str(home))
            return open_ones.enter_context(Terminal(command, surroundings(home), rows=rows, columns=columns))

        yield opened
