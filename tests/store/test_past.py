"""What the sessions of a group say: read beside whoever leads one, each file once."""

from pathlib import Path

import pytest
from support import on_disk
from support.afternoons import hold
from support.on_disk import open_session, ref_of, store_in

from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.forecast.typical_lengths import PartRecord
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import Group, Person, PersonId
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.store.tinydb.session_file import SessionFile

AGENDA = "# A\n## Dialogue (60 min)\n## Break (20 min)\n"
GROUP = Group("kring-ab12", "Kring", (Person(PersonId("p1"), "Anouk"), Person(PersonId("p2"), "Bilal")))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sessions that were read, as they are."""
    asked: list[str] = []
    look = SessionFile.look

    def looking(path: Path, disk: Disk) -> SessionFile:
        asked.append(path.stem)
        return look(path, disk)

    monkeypatch.setattr(SessionFile, "look", looking)
    return asked


def dialogue(minutes: int) -> tuple[PartRecord, ...]:
    return (PartRecord(PartKind.DIALOGUE, 60 * MINUTE, minutes * MINUTE),)


def test_each_file_is_read_once_until_it_changes(tmp_path: Path, read: list[str]) -> None:
    for name, minutes in (("a", 70), ("b", 80)):
        hold(tmp_path, GROUP, name, AGENDA, minutes)
    archive, folder = store_in(tmp_path).archive, tmp_path / GROUP.id
    for _time in range(2):
        assert archive.past(GROUP.id).sessions == (dialogue(70), dialogue(80))
        assert read == ["a", "b"]
    (folder / "a.json").unlink()
    hold(tmp_path, GROUP, "a", AGENDA, 9)
    hold(tmp_path, GROUP, "c", AGENDA, 90)
    assert archive.past(GROUP.id).sessions == (dialogue(9), dialogue(80), dialogue(90))
    assert read == ["a", "b", "a", "c"]
    (folder / "b.json").unlink()
    assert archive.past(GROUP.id).sessions == (dialogue(9), dialogue(90))
    assert len(read) == 4


def test_an_unfinished_session_says_nothing_and_one_that_is_open_is_read_all_the_same(tmp_path: Path) -> None:
    hold(tmp_path, GROUP, "unfinished", AGENDA, 70, ended=False)
    with open_session(hold(tmp_path, GROUP, "ended", AGENDA, 70, 20)):
        before = {path: path.read_bytes() for path in (tmp_path / GROUP.id).iterdir()}
        past = store_in(tmp_path).archive.past(GROUP.id)
        assert {path: path.read_bytes() for path in (tmp_path / GROUP.id).iterdir()} == before
    assert past.sessions == ((*dialogue(70), PartRecord(PartKind.BREAK, 20 * MINUTE, 20 * MINUTE)), ())
    assert past.left_out == ()


def test_what_cannot_be_read_in_full_is_left_out_until_it_can(tmp_path: Path) -> None:
    whole, cut, newer, empty = (hold(tmp_path, GROUP, name, AGENDA, 70) for name in "abcd")
    text = cut.read_bytes()
    cut.write_bytes(text[:-80])
    on_disk.newer(newer)
    empty.unlink()
    empty.mkdir()
    archive = store_in(tmp_path).archive
    past = archive.past(GROUP.id)
    assert past.sessions == (dialogue(70),)
    assert past.left_out == tuple(map(ref_of, (cut, newer, empty)))
    cut.write_bytes(text)
    assert archive.past(GROUP.id).left_out == tuple(map(ref_of, (newer, empty)))
    assert whole.read_bytes()


def test_a_folder_that_is_not_there_says_nothing(tmp_path: Path) -> None:
    past = store_in(tmp_path).archive.past("nobody")
    assert (past.sessions, past.left_out) == ((), ())
