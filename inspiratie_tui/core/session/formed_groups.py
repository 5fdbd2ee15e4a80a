"""Who is with whom at a place of a session, and who was in all of it (docs/glossary.md, small groups)."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.session.events import GroupsFormed
from inspiratie_tui.core.session.session import Session


def with_groups(session: Session, event: GroupsFormed) -> Session:
    """Return the session in which those groups are formed at the place where it is, instead of others formed there.

    One that has not begun, or is over, stays as it was: nobody goes anywhere.
    """
    if not session.spans or session.ended:
        return session
    place, groups = session.place, known_groups(event.groups, session.circle.everyone)
    others = tuple(entry for entry in session.formed if entry[0] != place)
    return replace(session, formed=(*others, (place, groups)) if groups else others)


def groups_here(session: Session) -> SmallGroups:
    """Return who is with whom at the place where the session is; none where nobody formed any."""
    return groups_at(session, session.place)


def groups_at(session: Session, place: AgendaPosition) -> SmallGroups:
    """Return who was with whom at `place`; none where nobody formed any."""
    return next((groups for other, groups in session.formed if other == place), ())


def groups_shown(session: Session) -> SmallGroups:
    """Return who is with whom while what is at the place of the session goes on.

    In a later step or repeat of it those go on who were formed before, until others are formed.
    """
    block = session.place[:2]
    return next((groups for place, groups in reversed(session.formed) if place[:2] == block), ())


def groups_of(session: Session) -> tuple[SmallGroups, ...]:
    """Return the groups of each place where any were formed: a time that people were together each."""
    return tuple(groups for _place, groups in session.formed)


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
