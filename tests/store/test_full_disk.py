"""A disk that refuses: nothing changes, nothing turns up later, and it goes on when the disk is well again."""

import errno
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.on_disk import create_session, look_session, open_session
from support.weak_disk import Weak

from inspiratie_tui.core.notes.note import Note, NoteDraft, NoteKind
from inspiratie_tui.core.session.events import Event
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.port import Alive, NotSaved
from inspiratie_tui.store.tinydb.session_file import SessionFile

MakeNote = Callable[..., Note]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS, errno.EIO])
@pytest.mark.parametrize("operation", ["create", "write", "half", "sync", "replace", "sync_folder"])
def test_a_refused_write_leaves_everything_as_it_was(
    create: Callable[..., SessionFile],
    path: Path,
    note: MakeNote,
    opened: Event,
    turn: Callable[[int], Event],
    stamp: Callable[[int], Stamp],
    operation: str,
    code: int,
) -> None:
    disk = Weak()
    file = create(disk=disk)
    file.append(opened, stamp(1))
    file.put_note(note(1))
    before = path.read_bytes(), file.events, file.notes
    disk.refused, disk.error = operation, code
    with pytest.raises(NotSaved) as refused:
        file.put_note(note(2))
    assert (refused.value.errno, refused.value.filename) == (code, str(path))
    assert isinstance(refused.value.__cause__, OSError)
    with pytest.raises(NotSaved):
        file.append(turn(2), stamp(2))
    assert (file.events, file.notes) == before[1:]
    if operation != "sync_folder":  # only then the file had its name already, and the old one could not be put back
        assert path.read_bytes() == before[0]
        assert not path.with_name(f"{path.name}.new").exists()
    disk.refused = None
    file.append_many([(turn(2), stamp(2)), (turn(3), stamp(3))])
    file.close()
    with open_session(path) as again:
        assert [event.number for event in again.events] == [1, 2, 3]
        assert again.notes == (note(1),)


def test_what_could_not_be_taken_back_is_taken_back_when_closing(
    create: Callable[..., SessionFile], path: Path, note: MakeNote
) -> None:
    disk = Weak()
    file = create(disk=disk)
    before = path.read_bytes()
    disk.refused = "sync_folder"
    with pytest.raises(NotSaved):
        file.put_note(note(2))
    disk.refused = None
    file.close()
    assert path.read_bytes() == before


def test_a_refused_sign_of_life_says_so(create: Callable[..., SessionFile], stamp: Callable[[int], Stamp]) -> None:
    disk = Weak()
    file = create(disk=disk)
    file.beat(Alive(stamp(1), NoteDraft("een", NoteKind.NOTE, 0)))
    disk.refused = "write"
    with pytest.raises(NotSaved):
        file.beat(Alive(stamp(2), NoteDraft("een twee", NoteKind.NOTE, 0)))
    assert file.alive is not None
    assert file.alive.stamp == stamp(1)


def test_a_session_that_cannot_be_made_leaves_nothing_locked(tmp_path: Path) -> None:
    disk = Weak()
    disk.refused = "write"
    path = tmp_path / "a.json"
    for refused in ("write", None):
        disk.refused = refused
        if refused:
            with pytest.raises(NotSaved):
                create_session(path, session_id="a", group_id="g", number=1, agenda_name="x", disk=disk)
            assert not path.exists()
        else:
            create_session(path, session_id="a", group_id="g", number=1, agenda_name="x", disk=disk).close()


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 256 kB."""
    place = tmp_path / "tiny"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)], capture_output=True, text=True, check=False
    ) if os.name == "posix" and os.geteuid() == 0 else None  # fmt: skip
    if mounted is None or mounted.returncode:
        pytest.skip(f"cannot mount a small disk: {mounted.stderr.strip() if mounted else 'not root'}")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_real_disk_that_is_full(tiny: Path, note: MakeNote) -> None:
    path = tiny / "2026-11-23-ef56.json"
    with create_session(path, session_id=path.stem, group_id="g", number=1, agenda_name="a") as file:
        ballast = tiny / "ballast"
        ballast.write_bytes(bytes(200_000))
        saved: list[int] = []

        def fill() -> None:
            for number in range(1000):
                file.put_note(note(number, "lang " * 100))
                saved.append(number)

        with pytest.raises(NotSaved) as refused:
            fill()
        assert refused.value.errno == errno.ENOSPC
        assert len(saved) > 10
        assert len(look_session(path).notes) == len(saved)
        ballast.unlink()
        file.put_note(note(1000))
    with open_session(path) as again:
        assert [one.id for one in again.notes] == [note(number).id for number in [*saved, 1000]]


def test_a_real_disk_that_only_reads(tiny: Path, note: MakeNote) -> None:
    path = tiny / "2026-11-23-ef56.json"
    with create_session(path, session_id=path.stem, group_id="g", number=1, agenda_name="a") as file:
        file.put_note(note(1))
    subprocess.run(["mount", "-o", "remount,ro", str(tiny)], check=True)
    with open_session(path) as again:
        assert again.read_only
        assert again.holder is None
        assert again.notes == (note(1),)
