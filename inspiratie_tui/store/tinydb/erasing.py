"""Takes notes out of what lies beside the file of a session: set aside, left by a sync, or cut off.

What is erased leaves the session's own file by its writer; here it leaves every other file that holds it. In its place
stays its id alone, as there.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import msgspec

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.errors import NotRegular, TooLarge
from inspiratie_tui.disk.whole_file import replace_whole
from inspiratie_tui.store.file.lines import document_of, line_of, render, verified
from inspiratie_tui.store.file.salvage import read_text
from inspiratie_tui.store.port import TooNew
from inspiratie_tui.store.tinydb.documents import erased_document
from inspiratie_tui.store.tinydb.header import NOTES, SESSION, TABLES, header_of

_SIGNS = {".alive", ".lock"}
"""What belongs to the session of the same name."""
PIECE = 8
"""So many bytes of a note in a row, in what is damaged, are a piece of it."""


def erase_beside(disk: Disk, path: Path, session_id: str, texts: Mapping[str, str]) -> None:
    """Take notes out of every file beside the one at `path` that is of the session `session_id` too.

    `texts` are by id what they say, as far as that is known still. Raises OSError.
    """
    if not texts:
        return
    for other in _beside(path):
        try:
            text = disk.read(other)
        except (FileNotFoundError, NotRegular, TooLarge):
            continue  # a folder or a link; or nothing of ours, that never writes so much
        if _is_of(other, text, session_id):
            clean = without_notes(text, texts)
            if clean != text:
                replace_whole(disk, other, clean)


def without_notes(text: bytes, texts: Mapping[str, str]) -> bytes:
    """Return the `text` of a file, or of what is left of one, with nothing of the notes of which these are the `texts`.

    They are by id; an empty one is not known. A text that holds none of it is returned as it is.
    """
    salvaged = read_text(text, TABLES)
    if salvaged.damage is not None:
        pieces = [piece for words in texts.values() for piece in _pieces(words)]
        return b"\n".join(_without(row, texts, pieces) for row in text.split(b"\n"))
    ids = {place: str(document_of(line).get("id")) for place, line in salvaged.tables.get(NOTES, {}).items()}
    tombstones = {place: _tombstone(place, name) for place, name in ids.items() if name in texts}
    if all(salvaged.tables[NOTES][place] == line for place, line in tombstones.items()):
        return text
    return render({**salvaged.tables, NOTES: {**salvaged.tables[NOTES], **tombstones}})


def _beside(path: Path) -> Iterator[Path]:
    """Yield what lies beside the file at `path` under a name that begins as its name does, but for what is in use.

    That are its own signs too, also where somebody took the file itself away: who leads writes them anew.
    """
    name = re.compile(rf"[.~]*{re.escape(path.stem)}(?![0-9A-Za-z])")
    for other in sorted(path.parent.iterdir()):
        of = other.with_suffix(path.suffix)
        in_use = other == path or (other.suffix in _SIGNS and (of == path or of.exists()))
        if name.match(other.name) and not in_use:
            yield other


def _is_of(other: Path, text: bytes, session_id: str) -> bool:
    """Tell whether the `text` of a file is of that session, or says nothing of whose it is."""
    tables = read_text(text, TABLES).tables
    try:
        return not tables.get(SESSION) or header_of(other, tables).session_id == session_id
    except TooNew as newer:
        return newer.named == session_id


def _tombstone(place: int, note_id: str) -> bytes:
    return line_of(NOTES, place, erased_document(note_id))


def _pieces(words: str) -> Iterator[bytes]:
    """Yield every piece of `words`, as they stand in a file."""
    written = msgspec.json.encode(words)[1:-1]
    for begin in range(max(1, len(written) - PIECE + 1)) if written else ():
        yield written[begin : begin + PIECE]


def _without(row: bytes, ids: Collection[str], pieces: Collection[bytes]) -> bytes:
    """Return a line of a damaged file, emptied when it is, or may be, of one of the notes with `ids`."""
    line = row.removesuffix(b",")
    try:
        place, document = int(line[1 : line.index(b'":')]), document_of(line)
        table = next((table for table in TABLES if verified(table, place, document)), None)
    except (msgspec.MsgspecError, ValueError, AttributeError, RecursionError):
        table = None
    if table is None:
        named = any(b'"%b"' % name.encode() in row for name in ids)
        return b"" if named or any(piece in row for piece in pieces) else row
    name = str(document.get("id"))
    return row.replace(line, _tombstone(place, name)) if table == NOTES and name in ids else row
