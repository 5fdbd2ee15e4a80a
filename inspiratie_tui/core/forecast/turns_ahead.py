"""The turns still to come in the round that goes on, and how long they take: by their guide, or as it goes now."""

from msgspec import Struct

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.round_form import RoundForm
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.guides import guide, time_for_turns
from inspiratie_tui.core.session.session import Session

PACE_TURNS = 3
"""So many turns behind each other that all ran over make a pace."""


class TurnsAhead(Struct, frozen=True):
    """What a round still needs, at one moment; all times in ms."""

    turns: int
    """How many turns are to come, without the one that goes on."""
    each: int
    """How long each of them takes by its guide."""
    least: int
    """How long the turn that goes on and those to come take at least, when every one to come is half a turn."""
    left: int | None
    """How long there still is for them; negative when past, None when nothing limits them."""
    time: int
    """How long they take as far as can be said: by the guides, or by the pace."""
    pace: int | None
    """How long each takes as it goes now, when the last three all took over one and a half times their guide."""

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
    each = guide(block.each, None if left is None else left - run, turns)
    pace = _pace(session, form, now)
    # Where anybody may be next nobody waits for a turn when the time is up.
    counted = turns if form.counts_past_its_time or left is None or left > 0 else 0
    least = run + counted * (block.each // 2)
    if pace is None:
        time = run + counted * each
    else:
        run = 0 if own is None else max(0, pace - used)
        time = least = run + counted * pace
    return TurnsAhead(turns, each, least, left, time, pace)


def _pace(session: Session, form: RoundForm, now: SessionMs) -> int | None:
    """Return the mean of the last turns that are over, when each took over one and a half times its guide."""
    speaker = session.floor
    over = [person for person in form.round.spoken if person != speaker][-PACE_TURNS:]
    if len(over) < PACE_TURNS:
        return None
    used = []
    for person in over:
        turn, own = session.last_turn_of(person), form.round.guide_of(person)
        if turn is None or own is None:
            return None
        used.append(time_spent(session, now, turn=turn))
        if 2 * used[-1] <= 3 * own:
            return None
    return sum(used) // len(used)
