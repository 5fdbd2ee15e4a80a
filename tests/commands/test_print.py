"""`inspiratie print`: an agenda on paper."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from inspiratie_tui.commands.entry import run
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.home import Home

AGENDA = """\
# Bijeenkomst 5: een stap
Begin: 14.00 uur
Einde: 15.00 uur
- [ ] kaartjes

## Aankomen (25 min, 2 min p.p.)
GEHEIM
- Waarmee kom je binnen?
## Perspectief (30 min)
> Eén wereld – voor ons.
"""


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    file = tmp_path / "05-stap.md"
    file.write_text(AGENDA, "utf-8")
    return file


def test_everything_for_the_facilitators_as_markdown(agenda: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["print", str(agenda), "--lang", "nl"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.startswith("# Bijeenkomst 5: een stap\n\nVoor de begeleiders · 8 deelnemers, 2 begeleiders\n")
    assert (
        "## 14.00 Aankomen · 25 min · 8 beurten van 2 min, 16 min\n\n> - Waarmee kom je binnen?\n\nGEHEIM\n" in said.out
    )
    assert said.out.endswith("## 15.00 Einde\n")


def test_a_programme_for_the_participants(agenda: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["print", str(agenda), "--for", "participants", "--lang", "nl"]) == 0
    assert capsys.readouterr().out == (
        "# Bijeenkomst 5: een stap\n\n14.00 uur tot 15.00 uur\n\n"
        "## 14.00 Aankomen\n\n- Waarmee kom je binnen?\n\n"
        "## Perspectief\n\n> “Eén wereld – voor ons.”\n\n## 15.00 Einde\n"
    )


@pytest.mark.parametrize("readers", ["facilitators", "participants"])
def test_html_is_one_page(agenda: Path, readers: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["print", str(agenda), "--for", readers, "--format", "html", "--lang", "nl"]) == 0
    out = capsys.readouterr().out
    assert out.startswith('<!doctype html>\n<html lang="nl">')
    assert ("GEHEIM" in out) == (readers == "facilitators")


def test_turns_are_for_as_many_as_there_are(agenda: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["print", str(agenda), "--people", "12", "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert "12 turns of 2 min, 24 min" in said.out
    assert run(["print", str(agenda), "--people", "13", "--lang", "en"]) == 0
    assert f"{agenda}:6:4: warning: " in capsys.readouterr().err


def test_with_errors_it_is_made_all_the_same_and_says_what_is_missing(
    agenda: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    agenda.write_text(AGENDA.replace("30 min", "30 mni"), "utf-8")
    assert run(["print", str(agenda), "--lang", "en"]) == 1
    said = capsys.readouterr()
    assert f"{agenda}:9:17: error: 30 mni is not known. Was it meant to be: 30 min" in said.err
    assert "- line 9: 30 mni is not known. Was it meant to be: 30 min" in said.out
    assert "## 14:25 Perspectief · no length" in said.out


def test_what_is_wrong_stays_off_the_participants_paper(agenda: Path, capsys: pytest.CaptureFixture[str]) -> None:
    agenda.write_text(AGENDA.replace("30 min", "30 mni, in the garden"), "utf-8")
    assert run(["print", str(agenda), "--for", "participants", "--lang", "en"]) == 1
    said = capsys.readouterr()
    assert "30 mni" in said.err
    assert "mni" not in said.out
    assert "GEHEIM" not in said.out
    assert "## Perspectief · in the garden" in said.out


def test_an_agenda_that_cannot_be_read_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["print", str(tmp_path / "nowhere.md"), "--lang", "en"]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "nowhere.md" in said.err


def test_a_file_is_written_and_said(agenda: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "op papier.html"
    file.write_text("an older one", "utf-8")
    assert run(["print", str(agenda), "--format", "html", "--output", str(file), "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err == f"inspiratie: Written: {file}\n"
    assert "Eén wereld – voor ons." in file.read_text("utf-8")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["05-stap.md", "op papier.html"]


def test_an_agenda_is_never_overwritten(agenda: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = Home(tmp_path / "home")
    other = home.agendas / "nl" / "06-anders.md"
    other.parent.mkdir(parents=True)
    other.write_text("# Anders", "utf-8")
    link = tmp_path / "link.md"
    link.symlink_to(agenda)
    for target in (agenda, link, other, agenda.parent / "." / agenda.name):
        words = ["print", str(agenda), "--output", str(target), "--home", str(home.folder), "--lang", "en"]
        assert run(words) == 1
        assert (
            capsys.readouterr().err == f"inspiratie: {target} is an agenda and stays as it is. Choose another file.\n"
        )
    assert agenda.read_text("utf-8") == AGENDA
    assert other.read_text("utf-8") == "# Anders"


def test_a_file_that_cannot_be_written_is_said(
    agenda: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["print", str(agenda), "--output", str(tmp_path), "--lang", "en"]) == 1
    assert "is no file that can be written" in capsys.readouterr().err
    assert run(["print", str(agenda), "--output", str(tmp_path / "none" / "a.md"), "--lang", "en"]) == 1
    assert "a.md cannot be written (not found)." in capsys.readouterr().err
    assert run(["print", str(agenda), "--output", os.devnull, "--lang", "en"]) == 1
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_pipe_gets_utf8_whatever_the_locale(agenda: Path, form: str) -> None:
    environ = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    words = [sys.executable, "-m", "inspiratie_tui", "--lang", "nl", "print", str(agenda), "--format", form]
    written = subprocess.run(words, env=environ, capture_output=True, check=True).stdout
    assert "Eén wereld – voor ons." in written.decode("utf-8")


def test_for_a_group_it_counts_its_people_and_says_who_they_are(
    agenda: Path, home: Home, make_group: Callable[..., Group], capsys: pytest.CaptureFixture[str]
) -> None:
    group = make_group("maandag-ab12")
    assert run(["print", str(agenda), "--group", group.id, "--home", str(home.folder), "--lang", "nl"]) == 0
    out = capsys.readouterr().out
    count = len(group.participants)
    assert f"Voor de begeleiders · {count} deelnemers" in out
    assert f"{count} beurten van 2 min" in out
    assert f"1 {group.people[0].name}, 2 {group.people[1].name}" in out
    assert "Hoe lang deze groep er meestal over doet:" in out


def test_no_name_of_a_group_is_on_the_paper_of_the_participants(
    agenda: Path, home: Home, make_group: Callable[..., Group], capsys: pytest.CaptureFixture[str]
) -> None:
    group = make_group("maandag-ab12")
    words = ["print", str(agenda), "--for", "participants", "--home", str(home.folder)]
    assert run(words) == 0
    alone = capsys.readouterr().out
    assert run([*words, "--group", group.id]) == 0
    assert capsys.readouterr().out == alone


def test_a_group_that_is_not_there_is_refused(
    agenda: Path, home: Home, make_group: Callable[..., Group], capsys: pytest.CaptureFixture[str]
) -> None:
    make_group("maandag-ab12")
    assert run(["print", str(agenda), "--group", "nobody", "--home", str(home.folder)]) == 1
    assert capsys.readouterr().out == ""
