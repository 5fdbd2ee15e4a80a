"""Who was here when: everybody from the beginning on, but for those who came later or left."""

from msgspec import Struct

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session


class Stay(Struct, frozen=True):
    """A time in which somebody was here."""

    begin: SessionMs
    """When it began; the beginning of the session for who was here then."""
    end: SessionMs | None
    """When they left; None: they stayed until the end, or are here still."""


def stays(session: Session, person: PersonId) -> tuple[Stay, ...]:
    """Return when `person`, one of the circle, was here, in order; none before the session has begun.

    Who was marked as away while it lay ready was not here at the beginning, also when it turned out to have begun
    before that was said.
    """
    if not session.spans:
        return ()
    first, last = session.spans[0].begin, session.spans[-1].end if session.ended else None
    row: list[Stay] = []
    here, since = True, first
    for move in session.movements:
        if move.person != person or move.here == here:
            continue
        at = first if move.number < session.begun_by else max(first, move.at)
        at = at if last is None else min(last, at)
        if here and since < at:
            row.append(Stay(since, at))
        here, since = move.here, at
    return (*row, Stay(since, None)) if here and since != last else tuple(row)


def present(session: Session) -> tuple[PersonId, ...]:
    """Return the participants who were here at any moment of the session, in order of seats."""
    if not session.movements:
        return session.circle.seats if session.spans else ()
    return tuple(person for person in session.circle.seats if stays(session, person))


def not_all_the_time(session: Session) -> tuple[PersonId, ...]:
    """Return those of the circle who were not here from its beginning to its end, or until now."""
    if not session.spans:
        return ()
    whole = (Stay(session.spans[0].begin, None),)
    moved = {move.person for move in session.movements}
    return tuple(person for person in session.circle.everyone if person in moved and stays(session, person) != whole)
