"""Turns that breathe: how long there is for each, from what is left and who is still to come.

Only a block with a length of a turn has guides. What limits turns is their own part, and their activity if that has a
length of its own; pins and the end never do. A guide is worked out once, when the floor is given, and kept with the
turn: nothing that happens later changes it.
"""

from inspiratie_tui.core.agenda.lengths import half_turns
from inspiratie_tui.core.agenda.model import Block
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round_form import RoundForm
from inspiratie_tui.core.session.durations import planned_length, position_length, time_spent
from inspiratie_tui.core.session.session import Session


def guide(each: int, left: int | None, turns: int) -> int:
    """Return the ms of each of so many `turns` in the `left` ms (None: without a limit) where one is planned as `each`.

    Never longer than planned, nor shorter than half of that.
    """
    return each if left is None or not turns else min(each, max(each // 2, left // turns))


def time_for_turns(session: Session, now: SessionMs) -> int | None:
    """Return the ms there still are for turns in the block that goes on, negative when past; None without a limit.

    Its activity ends in time for those after it in the part. Added to an activity is what its part got while it ran.
    """
    place, block = session.place, session.block
    limits = []
    whole = planned_length(session, place.part)
    if whole is not None:
        limits.append(whole - time_spent(session, now, part=place.part) - sum(_later_activities(session, now)))
    if place.activity is not None and block is not None and block.length is not None:
        gained = sum(gain for other, gain in session.gained if other == place)
        limits.append(block.length + gained - time_spent(session, now, place=place))
    return min(limits, default=None)


def _later_activities(session: Session, now: SessionMs) -> list[int]:
    """Return the ms each activity after the one that goes on still needs; 0 for one without a length.

    One of turns needs half of each, also where its own length is shorter.
    """
    people = session.circle.head_counts
    return [
        max(
            0,
            max(position_length(session, place) or 0, half_turns(block, *people))
            - time_spent(session, now, place=place),
        )
        for place, block in activities_after(session)
    ]


def activities_after(session: Session) -> list[tuple[AgendaPosition, Block]]:
    """Return the activities of the part behind the one that goes on, in order, with their places."""
    place, part = session.place, session.part
    if part is None or place.activity is None:
        return []
    behind = enumerate(part.activities[place.activity + 1 :], place.activity + 1)
    return [(AgendaPosition(place.part, number), activity) for number, activity in behind]


def guide_of(session: Session, now: SessionMs, person: PersonId, form: RoundForm | None = None) -> int | None:
    """Return the ms for the turn of `person`, who gets the floor at `now`; None when it is no turn with a length.

    A turn that goes on keeps its own. `form` is how the floor is given by then, the session's when it is left out.
    """
    block, form = session.block, form or session.form
    if block is None or block.each is None:
        return None
    turns = form.turns_after(person)
    if turns is None:
        return None
    resumed = None if form.begins_anew(person) else session.last_turn_of(person)
    if resumed is not None:
        return form.guide_of(person)
    return guide(block.each, time_for_turns(session, now), turns + 1)
