"""`group.json`: the group, its people and its plan. Names stand only here.

It is written seldom and as a whole, so its lock is held only while it is written.
"""

import errno
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from inspiratie_tui.core.people.group import Group, Person, PlannedSession
from inspiratie_tui.core.people.person_ids import SeenIds
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_file import real, temporary
from inspiratie_tui.store.changed_group import changed
from inspiratie_tui.store.file.clean_values import clean_document
from inspiratie_tui.store.file.lines import DOUBTFUL, Tables, line_of
from inspiratie_tui.store.file.lock import Lock
from inspiratie_tui.store.file.repair import mend, repair_of
from inspiratie_tui.store.file.salvage import Salvaged, read_text
from inspiratie_tui.store.port import SCHEMA, NotSaved, OpenedGroup, TooNew
from inspiratie_tui.store.tinydb.given_ids import GIVEN, ids_in_files, numbers_given, texts_below

NAME = "group.json"

_GROUP = "group"
_PEOPLE = "people"
_PLAN = "plan"
_TABLES = (_GROUP, _PEOPLE, _PLAN)
_PATIENCE = 5.0
"""Seconds that writing waits for another program that is writing the same group."""

_T = TypeVar("_T", Person, PlannedSession)


def read_group(folder: Path, disk: Disk) -> Group:
    """Return the group in `folder`, what can be read of it; nothing on the disk changes. Raises OSError and TooNew."""
    path = real(folder / NAME)
    return _group_of(path, read_text(disk.read(path), _TABLES).tables)


def open_group(folder: Path, disk: Disk) -> OpenedGroup:
    """Return the group in `folder`; a file that is not whole is set aside first and mended.

    Where the disk cannot be written it is only read. Raises OSError when it cannot be read, TooNew.
    """
    path = real(folder / NAME)
    salvaged = read_text(disk.read(path), _TABLES)
    group = _group_of(path, salvaged.tables)
    if salvaged.damage is None:
        return OpenedGroup(group, None)
    try:
        lock = _locked(path)
    except OSError:
        return OpenedGroup(group, repair_of(salvaged, None))
    try:
        salvaged, aside = _mended(disk, path)
    finally:
        lock.release()
    return OpenedGroup(_group_of(path, salvaged.tables), repair_of(salvaged, aside))


def write_group(folder: Path, group: Group, disk: Disk, based_on: Group | None = None) -> Group:
    """Keep `group`, a change of `based_on` (None: a new one), in `folder`, and return what is kept then.

    The folder is made with 0700 when it is not there; all is on the disk when this returns. What stands there is read
    and compared while nobody else can write it. What a newer program keeps there besides stays; a file that is not
    whole is set aside first. Raises Overtaken, TooNew, and NotSaved (also when what was to be new is
    there); then nothing changed.
    """
    path = real(folder / NAME)
    try:
        disk.make_folder(path.parent)
        lock = _locked(path)
        try:
            disk.remove(temporary(path))
            if based_on is None and path.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
            salvaged = _mended(disk, path)[0] if path.exists() else Salvaged()
            kept = _group_of(path, salvaged.tables)  # refuses what is too new
            if based_on is not None:
                group = changed(group, based_on, kept, lambda: _seen_below(path.parent, disk))
            group = replace(group, name=group.name or clean_line(path.parent.name))
            from inspiratie_tui.store.tinydb.lined_storage import LinedDB  # TinyDB: what only a writer has to wait for

            database = LinedDB(path, salvaged.tables, disk)
            database.storage.write(_documents(group, database.storage.read() or {}))
            return group
        finally:
            lock.release()
    except NotSaved:
        raise
    except OSError as error:
        raise NotSaved.because(error, str(path)) from error


def holds_a_group(text: bytes) -> bool:
    """Tell whether the `text` of a file says who is in a group, or what a group is called."""
    tables = read_text(text, _TABLES).tables
    return any(tables.get(name) for name in _TABLES)


