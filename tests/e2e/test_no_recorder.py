"""What is typed leaves no trace beside the notes: not by a variable of the environment, not by the clipboard."""

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.pseudo_terminal import Terminal, program, surroundings

SECRET = "zij is moe van hem"
RECORDERS = {
    "TEXTUAL": "debug,devtools",
    "TEXTUAL_LOG": "keys.log",
    "TEXTUAL_SCREENSHOT": "1",
    "TEXTUAL_SCREENSHOT_LOCATION": ".",
    "TEXTUAL_SCREENSHOT_FILENAME": "screen.svg",
    "TEXTUAL_DRIVER": "elsewhere:Driver",
    "TEXTUAL_PRESS": "q",
    "TEXTUAL_DEBUG": "1",
    "TEXTUAL_SHOW_RETURN": "1",
}
CLIPBOARD = b"\x1b]52;"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def watched(folder: Path) -> Iterator[Terminal]:
    """The program in an environment in which any Textual program would write down each key."""
    home = folder / "home"
    with Terminal(program("--home", str(home), "--lang", "en"), surroundings(home) | RECORDERS) as terminal:
        yield terminal


def typed(terminal: Terminal) -> None:
    terminal.wait_for("session 1")
    terminal.press("enter")
    terminal.wait_for("ready to begin")
    terminal.press("n")
    terminal.wait_for("note:")
    terminal.type_in(SECRET)
    terminal.wait_for(SECRET)


def left(terminal: Terminal) -> None:
    terminal.press("escape")
    terminal.wait_until_gone(SECRET)
    terminal.press("q")
    terminal.wait_for("go on with")
    terminal.press("q")
    assert terminal.wait_for_exit() == 0


def test_no_variable_records(folder: Path, watched: Terminal) -> None:
    typed(watched)
    left(watched)
    written = [path for path in folder.rglob("*") if path.is_file() and SECRET.encode() in path.read_bytes()]
    assert [path.suffix for path in written] == [".alive"], "the draft, and nothing else"
    assert {path.name for path in folder.iterdir()} == {"home"}


@pytest.mark.parametrize("wanted", [False, True])
def test_what_is_copied_leaves_only_where_the_settings_say_so(folder: Path, wanted: bool) -> None:
    home = folder / "home"
    home.mkdir()
    (home / "settings.toml").write_text(f"clipboard = {str(wanted).lower()}\n")
    with Terminal(program("--home", str(home), "--lang", "en"), surroundings(home)) as terminal:
        typed(terminal)
        terminal.send(b"\x1b[1;2H")  # shift+home
        terminal.send(b"\x18")  # ctrl+x
        terminal.wait_until_gone(SECRET)
        terminal.send(b"\x16")  # ctrl+v
        terminal.wait_for(SECRET)
        left(terminal)
        whole = CLIPBOARD + b"c;" + b64encode(SECRET.encode())
        assert (whole in bytes(terminal.raw)) is wanted
        assert (CLIPBOARD in bytes(terminal.raw)) is wanted
