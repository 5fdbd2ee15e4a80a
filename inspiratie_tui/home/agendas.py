"""Finds the agenda of each session of the year."""

import re
from pathlib import Path

import inspiratie_tui
from inspiratie_tui.home.folders import Home
from inspiratie_tui.texts import SOURCE_LANGUAGE

_NUMBERED = re.compile(r"([0-9]{1,3})-")


def shipped_agendas() -> Path | None:
    """Return the folder of agendas that came with the program: inside the package (a wheel), else beside it."""
    package = Path(inspiratie_tui.__file__).parent
    for folder in (package / "agendas", package.parent / "agendas"):
        if folder.is_dir():
            return folder
    return None


def agendas_in(home: Home, language: str) -> Path:
    """Return the folder with the agendas in `language`, or those in the source language when it has no folder."""
    return _spoken(home.agendas, language)


def first_shipped(language: str) -> Path | None:
    """Return the agenda of the first session that came with the program, in `language` or the source language."""
    shipped = shipped_agendas()
    return None if shipped is None else min(_numbered(_spoken(shipped, language), 1), default=None)


def agenda_for(home: Home, language: str, group_id: str, number: int) -> Path | None:
    """Return the agenda of session `number`: the group's own, else the one in `language`; None when there is none.

    A language without a folder of agendas uses those in the source language. Of several own copies the one changed last
    counts, for it is the one somebody works on; of several others the first by name.
    """
    return year_agendas(home, language, group_id).get(number)


def year_agendas(home: Home, language: str, group_id: str) -> dict[int, Path]:
    """Return the agenda of each session, as `agenda_for` chooses it, by its number; the folders are read once."""
    others = reversed(_agendas(agendas_in(home, language)))  # of several of one number the last one here counts
    own = sorted(_agendas(home.agendas / group_id), key=_changed)
    numbered = ((session_number(file), file) for file in (*others, *own))
    return {number: file for number, file in numbered if number is not None}


def agendas_to_start_from(home: Home, language: str, group_id: str) -> tuple[Path, ...]:
    """Return every agenda that a group can start its own from: its own ones, then those in `language`; by name."""
    return tuple(file for folder in (home.agendas / group_id, agendas_in(home, language)) for file in _agendas(folder))


def session_number(agenda: Path) -> int | None:
    """Return which session of the year an agenda is for: the NN of `NN-*.md`; None when its name does not say."""
    named = _NUMBERED.match(agenda.name)
    return int(named[1]) if named else None


def _spoken(agendas: Path, language: str) -> Path:
    return agendas / (language if (agendas / language).is_dir() else SOURCE_LANGUAGE)


def _numbered(folder: Path, number: int) -> list[Path]:
    return [file for file in _agendas(folder) if session_number(file) == number]


def _agendas(folder: Path) -> list[Path]:
    """Return the `*.md` of `folder` by name; none when there is no folder."""
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if file.suffix.lower() == ".md" and not file.name.startswith("."))


def _changed(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:  # removed since it was listed, or a link to nowhere: any other file is better
        return -1
