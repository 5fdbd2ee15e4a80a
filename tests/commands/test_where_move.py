"""`where --move`: at every moment the sessions are whole in one of two places, and it goes on where it stopped."""

import json
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.killed import kills
from support.on_disk import DISK, list_groups, list_sessions, open_session, store_in, write_group

from inspiratie_tui.commands.entry import run
from inspiratie_tui.commands.opening.moved_sessions import end_move, move_sessions
from inspiratie_tui.commands.opening.opened_home import open_home
from inspiratie_tui.commands.words.home_argument import home_of
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.disk.moved_folder import DiskMover
from inspiratie_tui.home import Home
from inspiratie_tui.store.tinydb.session_file import SessionFile

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="variables say there where documents are")

MakeGroup = Callable[..., Group]
MakeSession = Callable[..., SessionFile]
GROUP = "kring-ab12"
SESSION = "2026-11-23-cd34"


@pytest.fixture
def local(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the sessions are moved to; `home` is the default home."""
    for name, folder in (("HOME", "."), ("XDG_DATA_HOME", "local"), ("XDG_DOCUMENTS_DIR", "OneDrive")):
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.delenv("INSPIRATIE_HOME", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path / "local" / "inspiratie" / "data"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "OneDrive" / "Inspiratie", chosen=False)


@pytest.fixture
def year(home: Home, local: Path, make_group: MakeGroup, make_session: MakeSession) -> Home:
    """A group with a session, and with what else may stand there."""
    make_session(make_group(GROUP, utc=1_000_000), SESSION).close()
    (home.data / "crash.log").write_text("nothing")
    (home.data / GROUP / "empty").mkdir()
    (home.data / GROUP / "mine.txt").symlink_to("../crash.log")
    return home


def tree(folder: Path) -> dict[str, bytes | None]:
    """What is in a folder, but for locks, marks and what a kill left."""
    paths = (path for path in folder.rglob("*") if path.suffix not in (".lock", ".held", ".new"))
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in paths
        if path.name != "moved-from.json"
    }


def test_the_sessions_go_to_a_folder_that_nobody_uploads(
    year: Home, local: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = tree(year.data)
    assert home_of(None) == year
    assert run(["where", "--lang", "en", "--move", "--yes"]) == 0
    assert capsys.readouterr().err == f"inspiratie: The sessions are in {local}, on this machine alone.\n"
    assert tree(local) == before
    assert not year.data.exists(), "nothing is left, locks included"
    home = home_of(None)
    assert home.data == local
    assert [group.id for group in open_home(None).groups] == [GROUP]
    assert store_in(local).groups.written_utc(GROUP) == 1_000_000, "home shows the group that was used last"
    assert {path.stat().st_mode & 0o077 for path in (local.parent, local, *local.rglob("*"))} == {0}


def test_it_is_told_that_the_folder_is_uploaded(year: Home, capsys: pytest.CaptureFixture[str]) -> None:
    uploaded = "inspiratie: OneDrive uploads the folder of your sessions."
    assert run(["where", "--lang", "en"]) == 0
    assert capsys.readouterr().err == f"{uploaded} `inspiratie where --move` moves them.\n"
    assert run(["where", "--lang", "en", "--home", str(year.folder)]) == 0
    assert capsys.readouterr().err == f"{uploaded} Another one: `--home DIR`.\n"
    assert run(["where", "--lang", "en", "--move", "--yes"]) == 0
    capsys.readouterr()
    assert run(["where", "--lang", "en"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("pace", [11, pytest.param(1, marks=pytest.mark.slow)])
def test_a_kill_at_any_step_leaves_them_whole_in_one_place_and_it_goes_on(
    year: Home, local: Path, tmp_path: Path, pace: int
) -> None:
    before, saved = tree(year.data), tmp_path / "saved"
    shutil.copytree(year.data, saved, symlinks=True)
    seen = set()
    for _ in kills(lambda: run(["where", "--move", "--yes"]), tmp_path, pace):
        home = home_of(None)
        assert tree(home.data) == before, "what the program uses is whole"
        seen.add((home.data == local, year.data.exists()))
        again = open_home(None)
        assert [group.id for group in again.groups] == [GROUP]
        assert again.notices == ()
        left = [path.name for path in (tmp_path / "local").rglob("*") if path.name.startswith(".")]
        assert left == [], "no copy of private words is left"
        assert run(["where", "--move", "--yes"]) == 0
        assert tree(local) == before
        assert not year.data.exists()
        shutil.rmtree(tmp_path / "local")
        shutil.copytree(saved, year.data, symlinks=True)
    assert seen >= {(False, True), (True, True)}


def test_all_is_on_the_disk_itself_before_anything_of_the_old_is_removed(
    year: Home, local: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut is a kill that forgets what was not synced."""
    unsynced, steps = set[str](), list[str]()

    def watch(name: str, note: Callable[..., None]) -> None:
        real = getattr(type(DISK), name)
        monkeypatch.setattr(type(DISK), name, lambda disk, *asked: (note(*asked), real(disk, *asked))[1])

    def path_of(file: int) -> str:
        return os.readlink(f"/proc/self/fd/{file}")

    def removed(path: Path) -> None:
        if path.is_relative_to(year.data) and path.suffix != ".lock":
            steps.append("old removed")
            assert unsynced == set()

    def renamed(source: Path, target: Path) -> None:
        if target == local:
            steps.append("named")
            assert unsynced == set()
            unsynced.add(str(local.parent))

    def made(folder: Path) -> None:
        if not folder.exists() and folder.is_relative_to(local.parent):
            unsynced.update((str(folder), str(folder.parent)))

    watch("write", lambda file, _data: unsynced.add(path_of(file)))
    watch("sync", lambda file: unsynced.discard(path_of(file)))
    watch("sync_folder", lambda folder: unsynced.discard(str(folder)))
    watch("make_folder", made)
    watch("replace", renamed)
    watch("remove", removed)
    assert run(["where", "--move", "--yes"]) == 0
    assert steps.index("named") < steps.index("old removed")


def test_nothing_is_moved_while_a_session_is_open(year: Home, local: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = year.data / GROUP / f"{SESSION}.json"
    with open_session(file):
        assert run(["where", "--lang", "en", "--move", "--yes"]) == 1
    assert str(file) in capsys.readouterr().err
    assert not local.exists()
    assert home_of(None) == year


def test_what_is_written_into_the_old_place_afterwards_stays_and_is_told(year: Home, local: Path) -> None:
    """A window that was open on it, or a backup that came back: nothing of that is removed, or shown in its place."""
    home = move_sessions(year)
    session = year.data / GROUP / f"{SESSION}.json"
    with open_session(session):
        assert "is still open in another window" in end_move(home)
    session.write_bytes(session.read_bytes() + b"\n")
    assert f"There are sessions in {year.inside} that were not moved" in end_move(home)
    assert set(tree(year.inside)) == {GROUP, f"{GROUP}/{SESSION}.alive", f"{GROUP}/{SESSION}.json"}
    assert home_of(None).data == local
    session.write_bytes((local / GROUP / f"{SESSION}.json").read_bytes())
    assert "that were not moved" in end_move(home)
    assert session.exists(), "a backup that was put back is never removed"
    shutil.rmtree(year.inside)
    assert end_move(home) == ""


def test_what_a_sync_brings_from_another_machine_is_told_and_changes_nothing(
    home: Home, local: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_group(local / GROUP, Group(GROUP, "Kring", ()))
    write_group(home.inside / "ander-cd34", Group("ander-cd34", "Ander", ()))
    assert run(["group", "list", "--lang", "en"]) == 0
    printed, told = capsys.readouterr()
    assert "Kring" in printed
    assert "Ander" not in printed
    sentence = f"There are sessions in {home.inside} that were not moved. `--home {home.folder}` shows them."
    assert sentence in told
    assert (home.inside / "ander-cd34" / "group.json").exists()
    assert run(["group", "list", "--lang", "en", "--home", str(home.folder)]) == 0
    assert "Ander" in capsys.readouterr().out


def test_two_homes_are_never_merged(year: Home, local: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (local / "ander-cd34").mkdir(parents=True)
    (local / "ander-cd34" / "group.json").write_text("{}")
    before = tree(year.data)
    assert run(["where", "--lang", "en", "--move", "--yes"]) == 1
    assert "two homes are never made one" in capsys.readouterr().err
    assert tree(year.data) == before
    assert list(tree(local)) == ["ander-cd34", "ander-cd34/group.json"]


def test_a_file_that_stands_in_the_way_is_told(year: Home, local: Path, capsys: pytest.CaptureFixture[str]) -> None:
    local.mkdir(parents=True)
    (local / "crash.log").write_text("theirs")
    assert run(["where", "--lang", "en", "--move", "--yes"]) == 1
    assert "the folder is not empty" in capsys.readouterr().err
    assert list(tree(local)) == ["crash.log"]
    assert [path.name for path in local.parent.iterdir()] == ["data"]


def test_a_home_that_was_chosen_is_not_moved(year: Home, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["where", "--lang", "en", "--move", "--yes", "--home", str(year.folder)]) == 1
    assert "A home that was chosen keeps its sessions in it." in capsys.readouterr().err


def test_there_is_nothing_to_move_where_they_are_apart_already(local: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["where", "--lang", "en", "--move"]) == 0
    assert capsys.readouterr().err == f"inspiratie: The sessions are in {local}, on this machine alone.\n"
    assert not local.exists()


@pytest.mark.parametrize(
    ("terminal", "answer", "code", "moved"),
    [
        (False, "y\n", 2, False),
        (True, "y\n", 0, True),
        (True, "\n", 0, False),
        (True, "", 0, False),
        (True, "ja\n", 0, True),
    ],
)
def test_it_is_asked_first(
    year: Home, local: Path, monkeypatch: pytest.MonkeyPatch, terminal: bool, answer: str, code: int, moved: bool
) -> None:
    class Keys:
        def isatty(self) -> bool:
            return terminal

        def readline(self) -> str:
            return answer

    monkeypatch.setattr(sys, "stdin", Keys())
    assert run(["where", "--lang", "en", "--move"]) == code
    assert local.exists() == moved
    assert year.inside.exists() != moved


def test_what_is_no_file_is_not_moved(year: Home, local: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(year.data / "pipe")
    assert run(["where", "--lang", "en", "--move", "--yes"]) == 1
    assert "is no file that can be moved" in capsys.readouterr().err
    assert not local.exists()


def test_what_changes_while_it_is_copied_is_not_moved(
    year: Home, local: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A program of before knows no locks of ours, and a sync none at all."""
    copied = DiskMover._copied

    def changing(mover: DiskMover, source: Path, fresh: Path, name: str) -> str:
        digest = copied(mover, source, fresh, name)
        if name == "crash.log":
            (source / name).write_text("another one")
        return digest

    monkeypatch.setattr(DiskMover, "_copied", changing)
    assert run(["where", "--lang", "en", "--move", "--yes"]) == 1
    assert "Something was written meanwhile" in capsys.readouterr().err
    assert not local.exists()
    assert [group.id for group in list_groups(year.data)] == [GROUP]
    assert len(list_sessions(year.data / GROUP)) == 1


def test_a_mark_that_cannot_be_read_removes_nothing(year: Home, local: Path) -> None:
    home = move_sessions(year)
    before = tree(year.inside)
    for text in ("null", "{}", json.dumps({"from": 1, "files": []}), "\x00"):
        (local / "moved-from.json").write_text(text)
        assert "could not all be taken away" in end_move(home)
    assert tree(year.inside) == before
