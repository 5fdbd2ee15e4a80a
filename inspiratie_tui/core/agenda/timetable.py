"""When each part begins if everything takes as long as it should: the one way to lay parts behind each other.

A part that is pinned to the clock waits for its pin; what runs past a pin pushes the part that is pinned, and all that
comes after it.
"""

from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from inspiratie_tui.core.agenda.lengths import block_length, length_to_come
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import DAY


class Row(Struct, frozen=True, kw_only=True):
    """One part among those that are laid behind each other. Moments are ms on the line of the begin that was given."""

    part: int
    """Index of the part."""
    begin: int
    """When it begins; the earliest moment when `exact` is False."""
    length: int | None
    """How long it takes in ms, None when nobody can tell."""
    exact: bool = True
    """False when a part before it, since the last pin that was waited for, has no length."""
    due: int | None = None
    """When it is pinned; None without a pin. It begins then or, when the parts before it run on, later."""
    slack: int = 0
    """Time (ms) nobody planned just before this pinned part; parts without a length fill it."""
    overlap: int = 0
    """How far (ms) the parts before run past this part's pin: so much later it begins."""


class Layout(Struct, frozen=True, kw_only=True):
    """Parts behind each other."""

    rows: tuple[Row, ...]
    """A row a part, in order."""
    end: int
    """When the last part is over."""
    exact: bool
    """False when a part without a length makes `end` the earliest moment."""


def lay_out(
    begin: int,
    lengths: Sequence[int | None],
    pinned: Callable[[int, int], int | None],
    parts: Iterable[int] | None = None,
) -> Layout:
    """Lay parts behind each other from `begin` on (ms, on any line of time; all moments that come out are on it).

    `lengths` has the ms each part takes, None for what nobody can tell. `pinned(part, expected)` tells at which moment
    a part is pinned, given when it would begin otherwise; None without a pin. `parts` are the indexes of the parts that
    are laid, in order: all of them when it is left out.
    """
    rows = []
    running, exact = begin, True
    for part in range(len(lengths)) if parts is None else parts:
        due, length = pinned(part, running), lengths[part]
        slack, overlap = (0, 0) if due is None else (max(0, due - running), max(0, running - due))
        # What has no length ends in time for a pin, as long as the lengths that are known do.
        exact = exact or (due is not None and not overlap)
        running += slack
        rows.append(Row(part=part, begin=running, length=length, exact=exact, due=due, slack=slack, overlap=overlap))
        running += length or 0
        exact = exact and length is not None
    return Layout(rows=tuple(rows), end=running, exact=exact)


class Timetable(Struct, frozen=True, kw_only=True):
    """All parts of an agenda with their moments, and how the end comes out. Offsets are ms from the session's begin."""

    rows: tuple[Row, ...]
    """A row a part, in order, with offsets as moments."""
    begin: int | None
    """Time of day of offset 0: the agenda's begin, else the pin of its first part; None leaves pins without effect."""
    end: int
    """Offset at which the last part is over."""
    exact: bool
    """False when a part without a length makes `end` the earliest one."""
    until: int | None
    """Offset of the agenda's own end, None when it does not say (or has no begin)."""
    slack: int = 0
    """Time (ms) left between `end` and `until`."""
    overlap: int = 0
    """How far (ms) `end` lies past `until`."""

    def time_of_day(self, offset: int) -> int | None:
        """Return the clock time in ms since midnight at `offset`; None without a begin."""
        return None if self.begin is None else (self.begin + offset) % DAY


def timetable(agenda: Agenda, participants: int, facilitators: int) -> Timetable:
    """Lay the parts of `agenda` out for so many people; a pin or an end before the begin is the next day."""
    begin = beginning(agenda)

    def pinned(part: int, _expected: int) -> int | None:
        time = agenda.parts[part].pinned
        return None if time is None or begin is None else offset_of(time, begin)

    laid = lay_out(0, [length_to_come(part, participants, facilitators) for part in agenda.parts], pinned)
    until = None if agenda.end is None or begin is None else offset_of(agenda.end, begin)
    return Timetable(
        rows=laid.rows,
        begin=begin,
        end=laid.end,
        exact=laid.exact,
        until=until,
        slack=0 if until is None else max(0, until - laid.end),
        overlap=0 if until is None else max(0, laid.end - until),
    )


def activity_begins(part: Part, participants: int, facilitators: int) -> tuple[int | None, ...]:
    """Return the ms from the begin of `part` to that of each activity; None after one that has no length.

    A change-over comes after every repeat of each.
    """
    lengths = [
        None
        if (length := block_length(activity, participants, facilitators)) is None
        else length + part.change_over * activity.repeats
        for activity in part.activities
    ]
    rows = lay_out(0, lengths, lambda _activity, _expected: None).rows
    return tuple(row.begin if row.exact else None for row in rows)


def beginning(agenda: Agenda) -> int | None:
    """Return the time of day at which the session begins: as written, else the pin of the first part, else None."""
    if agenda.begin is None and agenda.parts:
        return agenda.parts[0].pinned
    return agenda.begin


def offset_of(time_of_day: int, begin: int) -> int:
    """Return the ms from `begin` to `time_of_day`, both since midnight; earlier than `begin` is the next day."""
    return (time_of_day - begin) % DAY


def closing_parts(agenda: Agenda) -> range:
    """Return the indexes of the closing: the unbroken run of protected parts at the end; may be empty."""
    first = len(agenda.parts)
    while first and agenda.parts[first - 1].protected:
        first -= 1
    return range(first, len(agenda.parts))
