"""When each part would begin if everything went as planned.

Offsets are milliseconds from the session's begin. A pin or an end before `begin` is the next day. A part that is
pinned begins at its pin, whatever the parts before it say: what is over is slack, what is short is overlap.
"""

from dataclasses import dataclass

from inspiratie_tui.core.agenda.lengths import block_length, part_length
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import DAY


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One part in the timetable."""

    part: int
    """Index of the part."""
    begin: int
    """Offset at which it begins; the earliest one when `exact` is False."""
    length: int | None
    """How long it takes, None when nobody can tell."""
    exact: bool = True
    """False when a part before it, since the last pin, has no length."""
    slack: int = 0
    """Time nobody planned just before this pinned part; parts without a length fill it."""
    overlap: int = 0
    """How far the parts before run past this part's pin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """All parts with their moments, and how the end comes out."""

    rows: tuple[Row, ...]
    """A row a part, in order."""
    begin: int | None
    """Time of day of offset 0: the agenda's begin, else the pin of its first part; None leaves pins without effect."""
    end: int
    """Offset at which the last part is over."""
    exact: bool
    """False when a part without a length makes `end` the earliest one."""
    until: int | None
    """Offset of the agenda's own end, None when it does not say (or has no begin)."""
    slack: int = 0
    """Time left between `end` and `until`."""
    overlap: int = 0
    """How far `end` lies past `until`."""

    def time_of_day(self, offset: int) -> int | None:
        """The clock time in ms since midnight at `offset`; None without a begin."""
        return None if self.begin is None else (self.begin + offset) % DAY


def timetable(agenda: Agenda, participants: int, facilitators: int) -> Timetable:
    """Lay the parts of `agenda` behind each other for so many people."""
    begin = beginning(agenda)
    rows = []
    running, exact = 0, True
    for index, part in enumerate(agenda.parts):
        slack = overlap = 0
        if part.pinned is not None and begin is not None:
            pin = offset_of(part.pinned, begin)
            slack, overlap = max(0, pin - running), max(0, running - pin)
            running, exact = pin, True
        length = part_length(part, participants, facilitators)
        rows.append(Row(part=index, begin=running, length=length, exact=exact, slack=slack, overlap=overlap))
        running += length or 0
        exact = exact and length is not None
    until = None if agenda.end is None or begin is None else offset_of(agenda.end, begin)
    return Timetable(
        rows=tuple(rows),
        begin=begin,
        end=running,
        exact=exact,
        until=until,
        slack=0 if until is None else max(0, until - running),
        overlap=0 if until is None else max(0, running - until),
    )


def activity_begins(part: Part, participants: int, facilitators: int) -> tuple[int | None, ...]:
    """Milliseconds from the begin of `part` to that of each activity; None after one that has no length."""
    begins: list[int | None] = []
    running: int | None = 0
    for activity in part.activities:
        begins.append(running)
        length = block_length(activity, participants, facilitators)
        running = None if running is None or length is None else running + length
    return tuple(begins)


def beginning(agenda: Agenda) -> int | None:
    """Time of day at which the session begins: as said, else the pin of the first part."""
    if agenda.begin is None and agenda.parts:
        return agenda.parts[0].pinned
    return agenda.begin


def offset_of(time_of_day: int, begin: int) -> int:
    """Milliseconds from `begin` to `time_of_day`, both since midnight; earlier than `begin` is the next day."""
    return (time_of_day - begin) % DAY


def closing_parts(agenda: Agenda) -> range:
    """Indexes of the closing: the unbroken run of protected parts at the end; may be empty."""
    first = len(agenda.parts)
    while first and agenda.parts[first - 1].protected:
        first -= 1
    return range(first, len(agenda.parts))
