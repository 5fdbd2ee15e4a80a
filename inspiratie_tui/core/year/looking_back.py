"""What the two facilitators look back on before the next session.

Who missed what last time, the steps that go on and what came of others, their own lines, everybody's question.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from inspiratie_tui.core.agenda.model import without_parentheses
from inspiratie_tui.core.notes.for_the_two import for_the_two
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import TypedQuestion
from inspiratie_tui.core.session.attendance import not_all_the_time, stays
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.year.held_session import HeldSession
from inspiratie_tui.core.year.living_steps import Step, steps_of
from inspiratie_tui.core.year.questions import Wording, wordings


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
    steps: tuple[Step, ...] = ()
    """The steps that go on, and those of which something was told in it, in the order in which they were taken on."""
    questions: tuple[tuple[Wording, ...], ...] = ()
    """Everybody's learning question in all its wordings, the oldest first, in the order of the circle."""


def looking_back(year: Sequence[HeldSession], typed: Iterable[TypedQuestion] = ()) -> LookingBack | None:
    """Return what the two look back on, of the sessions of a `year` in order; None while none is over.

    `typed` are the questions that were typed on the private page.

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
    return LookingBack(
        last.name,
        last.day,
        title,
        absences(last.session),
        for_the_two(notes),
        tuple(step for step in steps_of(year) if step.is_living or _was_told_of(step, since)),
        _questions(last.session, wordings(year, typed)),
    )


def _was_told_of(step: Step, since: Iterable[HeldSession]) -> bool:
    """Tell whether it was said in one of the sessions `since` what became of `step`."""
    return not {held.name for held in since}.isdisjoint(came.session for came in step.came)


def _questions(session: Session, asked: Mapping[PersonId, tuple[Wording, ...]]) -> tuple[tuple[Wording, ...], ...]:
    """Return what was `asked` by the people of the circle of `session`, in order; others stand behind them."""
    seats = session.circle.seats
    others = [person for person in asked if person not in seats]
    return tuple(asked[person] for person in (*seats, *others) if person in asked)


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
    return tuple(without_parentheses(session.agenda.parts[part].title) for part in sorted(held - seen))
