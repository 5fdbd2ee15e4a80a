"""Tells whether the file of a session is still the one that was last read or written, and what to do when it is not."""

import stat
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.errors import NotRegular, TooLarge
from inspiratie_tui.store.file.aside import REPLACED, copy_aside, move_aside
from inspiratie_tui.store.file.cache import Fingerprint, fingerprint
from inspiratie_tui.store.file.lines import CRC, Document, Line, Tables, document_of, line_of
from inspiratie_tui.store.file.salvage import Salvaged, read_text
from inspiratie_tui.store.port import Damage, Replaced, SessionHeader, Stood, TooNew
from inspiratie_tui.store.taking_in import lacking_events, lacking_notes
from inspiratie_tui.store.tinydb.documents import erased_ids
from inspiratie_tui.store.tinydb.erasing import without_notes
from inspiratie_tui.store.tinydb.header import EVENTS, NOTES, SESSION, TABLES, header_of


class Intruder(Struct, frozen=True):
    """What stood in the place of the file. It is kept beside it already."""

    stood: Stood
    """What it was."""
    set_aside: str | None
    """Under which name it is kept; None when there was nothing to keep."""
    salvaged: Salvaged = field(default_factory=Salvaged)
    """What could be read of it; no tables when nothing of it is taken in."""


class OwnFile:
    """The file of one session, which this program alone should write.

    Asked before each write, and told after it. What was found in its place is remembered until a write succeeds.
    """

    def __init__(self, path: Path, disk: Disk, header: SessionHeader, state: Fingerprint) -> None:
        """Take the file at `path` of the session of `header`, links resolved, which was read in this `state`."""
        self._path = path
        self._disk = disk
        self._header = header
        self._state: Fingerprint | None = state
        self._intruders: tuple[Intruder, ...] = ()
        self._coming: tuple[Replaced, ...] = ()
        self.replaced: tuple[Replaced, ...] = ()
        """What was found in its place since it was opened, and was taken in."""

    def changed(self) -> bool:
        """Tell whether something is to be taken in: the file is not the one that was last read or written."""
        try:
            return bool(self._intruders) or self._now() != self._state
        except OSError:
            return True  # whoever writes then is told why it cannot be seen

    def with_what_stands(self, tables: Tables, ours: Callable[[], Iterable[bytes]]) -> Tables:
        """Return `tables`, which are to be written, with what they lack of what another put in the file.

        That is on the disk beside it when this returns. A file that holds one of `ours` is no other one.
        Raises OSError when it cannot be kept; then it stands where it stood.
        """
        if (state := self._now()) != self._state:
            self._look(state, ours, erased_ids(tables.get(NOTES, {}).values()))
        coming: list[Replaced] = []
        for intruder in self._intruders:
            tables, replaced = taken_in(tables, intruder)
            coming.append(replaced)
        self._coming = tuple(coming)
        return tables

    def written(self, state: Fingerprint) -> None:
        """Take the file in this `state` for ours, and what was found in its place as taken in.

        The state is the one it was written in: what stands there now may have come since.
        """
        self._state = state
        self.replaced += self._coming
        self._intruders = self._coming = ()

    def _now(self) -> Fingerprint | None:
        try:
            return fingerprint(self._path, follow=False)
        except FileNotFoundError:
            return None

    def _look(self, state: Fingerprint | None, ours: Callable[[], Iterable[bytes]], erased: Collection[str]) -> None:
        intruder = self._intruder(ours, erased)
        # What was moved out of the way by a write that was refused is told once: now nothing stands there.
        if intruder is None:
            # Ours again: that it was gone while the disk refused needs no telling.
            self._intruders = tuple(other for other in self._intruders if other.stood is not Stood.NOTHING)
        elif not (intruder.stood is Stood.NOTHING and self._intruders):
            self._intruders += (intruder,)
        moved = intruder is not None and intruder.stood in (Stood.NO_FILE, Stood.UNREADABLE)
        self._state = None if moved else state

    def _intruder(self, ours: Callable[[], Iterable[bytes]], erased: Collection[str]) -> Intruder | None:
        try:
            regular = stat.S_ISREG(self._path.lstat().st_mode)
        except FileNotFoundError:
            return Intruder(Stood.NOTHING, None)
        if not regular:
            return Intruder(Stood.NO_FILE, move_aside(self._disk, self._path, REPLACED).name)
        try:
            text = self._disk.read(self._path)
        except FileNotFoundError:
            return Intruder(Stood.NOTHING, None)
        except (NotRegular, TooLarge):  # another error may pass: then it stands where it stood, and is read again
            return Intruder(Stood.UNREADABLE, move_aside(self._disk, self._path, REPLACED).name)
        if text in ours():
            return None
        if not text:
            return Intruder(Stood.NOTHING, None)
        if erased:
            text = without_notes(text, dict.fromkeys(erased, ""))
        name = copy_aside(self._disk, self._path, text, REPLACED).name
        salvaged = read_text(text, TABLES)
        try:
            header = header_of(self._path, salvaged.tables)
        except TooNew:
            return Intruder(Stood.NEWER, name)
        if salvaged.damage is Damage.NOT_OURS or header.session_id != self._header.session_id:
            return Intruder(Stood.SOMETHING_ELSE, name)
        return Intruder(Stood.ANOTHER, name, salvaged)


