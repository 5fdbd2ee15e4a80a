"""Where home is, and which agenda belongs to which session."""

import os
import sys
from pathlib import Path

import pytest
from platformdirs import user_documents_path

from inspiratie_tui.home import Home, agenda_for, agendas_in, find_home, shipped_agendas


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
