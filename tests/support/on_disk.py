"""The files of a store on the real disk, for tests that look at the files themselves."""

from pathlib import Path
from typing import Any

from inspiratie_tui.core.moments import LocalMs
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_files import DiskFiles
from inspiratie_tui.store.file.lines import document_of, line_of, parse_exactly, render
from inspiratie_tui.store.port import SCHEMA, OpenedGroup, SessionRef, SessionSummary
from inspiratie_tui.store.tinydb import group_file, group_writer
from inspiratie_tui.store.tinydb.session_file import SessionFile
from inspiratie_tui.store.tinydb.tiny_store import TinyStore

DISK = Disk()
FILES = DiskFiles(DISK)


def store_in(data: Path) -> TinyStore:
    """The store of what is kept below `data`; it remembers nothing that another one read."""
    return TinyStore(data, DISK, LocalMs)


def store_of(session: Path) -> TinyStore:
    """The store that keeps the session in the file `session`."""
    return store_in(session.parent.parent)


def ref_of(session: Path) -> SessionRef:
    """Which session stands in the file `session`."""
    return SessionRef(session.parent.name, session.stem)


def create_session(session: Path, disk: Disk = DISK, **named: Any) -> SessionFile:
    return SessionFile.create(session, disk, **named)


def open_session(session: Path, disk: Disk = DISK) -> SessionFile:
    return SessionFile.open(session, disk)


def look_session(session: Path) -> SessionFile:
    return SessionFile.look(session, DISK)


def list_sessions(folder: Path) -> tuple[SessionSummary, ...]:
    return store_in(folder.parent).archive.sessions(folder.name)


def list_groups(data: Path) -> tuple[Group, ...]:
    return store_in(data).archive.groups()


def read_group(folder: Path) -> Group:
    return group_file.read_group(folder, DISK)


def open_group(folder: Path, disk: Disk = DISK) -> OpenedGroup:
    return group_file.open_group(folder, disk)


def write_group(folder: Path, group: Group, disk: Disk = DISK) -> None:
    """Make `group` what stands in `folder`, whatever stood there."""
    there = group_file.read_group(folder, disk) if (folder / group_file.NAME).exists() else None
    group_writer.write_group(folder, group, disk, there)


def older_notes(session: Path) -> None:
    """Make the notes of a closed session those of a program that let each name its owner, who was Hugo."""
    tables = parse_exactly(session.read_bytes())
    assert tables is not None
    for number, line in tables["notes"].items():
        older = {name: value for name, value in document_of(line).items() if name not in ("seen", "stamp")}
        tables["notes"][number] = line_of("notes", number, {**older, "person": "p8"})
    session.write_bytes(render(tables))


def newer(session: Path) -> None:
    """Make a closed session one that a newer program laid out."""
    tables = parse_exactly(session.read_bytes())
    assert tables is not None
    tables["session"][1] = line_of("session", 1, document_of(tables["session"][1]) | {"schema": SCHEMA + 1})
    session.write_bytes(render(tables))
