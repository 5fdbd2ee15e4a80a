"""The ways to divide what is left as they are shown: times on the clock in the room, lengths in whole minutes."""

from msgspec import Struct

from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.actions.replan import Proposal, proposals, why_nothing
from inspiratie_tui.core.forecast.forecast import Safety
from inspiratie_tui.core.forecast.wall_clock import WallClock
from inspiratie_tui.core.moments import MINUTE, whole_minutes
from inspiratie_tui.core.session.durations import planned_length
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.digit_style import halves
from inspiratie_tui.core.view.time_slices import time_of_day
from inspiratie_tui.core.view.truth import closing_minutes, late_minutes


class ChangedLength(Struct, frozen=True):
    """A part whose length changes."""

    title: str | None
    """Its title, as participants may see it; None when it is hidden from them."""
    before: int
    """The minutes it has now."""
    after: int | None
    """The minutes it would have; None when it would be left out."""
    halves: int | None = None
    """How many halves of a minute each turn to come in it would have; None without any."""


class BreakSlice(Struct, frozen=True):
    """A break, or a part pinned to the clock, that is to come."""

    title: str | None
    """Its title, as participants may see it; None when it is hidden from them."""
    begins: int
    """When it would begin: ms since midnight."""
    late: int
    """The minutes by which that is after the time it is pinned to; 0 without a pin."""


class ProposalSlice(Struct, frozen=True):
    """One way, and what would come of it. Times are ms since midnight."""

    proposal: Proposal
    """What is done when it is chosen."""
    lengths: tuple[ChangedLength, ...]
    """The parts whose length it changes, in order."""
    breaks: tuple[BreakSlice, ...]
    """The breaks and pinned parts to come."""
    ends: int
    """When it would be over."""
    late: int
    """The minutes by which that is later than it should be; negative before, 0 when no end is known."""
    due: int
    """When it should then be over; `ends` when no end is known."""
    closing: Safety | None
    """Whether the closing would then fit; None without one."""
    closing_minutes: int
    """The minutes there would be for it."""
    closing_planned: int
    """The minutes it should have."""
    no_length: int = 0
    """How many parts without a length make the end unknown; 0 when it is known, else `ends` is the earliest."""


class ReplanView(Struct, frozen=True):
    """What can be divided at one moment."""

    proposals: tuple[ProposalSlice, ...]
    """The ways, the best first."""
    nothing: Reason | None
    """Why there is none; None when there is any."""


def replan_view(session: Session, clock: WallClock) -> ReplanView:
    """Return how what is left of `session` can be divided when the wall clock says `clock`."""
    offered = proposals(session, clock)
    rows = tuple(_slice(proposal, session) for proposal in offered)
    return ReplanView(rows, None if rows else why_nothing(session, clock))


def same_way(row: ProposalSlice, other: ProposalSlice) -> bool:
    """Tell whether both are the same way, though time has gone on."""
    return row.proposal.way is other.proposal.way


def _slice(proposal: Proposal, session: Session) -> ProposalSlice:
    due = proposal.end if proposal.due is None else proposal.due
    closing = proposal.closing
    return ProposalSlice(
        proposal=proposal,
        lengths=_changed_lengths(proposal, session),
        breaks=tuple(
            BreakSlice(
                session.agenda.parts[pin.part].shown_title, time_of_day(pin.begin), late_minutes(pin.begin, pin.late)
            )
            for pin in proposal.breaks
        ),
        ends=time_of_day(proposal.end),
        late=late_minutes(proposal.end, proposal.end - due),
        due=time_of_day(due),
        closing=None if closing is None else closing.safety,
        closing_minutes=0 if closing is None else closing_minutes(closing),
        closing_planned=0 if closing is None else whole_minutes(closing.planned),
        no_length=proposal.without_end,
    )


def _changed_lengths(proposal: Proposal, session: Session) -> tuple[ChangedLength, ...]:
    rows = []
    for part, after in enumerate(proposal.lengths):
        before, each = planned_length(session, part), proposal.turns[part]
        if before is None or after is None or before == after:
            continue
        title = session.agenda.parts[part].shown_title
        left = None if part in proposal.dropped else after // MINUTE
        rows.append(ChangedLength(title, before // MINUTE, left, None if each is None else halves(each)))
    return tuple(rows)
