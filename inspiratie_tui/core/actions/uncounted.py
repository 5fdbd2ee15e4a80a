"""Turns of a round that nobody counted: who may have been, and sharing the time evenly between them.

The facilitator listened and forgot to press. Then a digit gives the floor to somebody further on: at once, and nothing
that is asked ever touches that turn. Whether those before had theirs is asked once in a round, as long as it goes on.
Each of them gets a turn in order, as long as the others; of somebody who had the floor meanwhile the turn ends where
the first of theirs begins. Time that stood still, and changing over, is shared by nobody.
"""

from msgspec import Struct

from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.guides import guide, time_for_turns
from inspiratie_tui.core.session.overtaken import Stretch, stretch_before
from inspiratie_tui.core.session.session import Session, State


class Uncounted(Struct, frozen=True):
    """Turns that nobody counted, as it seems."""

    people: tuple[PersonId, ...]
    """Whose turns, in order."""
    time: Stretch
    """The time they had, with whoever had the floor in it."""

    @property
    def shares(self) -> int:
        """Return between how many the time is to be shared."""
        return len(self.people) + (self.time.turn is not None)

    @property
    def begins(self) -> tuple[SessionMs, ...]:
        """Return when each of the turns began, when all are as long as each other, to the millisecond."""
        first = self.shares - len(self.people)
        return tuple(self.time.moment(self.time.length * share // self.shares) for share in range(first, self.shares))


def uncounted(session: Session) -> Uncounted | None:
    """Return the turns that nobody counted before the one that goes on; None nearly always.

    Who is not here is asked about by nobody, and who came later than that time began is still to come.
    """
    form, speaker = session.form, session.floor
    if session.state is not State.RUNNING or not form.round.overtaken or form.round.spoken[-1:] != (speaker,):
        return None
    time = stretch_before(session)
    if not time.length:
        return None
    people = tuple(
        person
        for person in form.round.overtaken
        if person in form.queue and not session.came_after(person, time.moment(0))
    )
    return Uncounted(people, time) if people else None


def share_turns(session: Session, at: SessionMs, number: int) -> Answer:
    """Return the event that shares the time evenly between those who were not counted, or that there is nobody."""
    forgotten = uncounted(session)
    if forgotten is None:
        return Refusal(Reason.NO_REMINDER)
    turns = tuple(
        e.SharedTurn(which, person, begin)
        for which, (person, begin) in enumerate(zip(forgotten.people, forgotten.begins, strict=True), 1)
    )
    return e.TurnsShared(
        number=number, at=at, turns=turns, until=forgotten.time.until, guide=_guide(session, at, forgotten)
    )


def _guide(session: Session, now: SessionMs, forgotten: Uncounted) -> int | None:
    """Return how many ms there were for each turn when the first of them began."""
    block, left = session.block, time_for_turns(session, now)
    if block is None or block.each is None:
        return None
    if left is not None:
        share = forgotten.time.length // forgotten.shares
        left += share * len(forgotten.people) + time_spent(session, now, turn=session.turn)
    return guide(block.each, left, (session.form.turns_left or 0) + 1)
