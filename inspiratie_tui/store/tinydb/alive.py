"""`<session>.alive`: the clocks and the draft, as they were at most two seconds ago, and who has the session open."""

from pathlib import Path
from typing import Any

import msgspec

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_file import replace_whole
from inspiratie_tui.store.file.clean_values import cleaned
from inspiratie_tui.store.file.lines import document_of, line_of, verified
from inspiratie_tui.store.port import Alive
from inspiratie_tui.store.tinydb.documents import draft_document, draft_fields

_TABLE = "alive"


def alive_path(session: Path) -> Path:
    """Return the path of the sign of life of the session in the file `session`."""
    return session.with_suffix(".alive")


def read_alive(disk: Disk, path: Path) -> Alive | None:
    """Return the last sign of life, None when there is none or it is damaged."""
    try:
        text = disk.read(path).strip()
    except OSError:
        return None
    try:
        document = document_of(text[1:-1])  # without the outer braces
        if not verified(_TABLE, 1, document):
            return None
        if isinstance(draft := document.get("draft"), dict):
            document = {**document, "draft": draft_fields(draft)}
        return msgspec.convert(cleaned(document), Alive)
    except (msgspec.MsgspecError, ValueError, AttributeError, OverflowError, RecursionError):
        return None


def write_alive(disk: Disk, path: Path, alive: Alive, *, synced: bool) -> None:
    """Replace the sign of life; on the disk itself when `synced`. Raises OSError."""
    document: dict[str, Any] = msgspec.to_builtins(alive)
    if alive.draft is not None:
        document["draft"] = draft_document(alive.draft)
    replace_whole(disk, path, b"{" + line_of(_TABLE, 1, document) + b"}\n", synced=synced)
