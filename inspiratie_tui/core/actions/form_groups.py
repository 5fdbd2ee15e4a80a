"""Says who is with whom: as it was proposed, changed by hand, or as people chose themselves."""

from collections.abc import Iterable, Sequence

from inspiratie_tui.core.actions.lead import may_go
from inspiratie_tui.core.actions.refusal import Answer, Reason, Refusal
from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.agenda.position import size_at
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.people.pairs import PairHistory, PersonPair, ProposedGroups, propose_groups, times_together
from inspiratie_tui.core.session.events import GroupsFormed
from inspiratie_tui.core.session.formed_groups import groups_by_place, groups_to_form, known_groups, place_to_form
from inspiratie_tui.core.session.session import Session

PEOPLE: dict[GroupSize, int] = {GroupSize.PAIRS: 2, GroupSize.TRIOS: 3, GroupSize.FOURS: 4}
"""How many people are in a group of each size."""


def history_here(
    session: Session, earlier: Iterable[SmallGroups] = (), apart: Iterable[PersonPair] = ()
) -> PairHistory:
    """Return what is known where the session is of who was with whom this year.

    `earlier` is what was formed in other sessions; `apart` are not to be together. What is formed for the same place
    does not count yet, for it can still be formed otherwise.
    """
    there = place_to_form(session)
    so_far = (groups for place, groups in groups_by_place(session) if place != there)
    return PairHistory(times_together((*earlier, *so_far)), frozenset(apart))


def size_to_form(session: Session) -> GroupSize:
    """Return in what groups people are where groups are formed now: as the agenda says, else in pairs."""
    return size_at(session.agenda, place_to_form(session)) or GroupSize.PAIRS


def proposed_here(
    session: Session, history: PairHistory, facilitators: Sequence[PersonId] = (), size: GroupSize | None = None
) -> ProposedGroups:
    """Return the participants who are here in groups of `size`; None takes what the agenda says, else pairs.

    `facilitators` are those who join when somebody would be over; who is not here does not.
    """
    wanted = size or size_to_form(session)
    joining = tuple(person for person in facilitators if person in session.circle.facilitators_here)
    return propose_groups(session.circle.participants_here, PEOPLE[wanted], history, joining)


def may_form_groups(session: Session) -> Refusal | None:
    """Return None when the session has begun and is not over, else the refusal."""
    return may_go(session)


def form_groups(session: Session, at: SessionMs, number: int, groups: SmallGroups) -> Answer:
    """Return the event with which `groups` are formed; without any, that with which those there were are taken back.

    Somebody who is not here, or is in two of them, is refused.
    """
    refused = may_form_groups(session)
    if refused:
        return refused
    groups = tuple(filter(None, groups))
    if known_groups(groups, session.circle.everyone_here) != groups:
        return Refusal(Reason.NO_SUCH_PERSON)
    if groups == groups_to_form(session):
        return Refusal(Reason.NOTHING_CHANGED)
    return GroupsFormed(number=number, at=at, groups=groups)
