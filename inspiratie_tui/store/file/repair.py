"""A file that is empty, cut off, not ours or damaged: set it aside, go on with what can be read."""

from dataclasses import dataclass
from itertools import count
from pathlib import Path

from inspiratie_tui.store.file.disk import Disk
from inspiratie_tui.store.file.lines import Tables, render
from inspiratie_tui.store.file.salvage import Damage, Found
from inspiratie_tui.store.file.whole_file import replace_whole

_ASIDE = ".damaged-"


@dataclass(frozen=True, slots=True)
class Repair:
    """What was wrong with a file and what became of it. `texts.repairs.repair_sentence` says it."""

    code: Damage
    """What was wrong."""
    set_aside: Path | None
    """Where the file as it was found is kept; None when it was only read and stands where it stood."""
    kept: int
    """How many documents (events, notes, people) were read back."""
    doubtful: int
    """How many of those are not quite as they were written."""
    lost: int
    """How many could be seen to be there but not read."""


def repair_of(found: Found, set_aside: Path | None) -> Repair | None:
    """Return what to tell of a file; None when it is whole."""
    if found.damage is None:
        return None
    return Repair(found.damage, set_aside, found.kept, found.doubtful, found.lost)


def mend(disk: Disk, path: Path, text: bytes, tables: Tables) -> Path:
    """Keep `text` beside `path` under a new name, make `tables` the file, and return that name. Raises OSError.

    The copy is on the disk before the file changes; after a power cut in between the same copy is found again.
    """
    aside = _free_name(disk, path, text)
    if not aside.exists():
        replace_whole(disk, aside, text)
    replace_whole(disk, path, render(tables))
    return aside


def _free_name(disk: Disk, path: Path, text: bytes) -> Path:
    for number in count(1):
        aside = path.with_name(f"{path.name}{_ASIDE}{number}")
        if not aside.exists() or disk.read(aside) == text:
            return aside
    raise AssertionError("count does not end")
