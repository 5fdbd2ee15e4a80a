"""Where home is, and which agenda belongs to which session."""

import os
import sys
from pathlib import Path

import pytest
from platformdirs import user_documents_path

from inspiratie_tui.home import Home, agenda_for, agendas_in, find_home, shipped_agendas
from inspiratie_tui.home.folders import holds_a_group


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    folder = tmp_path / "checkout"
    (folder / "agendas").mkdir(parents=True)
    return folder


def test_what_was_asked_goes_first(checkout: Path, tmp_path: Path) -> None:
    assert find_home(str(tmp_path / "a"), {"INSPIRATIE_HOME": "b"}, checkout).folder == tmp_path / "a"


def test_then_the_environment(checkout: Path, tmp_path: Path) -> None:
    assert find_home(None, {"INSPIRATIE_HOME": str(tmp_path / "b")}, checkout).folder == tmp_path / "b"
    assert find_home(None, {"INSPIRATIE_HOME": "b"}, checkout).folder == checkout / "b"


@pytest.mark.parametrize("environ", [{}, {"INSPIRATIE_HOME": ""}])
def test_then_a_folder_with_agendas(checkout: Path, environ: dict[str, str]) -> None:
    assert find_home(None, environ, checkout).folder == checkout


def test_else_in_the_documents(tmp_path: Path) -> None:
    (tmp_path / "agendas").write_text("a file, not a folder")
    assert find_home(None, {}, tmp_path).folder == user_documents_path() / "Inspiratie"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of a user with documents in it."""
    for name, folder in (("HOME", "."), ("XDG_DATA_HOME", "local"), ("XDG_DOCUMENTS_DIR", "documents")):
        monkeypatch.setenv(name, str(tmp_path / folder))
    return tmp_path


linux = pytest.mark.skipif(sys.platform != "linux", reason="told by variables there")


@linux
@pytest.mark.parametrize(
    ("there", "inside"),
    [
        ("", False),
        ("documents/Inspiratie/data/README.md", False),
        ("documents/Inspiratie/data/crash.log", False),
        ("documents/Inspiratie/data/kring-ab12/group-page.md", False),
        ("documents/Inspiratie/data/kring-ab12/group.json", True),
        ("documents/Inspiratie/data/kring-ab12/2026-11-23-cd34.json", True),
        ("local/inspiratie/data/kring-ab12/group.json", False),
    ],
)
def test_a_home_that_nobody_chose_keeps_its_sessions_on_this_machine(machine: Path, there: str, inside: bool) -> None:
    """But where there is a group among the documents already, it stays."""
    if there:
        (machine / there).parent.mkdir(parents=True)
        (machine / there).touch()
    home = find_home(None, {}, machine)
    assert home.folder == machine / "documents" / "Inspiratie"
    assert home.agendas.parent == home.settings.parent == home.folder
    assert home.data == (home.folder / "data" if inside else machine / "local" / "inspiratie" / "data")
    assert home.log.parent == home.told_once.parent == home.data
    assert not home.chosen


@linux
@pytest.mark.parametrize("apart_has", ["kring-ab12/group.json", "moved-from.json"])
def test_what_stands_on_this_machine_counts_before_what_is_among_the_documents(machine: Path, apart_has: str) -> None:
    """It was moved there, or a sync brought the folder of another machine later: a home never changes in silence."""
    old, apart = machine / "documents" / "Inspiratie" / "data", machine / "local" / "inspiratie" / "data"
    (old / "kring-ab12").mkdir(parents=True)
    (old / "kring-ab12" / "group.json").touch()
    assert find_home(None, {}, machine).apart is None
    (apart / apart_has).parent.mkdir(parents=True)
    (apart / apart_has).touch()
    assert find_home(None, {}, machine).apart == apart


@linux
@pytest.mark.parametrize("how", ["asked", "environ", "working"])
def test_a_home_that_was_chosen_keeps_its_sessions(checkout: Path, machine: Path, how: str) -> None:
    home = find_home(
        str(checkout) if how == "asked" else None,
        {"INSPIRATIE_HOME": str(checkout)} if how == "environ" else {},
        checkout if how == "working" else machine,
    )
    assert home == (checkout, None, True)
    assert home.data == checkout / "data"


def test_a_folder_that_cannot_be_listed_is_one_that_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A new home beside it would hide a year."""

    def refuses(_folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuses)
    assert holds_a_group(tmp_path)


