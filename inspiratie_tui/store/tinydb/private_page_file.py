"""Keeps the private page of a group with its people, a document a line, in the same file (`group_file`).

Names stand there alone, so the page is no second place for them; it is whole, mended and locked as they are.
"""

from pathlib import Path
from typing import Any

import msgspec

from inspiratie_tui.core.people.private_page import PrivateLine, PrivatePage, TypedQuestion, merged
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_file import real, temporary
from inspiratie_tui.store.file.lines import CRC, DOUBTFUL, Tables
from inspiratie_tui.store.file.salvage import read_text
from inspiratie_tui.store.port import NotSaved
from inspiratie_tui.store.tinydb.group_file import NAME, PRIVATE, TABLES, group_of, locked, mended, rows_of
from inspiratie_tui.store.tinydb.lined_storage import LinedDB

_LATER = ("may_write", "people")
"""Fields that came after the first programs with a private page, which leave alone a line that has more than theirs."""


def read_private_page(folder: Path, disk: Disk) -> PrivatePage:
    """Return the private page of the group in `folder`; nothing on the disk changes. Raises OSError and TooNew."""
    path = real(folder / NAME)
    tables = read_text(disk.read(path), TABLES).tables
    group_of(path, tables)  # refuses what is too new
    return _page_in(tables)


def write_private_page(folder: Path, page: PrivatePage, disk: Disk, based_on: PrivatePage) -> PrivatePage:
    """Keep `page`, a change of `based_on`, with what others wrote since, and return what is kept then.

    All is on the disk when this returns; a file that is not whole is set aside first. Raises NotSaved, TooNew.
    """
    path = real(folder / NAME)
    try:
        lock = locked(path)
        try:
            disk.remove(temporary(path))
            tables = mended(disk, path)[0].tables
            group_of(path, tables)  # refuses what is too new
            page = merged(page, based_on, _page_in(tables))
            database = LinedDB(path, tables, disk)
            documents = database.storage.read() or {}
            database.storage.write({**documents, PRIVATE: _rows(page, documents.get(PRIVATE, {}))})
            return page
        finally:
            lock.release()
    except NotSaved:
        raise
    except OSError as error:
        raise NotSaved.because(error, str(path)) from error


def _page_in(tables: Tables) -> PrivatePage:
    understood = [_understood(row) for row in rows_of(tables, PRIVATE)]
    lines = tuple(entry for entry in understood if isinstance(entry, PrivateLine))
    return PrivatePage(lines, tuple(entry for entry in understood if isinstance(entry, TypedQuestion)))


def _understood(row: dict[str, Any]) -> PrivateLine | TypedQuestion | None:
    """Return the line or question that `row` is; None when a newer program made it: it stays in the file."""
    fields = {name: value for name, value in row.items() if name not in (CRC, DOUBTFUL)}
    try:
        if "question" in fields:
            return msgspec.convert(fields, TypedQuestion)
        return msgspec.convert(fields, PrivateLine)
    except msgspec.ValidationError:
        return None


def _rows(page: PrivatePage, before: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the documents of `page`, and behind them what a newer program keeps among those `before`."""
    rows = [*map(_row, page.lines), *map(msgspec.to_builtins, page.questions)]
    rows += [row for row in before.values() if _understood(row) is None]
    return {str(place): row for place, row in enumerate(rows, 1)}


def _row(line: PrivateLine) -> dict[str, Any]:
    """Return the document of `line`: what programs from before know, and of what came later only what it says."""
    row: dict[str, Any] = msgspec.to_builtins(line)
    return {name: value for name, value in row.items() if name not in _LATER or value}
