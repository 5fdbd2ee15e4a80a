"""What stood open to others is closed when a home is opened, and said once."""

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import FILES

from inspiratie_tui.commands.opening.tidied import tidy
from inspiratie_tui.home import Home
from inspiratie_tui.home.private_modes import Closed, close_to_others

pytestmark = pytest.mark.skipif(os.name != "posix", reason="modes of POSIX")
GROUP = "kring-ab12"
CLOSED = "2 files of your groups stood open to other accounts on this machine; they are closed now."


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """A home with a group, a session and an agenda of its own, all for its owner alone."""
    home = Home(tmp_path / "home")
    for file in (
        home.data / GROUP / "group.json",
        home.data / GROUP / "2026-11-23-cd34.json",
        home.agendas / GROUP / "05-a.md",
    ):
        FILES.make_folder(file.parent)
        FILES.create(file, b"{}")
    return home


def loosen(home: Home, folders: int, files: int, below: Path | None = None) -> None:
    for path in (below or home.data, *(below or home.data).rglob("*")):
        path.chmod(folders if path.is_dir() else files)


def open_to_others(home: Home) -> set[str]:
    places = (home.data, *home.data.rglob("*"), *home.agendas.rglob("*"))
    return {path.relative_to(home.folder).as_posix() for path in places if stat.S_IMODE(path.stat().st_mode) & 0o077}


@pytest.mark.parametrize(
    ("folders", "files", "counted"),
    [
        (0o700, 0o600, 0),
        (0o755, 0o644, 2),
        (0o777, 0o666, 2),
        (0o777, 0o777, 2),  # `chmod -R 777`
        (0o750, 0o640, 2),
        (0o711, 0o644, 2),  # by name
        (0o755, 0o600, 0),
        (0o700, 0o644, 0),  # in a folder that was closed
        (0o750, 0o604, 0),  # nobody who could come to it could read it
    ],
)
def test_open_folders_and_files_are_closed(home: Home, folders: int, files: int, counted: int) -> None:
    loosen(home, folders, files)
    assert close_to_others(home, [GROUP]) == Closed(counted)
    assert open_to_others(home) == set()
    assert {stat.S_IMODE(path.stat().st_mode) for path in home.data.rglob("*.json")} == {0o600}
    assert close_to_others(home, [GROUP]) == Closed()


def test_what_is_no_group_stays_open_and_so_does_the_folder_of_all(home: Home) -> None:
    for name in ("notes/config.json", "x.csv"):
        (home.data / name).parent.mkdir(exist_ok=True)
        (home.data / name).touch()
    (home.data / "crash.log").touch()
    loosen(home, 0o755, 0o644)
    assert close_to_others(home, [GROUP]) == Closed(3)
    assert open_to_others(home) == {"data", "data/notes", "data/notes/config.json", "data/x.csv"}


def test_own_agendas_are_closed_too(home: Home) -> None:
    loosen(home, 0o755, 0o644, home.agendas / GROUP)
    assert close_to_others(home, [GROUP]) == Closed(1)
    assert open_to_others(home) == set()


def test_no_link_is_followed_but_one_to_a_group(home: Home, tmp_path: Path) -> None:
    stick, other = tmp_path / "stick", tmp_path / "other"
    for folder in (stick, other):
        folder.mkdir(mode=0o755)
        (folder / "x.json").touch(0o644)
    (stick / "group.json").touch(0o644)
    (home.data / "op-stick-ab12").symlink_to(stick)
    (home.data / "iets").symlink_to(other)
    (home.data / GROUP / "los.json").symlink_to(other / "x.json")
    (home.agendas / "iets").symlink_to(other)
    home.data.chmod(0o755)
    close_to_others(home, [GROUP, "iets"])
    assert [stat.S_IMODE((folder / "x.json").stat().st_mode) for folder in (stick, other)] == [0o600, 0o644]
    assert stat.S_IMODE(other.stat().st_mode) == 0o755


def test_it_is_said_once(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    loosen(home, 0o755, 0o644)
    assert tidy(home, [GROUP], FILES) == (CLOSED,)
    assert capsys.readouterr().err == f"inspiratie: {CLOSED}\n"
    assert tidy(home, [GROUP], FILES) == ()
    assert not home.told_once.exists(), "it is not true any more, so nothing need be remembered"


def keeps_no_modes(_path: Path, _mode: int) -> None:
    """A stick that keeps no modes, and does not say so."""


def refuses(_path: Path, _mode: int) -> None:
    """A stick that says so, or files of another account."""
    raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))


@pytest.mark.parametrize(
    ("chmod", "reason"), [(keeps_no_modes, "this disk keeps no permissions"), (refuses, "no permission")]
)
def test_what_cannot_be_closed_is_said_once_and_keeps_nothing_from_opening(
    home: Home, chmod: Callable[[Path, int], None], reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    loosen(home, 0o755, 0o644)
    monkeypatch.setattr(Path, "chmod", chmod)
    (sentence,) = tidy(home, [GROUP], FILES)
    assert (
        sentence
        == f"2 files of your groups are open to other accounts on this machine, and cannot be closed ({reason})."
    )
    assert tidy(home, [GROUP], FILES) == ()
    assert home.told_once.read_text() == "open-to-others\n"
