"""What the plan of a group says of a session comes before what its agenda says: one place where both come together."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.agenda.timetable import offset_of
from inspiratie_tui.core.moments import DAY, HOUR
from inspiratie_tui.core.people.group import Group, PlannedSession

_LONGEST = 12 * HOUR
"""How long after the begin (ms) a pin is at the latest, unless the session is longer; later is before the begin."""


def planned_for(group: Group, number: int | None) -> PlannedSession | None:
    """Return what the plan of `group` says of session `number` of the year; None when it says nothing."""
    return next((planned for planned in group.plan if planned.number == number), None)


def as_planned(agenda: Agenda, planned: PlannedSession | None) -> Agenda:
    """Return `agenda` with the begin, end and phase that are `planned`; doors open as long before the begin as ever.

    What is pinned to the clock stays there, unless that is before the session begins now.
    """
    if planned is None:
        return agenda
    begin = agenda.begin if planned.begin is None else planned.begin
    doors = agenda.doors
    if doors is not None and begin is not None and agenda.begin is not None:
        doors = (begin - offset_of(agenda.begin, doors)) % DAY
    end = agenda.end if planned.end is None else planned.end
    return replace(
        agenda,
        begin=begin,
        end=end,
        doors=doors,
        parts=agenda.parts if begin in (None, agenda.begin) else tuple(_pinned(agenda.parts, begin, end)),
        phase=planned.phase or agenda.phase,
    )


def _pinned(parts: Sequence[Part], begin: int, end: int | None) -> Iterator[Part]:
    """Yield `parts` without the pins before `begin`: half past nine is no time of day to wait for from two o'clock on.

    So it is in a file of which the begin is what the plan says.
    """
    latest = max(_LONGEST, 0 if end is None else offset_of(end, begin))
    for part in parts:
        before = part.pinned is not None and offset_of(part.pinned, begin) > latest
        yield replace(part, pinned=None) if before else part
