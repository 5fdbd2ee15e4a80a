"""`inspiratie group`: made, listed, shown, changed."""

import io
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import list_groups, read_group, write_group

from inspiratie_tui.commands.entry import run
from inspiratie_tui.commands.opening import screens
from inspiratie_tui.core.people.group import Group, Person, PersonId, Role
from inspiratie_tui.home import Home
from inspiratie_tui.store.tinydb.session_file import SessionFile

MakeGroup = Callable[..., Group]
PAGE = (
    "# Maandaggroep\n## Deelnemers\n1. Anouk\n2. Bilal\n## Begeleiders\n- Noor\n## Data\n- 2027-01-18\n- 2027-02-15\n"
)
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="editors are shell scripts")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "groep.md"
    file.write_text(PAGE, "utf-8")
    return file


@pytest.fixture
def keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody sits at the keys."""

    class Keys(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr(sys, "stdin", Keys())


@pytest.fixture
def editor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keys: None) -> Callable[[str], None]:
    """Has an editor that does what a shell script does to the file `$1`."""

    def have(script: str) -> None:
        file = tmp_path / "editor"
        file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        file.chmod(file.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("VISUAL", str(file))

    return have


def inspiratie(home: Home, *words: str) -> int:
    return run([*words, "--home", str(home.folder), "--lang", "en"])


def test_a_group_is_made_from_a_page(home: Home, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert inspiratie(home, "group", "new", "--from", str(page)) == 0
    said = capsys.readouterr()
    (group,) = list_groups(home.data)
    assert said.out == f"{group.id}\n"
    assert group.id.startswith("maandaggroep-")
    assert "Made Maandaggroep." in said.err
    assert list(group.names.values()) == ["Anouk", "Bilal", "Noor"]
    assert home.agendas.is_dir(), "there is something to lead it with"
    if os.name == "posix":
        assert stat.S_IMODE((home.data / group.id / "group.json").stat().st_mode) == 0o600


def test_a_page_on_its_way_to_a_file_keeps_every_letter(
    home: Home, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.write_text(PAGE.replace("Anouk", "Łucja"), "utf-8")
    assert inspiratie(home, "group", "new", "--from", str(page)) == 0
    again = tmp_path / "again.md"
    with again.open("w", encoding="cp1252") as stdout:  # as on a machine that is not set to UTF-8
        monkeypatch.setattr(sys, "stdout", stdout)
        assert inspiratie(home, "group", "show") == 0
    assert "1. Łucja {p1}" in again.read_text("utf-8")


def test_a_page_with_errors_makes_nothing(home: Home, page: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page.write_text(PAGE.replace("2027-01-18", "morgen").replace("# Maandaggroep\n", ""), "utf-8")
    assert inspiratie(home, "group", "new", "--from", str(page)) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert f"{page}:1:1: error: The group has no name." in said.err
    assert f"{page}:7:3: error: morgen is not a clear date." in said.err
    assert not home.data.exists()


def test_a_page_that_is_not_there(home: Home, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert inspiratie(home, "group", "new", "--from", str(tmp_path / "weg.md")) == 2
    assert "weg.md does not exist." in capsys.readouterr().err


@pytest.mark.parametrize(("words", "advice"), [(["new"], "--from"), (["edit"], "group show")])
def test_without_a_terminal_there_is_nobody_to_edit(
    home: Home, words: list[str], advice: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    assert inspiratie(home, "group", *words) == 2
    assert advice in capsys.readouterr().err
    assert not home.data.exists()


def test_a_group_is_made_in_the_editor(
    home: Home, editor: Callable[[str], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    editor(f'cp "$1" {tmp_path}/seen; ls -l "$1" > {tmp_path}/mode; sed -i s/Anouk/Esra/ "$1"')
    assert inspiratie(home, "group", "new") == 0
    (group,) = list_groups(home.data)
    assert capsys.readouterr().out == f"{group.id}\n"
    assert "Esra" in group.names.values()
    assert (tmp_path / "seen").read_text("utf-8").startswith("# Monday group\n")
    assert (tmp_path / "mode").read_text().startswith("-rw-------")
    assert not list(home.data.glob("*.md")), "the page has done its work"


def test_what_was_typed_is_kept_until_it_is_understood(
    home: Home, editor: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    editor('sed -i "s/Anouk/Esra/; s/## Dates/## Datees/" "$1"')
    assert inspiratie(home, "group", "new") == 1
    said = capsys.readouterr().err
    (draft,) = home.data.glob("*.md")
    assert f"{draft}:" in said
    assert "Was it meant to be: ## Dates" in said
    assert not list_groups(home.data)
    editor('sed -i "s/## Datees/## Dates/" "$1"')
    assert inspiratie(home, "group", "new") == 0
    assert "Going on with the page that was kept" in capsys.readouterr().err
    (group,) = list_groups(home.data)
    assert "Esra" in group.names.values()


@pytest.mark.parametrize("script", ["true", 'rm "$1"', "exit 3"])
def test_an_example_that_nobody_touched_is_no_group(
    home: Home, editor: Callable[[str], None], script: str, capsys: pytest.CaptureFixture[str]
) -> None:
    editor(script)
    assert inspiratie(home, "group", "new") == 1
    assert ("code 3" if "exit" in script else "Nothing was typed") in capsys.readouterr().err
    assert not [path for path in home.data.iterdir() if path.suffix != ".lock"]


def test_an_editor_that_is_not_there(
    home: Home, keys: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("VISUAL", "/nowhere/editor")
    assert inspiratie(home, "group", "new") == 1
    assert "could not be started" in capsys.readouterr().err
    assert not [path for path in home.data.iterdir() if path.suffix != ".lock"]


def test_list_is_a_line_a_group(
    home: Home,
    page: Path,
    make_group: MakeGroup,
    make_session: Callable[..., SessionFile],
    capsys: pytest.CaptureFixture[str],
) -> None:
    make_group("avond-ab12")
    inspiratie(home, "group", "new", "--from", str(page))
    made = capsys.readouterr().out.strip()
    assert inspiratie(home, "group", "list") == 0
    assert capsys.readouterr().out == f"avond-ab12\tAvond\t2\t\n{made}\tMaandaggroep\t2\t2027-01-18\n"
    make_session(read_group(home.data / made), "2027-01-18-ab12").close()
    inspiratie(home, "group", "list")
    assert "2\t2027-02-15\n" in capsys.readouterr().out


def test_a_name_from_elsewhere_stays_on_its_line(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    people = (Person(PersonId("p1"), "An\nouk\t"),)
    write_group(home.data / "kring-ab12", Group("kring-ab12", "De\nkring", people))
    assert inspiratie(home, "group", "list") == 0
    assert inspiratie(home, "group", "show") == 0
    said = capsys.readouterr().out
    assert said.startswith("kring-ab12\tDe kring\t1\t\n# De kring\n")
    assert "1. An ouk {p1}\n" in said


def test_what_show_prints_makes_the_same_group(
    home: Home, page: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    inspiratie(home, "group", "new", "--from", str(page))
    capsys.readouterr()
    assert inspiratie(home, "group", "show", "maan") == 0
    shown = tmp_path / "shown.md"
    shown.write_text(capsys.readouterr().out, "utf-8")
    assert inspiratie(home, "group", "new", "--from", str(shown)) == 0
    first, second = list_groups(home.data)
    assert (first.people, first.plan, first.name) == (second.people, second.plan, second.name)
    assert first.id != second.id


def test_a_changed_name_keeps_its_person_and_who_leaves_stays_known(
    home: Home, make_group: MakeGroup, editor: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    make_group("avond-ab12")
    editor('sed -i "s/Anouk/Anoek/; /Bilal/d" "$1"')
    assert inspiratie(home, "group", "edit") == 0
    assert capsys.readouterr().err == "inspiratie: Changed: Avond · Anouk is called Anoek now · gone: Bilal\n"
    group = read_group(home.data / "avond-ab12")
    assert group.participants == ("p1",)
    assert group.names == {"p1": "Anoek", "p2": "Bilal", "f1": "Noor"}
    assert next(one for one in group.people if one.id == "p2").role is Role.FORMER
    assert [path.name for path in (home.data / "avond-ab12").iterdir() if path.suffix == ".md"] == []


def test_the_sample_is_not_changed(
    home: Home, make_group: MakeGroup, editor: Callable[[str], None], capsys: pytest.CaptureFixture[str]
) -> None:
    make_group("sample-ab12", sample=True)
    editor("false")
    assert inspiratie(home, "group", "edit") == 1
    assert "inspiratie group new" in capsys.readouterr().err


def test_open_is_home_with_another_group(home: Home, make_group: MakeGroup, monkeypatch: pytest.MonkeyPatch) -> None:
    make_group("avond-ab12")
    make_group("maandag-cd34")
    opened: list[str] = []
    monkeypatch.setattr(screens, "refuse_without_terminal", lambda: None)
    monkeypatch.setattr(screens, "open_screen", lambda _opening, _start, group: opened.append(group.id) or 0)
    assert inspiratie(home, "group", "open", "avond") == 0
    assert inspiratie(home, "group", "open", "maan") == 0
    assert opened == ["avond-ab12", "maandag-cd34"]


@pytest.mark.parametrize("place", [0, 1, 2, 3])
def test_home_and_language_stand_anywhere(
    place: int, home: Home, make_group: MakeGroup, capsys: pytest.CaptureFixture[str]
) -> None:
    make_group("avond-ab12")
    words = ["group", "show", "avond"]
    assert run([*words[:place], "--home", str(home.folder), "--lang", "nl", *words[place:]]) == 0
    assert "## Deelnemers" in capsys.readouterr().out


def test_a_list_of_people_makes_a_group_and_changes_one(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    table = tmp_path / "maandag groep.csv"
    table.write_text("Naam;E-mail;Rol\nAnouk;a@post.nl;\nBilal;;\nNoor;;begeleider\n", "utf-8")
    assert inspiratie(home, "group", "new", "--from", str(table)) == 0
    (group,) = list_groups(home.data)
    assert (group.name, group.participants, group.facilitators) == ("maandag groep", ("p1", "p2"), ("f1",))
    capsys.readouterr()
    table.write_text("Bilal\nEsra\nAnouk\n", "utf-8")
    assert inspiratie(home, "group", "edit", "--from", str(table)) == 0
    assert capsys.readouterr().err == "inspiratie: Changed: maandag groep · added: Esra\n"
    (group,) = list_groups(home.data)
    assert [group.names[person] for person in (*group.participants, *group.facilitators)] == [
        *("Bilal", "Esra", "Anouk"),
        "Noor",
    ]
    before = (home.data / group.id / "group.json").read_bytes()
    table.write_text("Naam;Rol\nBilal;\n;begeleider\n", "utf-8")
    assert inspiratie(home, "group", "edit", "--from", str(table)) == 1
    told = capsys.readouterr().err
    assert f"{table}:3:1: error: There is no name here." in told
    assert (home.data / group.id / "group.json").read_bytes() == before
    assert inspiratie(home, "group", "edit", "--private", "--from", str(table)) == 2
    assert "leave out --from or --private" in capsys.readouterr().err
    assert inspiratie(home, "group", "edit", "--from", str(tmp_path / "weg.csv")) == 2
