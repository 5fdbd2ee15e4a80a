"""The window closes while the program is ending already: wherever that is, it ends well, and nothing is lost."""

import os
import signal
import sys
import time
from pathlib import Path

import pytest
from support.on_disk import look_session
from support.pseudo_terminal import PATIENCE, Terminal, surroundings

from inspiratie_tui.commands.output import say
from inspiratie_tui.texts import _

WORDS = "wat ik wil en wat ik durf"
MEETS = """
import functools, importlib, os, sys, time
place, reached = sys.argv.pop(1), sys.argv.pop(1)
module, _, names = place.partition(":")
*kinds, name = names.split(".")
import inspiratie_tui.commands.entry
owner = functools.reduce(getattr, kinds, importlib.import_module("inspiratie_tui." + module))
before = getattr(owner, name)
@functools.wraps(before)
def met(*words, **more):
    open(reached, "w").close()
    while os.isatty(2):
        time.sleep(0.002)
    return before(*words, **more)
setattr(owner, name, met)
raise SystemExit(inspiratie_tui.commands.entry.run())
"""
"""Waits, at one place of the program, until the window is gone."""
PLACES = ("leading.writer:Writer.last", "ui.keys.driver:TerminalDriver.stop_application_mode")
MORE_PLACES = (
    "ui.live.live_screen:LiveScreen.last_words",
    "leading.writer:Writer.stop",
    "ui.app:InspiratieApp.exit",
    "ui.app:InspiratieApp.on_unmount",
    "ui.keys.outgoing:Outgoing.leave",
    "ui.keys.outgoing:Outgoing.stop",
    "commands.opening.screens:_forget_a_closed_window",
    "ui.end_watch:EndWatch.all_saved",
)


@pytest.mark.parametrize("place", [*PLACES, *(pytest.param(place, marks=pytest.mark.slow) for place in MORE_PLACES)])
def test_it_ends_well_wherever_the_window_closes(place: str, home: Path, tmp_path: Path) -> None:
    script, reached = tmp_path / "meets.py", tmp_path / "reached"
    script.write_text(MEETS)
    command = [sys.executable, str(script), place, str(reached), "--lang", "en", "--home", str(home)]
    with Terminal(command, surroundings(home)) as terminal:
        terminal.wait_for("Arrival")
        terminal.press("enter")
        terminal.wait_for(_("ready to begin"))
        terminal.press("n")
        terminal.wait_for("note:")
        terminal.type_in(WORDS)
        terminal.wait_for(WORDS)
        terminal.kill(signal.SIGTERM)
        end = time.monotonic() + PATIENCE
        while not reached.exists():
            assert time.monotonic() < end
            time.sleep(0.01)
        terminal.hang_up()
        assert terminal.wait_for_exit() == 0
    assert not list(home.glob("data/crash.log"))
    (session,) = (path for path in home.glob("data/*/*.json") if path.name != "group.json")
    alive = look_session(session).alive
    assert alive is not None
    assert [draft.text for draft in alive.drafts] == [WORDS]


def test_a_sentence_that_nobody_can_read_any_more_goes_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """As that of a rehearsal, or of a crash: it made another crash of it, or another exit code."""
    window, near = os.openpty()
    with open(near, "w", buffering=1, encoding="utf-8") as stderr:
        os.close(window)
        monkeypatch.setattr(sys, "stderr", stderr)
        say("That was a rehearsal.")
