"""How the parts of a group's ended sessions went, read without a lock; a file is read again only when it changed."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie_tui.store.errors import TooNew
from inspiratie_tui.store.tinydb.listing import session_files
from inspiratie_tui.store.tinydb.session_file import SessionFile

if TYPE_CHECKING:
    from inspiratie_tui.core.forecast.typical_lengths import PartRecord


@dataclass(frozen=True, slots=True)
class Past:
    """What the sessions in a folder say."""

    sessions: tuple[tuple["PartRecord", ...], ...]
    """The parts of every session that could be read, by the name of its file; none of one that is not ended."""
    left_out: tuple[Path, ...]
    """The files that cannot be read, are not whole, or were made by a newer program."""


class Records:
    """Reads the sessions of groups, and remembers what it read. Any thread may ask."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._known: dict[Path, tuple[tuple[int, int], tuple[PartRecord, ...]]] = {}

    def past(self, group_folder: Path) -> Past:
        """Return what the sessions in `group_folder` say now. Raises OSError when the folder cannot be read."""
        said, left_out = [], []
        for path in session_files(group_folder):
            try:
                said.append(self._of(path))
            except (OSError, TooNew, _NotWhole):
                left_out.append(path)
        return Past(tuple(said), tuple(left_out))

    def _of(self, path: Path) -> "tuple[PartRecord, ...]":
        status = path.stat()
        seen = status.st_mtime_ns, status.st_size
        known = self._known.get(path)
        if known is None or known[0] != seen:
            # Asked before it is read: what is written meanwhile is read the next time.
            known = self._known[path] = seen, _read(path)
        return known[1]


class _NotWhole(Exception):
    """Something is missing from a file: nobody knows whether it is a part, or the moment it ended."""


def _read(path: Path) -> "tuple[PartRecord, ...]":
    # Home lists its sessions before it asks for this: until then it does without them.
    from inspiratie_tui.core.forecast.typical_lengths import part_records
    from inspiratie_tui.core.session.fold import fold

    file = SessionFile.look(path)
    if file.repair is not None:
        raise _NotWhole
    return part_records(fold(file.events))
