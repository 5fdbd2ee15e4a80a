"""How the end goes that the system asks for, at its edges: what Python itself does in its last moments counts too."""

import subprocess
import sys
from pathlib import Path

import pytest

from inspiratie_tui.commands.opening.screens import save_at_once
from inspiratie_tui.commands.refused import CRASHED
from inspiratie_tui.home import Home

BEGINS = """
import os, signal, threading
from inspiratie_tui.ui import end_watch
watch = end_watch.EndWatch(lambda: asked.set(), lambda: 0)
asked, both = threading.Event(), {signal.SIGHUP, signal.SIGCONT}
signal.signal(signal.SIGCONT, lambda *_: None)  # as Textual does
signal.pthread_sigmask(signal.SIG_BLOCK, both)
watch.begin()
"""
ENDED_MEANWHILE = """
import atexit
atexit.register(threading.Event().wait)
os.kill(os.getpid(), signal.SIGTERM)
asked.wait()
watch.all_saved()
"""
"""All is saved while the watch waits, and then Python takes its time: no thread can begin any more."""
CLOSED_WINDOW = """
for number in both:
    os.kill(os.getpid(), number)
signal.pthread_sigmask(signal.SIG_UNBLOCK, both)
asked.wait()
os._exit(0)
"""
"""The system sends both at once, and Python hears them in one go."""


@pytest.mark.parametrize("then", [ENDED_MEANWHILE, CLOSED_WINDOW], ids=["ended meanwhile", "closed window"])
def test_it_ends_well_and_without_a_word(then: str) -> None:
    ran = subprocess.run([sys.executable, "-c", BEGINS + then], capture_output=True, text=True, check=False, timeout=60)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


def test_a_mistake_while_it_saves_at_once_is_written_down(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = Home(tmp_path)

    def fails() -> None:
        raise RuntimeError("words of a note")

    assert save_at_once(fails, home) == CRASHED
    entry = home.log.read_text("utf-8")
    assert "RuntimeError" in entry
    assert "words of a note" not in entry + capsys.readouterr().err
