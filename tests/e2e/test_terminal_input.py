"""What a terminal may send by mistake or from a hostile clipboard: no text is lost, no key is pressed, nothing ends."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import list_sessions, store_in
from support.pseudo_terminal import PATIENCE, Terminal, program, surroundings

Start = Callable[..., Terminal]
HELD_UP = 0.3
"""Seconds between two pieces: longer than Textual waits before it calls an ESC a key."""


def leading(start: Start) -> Terminal:
    terminal = start("--lang", "en")
    terminal.wait_for("session 1")
    terminal.press("enter")
    terminal.wait_for("ready to begin")
    return terminal


def writing(start: Start) -> Terminal:
    terminal = leading(start)
    terminal.press("n")
    terminal.wait_for("note:")
    return terminal


def kept(terminal: Terminal, home: Path) -> str:
    """Save what stands in the field, leave, and return what is on disk."""
    terminal.press("enter")
    terminal.wait_for("saved: note")
    terminal.press("escape")
    terminal.wait_until_gone("note:")
    terminal.press("q")
    terminal.wait_for("go on with")
    terminal.press("q")
    assert terminal.wait_for_exit() == 0
    assert not list(home.glob("data/crash.log"))
    (group,) = (home / "data").glob("*/")
    (session,) = list_sessions(group)
    (note,) = store_in(home / "data").look(session.ref).notes
    return note.text


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ((b"\x1b[200~voor \x1b[31mrood\x1b[0m en \x1bq\x1b[A na\x1b\x1b[201~.",), "voor [31mrood[0m en q[A na."),
        ((b"\x1b[200~voor\x00 na\x1b", b"[201~."), "voor na."),
        ((b"\x1b[200~voor \xc3", b"\xabn \xe9 na\x1b[20", b"1~."), "voor ën \ufffd na."),
        ((b"voor \xff\xc3", b"\xab \xe9t na."), "voor \ufffdë \ufffdt na."),
        ((b"\x1b[200~voor \x1b[200~ na\x1b[201~.",), "voor [200~ na."),
    ],
    ids=["ESC", "NUL, the end in two", "no UTF-8, letters and end in two", "typed", "a second beginning"],
)
def test_it_is_in_the_note(pieces: tuple[bytes, ...], text: str, home: Path, start: Start) -> None:
    terminal = writing(start)
    for piece in pieces:
        terminal.send(piece)
        time.sleep(HELD_UP if len(pieces) > 1 else 0)
    terminal.wait_for("na.")
    assert kept(terminal, home) == text


def test_outside_a_field_a_paste_presses_no_key(start: Start) -> None:
    terminal = leading(start)
    terminal.paste("\x1b[31mq \x1bq\x1b[Ann\x1b q\x1b")
    terminal.send(b"\xff\xfe\xe9")
    terminal.press("a")
    terminal.wait_for("further")
    assert "note:" not in terminal.text
    terminal.settle()
    terminal.press("escape")
    terminal.wait_until_gone("further")
    terminal.wait_for("ready to begin")
    assert not terminal.ended


def test_a_window_that_goes_without_a_word_ends_it(home: Path) -> None:
    """As a program in the background has it: no controlling terminal, so no SIGHUP either."""
    window, its_end = os.openpty()
    command = program("--home", str(home), "--lang", "en")
    with subprocess.Popen(
        command, env=surroundings(home), stdin=its_end, stdout=its_end, stderr=its_end, start_new_session=True
    ) as running:
        os.close(its_end)
        drawn = b""
        while b"session 1" not in drawn:
            drawn += os.read(window, 65536)
        os.close(window)
        try:
            assert running.wait(PATIENCE) == 0
        finally:
            running.kill()
    assert not list(home.glob("data/crash.log"))
