"""A session that this program cannot read is refused with a sentence, by every command, and stays as it is."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import newer

from inspiratie_tui.commands.entry import run
from inspiratie_tui.commands.opening import screens
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.home import Home
from inspiratie_tui.store.tinydb.session_file import SessionFile

MakeGroup = Callable[..., Group]
MakeSession = Callable[..., SessionFile]


@pytest.fixture
def session(make_group: MakeGroup, make_session: MakeSession, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of a session that lies ready; screens would open."""
    monkeypatch.setattr(screens, "refuse_without_terminal", lambda: None)
    with make_session(make_group("maandag-ab12"), "2026-11-23-aaaa") as file:
        return file.path


@pytest.mark.parametrize("command", ["show", "resume", "review"])
def test_one_of_a_newer_program(command: str, home: Home, session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newer(session)
    before = session.read_bytes()
    assert run([command, "--home", str(home.folder), "--lang", "en"]) == 1
    assert "made by a newer version of the program: update to open it." in capsys.readouterr().err
    assert session.read_bytes() == before


@pytest.mark.parametrize("command", ["show", "resume", "review"])
def test_one_that_is_a_folder(command: str, home: Home, session: Path, capsys: pytest.CaptureFixture[str]) -> None:
    session.unlink()
    session.mkdir()
    assert run([command, "--home", str(home.folder), "--lang", "en"]) == 1
    assert "cannot be read (" in capsys.readouterr().err
