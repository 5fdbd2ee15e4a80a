"""One writer a session; the others look along."""

import errno
import fcntl
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.both_stores import group
from support.on_disk import look_session, open_session, read_group, write_group

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.store.port import NotSaved
from inspiratie_tui.store.tinydb.session_file import SessionFile
from inspiratie_tui.ui.shared.opened import opened_sentence

Full = Callable[..., SessionFile]

HOLD = """
import sys
from pathlib import Path
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.store.tinydb.session_file import SessionFile
file = SessionFile.open(Path(sys.argv[1]), Disk())
print("read-only" if file.read_only else "held", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def holder(full: Full, path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another program that leads the session."""
    full(2, 1).close()
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_second_program_reads_and_says_who_leads(
    holder: "subprocess.Popen[str]", path: Path, note: Callable[..., Note]
) -> None:
    with open_session(path) as file:
        assert file.read_only
        assert file.holder is not None
        assert (file.holder.pid, file.holder.host) == (holder.pid, socket.gethostname())
        assert file.holder.since_utc >= 1_700_000_000_000
        assert len(file.notes) == 1
        with pytest.raises(NotSaved):
            file.put_note(note(5))
        assert len(file.notes) == 1


def test_who_leads_may_be_unknown_and_yet_it_is_led(
    holder: "subprocess.Popen[str]",
    path: Path,
) -> None:
    path.with_suffix(".alive").write_bytes(b"worn out")
    with open_session(path) as file:
        assert (file.read_only, file.held, file.holder) == (True, True, None)
        assert opened_sentence(file) == "Another program leads this session; here you can watch."


def test_a_killed_program_lets_go(holder: "subprocess.Popen[str]", path: Path) -> None:
    os.kill(holder.pid, signal.SIGKILL)
    holder.wait()
    with open_session(path) as file:
        assert not file.read_only
        assert file.holder is not None
        assert file.holder.pid == os.getpid()


def test_a_second_screen_follows(full: Full, path: Path, note: Callable[..., Note]) -> None:
    leading = full(2, 1)
    following = open_session(path)
    assert following.read_only
    assert not following.refresh()
    leading.put_note(note(7))
    assert following.refresh()
    assert following.notes == leading.notes
    assert not following.refresh()
    assert not leading.refresh()


def test_who_closed_it_is_not_said_to_lead_it(full: Full, path: Path) -> None:
    full(1, 0).close()
    assert look_session(path).holder is None


def test_strays_go_when_a_session_is_opened(full: Full, path: Path) -> None:
    full(1, 0).close()
    strays = [path.with_name(f"{path.name}.new"), path.with_name(f"{path.stem}.alive.new")]
    for stray in strays:
        stray.write_text("half a note")
    with open_session(path):
        assert not any(stray.exists() for stray in strays)


def test_strays_of_a_leading_program_stay(holder: "subprocess.Popen[str]", path: Path) -> None:
    writing = path.with_name(f"{path.name}.new")
    writing.write_text("being written")
    with open_session(path) as file:
        assert file.read_only
        assert writing.exists()


NO_LOCKS = ("ENOLCK", "ENOSYS", "EOPNOTSUPP", "ENOTSUP")


@pytest.fixture
def no_locks(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk whose system knows no locks."""
    code = getattr(errno, request.param)

    def refuse(_file: int, _how: int) -> None:
        raise OSError(code, os.strerror(code))

    monkeypatch.setattr(fcntl, "flock", refuse)


@pytest.mark.parametrize("no_locks", NO_LOCKS, indirect=True)
@pytest.mark.usefixtures("no_locks")
def test_on_a_disk_without_locks_a_session_is_made_and_led(
    full: Full, path: Path, note: Callable[..., Note], recwarn: pytest.WarningsRecorder
) -> None:
    with full(2, 1) as session:
        assert (session.read_only, session.guarded) == (False, False)
    with open_session(path) as session:
        assert (session.read_only, session.guarded) == (False, False)
        session.put_note(note(1))
    assert len(look_session(path).notes) == 2
    assert sorted(file.suffix for file in path.parent.iterdir()) == [".alive", ".json", ".lock"]
    assert list(recwarn) == []


@pytest.mark.parametrize("no_locks", NO_LOCKS[:1], indirect=True)
@pytest.mark.usefixtures("no_locks")
def test_two_programs_on_a_disk_without_locks_lose_no_note(full: Full, path: Path, note: Callable[..., Note]) -> None:
    """Nobody is kept out, so each finds what the other wrote, and takes it in."""
    one = full(2, 0)
    other = open_session(path)
    for number in range(4):
        (one, other)[number % 2].put_note(note(number))
    one.close()
    other.close()
    assert {kept.id for kept in look_session(path).notes} == {f"n00{number}" for number in range(4)}


@pytest.mark.parametrize("no_locks", NO_LOCKS, indirect=True)
@pytest.mark.usefixtures("no_locks")
def test_on_a_disk_without_locks_a_group_is_written(tmp_path: Path) -> None:
    write_group(tmp_path / "kring-ab12", group("kring-ab12"))
    assert read_group(tmp_path / "kring-ab12") == group("kring-ab12")


@pytest.mark.parametrize("code", [errno.EIO, errno.EACCES])
def test_another_refusal_of_a_lock_stays_what_it_is(
    full: Full, path: Path, code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    full(1, 0).close()

    def refuse(*_words: object, **_more: object) -> int:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as refusing:
        refusing.setattr(os, "utime", refuse)
        assert open_session(path).read_only
