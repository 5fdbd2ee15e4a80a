"""Removes what a kill left of writing: files and folders that had no name yet, which hold private text."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie_tui.home.folders import Home, data_apart
from inspiratie_tui.home.own_files import (
    group_folders,
    unfinished_agendas,
    unfinished_beside_groups,
    unfinished_in_home,
    unfinished_of_group,
)

if TYPE_CHECKING:
    from inspiratie_tui.disk.whole_files import WholeFiles


def remove_strays(home: Home, group_ids: Iterable[str], files: "WholeFiles") -> None:
    """Remove what a kill left in `home`, of its groups and of their own agendas; what is being written now stays.

    What cannot be removed stays too, and is tried again at the next opening.
    """
    for stray in _strays(home, group_ids):
        with suppress(OSError):
            files.remove_left_behind(stray)
    # Of a move that was broken off the copy stands where the sessions were to go; a home that was chosen keeps its own.
    for folder in (home.agendas,) if home.chosen else (home.agendas, data_apart()):
        with suppress(OSError):
            if any(name.startswith(f".{folder.name}-") for name in os.listdir(folder.parent)):
                files.remove_unfinished(folder)


def _strays(home: Home, group_ids: Iterable[str]) -> Iterator[Path]:
    yield from unfinished_in_home(home)
    yield from unfinished_beside_groups(home)
    for folder in group_folders(home.data):
        yield from unfinished_of_group(folder)
    for group_id in group_ids:
        yield from unfinished_agendas(home.agendas / group_id)
