"""Writes `group.json`: seldom and as a whole, so its lock is held only while it is read, compared and written."""

import errno
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from inspiratie_tui.core.people.group import Group, Person, PlannedSession
from inspiratie_tui.core.people.person_ids import SeenIds
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_file import real, temporary
from inspiratie_tui.store.changed_group import changed
from inspiratie_tui.store.file.lines import DOUBTFUL
from inspiratie_tui.store.file.salvage import Salvaged, read_text
from inspiratie_tui.store.port import SCHEMA, NotSaved
from inspiratie_tui.store.tinydb.given_ids import GIVEN, ids_in_files, numbers_given, texts_below
from inspiratie_tui.store.tinydb.group_file import (
    GROUP,
    NAME,
    PEOPLE,
    PLAN,
    TABLES,
    Row,
    group_of,
    locked,
    mended,
    rows_of,
    understood,
)
from inspiratie_tui.store.tinydb.lined_storage import LinedDB


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
        lock = locked(path)
        try:
            disk.remove(temporary(path))
            if based_on is None and path.exists():
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
            salvaged = mended(disk, path)[0] if path.exists() else Salvaged()
            kept = group_of(path, salvaged.tables)  # refuses what is too new
            if based_on is not None:
                group = changed(group, based_on, kept, lambda: _seen_below(path.parent, disk))
            group = replace(group, name=group.name or clean_line(path.parent.name))
            database = LinedDB(path, salvaged.tables, disk)
            database.storage.write(_documents(group, database.storage.read() or {}))
            return group
        finally:
            lock.release()
    except NotSaved:
        raise
    except OSError as error:
        raise NotSaved.because(error, str(path)) from error


def _seen_below(folder: Path, disk: Disk) -> SeenIds:
    """Return who was ever in the group in `folder`, by all that lies there. Raises OSError."""
    texts = texts_below(folder, disk)
    rows = [rows_of(read_text(text, TABLES).tables, PEOPLE) for text in texts if b'"people"' in text]
    return SeenIds.of(ids_in_files(texts), (person for table in rows for person in understood(table, Person)))


def _documents(group: Group, old: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the tables of `group`, with what a newer program wrote in `old`: fields, and documents of its own."""
    for document in (document for table in old.values() for document in table.values()):
        document.pop(DOUBTFUL, None)  # whoever writes has seen the page
    before: dict[str, Any] = next(iter(old.get(GROUP, {}).values()), {})
    ids = [str(row.get("id")) for row in old.get(PEOPLE, {}).values()] + [person.id for person in group.people]
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
        GROUP: {"1": own},
        PEOPLE: _rewritten(old.get(PEOPLE, {}), group.people, Person, "id"),
        PLAN: _rewritten(old.get(PLAN, {}), group.plan, PlannedSession, "number"),
    }


def _rewritten(old: Mapping[str, dict[str, Any]], items: Iterable[Row], kind: type[Row], key: str) -> dict[str, Any]:
    earlier = {row[key]: row for row in old.values() if understood([row], kind)}
    own = kind.__struct_fields__  # what is not in a row any more is not said any more
    rows = [{**_without(earlier.get(row[key], {}), own), **row} for row in map(msgspec.to_builtins, items)]
    rows += [row for row in old.values() if not understood([row], kind)]
    return {str(place): row for place, row in enumerate(rows, 1)}


def _without(row: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in names}
