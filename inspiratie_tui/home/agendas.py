"""Finds the agenda of each session of the year."""

import os
import re
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import inspiratie_tui
from inspiratie_tui.home.folders import Home
from inspiratie_tui.texts import SOURCE_LANGUAGE

if TYPE_CHECKING:
    from inspiratie_tui.core.people.group import Group

_NUMBERED = re.compile(r"([0-9]{1,3})-")
_LONG = 4
"""So many digits are no number of a session."""


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


def planned_agendas(home: Home, language: str, group: "Group") -> dict[int, Path]:
    """Return the agenda of each session of `group` by its number: the one that the plan names, else as `agenda_for`.

    A file that the plan names and that is not there is returned too: whoever reads it says so.
    """
    year = year_agendas(home, language, group.id)
    named = {
        planned.number: _named(planned.agenda, year, home, language, group.id)
        for planned in group.plan
        if planned.agenda
    }
    return {number: file for number, file in {**year, **named}.items() if file is not None}


def session_led_by(home: Home, language: str, group: "Group", agenda: Path, held: Collection[int]) -> int:
    """Return which session of the year of `group` the file `agenda` is for; 0 when it is none of the year.

    It is for that which the plan names it for, and for its own number when it lies among the agendas of the year; of
    several the first that is not among those `held`.
    """
    file = os.path.realpath(agenda)
    planned = planned_agendas(home, language, group)
    numbers = [number for number, other in sorted(planned.items()) if os.path.realpath(other) == file]
    own = session_number(agenda)
    elsewhere = {session.number for session in group.plan if session.agenda}
    if own is not None and own not in {*numbers, *elsewhere} and _is_of_the_year(home, group.id, Path(file)):
        numbers.append(own)
    return next((number for number in numbers if number not in held), numbers[0] if numbers else 0)


def _named(agenda: str, year: Mapping[int, Path], home: Home, language: str, group_id: str) -> Path | None:
    """Return the file that a plan calls `agenda`, by its number, its name or its path."""
    if agenda.isascii() and agenda.isdigit() and len(agenda) < _LONG:
        return year.get(int(agenda))
    names = (agenda, f"{agenda}.md")
    folders = (home.agendas / group_id, agendas_in(home, language), home.folder)
    files = [folder / name for folder in folders for name in names]
    return next((file for file in files if os.path.isfile(file)), files[2])


def _is_of_the_year(home: Home, group_id: str, file: Path) -> bool:
    """Tell whether `file` lies among the agendas in a language, or among those of the group itself."""
    folder = file.parent
    language = "-" not in folder.name  # the folder of a group ends in a hyphen and four letters
    return folder.parent == Path(os.path.realpath(home.agendas)) and (language or folder.name == group_id)


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
