"""A file is read once, whatever is asked of it, and again when it changed."""

import os
from pathlib import Path
from typing import Any

import pytest
from support.afternoons import hold
from support.on_disk import open_session, ref_of, store_in

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.people.group import Group, Person, PersonId
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.store.file.cache import FileCache
from inspiratie_tui.store.tinydb import session_content
from inspiratie_tui.store.tinydb.documents import note_of
from inspiratie_tui.store.tinydb.session_file import SessionFile

GROUP = Group("kring-ab12", "Kring", (Person(PersonId("p1"), "Anouk"),))


def test_lists_what_was_held_and_the_past_read_each_session_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [hold(tmp_path, GROUP, name, "# A\n## Dialogue (60 min)\n", 70) for name in ("a", "b")]
    asked: list[str] = []
    look = SessionFile.look

    def looking(path: Path, disk: Disk) -> SessionFile:
        asked.append(path.stem)
        return look(path, disk)

    monkeypatch.setattr(SessionFile, "look", looking)
    archive = store_in(tmp_path).archive
    for _time in range(2):
        assert [summary.ref for summary in archive.sessions(GROUP.id)] == [ref_of(path) for path in paths]
        assert [held.notes for held in archive.held(GROUP.id)] == [(), ()]
        assert len(archive.past(GROUP.id).sessions) == 2
    assert sorted(asked) == ["a", "b"]


def test_a_sign_of_life_shows_without_the_session_being_read_again(tmp_path: Path) -> None:
    path = hold(tmp_path, GROUP, "a", "# A\n## Dialogue (60 min)\n", 70)
    archive = store_in(tmp_path).archive
    (before,) = archive.sessions(GROUP.id)
    assert before.alive is None
    with open_session(path):
        assert archive.sessions(GROUP.id) == (before,)  # somebody has it, and has not said anything yet


def test_a_file_of_the_same_length_and_time_is_another_one(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("one")
    cache = FileCache(lambda path: path.read_text())
    assert cache.get(file) == "one"
    status = file.stat()
    other = tmp_path / "b"
    other.write_text("two")
    os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))
    other.replace(file)
    assert cache.get(file) == "two"


def test_what_could_not_be_read_is_tried_again(tmp_path: Path) -> None:
    file = tmp_path / "a"
    cache = FileCache(lambda path: path.read_text("utf-8"))
    with pytest.raises(FileNotFoundError):
        cache.get(file)
    file.write_bytes(b"\xff")
    for _time in range(2):
        with pytest.raises(UnicodeDecodeError):
            cache.get(file)
    file.write_text("whole")
    assert cache.get(file) == "whole"


def test_a_list_understands_no_note(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = hold(tmp_path, GROUP, "a", "# A\n## Dialogue (60 min)\n", 70)
    note = Note("n1", SessionMs(1), Seen(), NoteKind.QUESTION, "Eerst kijken?", parked=True)
    with open_session(path) as session:
        session.put_note(note)
    understood: list[object] = []

    def understand(document: dict[str, Any]) -> Note | None:
        understood.append(document["id"])
        return note_of(document)

    monkeypatch.setattr(session_content, "note_of", understand)
    archive = store_in(tmp_path).archive
    assert len(archive.sessions(GROUP.id)) == 1
    assert understood == []
    for _time in range(2):
        assert [held.notes for held in archive.held(GROUP.id)] == [(note,)]
    assert understood == ["n1"]
