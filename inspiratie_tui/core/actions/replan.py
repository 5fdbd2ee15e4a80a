"""Dividing anew what is left: at most three proposals, each with all that follows from it. Nothing happens by itself.

What every proposal leaves alone: how long breaks are, protected parts, parts pinned to the clock (somebody outside may
count on them), parts left out and parts without a length; and the length of a turn in a round, of which everybody keeps
half at least. As long as turns are shorter than planned they are given to first: no other part gets more room.

Late is what the truth line shows as late: half a minute or more past a pin to come, or past the end. A stretch is what
goes on or is to come up to the next pinned part; the last one lasts up to the end.
"""

from collections.abc import Sequence
from enum import StrEnum

from msgspec import Struct

from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.forecast.forecast import Closing, forecast
from inspiratie_tui.core.forecast.remaining import Remaining, remaining
from inspiratie_tui.core.forecast.turns_ahead import lacking
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE, LocalMs, SessionMs, whole_minutes
from inspiratie_tui.core.session.apply import apply
from inspiratie_tui.core.session.durations import agenda_length, planned_length
from inspiratie_tui.core.session.events import Replanned
from inspiratie_tui.core.session.session import Session

IN_HAND = 2
"""Minutes a stretch must have in hand before they are worth dividing."""


class Way(StrEnum):
    """How what is left can be divided."""

    SHORTER = "shorter"
    DROP = "drop"
    LATER = "later"
    ROOMIER = "roomier"


class Proposal(Struct, frozen=True):
    """One way, and what follows from it. Local times are milliseconds since 1970-01-01T00:00 local."""

    way: Way
    """Which."""
    by: tuple[int, ...]
    """Milliseconds more (negative: less) for each part; whole minutes."""
    dropped: tuple[int, ...]
    """Indexes of parts that it leaves out."""
    later: int
    """Milliseconds by which the end may be later than now planned or agreed."""
    lengths: tuple[int | None, ...]
    """The length every part has after it, 0 when it is left out; None without a length."""
    end: LocalMs
    """When it will then be over."""
    due: LocalMs | None
    """When it should then be over; None when no end is known."""
    closing: Closing | None
    """How it then stands with the closing; None when there is none, or no end is known."""


def proposals(session: Session, clock: WallClock) -> tuple[Proposal, ...]:
    """Return the ways to divide what is left, as far as each helps.

    When something is late: a little shorter everywhere, drop one part, end later. When nothing is: more room. Empty
    when nothing is late and nothing is in hand, when nothing helps, and when the session has ended.
    """
    if may_replan(session):
        return ()
    rest = remaining(session, clock)
    if not _late_minutes(rest, rest.still):
        changes = [(Way.ROOMIER, _roomier(session, rest, clock.now))]
    else:
        changes = [(Way.SHORTER, _shorter(session, rest)), (Way.DROP, _drop(session, rest)), (Way.LATER, _later(rest))]
    return tuple(_proposal(session, clock, way, change) for way, change in changes if change is not None)


def may_replan(session: Session) -> Refusal | None:
    """Return None when there is anything left to divide, else the refusal."""
    if session.ended:
        return Refusal(Reason.ENDED)
    return None if session.agenda.parts else Refusal(Reason.NO_PARTS)


def replan(session: Session, at: SessionMs, number: int, proposal: Proposal) -> Answer:
    """Return the event that divides what is left as `proposal` says, if every part then has the length it promises."""
    refused = may_replan(session)
    if refused:
        return refused
    chosen = Replanned(number=number, at=at, by=proposal.by, dropped=proposal.dropped, later=proposal.later)
    # Something may have happened since it was shown: a part has begun, somebody left, a minute was added.
    settled = range(session.place.part if session.spans else 0)
    keeps = len(proposal.by) == len(session.added) and not any(proposal.by[part] for part in settled)
    to_come = all(part > session.place.part and part not in session.dropped for part in proposal.dropped)
    if not (keeps and to_come and _lengths(apply(session, chosen)) == proposal.lengths):
        return Refusal(Reason.DIVISION_OUTDATED)
    return chosen


def _proposal(session: Session, clock: WallClock, way: Way, change: Replanned) -> Proposal:
    after = apply(session, change)
    seen = forecast(after, clock)
    due = None if seen.late is None else LocalMs(seen.end - seen.late)
    by = (*change.by, *(0,) * (len(session.added) - len(change.by)))
    return Proposal(way, by, change.dropped, change.later, _lengths(after), seen.end, due, seen.closing)


def _lengths(session: Session) -> tuple[int | None, ...]:
    return tuple(planned_length(session, part) for part in range(len(session.agenda.parts)))


def _late_minutes(rest: Remaining, still: Sequence[int]) -> int:
    """Return all minutes that are late together, at the pins and at the end."""
    return sum(whole_minutes(max(0, late or 0)) for late in rest.lateness(still))


def _elastic(session: Session, part: int) -> bool:
    """Tell whether a part may be made shorter or longer, or left out."""
    planned = session.agenda.parts[part]
    fixed = planned.kind is PartKind.BREAK or planned.protected or planned.pinned is not None
    return not fixed and planned_length(session, part) is not None


