"""Terminals as they are: few colours or none, resized, inside tmux, or not there at all."""

import fcntl
import re
import shutil
import struct
import subprocess
import termios
from collections.abc import Mapping
from pathlib import Path

import pytest
from support.pseudo_terminal import Terminal, program, surroundings

COLOUR = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:3[0-7]|4[0-7]|9[0-7]|10[0-7]|[34]8;[25];[0-9;]+)(?:;[0-9;]*)?m")
"""A graphic rendition that sets a colour; 39 and 49, the terminal's own, are none."""
MANY = re.compile(rb"\x1b\[[0-9;]*[34]8;[25];")
"""One of the 256, or one of all."""


def opened(home: Path, **environment: str) -> Terminal:
    return Terminal(program("--lang", "en", "--home", str(home)), {**surroundings(home), **environment})


def led(terminal: Terminal) -> None:
    """From home into a round."""
    terminal.wait_for("Enter open")
    terminal.press("enter")
    terminal.wait_for("ready to begin")
    terminal.press("space")
    terminal.wait_for("space hold")
    terminal.press("3")
    terminal.wait_for("3>Chen")


def test_no_color_sends_no_colour(home: Path) -> None:
    with opened(home, NO_COLOR="1", COLORTERM="truecolor") as terminal:
        led(terminal)
        assert COLOUR.search(terminal.raw) is None
        assert re.search(rb"\x1b\[[0-9;]*\b7\b[0-9;]*m[^\x1b]*Chen", terminal.raw), "the speaker is reversed"


@pytest.mark.parametrize(
    ("term", "colorterm", "many"),
    [
        ("xterm", "", False),
        ("linux", "", False),
        ("vt100", "", False),
        ("xterm-256color", "", True),
        ("xterm-256color", "truecolor", True),
        ("screen-256color", "", True),
        ("tmux-256color", "", True),
    ],
)
def test_a_terminal_gets_no_more_colours_than_it_has(home: Path, term: str, colorterm: str, many: bool) -> None:
    with opened(home, TERM=term, COLORTERM=colorterm) as terminal:
        led(terminal)
        assert COLOUR.search(terminal.raw)
        assert (MANY.search(terminal.raw) is not None) == many


def test_a_window_that_is_dragged_keeps_draft_and_session(home: Path) -> None:
    with opened(home) as terminal:
        led(terminal)
        terminal.press("n")
        terminal.wait_for("note:")
        terminal.type_in("half a thought")
        terminal.wait_for("half a thought")
        for columns in (*range(79, 19, -4), *range(20, 80, 7), 80):
            size = struct.pack("HHHH", max(5, columns * 24 // 80), columns, 0, 0)
            fcntl.ioctl(terminal._master, termios.TIOCSWINSZ, size)  # the system says SIGWINCH
        terminal.type_in(" goes on")
        terminal.wait_for("half a thought goes on", "3>Chen")


@pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not on this machine")
def test_inside_tmux(home: Path, tmp_path: Path) -> None:
    command = [shutil.which("tmux") or "", "-S", str(tmp_path / "socket"), "-f", "/dev/null", "new-session"]
    with Terminal([*command, *program("--lang", "en", "--home", str(home))], surroundings(home)) as terminal:
        led(terminal)
        terminal.press("n")
        terminal.wait_for("note:")
        terminal.type_in("kept")
        terminal.wait_for("kept")
        terminal.press("escape")  # tmux waits for more, half a second: escape-time
        terminal.wait_for("half a note is kept")
        terminal.press("q")
        terminal.wait_for("Leave this session?")
        terminal.settle()
        terminal.press("enter")
        terminal.wait_for("Enter open")
        terminal.press("q")
        assert terminal.wait_for_exit() == 0


def shell(home: Path, line: str, environment: Mapping[str, str] | None = None) -> "subprocess.CompletedProcess[str]":
    """Run `line` with I as the program; neither in nor out is a terminal."""
    words = " ".join(program())
    return subprocess.run(
        ["bash", "-c", f'I() {{ {words} "$@" --home "{home}" --lang en; }}; {line}'],
        env={**surroundings(home), **(environment or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("term", ["dumb", ""])
def test_a_terminal_that_cannot_is_refused(home: Path, term: str) -> None:
    with opened(home, TERM=term) as terminal:
        assert terminal.wait_for_exit() == 2
        assert "This terminal cannot show screens" in terminal.text.replace("\n", " ")


@pytest.mark.parametrize("environment", [{}, {"TERM": "dumb"}, {"TERM": ""}])
@pytest.mark.parametrize("words", ["", "resume", "review"])
def test_without_a_terminal_a_sentence_and_two(home: Path, words: str, environment: dict[str, str]) -> None:
    done = shell(home, f"I {words}", environment)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("inspiratie: ")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "environment",
    [{"LANG": "C"}, {"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}, {"TERM": "dumb"}, {"TERM": ""}, {"NO_COLOR": "1"}],
)
def test_commands_that_print_need_nothing_of_a_terminal(home: Path, environment: dict[str, str]) -> None:
    agenda = home / "agendas" / "en" / "01-seconds.md"
    for line in ("I where", f'I check "{agenda}"'):
        done = shell(home, line, environment)
        assert done.returncode == 0, done.stderr
        assert done.stdout
        assert "Traceback" not in done.stderr
        assert "\x1b" not in done.stdout + done.stderr


@pytest.mark.parametrize("command", ["where", "check", "show"])
@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-", "| head -c 1", "| true"])
def test_a_closed_door_is_no_crash(home: Path, command: str, closed: str) -> None:
    agenda = home / "agendas" / "en" / "01-seconds.md"
    words = f'check "{agenda}"' if command == "check" else command
    done = shell(home, f"set -o pipefail; I {words} {closed}")
    assert "Traceback" not in done.stderr
    assert "Exception ignored" not in done.stderr
    assert done.returncode in (0, 1), done.stderr  # show has nothing to show here


@pytest.mark.parametrize(("doors", "works"), [("| cat", True), ("2>said", False), ("</dev/null", False)])
def test_keys_and_picture_need_the_terminal_and_nothing_else(
    home: Path, tmp_path: Path, doors: str, works: bool
) -> None:
    line = f'cd "{tmp_path}"; set -o pipefail; {" ".join(program("--lang", "en", "--home", str(home)))} {doors}'
    with Terminal([shutil.which("bash") or "", "-c", line], surroundings(home)) as terminal:
        if works:
            terminal.wait_for("Enter open")
            terminal.press("q")
        assert terminal.wait_for_exit() == (0 if works else 2)
    assert (tmp_path / "said").exists() == doors.startswith("2>")
    if doors.startswith("2>"):
        assert "A screen needs a terminal" in (tmp_path / "said").read_text("utf-8")
