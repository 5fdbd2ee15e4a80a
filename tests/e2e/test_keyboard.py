"""What a terminal tells of the keyboard, and what settings.toml makes of it."""

import re
from collections.abc import Callable
from pathlib import Path

from support.on_disk import look_session
from support.pseudo_terminal import Terminal

from inspiratie_tui.texts import _

Start = Callable[..., Terminal]
PROTOCOL = re.compile(rb"\x1b\[>\d+u")
"""Asks a newer terminal to tell keys as numbers: with some of them dead keys then get lost."""


def ready(start: Start) -> Terminal:
    """The live screen of the first session."""
    terminal = start("--lang", "en")
    terminal.wait_for("Arrival")
    terminal.press("enter")
    terminal.wait_for(_("ready to begin"))
    return terminal


def test_newer_terminals_are_asked_to_tell_keys_as_numbers(start: Start) -> None:
    terminal = ready(start)
    assert PROTOCOL.search(terminal.raw)
    terminal.write("\x1b[57421u")  # PageUp, as a number
    terminal.write("\x1b[110;65;78u")  # n with caps lock
    terminal.wait_for("note:")
    terminal.press("escape")
    terminal.wait_until_gone("note:")
    terminal.press("space")
    terminal.wait_for("hold")
    terminal.write("\x1b[233;;233u")  # the unshifted 2 of AZERTY
    terminal.wait_for("speaks  Bilal")
    terminal.write("\x1b[117;65;85u")  # u with caps lock
    terminal.wait_until_gone("speaks  Bilal")
    terminal.write("\x1b[57401u")  # 2 on the keypad
    terminal.wait_for("speaks  Bilal")


def test_mended_accents_leave_keys_as_they_are(home: Path, start: Start) -> None:
    (home / "settings.toml").write_text("mend_accents = true\n", "utf-8")
    terminal = ready(start)
    assert not PROTOCOL.search(terminal.raw)
    terminal.press("n")
    terminal.wait_for("note:")
    terminal.type_in("één")
    terminal.press("enter")
    terminal.wait_for(_("saved: {kind}").format(kind=_("note")))
    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    assert [note.text for note in look_session(path).notes] == ["één"]


def test_chosen_keys_and_mistakes_are_there_from_the_first_screen_on(home: Path, start: Start) -> None:
    (home / "settings.toml").write_text('theme = "roze"\n[keys]\nopen = "f3"\nnote = "u"\nforward = "l"\n', "utf-8")
    terminal = start("--lang", "nl")
    terminal.wait_for("settings.toml:1: theme kan niet roze zijn", "settings.toml:4: [u] kan niet zowel note als undo")
    assert f"inspiratie: {home}/settings.toml:1: theme kan niet roze zijn" in terminal.raw.decode("utf-8", "replace")
    assert "Enter" not in terminal.lines[-1]
    terminal.write("\x1bOR")
    terminal.wait_for("klaar om te beginnen")
    terminal.press("L")
    terminal.wait_for("spatie")
