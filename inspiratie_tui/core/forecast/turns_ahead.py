"""The turns still to come in the round that goes on, and how long they take: by their guide, or as it goes now."""

from collections.abc import Sequence

from msgspec import Struct

from inspiratie_tui.core.agenda.lengths import half_turns, silences, turns_length
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, positions_of_part, rest_of_part
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.round_form import RoundForm
from inspiratie_tui.core.session.durations import (
    change_over_before,
    change_over_left,
    planned_length,
    time_spent,
    time_still_needed,
)
from inspiratie_tui.core.session.guides import guide, own_length, silences_ahead, time_for_turns
from inspiratie_tui.core.session.session import Session

PACE_TURNS = 3
"""So many turns behind each other that all ran over make a pace."""


class TurnsAhead(Struct, frozen=True):
    """What a round still needs, at one moment; all times in ms."""

    turns: int
    """How many turns are to come, without the one that goes on."""
    each: int
    """How long each of them takes by its guide."""
    told: int
    """How long each would take if the turn that goes on kept to its guide: time alone does not change it."""
    least: int
    """How long all that takes at least, when every turn to come is half a turn."""
    left: int | None
    """How long there still is for them; negative when past, None when nothing limits them."""
    time: int
    """How long they take as far as can be said, by the guides or by the pace, with what is left of changing over."""
    pace: int | None
    """How long each takes as it goes now, when the last three all took over one and a half times their guide."""
    is_counted: bool
    """Whether those to come count: in any order they do as long as there is time."""

    @property
    def late(self) -> int:
        """Return how far they run past what there is for them; negative: in hand, 0 without a limit."""
        return 0 if self.left is None else self.time - self.left


def turns_ahead(session: Session, now: SessionMs) -> TurnsAhead | None:
    """Return what the round that goes on still needs at `now`; None where no turn has a length, or none can be."""
    block, form = session.block, session.form
    if block is None or block.each is None or not form.is_round or not session.spans or session.ended:
        return None
    turns, left = form.turns_left or 0, time_for_turns(session, now)
    own = session.guide
    used = 0 if own is None else time_spent(session, now, turn=session.turn)
    run = 0 if own is None else max(0, own - used)
    first = change_over_left(session, now, session.place) + silences_ahead(session, now, turns)
    past = 0 if own is None else max(0, used - own)
    each, told = (guide(block.each, None if left is None else left - first - run + back, turns) for back in (0, past))
    pace = _pace(session, form, now)
    # Where anybody may be next nobody waits for a turn when the time is up.
    is_counted = form.counts_past_its_time or left is None or left > 0
    counted = turns if is_counted else 0
    if not is_counted:
        first = change_over_left(session, now, session.place) + silences_ahead(session, now, 0)
    least = first + run + counted * (block.each // 2)
    if pace is None:
        time = first + run + counted * each
    else:
        run = 0 if own is None else max(0, pace - used)
        time = least = run + counted * pace + silences_ahead(session, now, counted)
    return TurnsAhead(turns, each, told, least, left, time, pace, is_counted)


def lacking(session: Session, now: SessionMs, part: int) -> int:
    """Return the ms that a part lacks for turns as long as planned; 0 where they fit, and without turns or a length.

    Of a round that has not begun, no more than its own length allows.
    """
    length = planned_length(session, part)
    if length is None or not session.agenda.parts[part].has_turns:
        return 0
    goes_on = bool(session.spans) and part == session.place.part
    places = rest_of_part(session.agenda, session.place) if goes_on else positions_of_part(session.agenda, part)
    need = sum(_as_planned(session, now, place) for place in places)
    return max(0, need - (length - time_spent(session, now, part=part)))


def turn_length(session: Session, now: SessionMs, part: int) -> int | None:
    """Return the ms that each turn to come in the first round to come of a part has, if all before it keeps to time.

    None when it has no such round, and when it is left out.
    """
    if part in session.dropped:
        return None
    goes_on = bool(session.spans) and part == session.place.part
    ahead = turns_ahead(session, now) if goes_on else None
    if ahead is not None and ahead.turns:
        return ahead.each
    places = rest_of_part(session.agenda, session.place) if goes_on else positions_of_part(session.agenda, part)
    for place in places:
        block, form = block_at(session.agenda, place), session.form_at(place)
        is_to_come = not goes_on or place != session.place
        if is_to_come and block is not None and block.each is not None and form.is_round and form.turns_left:
            left = _time_for_round(session, now, place, places)
            left = None if left is None else left - silences(block, form.turns_left)
            return guide(block.each, left, form.turns_left)
    return None


def _time_for_round(
    session: Session, now: SessionMs, place: AgendaPosition, places: Sequence[AgendaPosition]
) -> int | None:
    """Return the ms for the round to come at `place`, when the other `places` of its part take what they need.

    None without a limit.
    """
    limits, people = [], session.circle.head_counts
    whole = planned_length(session, place.part)
    if whole is not None:
        blocks = [(other, block_at(session.agenda, other)) for other in places if other != place]
        others = sum(
            time_still_needed(session, now, other, half_turns(block, *people)) for other, block in blocks if block
        )
        limits.append(whole - time_spent(session, now, part=place.part) - others)
    own = own_length(session, place)
    if own is not None:
        limits.append(own + change_over_before(session, place) - time_spent(session, now, place=place))
    return min(limits, default=None)


def _as_planned(session: Session, now: SessionMs, place: AgendaPosition) -> int:
    """Return the ms that a place still needs as planned: its turns, of which one that goes on keeps its guide."""
    block = block_at(session.agenda, place)
    if block is None or block.each is None:
        return time_still_needed(session, now, place)
    left = session.form_at(place).turns_left or 0
    first, turns = change_over_left(session, now, place), turns_length(block, block.each, left)
    if not session.spans or place != session.place:
        # What its part gets before it begins is not for an activity with a length of its own.
        most = own_length(session, place)
        return first + (turns if most is None else min(turns, max(most, turns_length(block, block.each // 2, left))))
    own = session.guide
    turns = block.each * left + silences_ahead(session, now, left)
    return first + turns + (0 if own is None else max(0, own - time_spent(session, now, turn=session.turn)))


def _pace(session: Session, form: RoundForm, now: SessionMs) -> int | None:
    """Return the mean of the last turns that are over, when each took over one and a half times its guide.

    A turn of which nobody saw how long it was makes no pace.
    """
    speaker = session.floor
    over = [person for person in form.round.spoken if person != speaker][-PACE_TURNS:]
    if len(over) < PACE_TURNS:
        return None
    used = []
    for person in over:
        turn, own = session.last_turn_of(person), form.round.guide_of(person)
        if turn is None or own is None or person in form.round.uncounted:
            return None
        used.append(time_spent(session, now, turn=turn))
        if 2 * used[-1] <= 3 * own:
            return None
    return sum(used) // len(used)
