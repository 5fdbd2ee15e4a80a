"""Sentences typed in a real terminal where letters are keys: nothing happens, no word is lost."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import look_session
from support.pseudo_terminal import Terminal
from support.sentences import human_gap, sentences

from inspiratie_tui.texts import _

Start = Callable[..., Terminal]
FAST = 0.6
"""How much faster than a human gap is typed here: a busy machine may hold a key up, and the program with it."""


@pytest.mark.slow
def test_no_key_of_it_does_anything(home: Path, start: Start) -> None:
    terminal = start("run", str(home / "agendas/en/01-seconds.md"), "--lang", "en")
    terminal.wait_for("ready to begin", "8 Hugo")
    terminal.press("space")
    terminal.wait_until_gone("ready to begin")
    terminal.settle()
    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    before = [type(event) for event in look_session(path).events]
    typed = ["bilal zegt dat hij past", *sentences(4)]
    kept = _("saved: {kind}").format(kind=_("note"))
    for text in typed:
        for character in text:
            terminal.press(character)
            time.sleep(human_gap() / 1000 * FAST)
        terminal.wait_for("looked like a sentence")
        assert text not in terminal.text
        terminal.press("enter")
        terminal.wait_for(kept)
    session = look_session(path)
    assert [note.text for note in session.notes] == typed
    assert [type(event) for event in session.events] == before


@pytest.mark.slow
def test_enter_and_at_once_any_key_on_a_disk_as_it_is(home: Path, start: Start) -> None:
    terminal = start("run", str(home / "agendas/en/01-seconds.md"), "--lang", "en")
    terminal.wait_for("ready to begin", "8 Hugo")
    terminal.press("n")
    terminal.wait_for("note:")
    terminal.press("one", "enter", "enter", "pauze")  # in one breath
    terminal.wait_for(lambda: terminal.line_with("note:").endswith("pauze"))
    terminal.press("enter")
    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    terminal.wait_for(lambda: [note.text for note in look_session(path).notes] == ["one", "pauze"])
    assert "ready to begin" in terminal.text
