"""A disk that hangs for half a second: what is typed and pressed meanwhile is on the screen at once."""

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path

from support.on_disk import look_session
from support.pseudo_terminal import Terminal, program, surroundings

HANGS = 0.5
"""Seconds that each fsync takes."""
AT_ONCE = 0.2
"""Seconds within which a letter must be painted."""
ROUNDS = 4
"""How often it is tried: a busy machine may keep us waiting once, a program that waits for its disk does each time."""
SLOW = f"""
import os, runpy, time
at_once = os.fsync
def fsync(descriptor):
    time.sleep({HANGS})
    at_once(descriptor)
os.fsync = fsync
runpy.run_module("inspiratie_tui", run_name="__main__")
"""
"""The program itself, in a Python whose disk is slow."""


def pressed(terminal: Terminal, key: str, seen: Callable[[], bool]) -> float:
    """Press `key`, and return the seconds until `seen`."""
    begun = time.monotonic()
    terminal.press(key)
    return terminal.wait_for(seen) - begun


def type_while_it_hangs(terminal: Terminal, text: str) -> float:
    """Go forward and type `text` into the open field; return the longest time that a letter was not painted."""
    longest = 0.0
    terminal.press("pagedown")
    for number, letter in enumerate(text, start=1):
        longest = max(longest, pressed(terminal, letter, partial(in_the_field, terminal, text[:number])))
        time.sleep(0.02)
    return longest


def in_the_field(terminal: Terminal, text: str) -> bool:
    _whose, _label, typed = terminal.line_with("note:").partition("note:")
    return typed.strip() == text


def frames_between(terminal: Terminal, begin: float, end: float) -> list[float]:
    """The moments at which something was painted."""
    return [moment for moment, _length in terminal.frames if begin <= moment <= end]


def test_nothing_that_is_typed_waits_for_the_disk(home: Path) -> None:
    (home / "settings.toml").write_text('digits = "exact"\n')
    # What the first start makes it makes on a disk that is quick.
    subprocess.run(program("where", "--home", str(home)), env=surroundings(home), check=True, capture_output=True)
    command = [sys.executable, "-c", SLOW, "run", str(home / "agendas/en/01-seconds.md"), "--lang", "en"]
    with Terminal([*command, "--home", str(home)], surroundings(home)) as terminal:
        terminal.wait_for("ready to begin", "8 Hugo")
        terminal.press("space")
        terminal.wait_until_gone("ready to begin")
        slow = pressed(terminal, "right", lambda: "Round: who" in terminal.lines[1])
        assert slow > HANGS, "what is not on the disk is not so"
        longest, gaps, texts = [], [], []
        for number in range(ROUNDS):
            texts.append(f"abcdefghijklmnopqrstuvwxyz{number}")
            terminal.press("n")
            terminal.wait_for("note:")
            begun = time.monotonic()
            longest.append(type_while_it_hangs(terminal, texts[-1]))
            frames = frames_between(terminal, begun, time.monotonic())
            gaps.append(max(after - before for before, after in pairwise(frames)))
            assert frames[-1] - begun > HANGS, "the disk hung meanwhile"
            terminal.press("enter")
            terminal.wait_for("saved: note")
            terminal.press("escape")
            terminal.wait_until_gone("note:")
            if max(longest[-1], gaps[-1]) < AT_ONCE:
                break
        print(f"letters at most {longest} s, gaps at most {gaps} s")
        assert longest[-1] < AT_ONCE
        assert gaps[-1] < AT_ONCE
    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    kept = look_session(path)
    assert [note.text for note in kept.notes] == texts
    assert len(kept.events) == 3 + len(texts)
