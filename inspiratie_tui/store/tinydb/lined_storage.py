"""TinyDB on a file that is always whole.

All that is remembered of the file are its lines, as bytes. What TinyDB reads is decoded from them anew, so a document
that is changed in place, or a write that is refused, leaves no trace.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

import msgspec
from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document, Table

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.errors import Unsettled
from inspiratie_tui.disk.whole_file import replace_whole
from inspiratie_tui.store.file.cache import Fingerprint, fingerprint_of
from inspiratie_tui.store.file.lines import Tables, line_of, render
from inspiratie_tui.store.port import NotSaved


class Watch(Protocol):
    """Looks, around each write, whether another program put something else in the place of the file."""

    def with_what_stands(self, tables: Tables, ours: Callable[[], Iterable[bytes]]) -> Tables:
        """Return `tables` with what they lack of the file as it is, unless it is one of `ours`. Raises OSError."""

    def written(self, state: Fingerprint) -> None:
        """Take the file in this `state`, in which it was written, for ours."""


class LinedStorage(Storage):
    """A TinyDB storage for one file whose lines were read (or are new) before."""

    def __init__(self, path: Path, tables: Tables, disk: Disk, watch: Watch | None = None) -> None:
        """Take the file at `path`, links resolved, and the lines it holds now as `tables`; nothing is written yet.

        With None to `watch` the file, whatever stands there is written over.
        """
        super().__init__()
        self._path = path
        self._tables = tables
        self._disk = disk
        self._watch = watch
        self._refused: bytes | None = None
        """What may be the file though it was refused; None when the file is as it was last saved."""

    @property
    def tables_kept(self) -> Tables:
        """Return the lines as they are on the disk; they may not be changed."""
        return self._tables

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return every table, decoded anew, or None when there are none."""
        if not self._tables:
            return None
        tables: dict[str, dict[str, Any]] = msgspec.json.decode(render(self._tables))
        return tables

    def write(self, data: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> None:
        """Make `data` the file. Raises NotSaved, and then nothing changed."""
        self._keep(
            {
                name: {int(number): line_of(name, int(number), dict(document)) for number, document in table.items()}
                for name, table in data.items()
            }
        )

    def put(self, table: str, documents: Iterable[Document]) -> None:
        """Insert or replace documents of one table, the others untouched: what `write` does, for the price of one.

        Raises NotSaved, and then nothing changed.
        """
        lines = {document.doc_id: line_of(table, document.doc_id, document) for document in documents}
        self._keep({**self._tables, table: {**self._tables.get(table, {}), **lines}})

    def settle(self) -> None:
        """Write what is kept, with what was put in its place. Raises NotSaved, and then nothing changed."""
        self._keep(self._tables)

    def close(self) -> None:
        """Leave the file as it was last saved, also when a refused write could not be taken back at once."""
        if self._refused is not None:
            self._keep(self._tables)

    def _keep(self, tables: Tables) -> None:
        if self._watch is not None:
            try:
                tables = self._watch.with_what_stands(tables, self._texts)
            except OSError as error:  # what stands there cannot be kept beside it, so it stays where it is
                raise NotSaved.because(error, str(self._path)) from error
        state = self._write(tables)
        self._tables = tables
        self._refused = None
        if self._watch is not None:
            self._watch.written(state)

    def _write(self, tables: Tables) -> Fingerprint:
        text = render(tables)
        try:
            return fingerprint_of(replace_whole(self._disk, self._path, text))
        except Unsettled as error:
            self._refused = text
            self._take_back(error)
            raise NotSaved.because(error, str(self._path)) from error
        except OSError as error:
            raise NotSaved.because(error, str(self._path)) from error
        except BaseException:
            self._refused = text  # interrupted, perhaps after the file had its name
            raise

    def _texts(self) -> Iterator[bytes]:
        """Yield what we wrote ourselves and may find there; worked out only when somebody wants to know."""
        yield render(self._tables)
        if self._refused is not None:
            yield self._refused

    def _take_back(self, refused: Unsettled) -> None:
        """Write the file of before again: the refused one has its name already, and must not turn up later."""
        try:
            replace_whole(self._disk, self._path, render(self._tables))
        except OSError as error:
            refused.add_note(f"the version before could not be put back yet: {error}")
        else:
            self._refused = None


class Shelf(Table):
    """A table that can put documents without reading and writing all the others."""

    def put(self, *documents: Document) -> None:
        """Insert or replace `documents` by their ids in one write. Raises NotSaved, and then nothing changed."""
        storage = self.storage
        if not isinstance(storage, LinedStorage):
            raise TypeError(f"a Shelf stands on a LinedStorage, not on {type(storage).__name__}")
        storage.put(self.name, documents)
        self._next_id = None
        self.clear_cache()


class LinedDB(TinyDB):
    """TinyDB as it is, on a `LinedStorage`, with shelves for tables."""

    table_class = Shelf

    def __init__(self, path: Path, tables: Tables, disk: Disk, watch: Watch | None = None) -> None:
        """Take the same arguments as `LinedStorage`."""
        super().__init__(path, tables, disk, watch, storage=LinedStorage)

    @property
    def lines(self) -> Tables:
        """Return the lines as they are on the disk; they may not be changed."""
        storage = self.storage
        return storage.tables_kept if isinstance(storage, LinedStorage) else {}

    def settle(self) -> None:
        """Write what is kept, with what was put in its place. Raises NotSaved, and then nothing changed."""
        if isinstance(self.storage, LinedStorage):
            self.storage.settle()

    def shelf(self, name: str) -> Shelf:
        """Return a table."""
        table = self.table(name)
        if not isinstance(table, Shelf):
            raise TypeError(f"{name} is a {type(table).__name__}")
        return table
