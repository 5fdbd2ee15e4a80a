"""What was probably forgotten, and the one correction that would put it right. Never in a dialogue, unless a key asks.

A reminder is a thought of a quiet second facilitator: it is said on a line and does nothing by itself. Once dismissed
it rests, each time for twice as long.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.actions.uncounted import share_turns, uncounted
from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.forecast.turns_ahead import turns_ahead
from inspiratie_tui.core.moments import MINUTE, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.durations import planned_length, time_spent, time_spent_in
from inspiratie_tui.core.session.guides import guide_of
from inspiratie_tui.core.session.session import Session, State

NOBODY_AFTER = 2 * MINUTE
"""A round in which nobody has the floor: explaining it, and a silence before the first word, take less than this."""
TURN_AT_LEAST = 2 * MINUTE
"""A turn is far past its guide when it is twice as long, and at least so much longer."""
PART_AT_LEAST = 3 * MINUTE
"""A part is over and nothing was chosen when a tenth more has gone by, and at least so much."""
QUIET = 4 * MINUTE
"""How long a reminder rests after it was dismissed once; then twice as long each time."""


class ReminderKind(StrEnum):
    """What was probably forgotten."""

    NOBODY = "nobody"
    """To start a turn in a round."""
    LONG_TURN = "long-turn"
    """To start the next turn."""
    PART_OVER = "part-over"
    """To go on, or to give more time."""
    OPENED_LATE = "opened-late"
    """To open the session: it began as planned, before that."""
    SHORT_TURNS = "short-turns"
    """Nothing: turns have become far shorter than planned, and what is left can be divided again."""
    UNCOUNTED = "uncounted"
    """To count turns: a digit gave the floor to somebody further on in a round."""


BY_TIME = frozenset(
    {
        ReminderKind.NOBODY,
        ReminderKind.LONG_TURN,
        ReminderKind.PART_OVER,
        ReminderKind.OPENED_LATE,
        ReminderKind.SHORT_TURNS,
    }
)
"""The kinds that come because time passes, and not because of a key."""


class Reminder(Struct, frozen=True):
    """One thing that was probably forgotten."""

    about: ReminderKind
    """What."""
    place: AgendaPosition
    """Where."""
    since: SessionMs
    """From which moment on it would be put right."""
    person: PersonId | None
    """Who would have the floor since then; None is nobody in particular, or another part."""
    to: AgendaPosition | None = None
    """The place that would have begun then."""
    each: int = 0
    """How many ms there are for each turn that is to come, where that is far less than planned; else 0."""
    planned: int = 0
    """How many ms were planned for it; else 0."""
    people: tuple[PersonId, ...] = ()
    """Whose turns nobody counted, as it seems."""


class Dismissal(Struct, frozen=True):
    """A reminder that was dismissed."""

    about: ReminderKind
    """What it was about."""
    place: AgendaPosition
    """Where: in a round for all its turns at once."""
    times: int
    """How often."""
    until: SessionMs | None
    """Nothing is said of it before this moment; None: nor ever after."""


def reminder(session: Session, now: SessionMs, dismissed: Sequence[Dismissal] = ()) -> Reminder | None:
    """Return what was probably forgotten at `now` and does not rest since it was `dismissed`; None nearly always."""
    return next((due for due in _reminders(session, now) if is_due(due, dismissed, now)), None)


def _reminders(session: Session, now: SessionMs) -> Iterator[Reminder]:
    part = session.part
    if session.state is not State.RUNNING or part is None:
        return
    forgotten = uncounted(session)
    if forgotten is not None:
        since = forgotten.time.moment(0)
        yield Reminder(ReminderKind.UNCOUNTED, session.place, since, None, people=forgotten.people)
    if part.kind is PartKind.DIALOGUE:
        return
    if session.form.goes_on(session.floor):
        due = _in_round(session, now)
    else:
        due = _part_over(session, now) if session.floor is None else None
    if due is not None:
        yield due


def _in_round(session: Session, now: SessionMs) -> Reminder | None:
    turn, guide = session.turn, session.guide
    if turn is None:
        since = _was_over(session, now, time_spent_in(session, now, session.place))
        if session.proposed is not None and now - since >= NOBODY_AFTER:
            return Reminder(ReminderKind.NOBODY, session.place, since, session.proposed)
    elif guide is not None:
        spent = time_spent(session, now, turn=turn)
        if spent >= max(2 * guide, guide + TURN_AT_LEAST):
            since = _was_over(session, now, spent - guide)
            # Right after a hold nobody forgot anything, and to go on from now is what forward does.
            if now - since >= TURN_AT_LEAST:
                return Reminder(ReminderKind.LONG_TURN, session.place, since, session.proposed)
    return _short_turns(session, now)


def _short_turns(session: Session, now: SessionMs) -> Reminder | None:
    block, ahead = session.block, turns_ahead(session, now)
    if block is None or block.each is None or ahead is None or not (ahead.turns and ahead.is_counted):
        return None
    # What the truth line tells, which waits for the next turn: never two lengths of a turn on one screen.
    if 4 * ahead.told >= 3 * block.each:
        return None
    since = session.spans[-1].begin
    return Reminder(ReminderKind.SHORT_TURNS, session.place, since, None, each=ahead.told, planned=block.each)


def _part_over(session: Session, now: SessionMs) -> Reminder | None:
    part, following = session.place.part, session.next_block
    planned = planned_length(session, part)
    if planned is None or following is None or following.part == part:
        return None
    spent = time_spent(session, now, part=part)
    if spent < planned + max(PART_AT_LEAST, planned // 10):
        return None
    since = _was_over(session, now, spent - planned)
    if now - since < PART_AT_LEAST:
        return None
    return Reminder(ReminderKind.PART_OVER, session.place, since, None, following)


def _was_over(session: Session, now: SessionMs, over: int) -> SessionMs:
    """Return the moment at which it was over of what is `over` ms past its length at `now`; time must go on.

    Not before the last span began: what was done then was done knowing that.
    """
    return max(session.spans[-1].begin, SessionMs(now - over))


def accept(session: Session, at: SessionMs, number: int, about: ReminderKind | None = None) -> Answer:
    """Return the one event that puts right what a reminder of this moment is about, with the moment since when.

    It is the one that says something `about` that; None: the first one.
    """
    due = next((due for due in _reminders(session, at) if about in (None, due.about)), None)
    if due is None or due.about is ReminderKind.SHORT_TURNS:
        return Refusal(Reason.NO_REMINDER)
    if due.about is ReminderKind.UNCOUNTED:
        return share_turns(session, at, number)
    if due.to is not None:
        return e.WentTo(number=number, at=at, since=due.since, **due.to._asdict())
    guide = None if due.person is None else guide_of(session, due.since, due.person)
    return e.FloorGiven(number=number, at=at, since=due.since, person=due.person, guide=guide)


def is_due(due: Reminder, dismissed: Sequence[Dismissal], now: SessionMs) -> bool:
    """Tell whether `due` is to be shown at `now`: not while it rests after it was dismissed."""
    return all(
        dismissal.until is not None and dismissal.until <= now for dismissal in dismissed if _same(dismissal, due)
    )


def dismiss(due: Reminder, dismissed: Sequence[Dismissal], now: SessionMs) -> tuple[Dismissal, ...]:
    """Return the dismissals with one of `due`, which rests from `now` on: each time twice as long.

    Whether somebody has been is asked once in a round.
    """
    times = sum(dismissal.times for dismissal in dismissed if _same(dismissal, due)) + 1
    others = tuple(dismissal for dismissal in dismissed if not _same(dismissal, due))
    until = SessionMs(now + QUIET * 2 ** min(times - 1, 10))
    once = due.about is ReminderKind.UNCOUNTED
    return (*others, Dismissal(due.about, due.place, times, None if once else until))


def _same(dismissal: Dismissal, due: Reminder) -> bool:
    return (dismissal.about, dismissal.place) == (due.about, due.place)
