"""Where the time went and what is left of it. Held time is charged to nobody."""

from collections.abc import Iterable

from inspiratie_tui.core.agenda.lengths import change_overs, heads, part_length, repeat_length, steps_length
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, step_at, steps_of_repeat
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.session.spans import HELD, Account, of_part, of_turn


def time_spent(
    session: Session,
    now: SessionMs,
    *,
    part: int | None = None,
    place: AgendaPosition | None = None,
    turn: int | None = None,
    held: bool = False,
) -> int:
    """Return the ms spent in the part, the place or the turn that is named, or `held` anywhere."""
    account: Account
    if held:
        account = HELD
    elif turn is not None:
        account = of_turn(turn)
    elif place is not None:
        account = place
    else:
        account = of_part(session.place.part if part is None else part)
    return session.spans.spent(account, now)


def planned_length(session: Session, part: int) -> int | None:
    """Return the ms a part now has with what was added, 0 when it is left out; None when the agenda does not say."""
    if part in session.dropped:
        return 0
    written = agenda_length(session, part)
    return None if written is None else max(0, written + session.added[part])


def agenda_length(session: Session, part: int) -> int | None:
    """Return the ms the agenda gives a part with those who take part in it; None when it does not say.

    Those are the people who are here, at what is over those who were then, and in a round whoever had a turn and left:
    what is to come does not change.
    """
    block = session.agenda.parts[part]
    length = part_length(block, *session.circle.head_counts)
    if length is None or block.length is not None:
        return length
    places: Iterable[AgendaPosition] = [place for place, _ in session.rounds]
    if session.away_then:
        places = dict.fromkeys([*places, *[place for place, _ in session.away_then]])
    return length + sum(
        _turns_of_others(session, place)
        for place in places
        if place.part == part and (place.activity is None or block.each is None)
    )


def position_length(session: Session, place: AgendaPosition) -> int | None:
    """Return the ms of an activity, of one of its repeats, or of a step of that; None where the agenda does not say.

    What was added is included for a part without activities. A step takes what the agenda says, and what was added
    while it ran.
    """
    part = session.agenda.parts[place.part]
    block = part if place.activity is None else part.activities[place.activity]
    step = step_at(session.agenda, place) if block.steps else None
    return repeat_length_at(session, place) if step is None else max(0, step.length + gained_at(session, place))


def repeat_length_at(session: Session, place: AgendaPosition) -> int | None:
    """Return the ms of the repeat that `place` is in, all its steps included; None where the agenda does not say."""
    part = session.agenda.parts[place.part]
    if place.activity is None:
        whole = planned_length(session, place.part)
        return whole if whole is None or part.repeats == 1 else _share(session, place, whole)
    length = repeat_length(part.activities[place.activity], *session.circle.head_counts)
    return None if length is None else length + _turns_of_others(session, place)


def _share(session: Session, place: AgendaPosition, whole: int) -> int:
    """Return the ms of one repeat of a part that has `whole` now: an equal share, and what was added while it ran."""
    here = sum(gained_at(session, step) for step in steps_of_repeat(session.agenda, place))
    anywhere = sum(gain for other, gain in session.gained if other.part == place.part)
    part = session.agenda.parts[place.part]
    return max(0, (whole - change_overs(part) - anywhere) // part.repeats + here)


def gained_at(session: Session, place: AgendaPosition) -> int:
    """Return the ms that `place` got more (negative: less), of what its part got."""
    return sum(gain for other, gain in session.gained if other == place)


def time_still_needed(session: Session, now: SessionMs, place: AgendaPosition, at_least: int = 0) -> int:
    """Return the ms that what is at `place` still takes of its length, or of `at_least` when that is more.

    The change-over before it is counted too, and behind the last step of a repeat what the steps leave of that.
    """
    length = (position_length(session, place) or 0) + _left_by_steps(session, place)
    takes = change_over_before(session, place) + max(length, at_least)
    return max(0, takes - time_spent(session, now, place=place))


def _left_by_steps(session: Session, place: AgendaPosition) -> int:
    """Return the ms that the steps of a repeat leave of it when `place` is the last of them; 0 elsewhere."""
    block = block_at(session.agenda, place)
    if block is None or not block.steps or place.step + 1 < block.step_count:
        return 0
    return max(0, (repeat_length_at(session, place) or 0) - steps_length(block))


def change_over_before(session: Session, place: AgendaPosition) -> int:
    """Return the ms of the change-over with which the time at `place` begins: none where a part begins, or a step."""
    return 0 if place.begins_part or place.step else session.agenda.parts[place.part].change_over


def change_over_left(session: Session, now: SessionMs, place: AgendaPosition) -> int:
    """Return the ms of the change-over before `place` that are to come; 0 once somebody spoke in a round there."""
    before = change_over_before(session, place)
    if not before or session.form_at(place).round.has_begun:
        return 0
    return max(0, before - time_spent(session, now, place=place))


def time_spent_in(session: Session, now: SessionMs, place: AgendaPosition) -> int:
    """Return the ms spent on what is at `place`, without the change-over before it."""
    return max(0, time_spent(session, now, place=place) - change_over_before(session, place))


def time_spent_in_repeat(session: Session, now: SessionMs, place: AgendaPosition) -> int:
    """Return the ms spent on all steps of the repeat that `place` is in, without the change-over before it."""
    return sum(time_spent_in(session, now, step) for step in steps_of_repeat(session.agenda, place))


def _turns_of_others(session: Session, place: AgendaPosition) -> int:
    """Return the ms of a round for others than those who are here now.

    More, for those who had their turn in it and were not here any more when it was left, and for those who were here
    then and are not now; less, for those who came since.
    """
    block = block_at(session.agenda, place)
    if block is None or block.length is not None or block.each is None:
        return 0
    now, then = session.circle, session.circle_at(place)
    turns = sum(not then.is_here(person) for person in session.form_at(place).round.spoken)
    if then is not now:
        turns += heads(block, *then.head_counts) - heads(block, *now.head_counts)
    return (block.each + block.silence) * turns
