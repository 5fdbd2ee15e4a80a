"""A point in an agenda, and the points before and after it."""

from typing import NamedTuple

from inspiratie_tui.core.agenda.model import Agenda, Block


class AgendaPosition(NamedTuple):
    """A point in the agenda: a part, and an activity when the part has any."""

    part: int
    activity: int | None = None


def block_at(agenda: Agenda, place: AgendaPosition) -> Block | None:
    """Return the activity or part at `place`, None when there is no such place."""
    if not 0 <= place.part < len(agenda.parts):
        return None
    part = agenda.parts[place.part]
    if place.activity is None:
        return part
    return part.activities[place.activity] if 0 <= place.activity < len(part.activities) else None


def first_position(agenda: Agenda, part: int) -> AgendaPosition:
    """Return where a part begins: at its first activity, if it has any."""
    has_activities = 0 <= part < len(agenda.parts) and agenda.parts[part].activities
    return AgendaPosition(part, 0 if has_activities else None)


def positions(agenda: Agenda) -> tuple[AgendaPosition, ...]:
    """Return all places of an agenda, in order."""
    return tuple(
        AgendaPosition(number, activity)
        for number, part in enumerate(agenda.parts)
        for activity in (range(len(part.activities)) if part.activities else (None,))
    )


def position_after(agenda: Agenda, place: AgendaPosition) -> AgendaPosition | None:
    """Return the next activity, else the next part, else None."""
    return next((other for other in positions(agenda) if _order(other) > _order(place)), None)


def position_before(agenda: Agenda, place: AgendaPosition) -> AgendaPosition | None:
    """Return the activity before, else the last one of the part before, else None."""
    return next((other for other in reversed(positions(agenda)) if _order(other) < _order(place)), None)


def _order(place: AgendaPosition) -> tuple[int, int]:
    return place.part, -1 if place.activity is None else place.activity
