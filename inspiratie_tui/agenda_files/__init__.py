"""Reads agendas in Markdown, and tells what is wrong with them, with line and column.

No file is ever written here. `parse` never raises, whatever the text.
"""

from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie_tui.agenda_files.agenda_reading import (
    AgendaReading,
    PartPosition,
    SourcePosition,
    Unreadable,
    read_saved_text,
    read_text,
)

if TYPE_CHECKING:
    from inspiratie_tui.core.people.group import PlannedSession

__all__ = [
    "AgendaReading",
    "PartPosition",
    "SourcePosition",
    "Unreadable",
    "fit",
    "parse",
    "planned",
    "read",
    "read_saved_text",
    "read_text",
    "with_title",
]


def read(path: str | PathLike[str]) -> AgendaReading:
    """Return the agenda in the file at `path`, with its problems. Raises Unreadable when it holds no text."""
    return parse(read_text(Path(path)), str(path))


def parse(text: str, name: str = "") -> AgendaReading:
    """Return the agenda in `text`, with its problems; `name` is what messages call its file."""
    # Imported here: Markdown is not loaded when the program starts.
    from inspiratie_tui.agenda_files.parser import parsed

    return parsed(text, name)


def fit(reading: AgendaReading, participants: int, facilitators: int = 2) -> AgendaReading:
    """Return `reading` with the problems that come with so many people: turns, overlaps, a late end."""
    from msgspec.structs import replace

    from inspiratie_tui.agenda_files.consistency import fitting

    return replace(reading, problems=fitting(reading, participants, facilitators), people=(participants, facilitators))


def planned(reading: AgendaReading, session: "PlannedSession | None") -> AgendaReading:
    """Return `reading` with what the plan says of its `session`: what the plan says, the file need not."""
    from msgspec.structs import replace

    from inspiratie_tui.agenda_files.consistency import said_by_plan
    from inspiratie_tui.core.people.planned_agenda import as_planned

    if session is None:
        return reading
    needless = said_by_plan(session)
    problems = tuple(problem for problem in reading.problems if problem.code not in needless)
    return replace(reading, agenda=as_planned(reading.agenda, session), problems=problems)


def with_title(text: str, title: str) -> str:
    """Return the text of an agenda with `title` as its title; the rest of it stays as it is."""
    from inspiratie_tui.agenda_files import new_title

    return new_title.with_title(text, title)
