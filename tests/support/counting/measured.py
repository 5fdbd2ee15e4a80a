"""Counts each thing that has a bound: each in a program of its own, in a home of its own."""

import tempfile
from _lsprof import Profiler
from pathlib import Path

from inspiratie_tui.core.session.fold import fold
from support.counting.child import calls_of
from support.counting.driven import driven
from support.counting.prepared import ENDED, FEW, MANY, prepare, session_of
from support.long_log import long_log

FOLDED = 2_000
AGENDA = "agendas/en/03-counted.md"
COMMANDS: dict[str, tuple[str, ...]] = {
    "--version": ("--version",),
    "--help": ("--help",),
    "check": ("check", AGENDA),
    "show": ("show", session_of(FEW)),
    "print": ("print", AGENDA),
    "where": ("where",),
    "group list": ("group", "list"),
    "settings": ("settings",),
}
"""What prints and ends."""
PICTURE = ("calls", "frames", "bytes", "modules")
KEY = ("calls", "bytes")
TICKS = ("calls", "bytes")


def measure() -> dict[str, int]:
    """Return every figure by its name."""
    figures = {f"fold of {FOLDED:,} events: calls": _fold_calls()}
    for name, words in COMMANDS.items():
        figures |= _named((f"`{name}`",), (("calls", "modules"),), _counted(words, home=()))
    at_home = _counted((), "down", home=(FEW, ENDED))
    figures |= _named(("start of home", "home, `down`"), (PICTURE, KEY), at_home)
    figures |= _named(("start of live by `run`",), (PICTURE,), _counted(("run", AGENDA), home=(FEW, ENDED)))
    review = _counted(("review", session_of(ENDED)), home=(FEW, ENDED))
    figures |= _named(("start of review",), (PICTURE,), review)
    few = _counted(("resume", session_of(FEW)), "10s", "right", "left", "n", "a", home=(FEW, ENDED))
    names = (
        "start of live by `resume`",
        f"ten ticks at {FEW} events",
        f"`right` at {FEW} events",
        f"`left` at {FEW} events",
        "opening a note",
        "letter of a note",
    )
    figures |= _named(names, (PICTURE, TICKS, KEY, KEY, KEY, KEY), few)
    many = _counted(("resume", session_of(MANY)), "10s", "right", "left", home=(MANY,))
    names = (
        f"start of live with {MANY:,} events",
        f"ten ticks at {MANY:,} events",
        f"`right` at {MANY:,} events",
        f"`left` at {MANY:,} events",
    )
    return figures | _named(names, (("calls",), TICKS, KEY, KEY), many)


def _named(
    names: tuple[str, ...], wanted: tuple[tuple[str, ...], ...], counted: list[dict[str, int]]
) -> dict[str, int]:
    return {
        f"{name}: {unit}": figures[unit]
        for name, units, figures in zip(names, wanted, counted, strict=True)
        for unit in units
    }


def _fold_calls() -> int:
    log = long_log(FOLDED)
    profiler = Profiler(subcalls=True, builtins=True)
    profiler.enable()
    fold(log)
    profiler.disable()
    return calls_of(profiler)


def _counted(words: tuple[str, ...], *steps: str, home: tuple[int, ...]) -> list[dict[str, int]]:
    """Run the program with `words`, press `steps`, and return what the start and each step cost."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "home"
        folder.mkdir()
        prepare(folder, *home or (FEW,))
        at_home = () if words[:1] in (("--version",), ("--help",)) else ("--home", str(folder), "--lang", "en")
        return driven("count", (*words, *at_home), steps, folder)
