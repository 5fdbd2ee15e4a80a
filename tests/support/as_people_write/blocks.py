"""What a reading made of the headings of an agenda, and where in it a table, list or run of bold lines begins."""

import re

from msgspec import Struct

from inspiratie_tui.agenda_files import AgendaReading
from inspiratie_tui.core.agenda.model import Activity, Part
from inspiratie_tui.core.agenda.timetable import Timetable, activity_begins, timetable
from support.as_people_write.values import Place

PEOPLE = (8, 2)
ITEM = re.compile(r"\s*([-*+]|\d+[.)])\s")
BOLD = re.compile(r"\*\*|__")
RULE_OR_HEADING = re.compile(r"#{1,6}\s|---+\s*$")


class Block(Struct, frozen=True):
    """A part or an activity, where it stands, and when it begins."""

    line: int
    """The line of its heading."""
    block: Part | Activity
    """The part or activity."""
    begins: int | None
    """The time of day in ms at which it begins when all goes as planned; None when that cannot be told."""

    @property
    def pinned(self) -> int | None:
        """Return the time of day it waits for."""
        return self.block.pinned if isinstance(self.block, Part) else None


def blocks(reading: AgendaReading) -> list[Block]:
    """Return the parts and activities of a reading, from top to bottom."""
    laid = timetable(reading.agenda, *PEOPLE)
    every = []
    for part, place, row in zip(reading.agenda.parts, reading.places, laid.rows, strict=True):
        offset = row.begin if row.exact else None
        every.append(Block(place.heading.line, part, _moment(laid, offset)))
        begins = activity_begins(part, *PEOPLE)
        for activity, heading, later in zip(part.activities, place.activities, begins, strict=True):
            moment = None if offset is None or later is None else _moment(laid, offset + later)
            every.append(Block(heading.line, activity, moment))
    return every


def above(every: list[Block], line: int) -> Block | None:
    """Return the block to which `line` belongs: that of the last heading at or above it."""
    return next((block for block in reversed(every) if block.line <= line), None)


def first_line(lines: list[str], line: int, place: Place) -> int:
    """Return the line on which the table, list or run of bold lines begins in which `line` stands."""
    if place is Place.TABLE:
        while line > 1 and lines[line - 2].startswith("|"):
            line -= 1
        return line
    looked_for = {Place.LIST: ITEM, Place.BOLD: BOLD}.get(place)
    if looked_for is None:
        return line
    first = line
    for number in range(line - 1, 0, -1):
        text = lines[number - 1]
        if looked_for.match(text):
            first = number
        elif RULE_OR_HEADING.match(text) or (place is Place.LIST and text.strip() and not text.startswith(" ")):
            break
    return first


def _moment(laid: Timetable, offset: int | None) -> int | None:
    return None if offset is None else laid.time_of_day(offset)
