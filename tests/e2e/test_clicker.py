"""A whole session by a clicker, which knows PageDown and PageUp: from home until it has ended."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import look_session
from support.pseudo_terminal import Terminal
from support.reading import labelled

from inspiratie_tui.core.session.events import Ended
from inspiratie_tui.texts import _

Start = Callable[..., Terminal]
CIRCLE = ("Anouk", "Bilal", "Chen", "Daan", "Esra", "Femke", "Giulia", "Hugo")


@pytest.mark.slow
def test_from_home_to_ended(home: Path, start: Start) -> None:
    terminal = start("--lang", "en")
    terminal.wait_for("inspiratie", "Anouk", "Arrival")

    def click(key: str, *until: str | Callable[[], bool]) -> None:
        terminal.settle()
        terminal.press(key)
        terminal.wait_for(*until)

    def speaks(name: str) -> Callable[[], bool]:
        return lambda: labelled(terminal.lines, _("speaks")) == name

    click("pageup", "inspiratie")
    click("pagedown", _("ready to begin"))
    click("pagedown", "this part")
    click("pagedown", lambda: "Round: who are you" in terminal.lines[1])
    for name in CIRCLE:
        click("pagedown", speaks(name))
    click("pageup", speaks("Giulia"))
    click("pagedown", speaks("Hugo"))
    click("pagedown", "the round is complete")
    click("pagedown", lambda: "Dialogue" in terminal.lines[1])
    click("pagedown", lambda: "Perspective on society" in terminal.lines[1])
    question = _("This was the last part. End the session?")
    click("pagedown", question)
    click("pageup", lambda: question not in terminal.text)
    click("pagedown", question)
    terminal.press("pagedown")  # a nervous thumb
    time.sleep(0.3)
    assert question in terminal.text
    time.sleep(1.0)  # for this long the question must have stood there
    terminal.press("pagedown")
    terminal.wait_for(lambda: question not in terminal.text)
    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    terminal.wait_for(lambda: isinstance(look_session(path).events[-1], Ended))
    for _again in range(3):
        terminal.settle()
        terminal.press("pagedown")
    events = look_session(path).events
    assert isinstance(events[-1], Ended), "after the end forward does nothing"
    assert [type(event).__name__ for event in events].count("Ended") == 1
    assert terminal.exit_code is None
