"""A folder of a group as a stranger may have left it: what is no file of ours is told, and everything else goes on."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import DISK, FILES, list_groups, list_sessions, look_session, open_session

from inspiratie_tui.clock.machine import MachineClock
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.disk.errors import IsLink, NotRegular, reason_of
from inspiratie_tui.disk.regular import MOST
from inspiratie_tui.disk.whole_file import replace_whole, temporary
from inspiratie_tui.home import crash_log
from inspiratie_tui.home.memory import remembering
from inspiratie_tui.leading.session_time import SessionTime
from inspiratie_tui.store.file.lines import document_of, line_of, parse_exactly, render
from inspiratie_tui.store.file.lock import Lock
from inspiratie_tui.store.port import Alive, Damage, TooNew
from inspiratie_tui.store.tinydb.alive import alive_path, read_alive
from inspiratie_tui.store.tinydb.session_file import SessionFile
from inspiratie_tui.texts.os_reasons import OURS, reason_words

Full = Callable[..., SessionFile]
MakeNote = Callable[..., Note]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="other systems have neither pipes nor such links")


def _huge(path: Path) -> None:
    with path.open("wb") as empty:
        empty.truncate(MOST + 1)


STRANGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "a pipe": (lambda path: os.mkfifo(path), "NOT_REGULAR"),
    "a folder": (lambda path: path.mkdir(), "NOT_REGULAR"),
    "a link to a device": (lambda path: path.symlink_to("/dev/zero"), "LINK"),
    "a link to another session": (lambda path: path.symlink_to("2026-11-23-cd34.json"), "LINK"),
    "a link to nothing": (lambda path: path.symlink_to("nothing"), "LINK"),
    "a link in a circle": (lambda path: path.symlink_to(path.name), "LINK"),
    "more than 64 MB": (_huge, "TOO_LARGE"),
}


@pytest.mark.parametrize(("make", "reason"), STRANGE.values(), ids=STRANGE.keys())
def test_what_is_no_session_is_listed_with_its_reason(
    full: Full, path: Path, make: Callable[[Path], object], reason: str
) -> None:
    full(3, 2).close()
    strange = path.with_name("2026-11-24-aaaa.json")
    make(strange)
    good, bad = list_sessions(path.parent)
    assert (good.unread, good.header.session_id) == ("", path.stem)
    assert (bad.ref.session, bad.unread) == (strange.stem, reason)
    assert reason_words(bad.unread) == OURS[reason]
    for read in (look_session, open_session):
        with pytest.raises(OSError) as refused:  # noqa: PT011  (each kind is another error)
            read(strange)
        assert reason_of(refused.value) == reason


@pytest.mark.parametrize("make", [make for make, _ in STRANGE.values()], ids=STRANGE.keys())
@pytest.mark.parametrize("beside", ["alive", "lock", "json.new", "json.damaged-1"])
def test_what_lies_beside_a_session_is_not_followed(
    full: Full, path: Path, note: MakeNote, make: Callable[[Path], object], beside: str
) -> None:
    full(3, 2).close()
    other = path.parent / "nothing"
    other.write_bytes(b"not ours")
    strange = path.with_name(f"{path.stem}.{beside}")
    strange.unlink(missing_ok=True)
    make(strange)
    if beside == "json.damaged-1":
        path.write_bytes(path.read_bytes()[:-40])
    try:
        file = open_session(path)
    except OSError:
        assert beside == "json.new", "a folder in the place of the new file"
        file = look_session(path)
    with file:
        assert len(file.events) == 3
        if not file.read_only:
            file.put_note(note(7))
    assert other.read_bytes() == b"not ours"
    assert len(list_sessions(path.parent)) == 1


def test_a_link_is_neither_read_nor_written(tmp_path: Path) -> None:
    other, link = tmp_path / "other", tmp_path / "link"
    other.write_bytes(b"not ours")
    link.symlink_to(other)
    for write in (
        lambda: replace_whole(DISK, link, b"ours"),
        lambda: FILES.replace(link, b"ours"),
        lambda: crash_log.write_down("ours", link),
        lambda: Lock.take(link),
    ):
        with pytest.raises(IsLink):
            write()
    assert remembering((), link) == b"", "what is told once is not read through a link"
    temporary(tmp_path / "file").symlink_to(other)
    replace_whole(DISK, tmp_path / "file", b"ours")
    assert (other.read_bytes(), (tmp_path / "file").read_bytes()) == (b"not ours", b"ours")


def test_a_crash_is_not_written_down_in_a_pipe(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "crash.log")
    with pytest.raises(NotRegular):
        crash_log.write_down("ours", tmp_path / "crash.log")


def test_the_folder_of_a_group_may_be_a_link(full: Full, path: Path, note: MakeNote) -> None:
    full(3, 2).close()
    stick = path.parent.rename(path.parent.parent.parent / "stick")
    path.parent.symlink_to(stick)
    with open_session(path) as file:
        file.put_note(note(7))
    assert len(look_session(stick / path.name).notes) == 3
    assert [summary.unread for summary in list_sessions(path.parent)] == [""]
    assert [group.id for group in list_groups(path.parent.parent)] == [path.parent.name]


@pytest.mark.parametrize("name", [b"2026-\xff\xfe.json", b"2026-\n\x1b[2J.json", b"x" * 250 + b".json"])
def test_a_strange_name_stops_nothing(full: Full, path: Path, name: bytes) -> None:
    full(3, 2).close()
    strange = Path(os.fsdecode(os.path.join(os.fsencode(path.parent), name)))
    tables = parse_exactly(path.read_bytes())
    assert tables is not None
    own = document_of(tables["session"][1]) | {"session_id": as_given(strange.stem)}
    strange.write_bytes(render({**tables, "session": {1: line_of("session", 1, own)}}))
    assert [summary.begun for summary in list_sessions(path.parent)] == [False, False]
    assert len(look_session(strange).notes) == 2
    if len(name) < 255:
        open_session(strange).close()
        return
    with pytest.raises(OSError) as refused:  # noqa: PT011  (there is no room for the name of the new file)
        open_session(strange)
    assert reason_of(refused.value) == "ENAMETOOLONG"


@pytest.mark.parametrize("utc", [-1, -(10**18), 10**18, 10**300])
def test_clocks_beyond_reason_are_read_as_moments(full: Full, path: Path, utc: int) -> None:
    full(4, 1).close()
    tables = parse_exactly(path.read_bytes())
    assert tables is not None
    for number, line in tables["events"].items():
        document = document_of(line) | {"at": utc * number, "stamp": {"utc": utc, "boot": utc, "boot_id": "x"}}
        tables["events"][number] = line_of("events", number, document)
    path.write_bytes(render(tables))
    alive_path(path).write_bytes(
        b"{" + line_of("alive", 1, {"stamp": {"utc": utc, "boot": utc, "boot_id": "x"}}) + b"}\n"
    )
    file = look_session(path)
    assert all(0 <= stamp.utc <= 10**14 and 0 <= stamp.boot <= 10**14 for stamp in file.stamps.values())
    clock = MachineClock()
    time = SessionTime(clock, file.events, file.stamps, file.alive.stamp if file.alive else None)
    for event in file.events:
        assert time.local(event.at, file.events, file.stamps) is not None
    assert list_sessions(path.parent)[0].last_utc >= 0


def test_a_schema_that_does_not_fit_its_checksum_is_damage(full: Full, path: Path) -> None:
    full(3, 2).close()
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b'"schema":1', b'"schema":9'))
    with open_session(path) as file:
        assert file.repair is not None
        assert (file.repair.code, file.repair.doubtful, file.repair.lost) == (Damage.DAMAGED, 1, 0)
        assert len(file.notes) == 2
    path.write_bytes(whole.replace(b'"schema":1', b'"schema":98'))  # no single byte explains it
    with open_session(path) as file:
        assert file.repair is not None
    tables = parse_exactly(whole)
    assert tables is not None
    tables["session"][1] = line_of("session", 1, document_of(tables["session"][1]) | {"schema": 9})
    path.write_bytes(render(tables)[:-40])  # damaged elsewhere, and newer all the same
    with pytest.raises(TooNew):
        open_session(path)


def test_a_sign_of_life_with_a_bad_byte_keeps_its_draft(full: Full, path: Path, stamp: Callable[[int], Stamp]) -> None:
    with full(3, 2) as file:
        file.beat(Alive(stamp(3)))
    sign = alive_path(path)
    whole = read_alive(DISK, sign)
    text = sign.read_bytes()
    assert whole is not None
    for place in range(len(text)):
        sign.write_bytes(text[:place] + bytes([text[place] ^ 4]) + text[place + 1 :])
        assert read_alive(DISK, sign) == whole, place


def test_a_link_in_the_place_of_an_open_session_is_not_followed(full: Full, path: Path, note: MakeNote) -> None:
    """A link that is put in the place of an open session is moved aside, and nothing is written where it leads to."""
    with full(3, 2) as file:
        moved = path.rename(path.with_name("moved"))
        before = moved.read_bytes()
        path.symlink_to(moved)
        file.put_note(note(7))
        assert (moved.read_bytes(), len(file.notes)) == (before, 3)
    assert not path.is_symlink()
