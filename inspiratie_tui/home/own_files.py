"""Tells by names what is ours where sessions stand: nothing of anybody else is removed there, or closed to others."""

import os
import re
from collections.abc import Collection
from pathlib import Path

from inspiratie_tui.home.folders import Home, moved_mark

_OWN = r"\.[0-9a-f]{8}\.new"
"""How a name ends that a file without a lock has until it is whole; nobody else makes such names."""
_OF_A_DOCUMENT = re.compile(r"(.+?)\.(json|alive|json\.(damaged|replaced)-[0-9]+)\.new")
"""What is made whole by whoever has the lock of a document."""
_PAGE = r"(?:group|private)-page\.[a-z]+"
_PAGE_BEFORE = "group-page.md.new"  # as older programs called it


def group_folders(data: Path) -> list[Path]:
    """Return the folders of groups in `data`, those that a link leads to too: a group may stand on a stick."""
    try:
        return [path for path in data.iterdir() if path.is_dir() and _is_of_a_group(_names_in(path))]
    except OSError:
        return []


def is_ours_beside_groups(home: Home, name: str) -> bool:
    """Tell whether a file called `name` in the folder of all groups is one that this program makes there."""
    ours = (home.log.name, home.told_once.name, moved_mark(home.data).name)
    return name in ours or re.fullmatch(_PAGE, name) is not None or _is_unfinished_beside_groups(home, name)


def unfinished_in_home(home: Home) -> list[Path]:
    """Return what may have been left of writing settings."""
    return _matching(home.folder, re.escape(home.settings.name) + _OWN)


def unfinished_beside_groups(home: Home) -> list[Path]:
    """Return what may have been left of writing in the folder of all groups."""
    mark = moved_mark(home.data)
    return [
        path
        for path in _matching(home.data, ".+")
        if _is_unfinished_beside_groups(home, path.name) and (path.name != f"{mark.name}.new" or mark.exists())
    ]


def unfinished_of_group(folder: Path) -> list[Path]:
    """Return what may have been left of writing in the folder of a group: what belongs to nothing there is not ours."""
    names = _names_in(folder)
    return [folder / name for name in names if _is_unfinished_of_group(name, names)]


def unfinished_agendas(folder: Path) -> list[Path]:
    """Return what may have been left of copying an agenda for a group."""
    return _matching(folder, r"[0-9]{2}-.+\.md" + _OWN)


def _is_of_a_group(names: Collection[str]) -> bool:
    """Tell whether `names` are those of a folder with a group or a session, which has a lock or a sign of life."""
    if "group.json" in names or "group.lock" in names:
        return True
    documents = (name.removesuffix(".json") for name in names if name.endswith(".json"))
    return any(f"{document}{beside}" in names for document in documents for beside in (".lock", ".alive"))


def _is_unfinished_of_group(name: str, names: Collection[str]) -> bool:
    if name == _PAGE_BEFORE or re.fullmatch(".+" + _OWN, name):
        return True
    document = _OF_A_DOCUMENT.fullmatch(name)
    return document is not None and (f"{document[1]}.json" in names or f"{document[1]}.lock" in names)


def _is_unfinished_beside_groups(home: Home, name: str) -> bool:
    told, mark = home.told_once.name, moved_mark(home.data).name
    if name in (_PAGE_BEFORE, f"{told}.new", f"{mark}.new"):
        return True
    return re.fullmatch(f"({_PAGE}|{re.escape(told)}){_OWN}", name) is not None


def _matching(folder: Path, names: str) -> list[Path]:
    return [folder / name for name in _names_in(folder) if re.fullmatch(names, name)]


def _names_in(folder: Path) -> frozenset[str]:
    """Return the names in `folder`; none where there is no folder, or none to be read."""
    try:
        return frozenset(os.listdir(folder))
    except OSError:
        return frozenset()
