"""A mistake of the program while a screen is shown, through a real pseudo-terminal."""

import os
import select
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

pty = pytest.importorskip("pty", reason="pseudo-terminals as on POSIX")

SECRET = "twijfelt"
PATIENCE = 60
"""Seconds."""
PROGRAM = f"""
import sys
from inspiratie_tui.commands.entry import run
from inspiratie_tui.ui.home import home_screen

def crash(_screen, _clock):
    note = "{SECRET} over haar baan"
    raise ValueError(note)

assert home_screen.open_home_keys
home_screen.open_home_keys = crash
sys.exit(run(["--home", sys.argv[1], "--lang", "en"]))
"""


def read_until(terminal: int, done: Callable[[bytes], bool]) -> bytes:
    """What the program writes, up to and with what makes `done` true, or its end; it is not waited for for ever."""
    seen = b""
    while not done(seen):
        if not select.select([terminal], [], [], PATIENCE)[0]:
            raise TimeoutError(f"nothing more in {PATIENCE} s: {seen[-2_000:]!r}")
        try:
            more = os.read(terminal, 65_536)
        except OSError:  # how Linux says that nobody writes any more
            return seen
        if not more:
            return seen
        seen += more
    return seen


def test_it_is_one_sentence_a_log_and_exit_70(tmp_path: Path) -> None:
    terminal, inside = pty.openpty()
    program = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        stdin=inside,
        stdout=inside,
        stderr=inside,
        env={**os.environ, "TERM": "xterm-256color"},
        start_new_session=True,
    )
    os.close(inside)
    read_until(terminal, lambda seen: b"Sample group" in seen and b"leave" in seen)
    os.write(terminal, b"?")
    rest = read_until(terminal, lambda _seen: False)
    code = program.wait()
    os.close(terminal)
    log = tmp_path / "data" / "crash.log"
    kept = log.read_text("utf-8")
    assert code == 70
    after = rest.rpartition(b"\x1b[?1049l")[2].decode()  # when the screen is gone
    assert after.count("inspiratie: ") == 1
    assert str(log) in after.replace("\r\n", "")
    assert "builtins.ValueError" in kept
    assert " crash\n" in kept
    assert SECRET not in kept
    assert SECRET not in rest.decode()
    assert "Traceback" not in rest.decode()
