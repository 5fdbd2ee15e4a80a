"""A file that is empty, cut off, not ours or damaged: set it aside, go on with what can be read."""

from pathlib import Path

from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.disk.whole_file import replace_whole
from inspiratie_tui.store.file.aside import DAMAGED, copy_aside
from inspiratie_tui.store.file.lines import Tables, render
from inspiratie_tui.store.file.salvage import Salvaged
from inspiratie_tui.store.port import Repair


def repair_of(salvaged: Salvaged, set_aside: Path | None) -> Repair | None:
    """Return what to tell of a file that was kept as `set_aside`; None when it is whole."""
    if salvaged.damage is None:
        return None
    name = None if set_aside is None else set_aside.name
    return Repair(salvaged.damage, name, salvaged.kept, salvaged.doubtful, salvaged.lost)


def mend(disk: Disk, path: Path, text: bytes, tables: Tables) -> Path:
    """Keep `text` beside `path` under a new name, make `tables` the file, and return that name. Raises OSError.

    The copy is on the disk before the file changes; after a power cut in between the same copy is found again.
    """
    aside = copy_aside(disk, path, text, DAMAGED)
    replace_whole(disk, path, render(tables))
    return aside
