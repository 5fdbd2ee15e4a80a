"""A rehearsal in a real terminal: minutes go by in seconds, and afterwards there is nothing, however it ended."""

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from support.pseudo_terminal import PATIENCE, Terminal, program, surroundings

from inspiratie_tui import texts
from inspiratie_tui.texts import _
from inspiratie_tui.ui.demo.script import SCRIPT

Rehearse = Callable[..., Terminal]
AGENDA = """\
# Session 5: trying a step
Begin: 14:00
End: 16:00

## Arriving (30 min)
- What do you come in with?
## Round (40 min, 5 min each)
## Wider perspective (20 min)
"""


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A home that is lived in."""
    folder = tmp_path / "own"
    (folder / "data").mkdir(parents=True)
    (folder / "settings.toml").write_text('language = "en"\n\n[keys]\nforward = ["right", "f"]\n')
    return folder


@pytest.fixture
def rehearse(tmp_path: Path, temporary: Path, own: Path) -> Iterator[Rehearse]:
    """Start a rehearsal: `rehearse("--speed", "60")`, or another command."""
    agenda = tmp_path / "05-step.md"
    agenda.write_text(AGENDA, "utf-8")
    environment = {**surroundings(tmp_path / "user"), "TMPDIR": str(temporary)}
    with ExitStack() as open_ones:

        def opened(*more: str, command: str = "rehearse") -> Terminal:
            words = ["rehearse", str(agenda)] if command == "rehearse" else [command]
            return open_ones.enter_context(Terminal(program(*words, *more, "--home", str(own)), environment))

        yield opened


def everything(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path): (path.read_bytes() if path.is_file() else b"", path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
    }


def minutes(terminal: Terminal) -> int:
    """The clock at the top right, in minutes since midnight."""
    hour, minute = terminal.lines[1].split()[-1].split(":")
    return int(hour) * 60 + int(minute)


def test_minutes_go_by_in_seconds_and_nothing_stays(rehearse: Rehearse, temporary: Path, own: Path) -> None:
    before = everything(own)
    terminal = rehearse("--speed", "60")
    terminal.wait_for("REHEARSAL · 60x", _("ready to begin"), "14:0")
    (folder,) = temporary.iterdir()
    assert folder.stat().st_mode & 0o077 == 0
    terminal.press("f")  # a key that was chosen at home
    terminal.wait_for(lambda: _("ready to begin") not in terminal.text)
    first, began = minutes(terminal), time.monotonic()
    terminal.wait_for(lambda: minutes(terminal) >= first + 3)
    assert 2.0 <= time.monotonic() - began + 1.0 < 8.0
    terminal.press("n")
    terminal.wait_for("note:")
    terminal.press("a thought", "enter")
    terminal.wait_for(_("saved: {kind}").format(kind=_("note")))
    terminal.press("escape")
    terminal.wait_until_gone("note:")
    terminal.press("q")
    terminal.wait_for("This is a rehearsal")
    terminal.settle()
    terminal.press("enter")
    assert terminal.wait_for_exit() == 0
    assert b"That was a rehearsal: nothing of it was kept." in terminal.raw
    assert list(temporary.iterdir()) == []
    assert everything(own) == before


@pytest.mark.parametrize("how", ["SIGTERM", "SIGHUP", "SIGINT", "window"])
def test_nothing_stays_when_the_system_ends_it(how: str, rehearse: Rehearse, temporary: Path, own: Path) -> None:
    before = everything(own)
    terminal = rehearse()
    terminal.wait_for("REHEARSAL · 60x", _("ready to begin"))
    terminal.press("right")
    terminal.wait_for(lambda: _("ready to begin") not in terminal.text)
    terminal.press("n")
    terminal.wait_for("note:")
    terminal.type_in("half a sent")
    terminal.wait_for("half a sent")
    assert len(list(temporary.iterdir())) == 1
    if how == "window":
        terminal.hang_up()
    else:
        terminal.kill(signal.Signals[how])
    assert terminal.wait_for_exit() == 0
    if how != "window":
        assert b"nothing of it was kept" in terminal.raw
    assert list(temporary.iterdir()) == []
    assert everything(own) == before


def test_what_a_killed_one_left_is_gone_after_the_next(rehearse: Rehearse, temporary: Path) -> None:
    killed = rehearse()
    killed.wait_for("REHEARSAL · 60x", _("ready to begin"))
    goes_on = rehearse()
    goes_on.wait_for("REHEARSAL · 60x", _("ready to begin"))
    assert len(list(temporary.iterdir())) == 2
    killed.kill(signal.SIGKILL)
    killed.wait_for_exit()
    assert len(list(temporary.iterdir())) == 2
    other = temporary / "inspiratie-of-somebody"
    other.mkdir()
    terminal = rehearse()
    terminal.wait_for("REHEARSAL · 60x", _("ready to begin"))
    assert len(list(temporary.iterdir())) == 3, "what goes on stays, and what is no rehearsal's"
    terminal.press("q")
    goes_on.press("q")
    terminal.wait_for_exit()
    goes_on.wait_for_exit()
    assert list(temporary.iterdir()) == [other]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_nor_before_there_is_a_picture(number: signal.Signals, rehearse: Rehearse, temporary: Path) -> None:
    terminal = rehearse()
    end = time.monotonic() + PATIENCE
    while not any(temporary.glob("inspiratie-*")):
        assert time.monotonic() < end
        time.sleep(0.001)
    os.kill(terminal.pid, number)
    terminal.wait_for_exit()
    assert not list(temporary.glob("inspiratie-*"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_demo_needs_nothing(language: str, rehearse: Rehearse, temporary: Path) -> None:
    texts.use(language)
    terminal = rehearse("--lang", language, "--speed", "600", command="demo")
    terminal.wait_for("DEMO", _("ready to begin"))
    terminal.press("space")
    terminal.wait_for(f"{_('REHEARSAL')} · 600x", _("ready to begin"))
    terminal.press("space")
    terminal.wait_for(lambda: _("ready to begin") not in terminal.text)
    terminal.press("ctrl+q")
    terminal.wait_for(_("Leave this session?"))
    terminal.settle()
    terminal.press("enter")
    assert terminal.wait_for_exit() == 0
    assert list(temporary.iterdir()) == []


@pytest.mark.parametrize("how", ["q", "ctrl+c"])
def test_who_has_seen_enough_of_the_demo_leaves_at_once(how: str, rehearse: Rehearse, temporary: Path) -> None:
    terminal = rehearse("--lang", "en", command="demo")
    terminal.wait_for("DEMO", "ready to begin")
    terminal.type_in("q" if how == "q" else "\x03")
    assert terminal.wait_for_exit() == 0
    assert list(temporary.iterdir()) == []


QUICKLY = """
import inspiratie_tui.ui.demo.scene as scene
scene.SHORTEST = scene.LONGEST = 0.3
from inspiratie_tui.commands.entry import run
run()
"""
"""The program in which a sentence stands there for a third of a second; between keys it takes as long as ever."""


@pytest.mark.slow
def test_the_demo_plays_to_its_end_by_itself(temporary: Path, own: Path, tmp_path: Path) -> None:
    texts.use("en")
    before = everything(own)
    command = [sys.executable, "-c", QUICKLY, "demo", "--lang", "en", "--home", str(own)]
    environment = {**surroundings(tmp_path / "user"), "TMPDIR": str(temporary)}
    with Terminal(command, environment) as terminal:
        terminal.wait_for("DEMO", lambda: SCRIPT[-1].told in " ".join(terminal.text.split()), timeout=3 * PATIENCE)
        terminal.wait_for("Daan · quote", "Chen · question")
        terminal.press("x")
        terminal.wait_for("you lead now")
        terminal.press("q")
        terminal.wait_until_gone("Chen · question")
        terminal.press("ctrl+q")
        terminal.wait_until_gone("planned")
        terminal.press("ctrl+q")
        assert terminal.wait_for_exit() == 0
    assert list(temporary.iterdir()) == []
    assert everything(own) == before
