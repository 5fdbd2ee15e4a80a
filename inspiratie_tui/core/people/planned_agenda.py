"""What the plan of a group says of a session comes before what its agenda says: one place where both come together."""

from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.timetable import offset_of
from inspiratie_tui.core.moments import DAY
from inspiratie_tui.core.people.group import Group, PlannedSession


def planned_for(group: Group, number: int | None) -> PlannedSession | None:
    """Return what the plan of `group` says of session `number` of the year; None when it says nothing."""
    return next((planned for planned in group.plan if planned.number == number), None)


def as_planned(agenda: Agenda, planned: PlannedSession | None) -> Agenda:
    """Return `agenda` with the begin, end and phase that are `planned`; doors open as long before the begin as ever.

    What is pinned to the clock stays there.
    """
    if planned is None:
        return agenda
    begin = agenda.begin if planned.begin is None else planned.begin
    doors = agenda.doors
    if doors is not None and begin is not None and agenda.begin is not None:
        doors = (begin - offset_of(agenda.begin, doors)) % DAY
    return replace(
        agenda,
        begin=begin,
        end=agenda.end if planned.end is None else planned.end,
        doors=doors,
        phase=planned.phase or agenda.phase,
    )
