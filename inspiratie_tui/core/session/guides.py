"""Turns that breathe: how long there is for each, from what is left and who is still to come.

Only a block with a length of a turn has guides. What limits turns is their own part, and their activity if that has a
length of its own, one repeat of it at a time; pins and the end never do. A guide is worked out once, when the floor is
given, and kept with the turn: nothing that happens later changes it.
"""

from inspiratie_tui.core.agenda.lengths import half_turns, repeat_length
from inspiratie_tui.core.agenda.model import Block
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, rest_of_part
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round_form import RoundForm
from inspiratie_tui.core.session.durations import (
    change_over_before,
    gained_at,
    planned_length,
    position_length,
    time_spent,
    time_still_needed,
)
from inspiratie_tui.core.session.session import Session


def guide(each: int, left: int | None, turns: int) -> int:
    """Return the ms of each of so many `turns` in the `left` ms (None: without a limit) where one is planned as `each`.

    Never longer than planned, nor shorter than half of that.
    """
    return each if left is None or not turns else min(each, max(each // 2, left // turns))


def time_for_turns(session: Session, now: SessionMs) -> int | None:
    """Return the ms there still are for turns in the block that goes on, negative when past; None without a limit.

    Its activity ends in time for what is after it in the part. Added to an activity is what its part got while it ran.
    As long as they change over, the rest of that is among it: whoever begins at once has it.
    """
    place = session.place
    limits = []
    whole = planned_length(session, place.part)
    if whole is not None:
        limits.append(whole - time_spent(session, now, part=place.part) - _needed_after(session, now))
    own = own_length(session, place)
    if own is not None:
        limits.append(own + change_over_before(session, place) - time_spent(session, now, place=place))
    return min(limits, default=None)


def silences_ahead(session: Session, now: SessionMs, turns: int) -> int:
    """Return the ms of silence before so many `turns` to come in the block that goes on, and of the one that goes on.

    Before the next one only when somebody has the floor: it begins when that turn ends.
    """
    block = session.block
    if block is None or not block.silence:  # nearly always
        return 0
    return block.silence * (turns if session.floor is not None else max(0, turns - 1)) + session.silence_left(now)


def own_length(session: Session, place: AgendaPosition) -> int | None:
    """Return the ms for the activity or the repeat at `place`, with what it gained; None where its part says it."""
    block = block_at(session.agenda, place)
    if block is None or block.length is None:
        return None
    if place.activity is not None:
        return (repeat_length(block, *session.circle.head_counts) or 0) + gained_at(session, place)
    return None if block.repeats == 1 else position_length(session, place)


def _needed_after(session: Session, now: SessionMs) -> int:
    """Return the ms that what comes later in the part still needs; nothing for what has no length.

    An activity of turns needs half of each, also where its own length is shorter.
    """
    people = session.circle.head_counts
    return sum(
        time_still_needed(session, now, place, half_turns(block, *people)) for place, block in places_after(session)
    )


def places_after(session: Session) -> list[tuple[AgendaPosition, Block]]:
    """Return the places of the part behind the one that goes on, in order, with what is held there."""
    if session.part is None:
        return []
    behind = [place for place in rest_of_part(session.agenda, session.place) if place != session.place]
    return [(place, block) for place in behind if (block := block_at(session.agenda, place)) is not None]


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
    left = time_for_turns(session, now)
    silent = silences_ahead(session, now, session.form.turns_left or 0)
    return guide(block.each, None if left is None else left - silent, turns + 1)
