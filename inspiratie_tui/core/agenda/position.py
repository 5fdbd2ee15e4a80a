"""A point in an agenda, and the points before and after it."""

from typing import NamedTuple

from inspiratie_tui.core.agenda.model import Agenda, Block


class AgendaPosition(NamedTuple):
    """A point in the agenda: a part, an activity when the part has any, and which of its repeats."""

    part: int
    activity: int | None = None
    repeat: int = 0
    """Which of `2 x 12 min` it is, counted from 0; 0 where there is one."""

    @property
    def begins_part(self) -> bool:
        """Tell whether a part begins here."""
        return not self.activity and not self.repeat


def block_at(agenda: Agenda, place: AgendaPosition) -> Block | None:
    """Return the activity or part at `place`, None when there is no such place."""
    if not 0 <= place.part < len(agenda.parts):
        return None
    block: Block = agenda.parts[place.part]
    if place.activity is not None:
        activities = agenda.parts[place.part].activities
        if not 0 <= place.activity < len(activities):
            return None
        block = activities[place.activity]
    return block if place.repeat == 0 or 0 < place.repeat < block.repeats else None


def first_position(agenda: Agenda, part: int) -> AgendaPosition:
    """Return where a part begins: at its first activity, if it has any."""
    has_activities = 0 <= part < len(agenda.parts) and agenda.parts[part].activities
    return AgendaPosition(part, 0 if has_activities else None)


def last_repeat(agenda: Agenda, place: AgendaPosition) -> AgendaPosition:
    """Return the last repeat of what is at `place`; the same place where there is one, or none at all."""
    block = block_at(agenda, place)
    return place if block is None else place._replace(repeat=block.repeats - 1)


def positions(agenda: Agenda) -> tuple[AgendaPosition, ...]:
    """Return all places of an agenda, in order."""
    return tuple(place for part in range(len(agenda.parts)) for place in positions_of_part(agenda, part))


def positions_of_part(agenda: Agenda, part: int) -> tuple[AgendaPosition, ...]:
    """Return all places of the part with that index, in order."""
    whole = agenda.parts[part]
    if not whole.activities:
        return tuple(AgendaPosition(part, None, repeat) for repeat in range(whole.repeats))
    return tuple(
        AgendaPosition(part, number, repeat)
        for number, activity in enumerate(whole.activities)
        for repeat in range(activity.repeats)
    )


def rest_of_part(agenda: Agenda, place: AgendaPosition) -> tuple[AgendaPosition, ...]:
    """Return `place` and the places behind it in its part, in order; the part must be there."""
    return tuple(other for other in positions_of_part(agenda, place.part) if _order(other) >= _order(place))


def position_after(agenda: Agenda, place: AgendaPosition) -> AgendaPosition | None:
    """Return the next repeat, else the next activity, else the next part, else None."""
    for part in range(max(0, place.part), len(agenda.parts)):
        for other in positions_of_part(agenda, part):
            if _order(other) > _order(place):
                return other
    return None


def position_before(agenda: Agenda, place: AgendaPosition) -> AgendaPosition | None:
    """Return the repeat before, else the last one of the activity before, else of the part before, else None."""
    for part in range(min(place.part, len(agenda.parts) - 1), -1, -1):
        for other in reversed(positions_of_part(agenda, part)):
            if _order(other) < _order(place):
                return other
    return None


def _order(place: AgendaPosition) -> tuple[int, int, int]:
    return place.part, -1 if place.activity is None else place.activity, place.repeat