def test_a_tilde_is_the_users_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert find_home("~/groep", {}, Path("/")).folder == tmp_path / "groep"


def test_everything_stands_in_the_home(tmp_path: Path) -> None:
    home = Home(tmp_path)
    assert home.agendas == tmp_path / "agendas"
    assert home.data == tmp_path / "data"
    assert home.settings == tmp_path / "settings.toml"
    assert home.log.parent == home.data  # private, and never tracked by git


def test_the_program_finds_its_own_agendas() -> None:
    shipped = shipped_agendas()
    assert shipped is not None
    assert (shipped / "nl").is_dir()
    assert (shipped / "en").is_dir()


@pytest.mark.parametrize(
    ("language", "group", "number", "expected"),
    [
        ("nl", "maandag-ab12", 1, "nl/01-aankomen.md"),
        ("en", "maandag-ab12", 1, "en/01-arriving.md"),
        ("nl", "maandag-ab12", 2, "maandag-ab12/02-eigen.md"),  # the group's own copy
        ("nl", "dinsdag-cd34", 2, "nl/02-kijken.md"),
        ("nl", "maandag-ab12", 10, "nl/10-afronden.MD"),
        ("en", "maandag-ab12", 10, None),  # there are agendas in English, only not this one
        ("fr", "maandag-ab12", 1, "en/01-arriving.md"),  # there are none in French
        ("nl", "*", 2, "nl/02-kijken.md"),  # an id is no pattern
        ("nl", "maandag-ab12", 3, None),
    ],
)
def test_agenda_of_a_session(tmp_path: Path, language: str, group: str, number: int, expected: str | None) -> None:
    home = Home(tmp_path)
    for name in (
        "nl/01-aankomen.md",
        "nl/01-b-later.md",
        "nl/02-kijken.md",
        "nl/03-notities.txt",
        "nl/10-afronden.MD",
        "en/01-arriving.md",
        "maandag-ab12/02-eigen.md",
    ):
        file = home.agendas / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("# x")
    assert agenda_for(home, language, group, number) == (home.agendas / expected if expected else None)


def test_where_an_agenda_would_be_looked_for(tmp_path: Path) -> None:
    home = Home(tmp_path)
    (home.agendas / "nl").mkdir(parents=True)
    assert agendas_in(home, "nl") == home.agendas / "nl"
    assert agendas_in(home, "fr") == home.agendas / "en"


def test_a_file_is_called_from_home_or_in_full(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    inside = home.agendas / "nl" / "05-stap één.md"
    for file, name in (
        (inside, "agendas/nl/05-stap één.md"),
        (home.folder / "x" / ".." / "a.md", "a.md"),
        (tmp_path / "elders.md", (tmp_path / "elders.md").as_posix()),
    ):
        assert home.name_of(file) == name
        assert home.path_of(name).resolve() == file.resolve()


@pytest.mark.skipif(sys.platform != "linux", reason="names of other systems are text")
def test_a_file_that_would_not_be_found_again_has_no_name(tmp_path: Path) -> None:
    """What is kept is text, cleaned: no bytes that are none, no letters that end up otherwise."""
    home = Home(tmp_path)
    for name in ("two  spaces.md", "cafe\u0301.md", os.fsdecode(b"\xff.md"), "a\x1b[2J.md", "new\nline.md"):
        (tmp_path / name).write_text("# x")
        assert home.name_of(tmp_path / name) is None
    (tmp_path / "two spaces.md").write_text("# x")
    assert home.name_of(tmp_path / "two  spaces.md") == "two spaces.md"
