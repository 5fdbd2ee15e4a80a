"""Who is with whom at a place of a session, and who was in all of it (docs/glossary.md, small groups)."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.position import AgendaPosition, order_in_agenda, rest_of_part, size_at, step_at
from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.session.events import GroupsFormed
from inspiratie_tui.core.session.session import Session


def with_groups(session: Session, event: GroupsFormed) -> Session:
    """Return the session in which those groups are formed, instead of others for the same place.

    One that has not begun, or is over, stays as it was: nobody goes anywhere.
    """
    if not session.spans or session.ended:
        return session
    place, groups = place_to_form(session), known_groups(event.groups, session.circle.everyone)
    others = tuple(entry for entry in session.formed if entry[0] != place)
    session = replace(session, formed=others)
    if groups or groups_at(session, place):  # with nobody is said too, where others would go on
        return replace(session, formed=(*others, (place, groups)))
    return session


def place_to_form(session: Session) -> AgendaPosition:
    """Return the place for which groups are formed now: here, or the next one when the agenda has groups only there.

    People hear with whom they go before they go: while they write, or in the break.
    """
    here, following = session.place, session.next_place
    if size_at(session.agenda, here) is None and following and size_at(session.agenda, following) is not None:
        return following
    return here


def groups_to_form(session: Session) -> SmallGroups:
    """Return who was put with whom where groups are formed now; none where nobody was."""
    return groups_at(session, place_to_form(session))


def groups_still_here(session: Session) -> SmallGroups:
    """Return `groups_to_form` without who has left since; whose company all left is in none of them."""
    formed = groups_to_form(session)
    still = known_groups(formed, session.circle.everyone_here)
    return tuple(group for group in still if len(group) > 1 or group in formed)


def groups_at(session: Session, place: AgendaPosition) -> SmallGroups:
    """Return who was with whom at `place`; none where nobody was.

    In a later step or repeat of a block those go on who were formed before, until others are formed, people move on to
    somebody else, or the agenda puts them in other groups.
    """
    formed = [entry for entry in session.formed if entry[0][:2] == place[:2] and entry[0] <= place]
    if not formed:  # nearly always; asked at every tick
        return ()
    since, groups = max(formed)
    return groups if since == place or _go_on(session.agenda, since, place) else ()


def _go_on(agenda: Agenda, since: AgendaPosition, until: AgendaPosition) -> bool:
    """Tell whether the groups that were formed at `since` are there still at `until`, later in the same block."""
    between = [place for place in rest_of_part(agenda, since) if place < until]
    steps = [step for place in between if (step := step_at(agenda, place)) is not None]
    return size_at(agenda, since) is size_at(agenda, until) and not any(step.moves_on for step in steps)


def groups_by_place(session: Session) -> tuple[tuple[AgendaPosition, SmallGroups], ...]:
    """Return who was with whom, in the order of the agenda: by the place where they were formed, and were.

    While the session goes on also who will be where groups are formed now.
    """
    places = session.spans.places
    if session.spans and not session.ended:
        places |= {place_to_form(session)}
    formed = [(place, groups) for place, groups in session.formed if groups and place in places]
    return tuple(sorted(formed, key=lambda entry: order_in_agenda(entry[0])))


def groups_of(session: Session) -> tuple[SmallGroups, ...]:
    """Return the groups of each place where people were in any: a time that they were together each."""
    been = session.spans.places
    return tuple(groups for place, groups in groups_by_place(session) if place in been)


def known_groups(groups: Iterable[Iterable[PersonId]], everyone: Iterable[PersonId]) -> SmallGroups:
    """Return `groups` with nobody but `everyone`, nobody twice, and no group without people."""
    left = set(everyone)
    return tuple(filter(None, (tuple(_taken_from(left, group)) for group in groups)))


def _taken_from(left: set[PersonId], group: Iterable[PersonId]) -> Iterator[PersonId]:
    """Yield those of `group` who are `left`, and take them from it."""
    for person in group:
        if person in left:
            left.remove(person)
            yield person
