"""`group.json`: the group, its people and its plan. Names stand only here. `group_writer` changes it."""

import errno
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from inspiratie_tui.core.people.group import Group, Person, PlannedSession
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_file import real
from inspiratie_tui.store.file.clean_values import clean_document
from inspiratie_tui.store.file.lines import Tables, line_of
from inspiratie_tui.store.file.lock import Lock
from inspiratie_tui.store.file.repair import mend, repair_of
from inspiratie_tui.store.file.salvage import Salvaged, read_text
from inspiratie_tui.store.port import SCHEMA, OpenedGroup, TooNew

NAME = "group.json"

GROUP = "group"
PEOPLE = "people"
PLAN = "plan"
PRIVATE = "private"
TABLES = (GROUP, PEOPLE, PLAN, PRIVATE)
"""The tables of the file of a group."""
_PATIENCE = 5.0
"""Seconds that writing waits for another program that is writing the same group."""

Row = TypeVar("Row", Person, PlannedSession)
"""What a row of people, or of the plan, is."""


def read_group(folder: Path, disk: Disk) -> Group:
    """Return the group in `folder`, what can be read of it; nothing on the disk changes. Raises OSError and TooNew."""
    path = real(folder / NAME)
    return group_of(path, read_text(disk.read(path), TABLES).tables)


def open_group(folder: Path, disk: Disk) -> OpenedGroup:
    """Return the group in `folder`; a file that is not whole is set aside first and mended.

    Where the disk cannot be written it is only read. Raises OSError when it cannot be read, TooNew.
    """
    path = real(folder / NAME)
    salvaged = read_text(disk.read(path), TABLES)
    group = group_of(path, salvaged.tables)
    if salvaged.damage is None:
        return OpenedGroup(group, None)
    try:
        lock = locked(path)
    except OSError:
        return OpenedGroup(group, repair_of(salvaged, None))
    try:
        salvaged, aside = mended(disk, path)
    finally:
        lock.release()
    return OpenedGroup(group_of(path, salvaged.tables), repair_of(salvaged, aside))


def holds_a_group(text: bytes) -> bool:
    """Tell whether the `text` of a file says who is in a group, or what a group is called."""
    tables = read_text(text, TABLES).tables
    return any(tables.get(name) for name in TABLES)


def written_utc(folder: Path) -> int:
    """Return when the group in `folder` was last written, in ms UTC by the file system's clock; 0 when nobody knows."""
    try:
        return (folder / NAME).stat().st_mtime_ns // 1_000_000
    except OSError:  # the file is gone: that is told where it is read
        return 0


def locked(path: Path) -> Lock:
    """Return the lock of the group file at `path`, taken. Raises OSError, also when another writes it for too long."""
    lock = Lock.take(path.with_suffix(".lock"), _PATIENCE)
    if lock is None:
        raise TimeoutError(errno.ETIMEDOUT, f"another program is writing {path.name}", str(path))
    return lock


def mended(disk: Disk, path: Path) -> tuple[Salvaged, Path | None]:
    """Read the file again, now that nobody else writes it, and set it aside when it is not whole."""
    text = disk.read(path)
    salvaged = read_text(text, TABLES)
    group = group_of(path, salvaged.tables)
    if salvaged.damage is None:
        return salvaged, None
    if not salvaged.tables.get(GROUP):
        own = {"schema": SCHEMA, "id": group.id, "name": group.name, "sample": group.sample}
        salvaged.tables = {GROUP: {1: line_of(GROUP, 1, own)}, **salvaged.tables}
    return salvaged, mend(disk, path, text, salvaged.tables)


def group_of(path: Path, tables: Tables) -> Group:
    """Return the group in the `tables` of the file at `path`. Raises TooNew."""
    own = next(iter(rows_of(tables, GROUP)), {})
    schema = own.get("schema", SCHEMA)
    if isinstance(schema, int) and schema > SCHEMA:
        raise TooNew(str(path), schema)
    folder = path.parent.name
    return Group(
        folder,  # whatever the file says: sessions are looked for, and kept, beside it
        own["name"] if isinstance(own.get("name"), str) and own["name"] else clean_line(folder),
        people=understood(rows_of(tables, PEOPLE), Person),
        plan=understood(rows_of(tables, PLAN), PlannedSession),
        sample=own.get("sample") is True,
    )


def rows_of(tables: Tables, name: str) -> list[dict[str, Any]]:
    """Return the documents of a table, cleaned."""
    return [clean_document(line) for line in tables.get(name, {}).values()]


def understood(rows: Iterable[Mapping[str, Any]], kind: type[Row]) -> tuple[Row, ...]:
    """Return what the `rows` mean, each of `kind`; those that a newer program made are left out."""
    read: list[Row] = []
    for row in rows:
        try:
            read.append(msgspec.convert(row, kind))
        except msgspec.ValidationError:
            continue  # a newer program made it; it stays in the file
    return tuple(read)
