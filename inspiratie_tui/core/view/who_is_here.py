"""Who is here, as it can be changed: everybody of the circle, nine to a page, for nine have a digit."""

from collections.abc import Mapping

from msgspec import Struct

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.circle_slices import UNKNOWN

DIGITS = 9
"""How many people have a digit at a time."""


class PersonHere(Struct, frozen=True):
    """One of the circle."""

    person: PersonId
    """Who."""
    name: str
    """The name people use."""
    here: bool
    """Whether they are here."""
    leads: bool = False
    """Whether they lead."""


class WhoIsHere(Struct, frozen=True):
    """Everybody of the circle."""

    pages: tuple[tuple[PersonHere, ...], ...]
    """Those with a digit in the ring, by it; then the others, the facilitators last. None without people."""
    here: int
    """How many participants are here."""
    total: int
    """How many participants there are."""


def who_is_here(
    session: Session, names: Mapping[PersonId, str], seats: tuple[PersonId, ...] | None = None
) -> WhoIsHere:
    """Return who of the circle of `session` is here, as they sit, or as they would in `seats`.

    `names` are shown for ids.
    """
    circle = session.circle if seats is None else session.circle.seated(seats)
    everyone = [
        PersonHere(person, names.get(person, UNKNOWN), circle.is_here(person), person == session.leading)
        for person in circle.everyone
    ]
    with_digits = min(DIGITS, len(circle.seats))
    others = range(with_digits, len(everyone), DIGITS)
    pages = (everyone[:with_digits], *(everyone[first : first + DIGITS] for first in others))
    return WhoIsHere(tuple(map(tuple, filter(None, pages))), len(circle.participants_here), len(circle.seats))