def _to_spare(session: Session, rest: Remaining, part: int) -> int:
    """Return the whole minutes a part can do without.

    It keeps its minimum; without one, half of the length the agenda gives it, rounded up to the minute, also when that
    was changed on the way; and never less than what it has had and what half turns need.
    """
    length, written = planned_length(session, part), agenda_length(session, part)
    if length is None or written is None or not _elastic(session, part):
        return 0
    minimum = session.agenda.parts[part].minimum
    least = -(-written // (2 * MINUTE)) * MINUTE if minimum is None else minimum
    return max(0, (length - max(least, rest.spent[part] + rest.least[part])) // MINUTE)


def _shorter(session: Session, rest: Remaining) -> Replanned | None:
    """Return the division in which the parts of every late stretch give in proportion to what they still need.

    None gives more than it can spare. What a stretch cannot save it hands on: the next one begins late.
    """
    still, by = list(rest.still), [0] * len(rest.still)
    for index, stretch in enumerate(rest.stretches):
        late = whole_minutes(max(0, rest.lateness(still)[index] or 0))
        most = [_to_spare(session, rest, part) for part in stretch]
        for part, minutes in zip(stretch, _shared(late, [still[part] for part in stretch], most), strict=True):
            by[part] -= minutes * MINUTE
            still[part] -= minutes * MINUTE
    return Replanned(number=0, at=SessionMs(0), by=tuple(by)) if any(by) else None


def _drop(session: Session, rest: Remaining) -> Replanned | None:
    """Return the division that leaves out one part to come that nobody has been in. It is chosen by, in this order:

    1. an optional one, when any helps;
    2. one that is enough, so that nothing is late any more;
    3. of those that are enough the shortest, of the others the one that makes up most;
    4. the last of equals.
    """
    before, best = _late_minutes(rest, rest.still), None
    for part in range(session.place.part + 1, len(rest.still)):
        if session.spans.visited(part) or not _elastic(session, part):
            continue
        still = list(rest.still)
        still[part] = 0
        late = _late_minutes(rest, still)
        if late < before:
            worth = (session.agenda.parts[part].optional, -late, -rest.still[part], part)
            best = worth if best is None else max(best, worth)
    return None if best is None else Replanned(number=0, at=SessionMs(0), dropped=best[-1:])


def _later(rest: Remaining) -> Replanned | None:
    """Return the division that ends when it is now expected to, on the next whole minute."""
    end = rest.begins()[1]
    if rest.due_end is None or whole_minutes(end - rest.due_end) <= 0:
        return None
    return Replanned(number=0, at=SessionMs(0), later=-(-end // MINUTE) * MINUTE - rest.due_end)


def _roomier(session: Session, rest: Remaining, now: SessionMs) -> Replanned | None:
    """Return the division that gives what a stretch has in hand to its parts, in proportion to what they need.

    While turns anywhere are shorter than planned it is given to them alone, the first ones first.
    """
    by = [0] * len(rest.still)
    lacks = {
        part: lack
        for stretch in rest.stretches
        for part in stretch
        if _elastic(session, part) and (lack := lacking(session, now, part))
    }
    for stretch, late in zip(rest.stretches, rest.lateness(), strict=True):
        in_hand = -(late or 0) // MINUTE
        if in_hand < IN_HAND:
            continue
        if lacks:
            _give_turns(session, rest, [(part, lacks[part]) for part in stretch if part in lacks], -(late or 0), by)
            continue
        parts = [part for part in stretch if _elastic(session, part)]
        shares = _shared(in_hand, [rest.still[part] for part in parts], [in_hand] * len(parts))
        for part, minutes in zip(parts, shares, strict=True):
            by[part] = minutes * MINUTE
    return Replanned(number=0, at=SessionMs(0), by=tuple(by)) if any(by) else None


def _give_turns(
    session: Session, rest: Remaining, lacks: Sequence[tuple[int, int]], in_hand: int, by: list[int]
) -> None:
    """Put in `by` the whole minutes that go to parts in which turns lack so many ms, out of `in_hand` ms.

    Minutes that such a part takes all the same, because half turns do not fit, cost nothing.
    """
    for part, lack in lacks:
        left = max(0, (planned_length(session, part) or 0) - rest.spent[part])
        taken = rest.still[part] - left
        by[part] = min(-(-lack // MINUTE), (in_hand + taken) // MINUTE) * MINUTE
        in_hand -= max(0, by[part] - taken)


def _shared(minutes: int, weights: Sequence[int], most: Sequence[int]) -> list[int]:
    """Return whole minutes in proportion to `weights`, to none more than its `most`; what none can take is not given.

    What is over after rounding down goes to the largest remainders, the first of equals.
    """
    given, open_to = [0] * len(weights), [index for index, weight in enumerate(weights) if weight > 0]
    while open_to:
        whole = sum(weights[index] for index in open_to)
        full = [index for index in open_to if minutes * weights[index] >= most[index] * whole]
        if not full:
            break
        for index in full:
            given[index] = most[index]
        minutes -= sum(most[index] for index in full)
        open_to = [index for index in open_to if index not in full]
    if not open_to:
        return given
    for index in open_to:
        given[index] = minutes * weights[index] // whole
    over = minutes - sum(given[index] for index in open_to)
    for index in sorted(open_to, key=lambda index: -(minutes * weights[index] % whole))[:over]:
        given[index] += 1
    return given
