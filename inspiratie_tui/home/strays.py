"""Removes what a kill left of writing: files and folders that had no name yet, which hold private text."""

import os
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie_tui.home.folders import Home, data_apart

if TYPE_CHECKING:
    from inspiratie_tui.disk.whole_files import WholeFiles

# Nobody else's file is removed, so names are told exactly; those with eight digits have no lock beside them.
_SETTINGS = r"settings\.toml(\.[0-9a-f]{8})?\.new"
_AGENDA = r"[0-9]{2}-.+\.md\.[0-9a-f]{8}\.new"
_DATA = r".+\.(json|alive|(damaged|replaced)-[0-9]+)\.new|(group-page\.md|told-once\.txt)(\.[0-9a-f]{8})?\.new"


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
    yield from _matching(home.folder, _SETTINGS)
    yield from _matching(home.data, _DATA)
    for folder in _folders_in(home.data):
        yield from _matching(folder, _DATA)
    for group_id in group_ids:
        yield from _matching(home.agendas / group_id, _AGENDA)


def _matching(folder: Path, names: str) -> list[Path]:
    """Return the files in `folder` that have one of `names`; none where there is no folder, or none to be read."""
    try:
        return [folder / name for name in os.listdir(folder) if name.endswith(".new") and re.fullmatch(names, name)]
    except OSError:
        return []


def _folders_in(folder: Path) -> list[Path]:
    """Return the folders in `folder`, those that a link leads to too: a group may stand on a stick."""
    try:
        return [entry for entry in folder.iterdir() if entry.is_dir()]
    except OSError:
        return []
