"""Markdown agendas: read, understood, and told what is wrong with them, with line and column.

A file is only ever read, never written. `parse` never raises, whatever the text.
"""

from os import PathLike
from pathlib import Path

from inspiratie_tui.agenda_files.agenda_reading import (
    AgendaReading,
    PartPosition,
    SourcePosition,
    Unreadable,
    read_text,
)

__all__ = [
    "AgendaReading",
    "PartPosition",
    "SourcePosition",
    "Unreadable",
    "fit",
    "parse",
    "read",
    "read_text",
    "with_title",
]


def read(path: str | PathLike[str]) -> AgendaReading:
    """Read the agenda in a file; raises Unreadable when there is no text in it to read."""
    return parse(read_text(Path(path)), str(path))


def parse(text: str, name: str = "") -> AgendaReading:
    """Read the agenda in `text`; `name` is the file as it is to be called in messages."""
    # Markdown is loaded when an agenda is read, not when the program starts.
    from inspiratie_tui.agenda_files.parser import parsed

    return parsed(text, name)


def fit(reading: AgendaReading, participants: int, facilitators: int = 2) -> AgendaReading:
    """The reading with the problems added that come with so many people: turns, overlaps, a late end."""
    from dataclasses import replace

    from inspiratie_tui.agenda_files.consistency import fitting

    return replace(reading, problems=fitting(reading, participants, facilitators))


def with_title(text: str, title: str) -> str:
    """The text of an agenda with `title` as its title; the rest of it stays as it is."""
    from inspiratie_tui.agenda_files import new_title

    return new_title.with_title(text, title)
