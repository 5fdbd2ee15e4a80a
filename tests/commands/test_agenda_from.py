"""`inspiratie agenda from`: an agenda of a table, a list or bold lines; nothing of the user is ever written over."""

import os
from pathlib import Path

import pytest

from inspiratie_tui.agenda_files import read
from inspiratie_tui.commands.entry import run
from inspiratie_tui.core.moments import HOUR, MINUTE

TABLE = """\
# Middag

Neem koffie mee.

| Tijd | Wat | Wie |
|---|---|---|
| 13.00 | Opening | Noor |
| 13.20 | Verhalen | Sami |
| 14.40 | Slot | |
| 15.00 | Einde | |
"""
MADE = """\
# Middag
Begin: 13.00 uur
Einde: 15.00 uur

Neem koffie mee.

## Opening (20 min)

Wie: Noor

## Verhalen (80 min)

Wie: Sami

## Slot (20 min)

15.00 uur Einde
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "middag.md"
    file.write_text(TABLE, "utf-8")
    return file


def test_it_goes_to_the_screen_and_what_came_of_it_beside_it(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["agenda", "from", str(table), "--lang", "en"]) == 0
    told = capsys.readouterr()
    assert told.out == MADE
    assert told.err == "inspiratie: made 3 parts from the table at line 5; 4 texts kept for the two of you\n"
    assert table.read_text("utf-8") == TABLE


def test_a_row_that_is_no_part_is_told_with_what_to_write(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table.write_text(TABLE.replace("Einde", "Borrel"), "utf-8")
    assert run(["agenda", "from", str(table), "--lang", "en"]) == 0
    told = capsys.readouterr()
    assert told.out == MADE.replace("uur Einde", "uur Borrel")
    assert told.err.splitlines()[1:] == [
        "inspiratie: line 10: nothing says how long Borrel takes, so it is text at the part before it. "
        "To make it a part, write: ## Borrel (15 min)"
    ]


def test_it_is_said_in_dutch(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table.write_text(TABLE.replace("| 15.00 | Einde | |\n", ""), "utf-8")
    assert run(["agenda", "from", str(table), "--lang", "nl"]) == 0
    told = capsys.readouterr()
    assert told.err.splitlines() == [
        "inspiratie: 2 onderdelen gemaakt uit de tabel op regel 5; 4 teksten bewaard voor jullie twee",
        "inspiratie: regel 9: nergens staat hoe lang Slot duurt, dus is het tekst bij het onderdeel ervoor. "
        "Moet het een onderdeel zijn, schrijf dan: ## Slot (15 min)",
    ]
    assert told.out.endswith("\n14.40 uur Slot\n")
    assert "\nEinde: 14.40 uur\n" in told.out


def test_a_new_file_is_written_whole(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "05-middag.md"
    assert run(["agenda", "from", str(table), "--output", str(file), "--lang", "en"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"inspiratie: Written: {file}\ninspiratie: made 3 parts")
    assert file.read_bytes() == MADE.encode()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["05-middag.md", "middag.md"]
    agenda = read(file).agenda
    assert (agenda.begin, agenda.end) == (13 * HOUR, 15 * HOUR)
    assert [part.length for part in agenda.parts] == [20 * MINUTE, 80 * MINUTE, 20 * MINUTE]
    assert read(file).problems == ()


def test_nothing_that_is_there_is_written_over(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other, link = tmp_path / "anders.md", tmp_path / "verwijzing.md"
    other.write_text("van mij", "utf-8")
    link.symlink_to(tmp_path / "nergens.md")
    for target in (table, other, link, tmp_path):
        assert run(["agenda", "from", str(table), "--output", str(target), "--lang", "en"]) == 1
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err == f"inspiratie: {target} is there already and stays as it is. Choose another file.\n"
    assert other.read_text("utf-8") == "van mij"
    assert table.read_text("utf-8") == TABLE
    assert sorted(path.name for path in tmp_path.iterdir()) == ["anders.md", "middag.md", "verwijzing.md"]


@pytest.mark.parametrize("folder", ["", ".", "/", ".."])
def test_a_folder_without_a_name_of_its_own_is_there_too(
    table: Path, folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["agenda", "from", str(table), "--output", folder, "--lang", "en"]) == 1
    assert f"inspiratie: {Path(folder)} is there already and stays as it is." in capsys.readouterr().err


def test_where_nothing_can_be_written_is_said(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = tmp_path / "none" / "a.md"
    assert run(["agenda", "from", str(table), "--output", str(nowhere), "--lang", "en"]) == 1
    assert capsys.readouterr().err == f"inspiratie: {nowhere} cannot be written (not found).\n"
    assert not nowhere.parent.exists()


def test_a_file_without_a_plan_is_refused(table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "uit.md"
    words = ["agenda", "from", str(table), "--output", str(file), "--lang", "en"]
    for text in ("", "Alleen tekst.\n", "# Titel\n\n- appels\n- peren\n"):
        table.write_text(text, "utf-8")
        assert run(words) == 1
        assert "looks like a plan: a table, a list or bold lines" in capsys.readouterr().err
    table.write_text(MADE, "utf-8")
    assert run(words) == 1
    assert f"{table} is an agenda already, and stays as it is." in capsys.readouterr().err
    assert not file.exists()


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("nowhere.md", "."):
        assert run(["agenda", "from", str(tmp_path / name), "--lang", "en"]) == 2
        told = capsys.readouterr()
        assert told.out == ""
        assert told.err.startswith("inspiratie: ")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_however_it_was_saved(table: Path, encoding: str, capsys: pytest.CaptureFixture[str]) -> None:
    table.write_bytes(TABLE.replace("Verhalen", "Eén verhaal").replace("\n", "\r\n").encode(encoding))
    assert run(["agenda", "from", str(table), "--lang", "nl"]) == 0
    assert capsys.readouterr().out == MADE.replace("Verhalen", "Eén verhaal")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no disk that is always full")
def test_a_device_is_no_new_file(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["agenda", "from", str(table), "--output", "/dev/full", "--lang", "en"]) == 1
    assert "is there already" in capsys.readouterr().err


def test_without_a_command_the_ones_there_are_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(["agenda", "--lang", "en"])
    assert left.value.code == 2
    with pytest.raises(SystemExit):
        run(["agenda", "from", "--help", "--lang", "nl"])
    assert "Maakt van elke rij met een tijd een onderdeel." in " ".join(capsys.readouterr().out.split())
