"""`inspiratie show`: a session as text."""

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import newer

from inspiratie_tui.commands.entry import run
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.people.group import Group, PersonId
from inspiratie_tui.core.session.events import FloorGiven, WentTo
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.home import Home
from inspiratie_tui.store.tinydb.session_file import SessionFile

MakeGroup = Callable[..., Group]
MakeSession = Callable[..., SessionFile]
NOON = 1_795_435_200_000


@pytest.fixture
def session(make_group: MakeGroup, make_session: MakeSession) -> SessionFile:
    """A session of one part with one note, still open."""
    file = make_session(make_group("maandag-ab12"), "2026-11-23-aaaa")
    file.append(WentTo(number=2, at=1_000, part=0, activity=None), Stamp(NOON + 1_000, 1_000, "start-1"))
    file.append(FloorGiven(number=3, at=1_500, person=PersonId("p2")), Stamp(NOON + 1_500, 1_500, "start-1"))
    file.put_note(Note("n1", 2_000, Seen(), NoteKind.INSIGHT, "Eerst kijken, @{p1}"))
    return file


def snapshot(folder: Path) -> dict[Path, tuple[bytes, int]]:
    return {
        path: (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) for path in folder.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize("words", [[], ["2026-11"], ["2026-11-23-aaaa"]])
def test_what_happened_and_the_notes(
    words: list[str], home: Home, session: SessionFile, capsys: pytest.CaptureFixture[str]
) -> None:
    session.close()
    before = snapshot(home.folder)
    assert run(["show", *words, "--home", str(home.folder), "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert "Aankomen" in said.out
    assert "Kring" in said.out
    assert "Bilal · insight: Eerst kijken, @Anouk" in said.out
    assert snapshot(home.folder) == before


def test_a_session_that_is_being_led_can_be_shown(
    home: Home, session: SessionFile, capsys: pytest.CaptureFixture[str]
) -> None:
    with session:
        assert run(["show", "--home", str(home.folder)]) == 0
    assert "Eerst kijken" in capsys.readouterr().out


def test_of_a_damaged_file_what_can_be_read_is_shown_and_nothing_changed(
    home: Home, session: SessionFile, capsys: pytest.CaptureFixture[str]
) -> None:
    session.close()
    text = session.path.read_bytes()
    session.path.write_bytes(text[:-20])
    before = snapshot(home.folder)
    assert run(["show", "--home", str(home.folder)]) == 0
    said = capsys.readouterr()
    assert "Aankomen" in said.out
    assert said.err.startswith("inspiratie: ")
    assert snapshot(home.folder) == before


def test_a_file_of_a_newer_program_is_refused(
    home: Home, session: SessionFile, capsys: pytest.CaptureFixture[str]
) -> None:
    session.close()
    newer(session.path)
    assert run(["show", "2026", "--home", str(home.folder)]) == 1
    assert "newer" in capsys.readouterr().err


def test_no_session_yet(home: Home, make_group: MakeGroup, capsys: pytest.CaptureFixture[str]) -> None:
    make_group("maandag-ab12")
    assert run(["show", "--home", str(home.folder), "--lang", "en"]) == 1
    assert capsys.readouterr().err == "inspiratie: There is no session yet. `inspiratie` opens the next one.\n"
