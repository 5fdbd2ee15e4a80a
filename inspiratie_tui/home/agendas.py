"""Which agenda belongs to which session of the year."""

import re
from pathlib import Path

import inspiratie_tui
from inspiratie_tui.home.place import Home
from inspiratie_tui.texts import SOURCE_LANGUAGE


def shipped_agendas() -> Path | None:
    """Return the folder of agendas that came with the program: inside the package (a wheel), else beside it."""
    package = Path(inspiratie_tui.__file__).parent
    for folder in (package / "agendas", package.parent / "agendas"):
        if folder.is_dir():
            return folder
    return None


def agendas_in(home: Home, language: str) -> Path:
    """Return the folder with the agendas in `language`, or those in the source language when it has no folder."""
    return home.agendas / (language if (home.agendas / language).is_dir() else SOURCE_LANGUAGE)


def agenda_for(home: Home, language: str, group_id: str, number: int) -> Path | None:
    """Return the agenda of session `number`: the group's own copy, else the one in `language`; None when there is none.

    A language without a folder of agendas uses those in the source language. Of several files the first by name counts.
    """
    for folder in (home.agendas / group_id, agendas_in(home, language)):
        found = _numbered(folder, number)
        if found is not None:
            return found
    return None


def _numbered(folder: Path, number: int) -> Path | None:
    """Return the first `NN-*.md` of `folder`."""
    if not folder.is_dir():
        return None
    name = re.compile(rf"0*{number}-.*\.md", re.IGNORECASE)
    return min((file for file in folder.iterdir() if name.fullmatch(file.name)), default=None)
