"""A disk that hangs: what is typed and pressed meanwhile is on the screen at once, and the clock goes on."""

import subprocess
import sys
from functools import partial
from pathlib import Path

from support.on_disk import look_session
from support.pseudo_terminal import Terminal, program, surroundings

TEXT = "abcdefghijklmnopqrstuvwxyz"
DIGITS = slice(2, 9)
"""The rows in which the time stands."""
SLOW = """
import os, runpy, sys, time
at_once, hangs = os.fsync, sys.argv.pop(1)
def fsync(descriptor):
    while os.path.exists(hangs):
        time.sleep(0.01)
    at_once(descriptor)
os.fsync = fsync
runpy.run_module("inspiratie_tui", run_name="__main__")
"""
"""The program itself, in a Python whose disk hangs as long as there is a certain file."""


def type_in_the_field(terminal: Terminal, text: str) -> None:
    """Type `text` and see each of its letters in the open field."""
    for number, letter in enumerate(text, start=1):
        terminal.press(letter)
        terminal.wait_for(partial(in_the_field, terminal, text[:number]))


def in_the_field(terminal: Terminal, text: str) -> bool:
    _whose, _label, typed = terminal.line_with("note:").partition("note:")
    return typed.strip() == text


def see_the_clock_go_on(terminal: Terminal) -> None:
    stood = terminal.lines[DIGITS]
    terminal.wait_for(lambda: terminal.lines[DIGITS] != stood)


def test_nothing_that_is_typed_waits_for_the_disk(home: Path, tmp_path: Path) -> None:
    (home / "settings.toml").write_text('digits = "exact"\n')
    # What the first start makes it makes on a disk that is quick.
    subprocess.run(program("where", "--home", str(home)), env=surroundings(home), check=True, capture_output=True)
    hangs = tmp_path / "hangs"
    command = [sys.executable, "-c", SLOW, str(hangs), "run", str(home / "agendas/en/01-seconds.md"), "--lang", "en"]
    with Terminal([*command, "--home", str(home)], surroundings(home)) as terminal:
        terminal.wait_for("ready to begin", "8 Hugo")
        terminal.press("space")
        terminal.wait_until_gone("ready to begin")
        hangs.touch()
        terminal.press("right")
        see_the_clock_go_on(terminal)
        assert "Round: who" not in terminal.lines[1], "what is not on the disk is not so"
        hangs.unlink()
        terminal.wait_for(lambda: "Round: who" in terminal.lines[1])
        terminal.press("n")
        terminal.wait_for("note:")
        hangs.touch()
        terminal.press("pagedown")
        type_in_the_field(terminal, TEXT)
        see_the_clock_go_on(terminal)
        assert "Anouk" not in terminal.line_with("speaks"), "the disk hung all the time"
        hangs.unlink()
        terminal.wait_for(lambda: "Anouk" in terminal.line_with("speaks"))
        terminal.press("enter")
        terminal.wait_for("saved: note")
    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    kept = look_session(path)
    assert [note.text for note in kept.notes] == [TEXT]
    assert len(kept.events) == 4
