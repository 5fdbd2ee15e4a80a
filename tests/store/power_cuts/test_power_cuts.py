"""After a power cut at any moment the file is whole and has everything that was called saved.

Storages that leave a step out, and stock TinyDB, must be caught: a model that catches nobody proves nothing.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support.on_disk import create_session, look_session, open_session
from tinydb import JSONStorage, TinyDB

from inspiratie_tui.core.notes.note import Note, NoteDraft, NoteKind
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.port import Alive, NotSaved

MakeNote = Callable[..., Note]
Cut = Callable[..., tuple[int, list[str]]]
NAME = "2026-11-23-cd34.json"


def read_session(path: Path) -> set[str]:
    """What is in a session, opened as the program does."""
    with open_session(path) as session:
        assert session.repair is None, session.repair
        assert not path.with_name(f"{NAME}.new").exists()
        return {note.id for note in session.notes}


def read_stock(path: Path) -> set[str]:
    with TinyDB(path, storage=JSONStorage, access_mode="r", encoding="utf-8") as stock:
        return {row["id"] for row in stock.table("notes")}


def lead(disk: Any, path: Path, note: MakeNote) -> None:
    """Make a session and put notes in it, promising each that was called saved; go on after a refusal."""
    saved: set[str] = set()
    refused: set[str] = set()
    with create_session(
        path, session_id=path.stem, group_id="kring-ab12", number=1, agenda_name="01.md", disk=disk
    ) as session:
        for number in (1, 2, 3):
            try:
                session.put_note(note(number))
                saved.add(note(number).id)
            except NotSaved:
                refused.add(note(number).id)
            disk.promise(saved, refused)
            assert {one.id for one in session.notes} == saved
    assert read_session(path) == saved


def test_every_power_cut_leaves_a_whole_file_with_all_that_was_saved(
    tmp_path: Path, note: MakeNote, recorder: Any, cut: Cut
) -> None:
    disk = recorder()
    lead(disk, tmp_path / NAME, note)
    states, wrong = cut(disk.steps, read_session)
    assert states > 50
    assert wrong == []


def test_the_same_when_any_one_operation_is_refused(tmp_path: Path, note: MakeNote, recorder: Any, cut: Cut) -> None:
    whole = recorder()
    lead(whole, tmp_path / NAME, note)
    first, second, _ = (place for place, step in enumerate(whole.steps) if step.what == "promise")
    assert [step.what for step in whole.steps[first + 1 : second]] == [
        "create", "write", "sync", "rename", "sync_folder",
    ]  # fmt: skip
    for refuse in range(first + 1, second):
        disk = recorder(refuse=refuse)
        folder = tmp_path / str(refuse)
        folder.mkdir()
        lead(disk, folder / NAME, note)
        assert disk.steps[-1].refused == {note(2).id}
        _, wrong = cut(disk.steps, read_session)
        assert wrong == [], whole.steps[refuse].what


def test_what_another_put_there_is_beside_the_file_before_that_changes(
    tmp_path: Path, note: MakeNote, recorder: Any, cut: Cut
) -> None:
    """Of a backup that was put back no word is lost, whenever the power goes while ours are written again."""
    named = {"session_id": Path(NAME).stem, "group_id": "kring-ab12", "number": 1, "agenda_name": "01.md"}
    path = tmp_path / NAME
    with create_session(path, **named) as session:
        session.put_note(note(1))
        before = path.read_bytes()
        session.put_note(note(2))
        backup = path.read_bytes()
    path.write_bytes(before)
    disk = recorder()
    with open_session(path, disk) as session:
        path.write_bytes(backup)
        disk.steps.clear()
        disk.promise({"n001", "n002"})
        session.put_note(note(3))
        disk.promise({"n001", "n002", "n003"})

    def read(path: Path) -> set[str]:
        beside = [aside for aside in path.parent.glob("*.replaced-1") if aside.read_bytes() == backup]
        return read_session(path) | ({"n001", "n002"} if beside else set())

    states, wrong = cut(disk.steps, read, backup)
    assert states > 10
    assert wrong == []


@pytest.mark.parametrize(("left_out", "caught"), [("sync_folder", "lost"), ("sync", "unreadable")])
def test_a_storage_that_leaves_a_step_out_is_caught(
    tmp_path: Path, note: MakeNote, recorder: Any, cut: Cut, left_out: str, caught: str
) -> None:
    disk = recorder(leave_out=left_out)
    lead(disk, tmp_path / NAME, note)
    _, wrong = cut(disk.steps, read_session, until=caught)
    assert any(what.startswith(caught) for what in wrong), wrong


def test_stock_tinydb_is_caught(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: Any, cut: Cut) -> None:
    path = tmp_path / NAME
    path.write_text('{"notes": {}}')
    steps: list[Any] = []
    with TinyDB(path, storage=JSONStorage, encoding="utf-8") as stock:
        handle = stock.storage._handle  # type: ignore[attr-defined]

        class Handle:
            def __getattr__(self, name: str) -> Any:
                return getattr(handle, name)

            def write(self, text: str) -> None:
                steps.append(step("write", data=text.encode()))
                handle.write(text)

            def truncate(self) -> None:
                steps.append(step("truncate", size=handle.tell()))
                handle.truncate()

        real_fsync = os.fsync
        monkeypatch.setattr(os, "fsync", lambda file: (steps.append(step("sync")), real_fsync(file)))
        monkeypatch.setattr(stock.storage, "_handle", Handle())
        for number in (1, 2):
            stock.table("notes").insert({"id": f"n{number}"})
            steps.append(step("promise", saved=frozenset(f"n{one}" for one in range(1, number + 1))))
    assert [one.what for one in steps] == ["write", "sync", "truncate", "promise"] * 2
    assert read_stock(path) == {"n1", "n2"}
    _, wrong = cut(steps, read_stock, b'{"notes": {}}', until="unreadable")
    assert any(what.startswith("unreadable") for what in wrong), wrong


def test_a_draft_outlives_a_power_cut(tmp_path: Path, recorder: Any, step: Any, cut: Cut) -> None:
    """The sign of life is only synced when there is a draft; one without must never take a saved draft with it."""
    disk = recorder()
    alive = Path(NAME).with_suffix(".alive").name
    with create_session(tmp_path / NAME, session_id="s", group_id="g", number=1, agenda_name="a", disk=disk) as session:
        for number, text in enumerate(["een", "een", "een twee", "een twee"], 1):
            session.beat(Alive(Stamp(number, number, "b"), NoteDraft(text, NoteKind.NOTE, 0)))
            disk.promise([text])
    # The model follows one file: the sign of life takes the session's place.
    steps = [step(s.what, s.node, s.name.replace(NAME, "-").replace(alive, NAME), s.data, s.size, s.saved)
             for s in disk.steps]  # fmt: skip

    def read(path: Path) -> set[str]:
        path.rename(path.with_name(alive))
        (path.with_name(NAME)).write_bytes((tmp_path / NAME).read_bytes())
        found = look_session(path).alive
        return {"een", found.draft.text} if found and found.draft else set()

    states, wrong = cut(steps, read)
    assert states > 10
    assert wrong == []
