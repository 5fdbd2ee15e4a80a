"""`<session>.alive`: the clocks and the drafts, as they were at most two seconds ago, and who has the session open."""

from pathlib import Path
from typing import Any

import msgspec

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_file import replace_whole
from inspiratie_tui.store.file.clean_values import cleaned
from inspiratie_tui.store.file.lines import Document, document_of, line_of, verified
from inspiratie_tui.store.port import Alive
from inspiratie_tui.store.tinydb.documents import draft_document, draft_fields

_TABLE = "alive"
_DRAFTS = ("draft", "mending", "after")


def alive_path(session: Path) -> Path:
    """Return the path of the sign of life of the session in the file `session`."""
    return session.with_suffix(".alive")


def read_alive(disk: Disk, path: Path) -> Alive | None:
    """Return the last sign of life, None when there is none or more than a byte of it changed."""
    try:
        text = disk.read(path).strip()
    except OSError:
        return None
    try:
        document = _document(text)
        if document is None:
            return None
        for name in _DRAFTS:
            if isinstance(draft := document.get(name), dict):
                document = {**document, name: draft_fields(draft)}
        return msgspec.convert(cleaned(document), Alive)
    except (msgspec.MsgspecError, ValueError, AttributeError, OverflowError, RecursionError):
        return None


def _document(text: bytes) -> Document | None:
    """Return the document of a sign of life as it was written, also when one byte of the file changed; else None."""
    try:
        document = document_of(text[1:-1])  # without the outer braces
        if verified(_TABLE, 1, document):
            return document
    except (msgspec.MsgspecError, ValueError, AttributeError, OverflowError, RecursionError):
        pass  # it is no document as it stands
    from inspiratie_tui.store.file.correction import corrected  # nearly every file is whole

    right = corrected(b"{" + text[len(b'{"1":{') : -1], [(_TABLE, 1)])
    return None if right is None else right.document


def write_alive(disk: Disk, path: Path, alive: Alive, *, synced: bool) -> None:
    """Replace the sign of life; on the disk itself when `synced`. Raises OSError."""
    document: dict[str, Any] = msgspec.to_builtins(alive)
    for name, draft in zip(_DRAFTS, (alive.draft, alive.mending, alive.after), strict=True):
        if draft is not None:
            document[name] = draft_document(draft)
    for seldom in ("mending", "after", "pen"):  # a pen that is not down is not spoken of
        if document[seldom] is None:
            del document[seldom]
    replace_whole(disk, path, b"{" + line_of(_TABLE, 1, document) + b"}\n", synced=synced)
