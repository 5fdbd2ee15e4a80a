"""`check` and `print` of an agenda of which a session lies ready or runs: whoever is away in it is counted nowhere."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import open_session

from inspiratie_tui.commands.entry import run
from inspiratie_tui.core.people.group import Group, PersonId
from inspiratie_tui.core.session.events import Came, GroupsFormed, Left, WentTo
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.home import Home
from inspiratie_tui.store.tinydb.session_file import SessionFile

AGENDA = "# Aankomen\n## Kring (2 min p.p.)\n"
OTHER = "# Kijken\n## Kring (2 min p.p.)\n"


@pytest.fixture
def away(home: Home, make_group: Callable[..., Group], make_session: Callable[..., SessionFile]) -> Group:
    """A group of two, of whom Anouk is away in the session with the agenda that lies ready."""
    group = make_group("maandag-ab12")
    make_session(group, "2026-11-23-cd34").close()
    with open_session(home.data / group.id / "2026-11-23-cd34.json") as session:
        session.append(Left(number=2, at=0, person=PersonId("p1")), Stamp(0, 0, "x"))
    return group


@pytest.fixture
def agenda(tmp_path: Path) -> Path:
    file = tmp_path / "01-aankomen.md"
    file.write_text(AGENDA, "utf-8")
    return file


def test_check_counts_who_is_here(home: Home, away: Group, agenda: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = agenda.with_name("02-kijken.md")
    other.write_text(OTHER, "utf-8")
    words = ["--home", str(home.folder), "--lang", "nl", "check", str(agenda), str(other), "--group", away.id]
    assert run(words) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if "deelnemer" in line] == [
        "1 deelnemer, 1 begeleider",
        "2 deelnemers, 1 begeleider",
    ]
    assert run([*words, "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["people"] == {"participants": 2, "facilitators": 1}
    assert [file["people"]["participants"] for file in document["files"]] == [1, 2]
    assert [file["timetable"]["end"] for file in document["files"]] == [120, 240]
    assert run([*words, "--people", "9"]) == 0
    assert "9 deelnemers, 1 begeleider" in capsys.readouterr().out, "who asks for so many gets so many"


def test_the_run_sheet_names_who_is_here_with_their_digit(
    home: Home, away: Group, agenda: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--home", str(home.folder), "--lang", "nl", "print", str(agenda), "--group", away.id]
    assert run(words) == 0
    out = capsys.readouterr().out
    assert "1 deelnemer, 1 begeleider" in out
    assert "2 Bilal" in out
    assert "Anouk" not in out
    with open_session(home.data / away.id / "2026-11-23-cd34.json") as session:
        session.append(WentTo(number=3, at=0, part=0, activity=None), Stamp(0, 1, "x"))
        session.append(Left(number=4, at=1, person=PersonId("f1")), Stamp(0, 2, "x"))
    assert run(words) == 0
    out = capsys.readouterr().out
    assert "1 deelnemer, 0 begeleiders" in out
    assert "Noor" not in out


def test_the_run_sheet_says_who_is_with_whom(
    home: Home, away: Group, agenda: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["--home", str(home.folder), "--lang", "nl", "print", str(agenda), "--group", away.id]
    assert run(words) == 0
    assert "Wie met wie" not in capsys.readouterr().out
    with open_session(home.data / away.id / "2026-11-23-cd34.json") as session:
        session.append(Came(number=3, at=0, person=PersonId("p1")), Stamp(0, 0, "x"))
        session.append(WentTo(number=4, at=1, part=0, activity=None), Stamp(0, 0, "x"))
        session.append(GroupsFormed(number=5, at=2, groups=((PersonId("p1"), PersonId("p2")),)), Stamp(0, 0, "x"))
    assert run(words) == 0
    printed = capsys.readouterr().out
    assert "Wie met wie is:" in printed
    assert re.search(r"- Kring: \w+ en \w+", printed)
