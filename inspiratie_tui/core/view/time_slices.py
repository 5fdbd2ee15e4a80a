"""The slices about time."""

from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.moments import DAY, MINUTE, SECOND, LocalAt, LocalMs, SessionMs, whole_minutes
from inspiratie_tui.core.session.durations import (
    change_over_left,
    planned_length,
    position_length,
    repeat_length_at,
    time_spent,
    time_spent_in,
    time_spent_in_repeat,
)
from inspiratie_tui.core.session.session import Session, State
from inspiratie_tui.core.view.digit_style import Digits
from inspiratie_tui.core.view.form_slices import step_slice
from inspiratie_tui.core.view.slices import SHAPE, Count, Face, Pace, TimeSlice

NEARLY_MOST = 5 * MINUTE
NEARLY_LEAST = 30 * SECOND


def pace(left: int, length: int) -> Pace:
    """Return how it stands with `left` of `length` ms; nearly over is the last fifth, half a minute to five minutes."""
    if left <= 0:
        return Pace.OVER
    return Pace.NEARLY if left <= min(NEARLY_MOST, max(NEARLY_LEAST, length // 5)) else Pace.CALM


def count(time: int, digits: Digits) -> Count | None:
    """Return how `time` (ms, negative when past) is shown: whole minutes, and seconds in the minutes around zero."""
    seconds = -(-time // SECOND) if time >= 0 else -time // SECOND
    if digits is Digits.NONE:
        return None
    if digits is Digits.EXACT or seconds < 60:
        return Count(seconds // 60, seconds % 60)
    # What is left is rounded up and what is past down: 25 shows for the whole first minute of 25.
    return Count(-(-seconds // 60) if time >= 0 else seconds // 60)


def shape(left: int, length: int) -> int:
    """Return how many of the `SHAPE` cells are gone with `left` of `length` ms: all from zero on, and not before."""
    if left <= 0:
        return SHAPE
    return max(0, length - left) * SHAPE // length


def time_slice(session: Session, now: SessionMs, local_at: LocalAt, digits: Digits) -> TimeSlice:
    """Return the big face: how long the turn has, else the step, the activity or its repeat, else the part."""
    match session.state:
        case State.ENDED:
            return TimeSlice(Face.ENDED)
        case State.HELD:
            # A moment that was: what the clock in the room said then, not the minute nearest to it.
            return TimeSlice(Face.HELD, clock=local_at(session.spans.held_since) // MINUTE * MINUTE % DAY)
        case _:
            pass
    silent = session.silence_left(now)
    if silent:
        whole = session.spans[-1].silence
        return TimeSlice(Face.LEFT, count(silent, digits), silence=True, gone=shape(silent, whole))
    guide = session.guide
    if guide is not None:
        left = guide - time_spent(session, now, turn=session.turn)
        return TimeSlice(Face.LEFT, count(left, digits), pace(left, guide), of_turn=True, gone=shape(left, guide))
    length, spent = length_and_spent(session, now)
    if session.state is State.READY:
        return _ready(session, length, digits)
    if length is None:
        return TimeSlice(Face.SPENT, count(-spent, digits), of_activity=session.place.activity is not None)
    left = length - spent
    gone = shape(left, length)
    if session.part is not None and session.part.kind is PartKind.BREAK:
        clock = time_of_day(local_at(SessionMs(now + left)))
        return TimeSlice(Face.BACK_AT, pace=pace(left, length), clock=clock, gone=gone)
    own = is_of_activity(session)
    step = step_slice(session)
    # Whoever speaks in the circle has changed over.
    changing = own and session.floor is None and change_over_left(session, now, session.place) > 0
    return TimeSlice(
        Face.LEFT,
        count(left, digits),
        pace(left, length),
        of_activity=own,
        changing_over=changing,
        step=step,
        gone=gone if step is None else _gone_of_repeat(session, now, gone),
    )


def _gone_of_repeat(session: Session, now: SessionMs, gone: int) -> int:
    """Return how many cells are gone of the repeat with all its steps; `gone` when it has no length."""
    whole = repeat_length_at(session, session.place)
    return gone if whole is None else shape(whole - time_spent_in_repeat(session, now, session.place), whole)


def _ready(session: Session, length: int | None, digits: Digits) -> TimeSlice:
    """Return how long there will be, for what has that `length` (ms); no second of it is told yet."""
    if length is None:
        return TimeSlice(Face.READY)
    calm = Digits.NONE if digits is Digits.NONE else Digits.CALM
    step = step_slice(session) if is_of_activity(session) else None
    gone = shape(length, length)
    return TimeSlice(Face.READY, count(length, calm), of_activity=is_of_activity(session), step=step, gone=gone)


def is_of_activity(session: Session) -> bool:
    """Tell whether the time is that of an activity, a repeat or a step.

    Else, and always in a break, it is that of the part.
    """
    part = session.part
    if part is None or part.kind is PartKind.BREAK:
        return False
    if session.place.activity is None and part.repeats == 1 and not part.steps:
        return False
    return position_length(session, session.place) is not None


def has_turn_face(session: Session) -> bool:
    """Tell whether the face is about the turn that goes on, for that has a length of its own."""
    return session.guide is not None


def length_and_spent(session: Session, now: SessionMs) -> tuple[int | None, int]:
    """Return the length (None without one) and the time spent, in ms, of the activity.

    Of the part when the activity has no length of its own, and in a break: people come back after all of it. As long as
    they change over nothing of the activity is spent.
    """
    if session.part is None:
        return None, 0
    part, place = session.place.part, session.place
    length = None if session.part.kind is PartKind.BREAK else position_length(session, place)
    if length is not None:
        return length, time_spent_in(session, now, place)
    whole = planned_length(session, part)
    return whole, time_spent(session, now, place=place) if whole is None else time_spent(session, now, part=part)


def time_of_day(local: LocalMs) -> int:
    """Return the ms since midnight, on the nearest whole minute."""
    return whole_minutes(local) * MINUTE % DAY