def written_utc(folder: Path) -> int:
    """Return when the group in `folder` was last written, in ms UTC by the file system's clock; 0 when nobody knows."""
    try:
        return (folder / NAME).stat().st_mtime_ns // 1_000_000
    except OSError:  # the file is gone: that is told where it is read
        return 0


def _seen_below(folder: Path, disk: Disk) -> SeenIds:
    """Return who was ever in the group in `folder`, by all that lies there. Raises OSError."""
    texts = texts_below(folder, disk)
    rows = [_rows(read_text(text, _TABLES).tables, _PEOPLE) for text in texts if b'"people"' in text]
    return SeenIds.of(ids_in_files(texts), (person for table in rows for person in _understood(table, Person)))


def _locked(path: Path) -> Lock:
    lock = Lock.take(path.with_suffix(".lock"), _PATIENCE)
    if lock is None:
        raise TimeoutError(errno.ETIMEDOUT, f"another program is writing {path.name}", str(path))
    return lock


def _mended(disk: Disk, path: Path) -> tuple[Salvaged, Path | None]:
    """Read the file again, now that nobody else writes it, and set it aside when it is not whole."""
    text = disk.read(path)
    salvaged = read_text(text, _TABLES)
    group = _group_of(path, salvaged.tables)
    if salvaged.damage is None:
        return salvaged, None
    if not salvaged.tables.get(_GROUP):
        own = {"schema": SCHEMA, "id": group.id, "name": group.name, "sample": group.sample}
        salvaged.tables = {_GROUP: {1: line_of(_GROUP, 1, own)}, **salvaged.tables}
    return salvaged, mend(disk, path, text, salvaged.tables)


def _group_of(path: Path, tables: Tables) -> Group:
    own = next(iter(_rows(tables, _GROUP)), {})
    schema = own.get("schema", SCHEMA)
    if isinstance(schema, int) and schema > SCHEMA:
        raise TooNew(str(path), schema)
    folder = path.parent.name
    return Group(
        folder,  # whatever the file says: sessions are looked for, and kept, beside it
        own["name"] if isinstance(own.get("name"), str) and own["name"] else clean_line(folder),
        people=_understood(_rows(tables, _PEOPLE), Person),
        plan=_understood(_rows(tables, _PLAN), PlannedSession),
        sample=own.get("sample") is True,
    )


def _rows(tables: Tables, name: str) -> list[dict[str, Any]]:
    return [clean_document(line) for line in tables.get(name, {}).values()]


def _understood(rows: Iterable[Mapping[str, Any]], kind: type[_T]) -> tuple[_T, ...]:
    read: list[_T] = []
    for row in rows:
        try:
            read.append(msgspec.convert(row, kind))
        except msgspec.ValidationError:
            continue  # a newer program made it; it stays in the file
    return tuple(read)


def _documents(group: Group, old: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the tables of `group`, with what a newer program wrote in `old`: fields, and documents of its own."""
    for document in (document for table in old.values() for document in table.values()):
        document.pop(DOUBTFUL, None)  # whoever writes has seen the page
    before: dict[str, Any] = next(iter(old.get(_GROUP, {}).values()), {})
    ids = [str(row.get("id")) for row in old.get(_PEOPLE, {}).values()] + [person.id for person in group.people]
    own = {
        **before,
        "schema": SCHEMA,
        "id": group.id,
        "name": group.name,
        "sample": group.sample,
        GIVEN: numbers_given(before, ids),
    }
    return {
        **old,
        _GROUP: {"1": own},
        _PEOPLE: _rewritten(old.get(_PEOPLE, {}), group.people, Person, "id"),
        _PLAN: _rewritten(old.get(_PLAN, {}), group.plan, PlannedSession, "number"),
    }


def _rewritten(old: Mapping[str, dict[str, Any]], items: Iterable[_T], kind: type[_T], key: str) -> dict[str, Any]:
    earlier = {row[key]: row for row in old.values() if _understood([row], kind)}
    rows = [{**earlier.get(row[key], {}), **row} for row in map(msgspec.to_builtins, items)]
    rows += [row for row in old.values() if not _understood([row], kind)]
    return {str(place): row for place, row in enumerate(rows, 1)}
