"""What the two facilitators look back on before the next session: who missed what last time, and their own lines."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from inspiratie_tui.core.notes.for_the_two import for_the_two
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.attendance import not_all_the_time, stays
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.year.held_session import HeldSession


class Absence(Struct, frozen=True):
    """Somebody of the circle who was not there all the time."""

    person: PersonId
    """Who."""
    missed: tuple[str, ...]
    """The titles of the parts in which they were not for a moment, in order of the agenda."""
    whole: bool
    """They were not there at all."""


class LookingBack(Struct, frozen=True):
    """The last session, as far as it is for the two alone."""

    name: str
    """What the session is called in the folder of its group."""
    day: date
    """The day on which it began."""
    title: str
    """What participants may see of its title."""
    absences: tuple[Absence, ...]
    """Who was not there all the time, in the order of the circle."""
    lines: tuple[Note, ...]
    """What the two wrote for themselves since then, by question."""


def looking_back(year: Sequence[HeldSession]) -> LookingBack | None:
    """Return what the two look back on, of the sessions of a `year` in order; None while none is over.

    That is the last session of the year. One that was held outside it, as an agenda that was tried, hides nothing: what
    the two wrote after it comes along.
    """
    over = [held for held in year if held.session.ended]
    if not over:
        return None
    last = next((held for held in reversed(over) if held.number is not None), over[-1])
    since = over[over.index(last) :]
    notes = [note for held in since for note in held.notes]
    title = last.session.agenda.shown_title
    return LookingBack(last.name, last.day, title, absences(last.session), for_the_two(notes))


def absences(session: Session) -> tuple[Absence, ...]:
    """Return who of the circle was not there from the beginning of `session` to its end, and what they missed."""
    return tuple(
        Absence(person, _missed(session, person), whole=not stays(session, person))
        for person in not_all_the_time(session)
    )


def _missed(session: Session, person: PersonId) -> tuple[str, ...]:
    """Return the titles of the parts that were held while `person` was not there for a moment of them."""
    there = stays(session, person)
    held: set[int] = set()
    seen: set[int] = set()
    for span in session.spans:
        if span.end is not None and span.end <= span.begin:
            continue
        held.add(span.place.part)
        if any(
            (span.end is None or stay.begin < span.end) and (stay.end is None or stay.end > span.begin)
            for stay in there
        ):
            seen.add(span.place.part)
    return tuple(session.agenda.parts[part].shown_title for part in sorted(held - seen))
