"""The whole program on a desktop: a D-Bus of its own, with a screen saver that writes down what it is asked."""

import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import support
from support.pseudo_terminal import PATIENCE, Terminal, program, surroundings

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or shutil.which("dbus-daemon") is None, reason="needs a D-Bus to ask"
)

SCREEN_SAVER = Path(support.__file__).with_name("screen_saver.py")


@pytest.fixture
def desktop() -> Iterator[dict[str, str]]:
    """The environment in which programs find a private bus."""
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, text=True
    )
    assert bus.stdout is not None
    address = bus.stdout.readline().strip()
    yield {"DBUS_SESSION_BUS_ADDRESS": address}
    bus.terminate()
    bus.wait()
    bus.stdout.close()


@pytest.fixture
def saver(desktop: dict[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """A screen saver on that bus; each line it prints is something it was asked."""
    running = subprocess.Popen(
        [sys.executable, str(SCREEN_SAVER)], env=desktop, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, bufsize=0
    )
    assert running.stdout is not None
    assert asked(running) == "ready"
    yield running
    running.terminate()
    running.wait()
    running.stdout.close()


def asked(saver: "subprocess.Popen[bytes]") -> str:
    """The next thing it is asked; empty when nothing comes."""
    assert saver.stdout is not None
    ready, _, _ = select.select([saver.stdout], [], [], PATIENCE)
    return saver.stdout.readline().decode().strip() if ready else ""


def test_awake_in_a_session_but_not_in_its_break(
    tmp_path: Path, desktop: dict[str, str], saver: "subprocess.Popen[bytes]"
) -> None:
    agenda = tmp_path / "agenda.md"
    agenda.write_text("# Session 1\n## Talk (20 min)\n## Break (10 min)\n## Closing (20 min)\n", "utf-8")
    command = program("run", str(agenda), "--home", str(tmp_path / "home"), "--lang", "en")
    with Terminal(command, {**surroundings(tmp_path), **desktop}) as terminal:
        terminal.wait_for("ready to begin")
        terminal.press("right")
        assert asked(saver) == "Inhibit"
        terminal.settle()
        terminal.press("right")
        terminal.wait_for("Break")
        assert asked(saver) == "UnInhibit"
        terminal.press("right")
        assert asked(saver) == "Inhibit"
        terminal.press("q")
        terminal.wait_for("Leave this session?")
        terminal.settle()
        terminal.press("y")
        assert terminal.wait_for_exit() == 0
        assert asked(saver) == "UnInhibit"


def test_not_when_it_was_set_otherwise(
    tmp_path: Path, desktop: dict[str, str], saver: "subprocess.Popen[bytes]"
) -> None:
    agenda = tmp_path / "agenda.md"
    agenda.write_text("# Session 1\n## Talk (20 min)\n## Closing (20 min)\n", "utf-8")
    (tmp_path / "settings.toml").write_text("awake = false\n", "utf-8")
    command = program("run", str(agenda), "--home", str(tmp_path), "--lang", "en")
    with Terminal(command, {**surroundings(tmp_path), **desktop}) as terminal:
        terminal.wait_for("ready to begin")
        terminal.press("right")
        terminal.wait_for("this part")
        for _ in range(3):  # longer than a wish has to stand before the machine is asked
            terminal.settle()
        terminal.press("q")
        terminal.wait_for("Leave this session?")
        terminal.settle()
        terminal.press("y")
        assert terminal.wait_for_exit() == 0
    saver.terminate()
    assert saver.stdout is not None
    assert saver.stdout.read() == b""
