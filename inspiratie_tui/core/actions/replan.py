"""Dividing anew what is left: at most three proposals, each with all that follows from it. Nothing happens by itself.

The best comes first. One that brings back what is late (what ends late takes from the closing) comes before one that
does not; what those who lead can do by themselves before what the group is asked; and then what takes the fewest
minutes from the parts.
"""

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.actions.ways_to_divide import Way, drop, later, minutes_late, roomier, shorter, turns_lack
from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.forecast.forecast import Closing, Forecast, Pin, forecast
from inspiratie_tui.core.forecast.remaining import Remaining, remaining
from inspiratie_tui.core.forecast.turns_ahead import turn_length
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import LocalMs, SessionMs, whole_minutes
from inspiratie_tui.core.session.apply import apply
from inspiratie_tui.core.session.durations import planned_length
from inspiratie_tui.core.session.events import Replanned
from inspiratie_tui.core.session.session import Session


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
    breaks: tuple[Pin, ...]
    """The breaks and the parts pinned to the clock that are to come, and when each then begins."""
    turns: tuple[int | None, ...]
    """How many ms each turn to come then has, for every part; None without turns to come."""
    without_end: int
    """How many parts without a length make the end unknown; 0 when it is known, else `end` is the earliest moment."""
    brings_back: bool
    """Whether nothing ends late any more, or where the end was not late, nothing begins late."""


def proposals(session: Session, clock: WallClock) -> tuple[Proposal, ...]:
    """Return the ways to divide what is left, as far as each helps, the best first.

    When something is late: a little shorter everywhere, drop one part, end later. When nothing is: more room, for turns
    that are shorter than planned before anything else. Empty when `why_nothing` has a reason.
    """
    if may_replan(session):
        return ()
    rest = remaining(session, clock)
    if not minutes_late(rest):
        changes = [roomier(session, rest, clock.now)]
    else:
        changes = [(Way.SHORTER, shorter(session, rest)), (Way.DROP, drop(session, rest)), (Way.LATER, later(rest))]
    ends_late = whole_minutes(max(0, rest.lateness()[-1] or 0)) > 0
    offered = [_proposal(session, clock, way, change, ends_late) for way, change in changes if change is not None]
    return tuple(sorted(offered, key=lambda proposal: _rank(proposal, rest)))


def _rank(proposal: Proposal, rest: Remaining) -> tuple[bool, bool, int]:
    """Return how far behind the best a proposal comes: what it leaves late, what it asks, the ms it takes away."""
    taken = sum(rest.still[part] for part in proposal.dropped) - sum(min(0, change) for change in proposal.by)
    return not proposal.brings_back, proposal.way is Way.LATER, taken


def why_nothing(session: Session, clock: WallClock) -> Reason:
    """Return why there are no `proposals`, for a moment at which there are none."""
    refused = may_replan(session)
    if refused:
        return refused.reason
    rest = remaining(session, clock)
    if minutes_late(rest):
        return Reason.NOTHING_GIVES
    if turns_lack(session, rest, clock.now):
        return Reason.TURNS_STAY_SHORT
    return Reason.NOTHING_TO_DIVIDE if rest.due_end is not None else Reason.NO_END


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


def _proposal(session: Session, clock: WallClock, way: Way, change: Replanned, ends_late: bool) -> Proposal:
    after = apply(session, replace(change, at=clock.now))
    seen = forecast(after, clock)
    late = [seen.late] if ends_late else [seen.late, *(pin.late for pin in seen.pins)]
    return Proposal(
        way=way,
        by=(*change.by, *(0,) * (len(session.added) - len(change.by))),
        dropped=change.dropped,
        later=change.later,
        lengths=_lengths(after),
        end=seen.end,
        due=None if seen.late is None else LocalMs(seen.end - seen.late),
        closing=seen.closing,
        breaks=_breaks(after, seen),
        turns=tuple(turn_length(after, clock.now, part) for part in range(len(session.agenda.parts))),
        without_end=seen.without_end,
        brings_back=not any(whole_minutes(max(0, behind or 0)) for behind in late),
    )


def _breaks(session: Session, seen: Forecast) -> tuple[Pin, ...]:
    """Return the breaks and pinned parts to come, in order; a break without a pin is never late."""
    pins = {pin.part: pin for pin in seen.pins}
    return tuple(
        pins.get(part) or Pin(part, begin, 0)
        for part, begin in enumerate(seen.begins)
        if begin is not None and (part in pins or session.agenda.parts[part].kind is PartKind.BREAK)
    )


def _lengths(session: Session) -> tuple[int | None, ...]:
    return tuple(planned_length(session, part) for part in range(len(session.agenda.parts)))
