"""Keys that come faster than the disk writes and the screen paints: each one counts, none is lost."""

from collections.abc import Callable
from pathlib import Path

from support.on_disk import look_session
from support.pseudo_terminal import KEYS, Terminal
from support.reading import figures

from inspiratie_tui.texts import _

Start = Callable[..., Terminal]


def opened(start: Start) -> Terminal:
    terminal = start("--lang", "en")
    terminal.wait_for("Arrival")
    terminal.press("enter")
    terminal.wait_for(_("ready to begin"))
    return terminal


def notes(home: Path) -> list[str]:
    (path,) = (found for found in home.glob("data/*/*.json") if found.name != "group.json")
    return [note.text for note in look_session(path).notes]


def test_a_note_typed_in_one_burst_is_saved(home: Path, start: Start) -> None:
    terminal = opened(start)
    terminal.press("n")
    terminal.wait_for("note:")
    terminal.write("! a" + KEYS["enter"])
    terminal.wait_for(_("saved: {kind}").format(kind=_("insight")))
    assert notes(home) == ["a"]


def test_what_is_typed_while_a_note_is_being_saved_stays(home: Path, start: Start) -> None:
    terminal = opened(start)
    terminal.press("n")
    terminal.wait_for("note:")
    terminal.write("eerste" + KEYS["enter"] + "tweede")
    terminal.wait_for(_("saved: {kind}").format(kind=_("note")), "tweede", lambda: "eerste" not in terminal.text)
    assert notes(home) == ["eerste"]
    terminal.press("> ")  # no longer at the start: a text like any other
    terminal.press("enter")
    terminal.wait_until_gone("tweede")  # out of the field at once; on disk soon
    terminal.wait_for(lambda: notes(home) == ["eerste", "tweede>"])


def test_twice_right_at_once_is_once(home: Path, start: Start) -> None:
    terminal = opened(start)
    terminal.write(KEYS["right"] * 2)
    terminal.wait_for(lambda: figures(terminal.lines).startswith("+"))
    assert "Arrival" in terminal.lines[1]
