"""Copies that real programs leave beside a session and a group: not listed, not counted, not touched."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.afternoons import hold
from support.on_disk import DISK, store_in

from inspiratie_tui.core.people.group import Group, Person, PersonId
from inspiratie_tui.store.file.lines import line_of, parse_exactly, render
from inspiratie_tui.store.port import SCHEMA, SessionRef
from inspiratie_tui.store.tinydb.session_file import SessionFile
from inspiratie_tui.store.tinydb.tiny_store import TinyStore

GROUP = Group("kring-ab12", "Kring", (Person(PersonId("p1"), "Anouk"),))
AGENDA = "# A\n## Dialogue (60 min)\n"
DAY = "2026-11-23-cd34"
OF_SYNCS = (
    "{}.sync-conflict-20261123-140000-K3XQ7PL",  # Syncthing
    "{} (conflicted copy 2026-11-23 140000)",  # Nextcloud
    "{} (Noor's conflicted copy 2026-11-23)",  # Dropbox
    "{}-LAPTOP-7KQ2",  # OneDrive
    "{} (1)",  # Google Drive
    "{} 2",  # iCloud
    "{} - Copy",  # Windows
    "backup of {}",
)


@pytest.fixture
def kept(tmp_path: Path) -> TinyStore:
    """A group with a session that was held, and every copy of both."""
    store = store_in(tmp_path)
    store.groups.write(GROUP)
    session = hold(tmp_path, GROUP, DAY, AGENDA, 70)
    for file in (session, session.with_name("group.json")):
        for name in OF_SYNCS:
            (session.parent / f"{name.format(file.stem)}.json").write_bytes(file.read_bytes())
    return store


def test_copies_that_programs_leave_are_no_sessions_and_are_left_alone(kept: TinyStore, tmp_path: Path) -> None:
    folder = tmp_path / GROUP.id
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.glob("*.json")}
    listing = kept.archive.listing(GROUP.id)
    assert [summary.ref.session for summary in listing.sessions] == [DAY]
    assert set(listing.copies) == {f"{name.format(stem)}.json" for name in OF_SYNCS for stem in (DAY, "group")}
    past = kept.archive.past(GROUP.id)
    assert (len(past.sessions), past.left_out) == (1, ())
    assert kept.groups.read(GROUP.id) == GROUP
    assert kept.groups.open(GROUP.id).repair is None
    assert kept.groups.ids() == (GROUP.id,)
    assert {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in folder.glob("*.json")} == before


def test_no_file_is_read_more_than_once_for_them(
    kept: TinyStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    look = SessionFile.look

    def looking(path: Path, disk: object) -> SessionFile:
        asked.append(path.stem)
        return look(path, DISK)

    monkeypatch.setattr(SessionFile, "look", looking)
    for _time in range(2):
        kept.archive.listing(GROUP.id)
        kept.archive.past(GROUP.id)
        kept.archive.held(GROUP.id, SessionRef(GROUP.id, "z"))
    assert len(asked) == len(set(asked))


def cut_off(text: bytes) -> bytes:
    return text[:-40]


def a_bit_of_the_header(text: bytes) -> bytes:
    return text.replace(b'"agenda_name":"A"', b'"agenda_name":"B"')


def another_session(text: bytes) -> bytes:
    return text.replace(DAY.encode(), b"2026-11-20-aaaa")


def no_header(text: bytes) -> bytes:
    begin = text.index(b'"1":')
    return text[:begin] + text[text.index(b"\n", begin) + 1 :]


@pytest.mark.parametrize(
    ("damaged", "is_copy"),
    [(cut_off, True), (a_bit_of_the_header, False), (another_session, False), (no_header, False)],
)
def test_a_damaged_header_says_nothing_and_one_that_is_whole_does(
    damaged: Callable[[bytes], bytes], is_copy: bool, tmp_path: Path
) -> None:
    hold(tmp_path, GROUP, "2026-11-20-aaaa", AGENDA, 70)
    text = hold(tmp_path, GROUP, DAY, AGENDA, 70).read_bytes()
    assert damaged(text) != text
    (tmp_path / GROUP.id / "x.json").write_bytes(damaged(text))
    listing = store_in(tmp_path).archive.listing(GROUP.id)
    assert ("x.json" in listing.copies) is is_copy
    assert len(listing.sessions) + len(listing.copies) == 3


def test_a_copy_of_what_a_newer_program_made_is_one_too(tmp_path: Path) -> None:
    session = hold(tmp_path, GROUP, DAY, AGENDA, 70)
    tables = parse_exactly(session.read_bytes())
    assert tables is not None
    tables["session"] = {1: line_of("session", 1, {"schema": SCHEMA + 1, "session_id": DAY})}
    for name in (DAY, f"{DAY}-LAPTOP"):
        session.with_name(f"{name}.json").write_bytes(render(tables))
    listing = store_in(tmp_path).archive.listing(GROUP.id)
    assert [(summary.ref.session, summary.header.schema) for summary in listing.sessions] == [(DAY, SCHEMA + 1)]
    assert listing.copies == (f"{DAY}-LAPTOP.json",)


def test_a_header_that_names_a_place_leads_nowhere(tmp_path: Path) -> None:
    session = hold(tmp_path, GROUP, DAY, AGENDA, 70)
    tables = parse_exactly(session.read_bytes())
    assert tables is not None
    for number, named in enumerate(("../kring-ab12/" + DAY, "/etc/passwd", "", "\0", "a" * 5_000)):
        tables["session"] = {1: line_of("session", 1, {"schema": SCHEMA, "session_id": named})}
        session.with_name(f"odd{number}.json").write_bytes(render(tables))
    listing = store_in(tmp_path).archive.listing(GROUP.id)
    assert (len(listing.sessions), listing.copies) == (6, ())


def test_a_file_that_is_gone_while_it_is_listed_is_told_as_one_that_cannot_be_read(tmp_path: Path) -> None:
    session = hold(tmp_path, GROUP, DAY, AGENDA, 70)
    os.symlink("nowhere", session.with_name("gone.json"))
    listing = store_in(tmp_path).archive.listing(GROUP.id)
    assert [summary.ref.session for summary in listing.sessions] == [DAY, "gone"]
