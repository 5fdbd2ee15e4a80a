"""The ways to divide what is left: shorter, one part left out, later, more room; each as the event that would do it.

What every way leaves alone: how long breaks are, protected parts, parts pinned to the clock (somebody outside may
count on them), parts left out and parts without a length; and the length of a turn in a round, of which everybody keeps
half at least. As long as turns are shorter than planned they are given to first: no other part gets more room.

Late is what the truth line shows as late: half a minute or more past a pin to come, or past the end. A stretch is what
goes on or is to come up to the next pinned part; the last one lasts up to the end.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.forecast.remaining import Remaining
from inspiratie_tui.core.forecast.turns_ahead import lacking
from inspiratie_tui.core.moments import MINUTE, SessionMs, whole_minutes
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
    """More for everything: nothing is late, and no turn is shorter than planned."""
    TURNS = "turns"
    """More for turns that are shorter than planned."""


def minutes_late(rest: Remaining, still: Sequence[int] | None = None) -> int:
    """Return all minutes that are late together, at the pins and at the end; `still` is as in `Remaining.lateness`."""
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


def shorter(session: Session, rest: Remaining) -> Replanned | None:
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


def drop(session: Session, rest: Remaining) -> Replanned | None:
    """Return the division that leaves out one part to come that nobody has been in. It is chosen by, in this order:

    1. an optional one, when any helps;
    2. one that is enough, so that nothing is late any more;
    3. of those that are enough the shortest, of the others the one that makes up most;
    4. the last of equals.
    """
    before, best = minutes_late(rest), None
    for part in range(session.place.part + 1, len(rest.still)):
        if session.spans.visited(part) or not _elastic(session, part):
            continue
        still = list(rest.still)
        still[part] = 0
        late = minutes_late(rest, still)
        if late < before:
            worth = (session.agenda.parts[part].optional, -late, -rest.still[part], part)
            best = worth if best is None else max(best, worth)
    return None if best is None else Replanned(number=0, at=SessionMs(0), dropped=best[-1:])


def later(rest: Remaining) -> Replanned | None:
    """Return the division that ends when it is now expected to, on the next whole minute."""
    end = rest.begins()[1]
    if rest.due_end is None or whole_minutes(end - rest.due_end) <= 0:
        return None
    return Replanned(number=0, at=SessionMs(0), later=-(-end // MINUTE) * MINUTE - rest.due_end)


def roomier(session: Session, rest: Remaining, now: SessionMs) -> tuple[Way, Replanned | None]:
    """Return the division that gives what a stretch has in hand to its parts, in proportion to what they need.

    While turns of any part lack half a minute together it is given to such parts alone, the first ones first. The way
    says which it was. What the round that goes on lacks then comes from the other parts of its stretch.
    """
    by = [0] * len(rest.still)
    lacks = turns_lack(session, rest, now)
    for stretch, late in zip(rest.stretches, rest.lateness(), strict=True):
        in_hand = -(late or 0) // MINUTE
        if lacks:
            if in_hand >= IN_HAND:
                _give_turns(session, rest, [(part, lacks[part]) for part in stretch if part in lacks], -(late or 0), by)
            if rest.current in stretch and rest.current in lacks:
                _take_for_turns(session, rest, [part for part in stretch if part not in lacks], -(late or 0), by, lacks)
            continue
        if in_hand < IN_HAND:
            continue
        parts = [part for part in stretch if _elastic(session, part)]
        shares = _shared(in_hand, [rest.still[part] for part in parts], [in_hand] * len(parts))
        for part, minutes in zip(parts, shares, strict=True):
            by[part] = minutes * MINUTE
    way = Way.TURNS if lacks else Way.ROOMIER
    return way, Replanned(number=0, at=SessionMs(0), by=tuple(by)) if any(by) else None


def turns_lack(session: Session, rest: Remaining, now: SessionMs) -> dict[int, int]:
    """Return the ms that turns lack, by part, where that is half a minute or more and the part may be made longer."""
    return {
        part: lack
        for stretch in rest.stretches
        for part in stretch
        if _elastic(session, part) and whole_minutes(lack := lacking(session, now, part))
    }


def _give_turns(
    session: Session, rest: Remaining, lacks: Sequence[tuple[int, int]], in_hand: int, by: list[int]
) -> None:
    """Put in `by` the whole minutes that go to parts in which turns lack so many ms, out of `in_hand` ms.

    Minutes that such a part takes all the same cost nothing: it is past its length, or half turns do not fit.
    """
    for part, lack in lacks:
        taken = _taken(session, rest, part)
        by[part] = min(-(-lack // MINUTE), (in_hand + taken) // MINUTE) * MINUTE
        in_hand -= max(0, by[part] - taken)


def _taken(session: Session, rest: Remaining, part: int) -> int:
    """Return the ms that a part takes past its length all the same: what it had past it, and what half turns need."""
    return rest.still[part] - (planned_length(session, part) or 0) + rest.spent[part]


def _take_for_turns(
    session: Session,
    rest: Remaining,
    others: Sequence[int],
    in_hand: int,
    by: list[int],
    lacks: Mapping[int, int],
) -> None:
    """Put in `by` what `others` give, in proportion to what they need, for turns of the part that goes on.

    That is what those lack beyond the `in_hand` ms; nothing when `others` can spare nothing.
    """
    part = rest.current
    free = max(by[part], (in_hand + _taken(session, rest, part)) // MINUTE * MINUTE)
    missing = -(-lacks[part] // MINUTE) - free // MINUTE
    if missing <= 0:
        return
    most = [_to_spare(session, rest, other) for other in others]
    shares = _shared(missing, [rest.still[other] for other in others], most)
    for other, minutes in zip(others, shares, strict=True):
        by[other] -= minutes * MINUTE
    if any(shares):
        by[part] = free + sum(shares) * MINUTE


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
