"""What may stand in the place of a session file while it is open, and is no version of it: nothing of it is touched."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.on_disk import look_session, open_session
from support.weak_disk import Weak

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.regular import MOST
from inspiratie_tui.store.file.lines import line_of, parse_exactly, render
from inspiratie_tui.store.port import SCHEMA, NotSaved, Replaced, Stood
from inspiratie_tui.store.tinydb.session_file import SessionFile

Full = Callable[..., SessionFile]
MakeNote = Callable[..., Note]


def in_place_of(path: Path) -> Path:
    """The way to a new thing in the place of the file; what stood there is gone."""
    path.unlink()
    return path


def link(path: Path, elsewhere: Path) -> None:
    elsewhere.write_bytes(path.read_bytes())
    in_place_of(path).symlink_to(elsewhere)


def folder(path: Path, _elsewhere: Path) -> None:
    in_place_of(path).mkdir()
    (path / "inside").write_text("kept")


def pipe(path: Path, _elsewhere: Path) -> None:
    os.mkfifo(in_place_of(path))


def newer(path: Path, _elsewhere: Path) -> None:
    tables = parse_exactly(path.read_bytes())
    assert tables is not None
    tables["session"] = {1: line_of("session", 1, {"session_id": path.stem, "schema": SCHEMA + 1})}
    path.write_bytes(render(tables))


@pytest.mark.parametrize(
    ("put", "stood"),
    [(link, Stood.NO_FILE), (folder, Stood.NO_FILE), (pipe, Stood.NO_FILE), (newer, Stood.NEWER)],
)
def test_what_is_no_version_of_it_is_kept_whole_beside_it(
    full: Full, path: Path, tmp_path: Path, note: MakeNote, put: Callable[[Path, Path], None], stood: Stood
) -> None:
    elsewhere = tmp_path / "elsewhere"
    with full(2, 1) as session:
        put(path, elsewhere)
        before = path.lstat()
        untouched = elsewhere.read_bytes() if elsewhere.exists() else b""
        session.put_note(note(1))
        aside = path.with_name(f"{path.name}.replaced-1")
        assert session.replaced == (Replaced(stood, aside.name),)
        if stood is Stood.NO_FILE:
            assert (aside.lstat().st_ino, aside.lstat().st_mode) == (before.st_ino, before.st_mode)
        if elsewhere.exists():
            assert elsewhere.read_bytes() == untouched
    assert path.is_file()
    assert not path.is_symlink()
    assert [kept.id for kept in look_session(path).notes] == ["n000", "n001"]


def test_what_is_too_large_to_be_read_is_kept_beside_it(full: Full, path: Path, note: MakeNote) -> None:
    with full(2, 1) as session:
        os.truncate(path, MOST + 1)
        session.put_note(note(1))
        aside = path.with_name(f"{path.name}.replaced-1")
        assert session.replaced == (Replaced(Stood.UNREADABLE, aside.name),)
        assert aside.stat().st_size == MOST + 1
    assert len(look_session(path).notes) == 2


@pytest.mark.parametrize("why", [errno.EIO, errno.EMFILE, errno.ESTALE, errno.EACCES])
def test_what_cannot_be_read_for_now_stays_where_it_is_and_is_read_later(
    full: Full, path: Path, note: MakeNote, why: int
) -> None:
    class Unreadable(Disk):
        refused = False

        def read(self, path: Path) -> bytes:
            if self.refused:
                raise OSError(why, os.strerror(why))
            return super().read(path)

    with full(2, 1) as session:
        session.put_note(note(7))
        theirs = path.read_bytes()
    path.unlink()
    full(2, 1).close()
    disk = Unreadable()
    with open_session(path, disk) as session:
        path.write_bytes(theirs)
        disk.refused = True
        for write in (lambda: session.put_note(note(1)), session.settle):
            with pytest.raises(NotSaved):
                write()
            assert path.read_bytes() == theirs
        disk.refused = False
        session.put_note(note(1))
        assert [replaced.notes for replaced in session.replaced] == [1]
    assert {kept.id for kept in look_session(path).notes} == {"n000", "n001", "n007"}


def test_what_was_moved_away_before_a_refusal_is_told_once(full: Full, path: Path, note: MakeNote) -> None:
    full(2, 1).close()
    disk = Weak()
    with open_session(path, disk) as session:
        folder(path, path)
        disk.refused = "write"
        for _time in (1, 2):
            with pytest.raises(NotSaved):
                session.put_note(note(1))
            assert session.replaced == ()
        disk.refused = None
        session.put_note(note(1))
        assert session.replaced == (Replaced(Stood.NO_FILE, f"{path.name}.replaced-1"),)


@pytest.mark.parametrize("operation", ["create", "write", "sync", "replace", "sync_folder"])
def test_a_refused_write_is_not_taken_for_somebody_elses(
    full: Full, path: Path, note: MakeNote, operation: str
) -> None:
    """Also when it has the name of the file already: it must not turn up, nor be set aside."""
    full(2, 1).close()
    disk = Weak()
    with open_session(path, disk) as session:
        disk.refused = operation
        with pytest.raises(NotSaved):
            session.put_note(note(1))
        disk.refused = None
        session.put_note(note(2))
        assert session.replaced == ()
    assert [kept.id for kept in look_session(path).notes] == ["n000", "n002"]
    assert list(path.parent.glob("*.replaced-*")) == []


@pytest.mark.parametrize("operation", ["create", "write", "half", "sync", "replace", "sync_folder"])
def test_what_came_is_taken_in_though_the_first_write_is_refused(
    full: Full, path: Path, note: MakeNote, operation: str
) -> None:
    with full(2, 2) as session:
        theirs = path.read_bytes()
        session.put_note(replace(note(1), removed=True))
    disk = Weak()
    with open_session(path, disk) as session:
        session.put_note(note(5))
        path.write_bytes(theirs)
        disk.refused = operation
        with pytest.raises(NotSaved):
            session.put_note(note(6))
        assert {kept.id for kept in session.notes} == {"n000", "n001", "n005"}
        disk.refused = None
        session.put_note(note(7))
        assert session.replaced == (Replaced(Stood.ANOTHER, f"{path.name}.replaced-1", different=1),)
    assert {kept.id for kept in look_session(path).notes} == {"n000", "n001", "n005", "n007"}
    assert path.with_name(f"{path.name}.replaced-1").read_bytes() == theirs


def test_of_a_damaged_version_the_notes_come_along_and_no_event_is_trusted(
    full: Full, path: Path, note: MakeNote
) -> None:
    with full(3, 1) as session:
        session.put_note(note(8))
        theirs = path.read_bytes().replace(b'"n008"', b'"n099"')  # the checksum is of the other id
    path.unlink()
    with full(2, 1) as session:
        path.write_bytes(theirs)
        session.put_note(note(1))
        assert [event.number for event in session.events] == [1, 2]
        assert {kept.id for kept in session.notes} == {"n000", "n001", "n099"}
        assert session.replaced == (Replaced(Stood.ANOTHER, f"{path.name}.replaced-1", notes=1, left_out=1),)


def test_a_sync_that_answers_while_our_file_is_being_settled_is_not_taken_for_ours(
    full: Full, path: Path, tmp_path: Path, note: MakeNote
) -> None:
    class Answered(Disk):
        answer: bytes | None = None

        def sync_folder(self, folder: Path) -> None:
            super().sync_folder(folder)
            if self.answer is not None and folder == path.parent:
                (tmp_path / "sync").write_bytes(self.answer)
                self.answer = None
                (tmp_path / "sync").replace(path)

    with full(2, 1) as session:
        session.put_note(note(7))
        theirs = path.read_bytes()
    path.unlink()
    full(2, 1).close()
    disk = Answered()
    with open_session(path, disk) as session:
        disk.answer = theirs
        session.put_note(note(1))
        session.put_note(note(2))
        assert session.replaced == (Replaced(Stood.ANOTHER, f"{path.name}.replaced-1", notes=1),)
    assert {kept.id for kept in look_session(path).notes} == {"n000", "n001", "n002", "n007"}
