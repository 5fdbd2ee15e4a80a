"""`inspiratie intake` and `inspiratie consent`: papers for who joins a group, on stdout or in a file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import store_in

from inspiratie_tui.commands.entry import run
from inspiratie_tui.core.people.group import Group, PersonId
from inspiratie_tui.core.people.private_page import MayWrite, PrivateLine, PrivatePage
from inspiratie_tui.home import Home


def inspiratie(home: Home, *words: str) -> int:
    return run([*words, "--home", str(home.folder), "--lang", "nl"])


@pytest.mark.parametrize("command", ["intake", "consent"])
def test_it_goes_to_stdout_or_to_a_file_and_has_nothing_of_the_private_page(
    command: str, home: Home, make_group: Callable[..., Group], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_group("avond-ab12")
    private = PrivatePage(
        (PrivateLine(may_write=MayWrite.NOTHING, people=(PersonId("p1"),)), PrivateLine("Bilal: GEHEIM"))
    )
    store_in(home.data).groups.write_private_page("avond-ab12", private, PrivatePage())
    assert inspiratie(home, command, "avond") == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert "Avond" in shown.out
    assert "GEHEIM" not in shown.out
    file = tmp_path / "papier.html"
    assert inspiratie(home, command, "--format", "html", "--output", str(file)) == 0
    assert capsys.readouterr().err == f"inspiratie: Geschreven: {file}\n"
    assert file.read_text("utf-8").startswith('<!doctype html>\n<html lang="nl">')


@pytest.mark.parametrize("command", ["intake", "consent"])
def test_what_the_program_keeps_is_never_overwritten(
    command: str, home: Home, make_group: Callable[..., Group], capsys: pytest.CaptureFixture[str]
) -> None:
    make_group("avond-ab12")
    kept = home.data / "avond-ab12" / "group.json"
    before = kept.read_bytes()
    assert inspiratie(home, command, "avond", "--output", str(kept)) == 1
    assert "Kies een ander bestand." in capsys.readouterr().err
    assert kept.read_bytes() == before
    assert inspiratie(home, command, "niemand") == 1
    assert capsys.readouterr().out == ""
