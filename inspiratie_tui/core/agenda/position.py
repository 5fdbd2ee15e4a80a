"""A point in an agenda, and the points before and after it."""

from typing import NamedTuple

from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.agenda.model import Agenda, Block, FormStep


class AgendaPosition(NamedTuple):
    """A point in the agenda: a part, an activity when the part has any, which of its repeats, and a step of that."""

    part: int
    activity: int | None = None
    repeat: int = 0
    """Which of `2 x 12 min` it is, counted from 0; 0 where there is one."""
    step: int = 0
    """Which step of its form it is, counted from 0; 0 where there is none."""

    @property
    def begins_part(self) -> bool:
        """Tell whether a part begins here."""
        return not self.activity and not self.repeat and not self.step


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
    if not place.repeat and not place.step:  # nearly always
        return block
    there = _within(place.repeat, block.repeats) and _within(place.step, block.step_count)
    return block if there else None


def _within(number: int, count: int) -> bool:
    """Tell whether there is a `number`, counted from 0; the first one is there however few there are."""
    return number == 0 or 0 < number < count


def step_at(agenda: Agenda, place: AgendaPosition) -> FormStep | None:
    """Return the step of a form at `place`; None where there are no steps, and when there is no such place."""
    block = block_at(agenda, place)
    if block is None or not block.steps:  # nearly always
        return None
    return block.steps[place.step] if block.step_count == len(block.steps) else None


def size_at(agenda: Agenda, place: AgendaPosition) -> GroupSize | None:
    """Return in how small groups people are at `place`, as its step says, else its block; None when neither does."""
    block, step = block_at(agenda, place), step_at(agenda, place)
    if block is None or step is None:
        return None if block is None else block.size
    return step.size or block.size


def asks_learning_question(agenda: Agenda, place: AgendaPosition) -> bool:
    """Tell whether people say their learning question at `place`: its part or its activity says so."""
    block = block_at(agenda, place)
    return block is not None and (block.learning_question or agenda.parts[place.part].learning_question)


def first_position(agenda: Agenda, part: int) -> AgendaPosition:
    """Return where a part begins: at its first activity, if it has any."""
    has_activities = 0 <= part < len(agenda.parts) and agenda.parts[part].activities
    return AgendaPosition(part, 0 if has_activities else None)


def last_repeat(agenda: Agenda, place: AgendaPosition) -> AgendaPosition:
    """Return where what is at `place` is held last: the last step of its last repeat; `place` when there is none."""
    block = block_at(agenda, place)
    return place if block is None else place._replace(repeat=block.repeats - 1, step=block.step_count - 1)


def steps_of_repeat(agenda: Agenda, place: AgendaPosition) -> tuple[AgendaPosition, ...]:
    """Return the places of the repeat that `place` is in, one for each step of its form; it must be there."""
    block = block_at(agenda, place)
    assert block is not None
    return tuple(place._replace(step=step) for step in range(block.step_count))


def positions(agenda: Agenda) -> tuple[AgendaPosition, ...]:
    """Return all places of an agenda, in order."""
    return tuple(place for part in range(len(agenda.parts)) for place in positions_of_part(agenda, part))


def positions_of_part(agenda: Agenda, part: int) -> tuple[AgendaPosition, ...]:
    """Return all places of the part with that index, in order."""
    whole = agenda.parts[part]
    if not whole.activities:
        return tuple(
            AgendaPosition(part, None, repeat, step)
            for repeat in range(whole.repeats)
            for step in range(len(whole.steps) or 1)
        )
    return tuple(
        AgendaPosition(part, number, repeat, step)
        for number, activity in enumerate(whole.activities)
        for repeat in range(activity.repeats)
        for step in range(len(activity.steps) or 1)
    )


def rest_of_part(agenda: Agenda, place: AgendaPosition) -> tuple[AgendaPosition, ...]:
    """Return `place` and the places behind it in its part, in order; the part must be there."""
    return tuple(
        other for other in positions_of_part(agenda, place.part) if order_in_agenda(other) >= order_in_agenda(place)
    )


def position_after(agenda: Agenda, place: AgendaPosition) -> AgendaPosition | None:
    """Return the next step, else the next repeat, else the next activity, else the next part, else None."""
    for part in range(max(0, place.part), len(agenda.parts)):
        for other in positions_of_part(agenda, part):
            if order_in_agenda(other) > order_in_agenda(place):
                return other
    return None


def position_before(agenda: Agenda, place: AgendaPosition) -> AgendaPosition | None:
    """Return the step before, else the last one of the repeat, the activity or the part before, else None."""
    for part in range(min(place.part, len(agenda.parts) - 1), -1, -1):
        for other in reversed(positions_of_part(agenda, part)):
            if order_in_agenda(other) < order_in_agenda(place):
                return other
    return None


def order_in_agenda(place: AgendaPosition) -> tuple[int, int, int, int]:
    """Return where `place` comes in the agenda, to sort by; a part itself comes before its activities."""
    return place.part, -1 if place.activity is None else place.activity, place.repeat, place.step