def taken_in(ours: Tables, intruder: Intruder) -> tuple[Tables, Replaced]:
    """Return `ours` with every document that they lack of the `intruder`, and what is to be told of it."""
    theirs = intruder.salvaged.tables
    tables, different, notes = dict(ours), 0, 0
    for name in theirs.keys() - {SESSION, EVENTS}:
        mine, others = _keyed(tables.get(name, {})), _keyed(theirs[name])
        lacking = lacking_notes(mine, others)
        tables[name] = _with(tables.get(name, {}), name, {key: others[key] for key in lacking.taken})
        notes += len(lacking.taken) if name == NOTES else 0
        different += lacking.different
    mine_by_number, theirs_by_number = _numbered(tables.get(EVENTS, {})), _numbered(theirs.get(EVENTS, {}))
    events = lacking_events(mine_by_number, theirs_by_number)
    different += events.different
    if intruder.salvaged.doubtful:
        # In a damaged file a number may be what is wrong, and an event of another number would change the whole line.
        left_out = events.left_out + len(events.taken)
        return tables, Replaced(intruder.stood, intruder.set_aside, notes, 0, different, left_out)
    if events.taken:
        tables[EVENTS] = _with(tables[EVENTS], EVENTS, {number: theirs_by_number[number] for number in events.taken})
    came = len(events.taken)
    return tables, Replaced(intruder.stood, intruder.set_aside, notes, came, different, events.left_out)


def _with(lines: dict[int, Line], table: str, more: Mapping[int | str, Document]) -> dict[int, Line]:
    """Return `lines` with the documents of `more`, each at its number where that is free, else behind the last one."""
    places = dict(lines)
    for key, document in more.items():
        place = key if isinstance(key, int) and key not in places else max(places, default=0) + 1
        places[place] = line_of(table, place, document)
    return dict(sorted(places.items())) if more else lines


def _keyed(lines: Mapping[int, Line]) -> dict[int | str, Document]:
    """Return the documents in `lines` by their own id, by where they stand when they have none; without checksums."""
    documents: dict[int | str, Document] = {}
    for place, document in _documents(lines):
        own = document.get("id")
        documents[own if isinstance(own, str) else place] = document
    return documents


def _numbered(lines: Mapping[int, Line]) -> dict[int, Document]:
    """Return the events in `lines` by their number; without checksums."""
    documents: dict[int, Document] = {}
    for place, document in _documents(lines):
        own = document.get("number")
        documents[own if isinstance(own, int) else place] = document
    return documents


def _documents(lines: Mapping[int, Line]) -> Iterator[tuple[int, Document]]:
    for place, line in lines.items():
        document = document_of(line)
        document.pop(CRC, None)
        yield place, document
