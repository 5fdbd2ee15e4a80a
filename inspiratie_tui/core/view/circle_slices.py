"""The slices about people."""

from collections.abc import Mapping

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round_form import RoundForm
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.slices import FloorSlice, Mark, RingSlice, Seat

UNKNOWN = "?"
"""Stands for a name that group.json does not have (any more)."""


def floor_slice(session: Session, names: Mapping[PersonId, str]) -> FloorSlice:
    """Return who speaks, who is next, and how far the round is."""
    form, proposed = session.form, session.proposed
    return FloorSlice(
        speaker=None if session.floor is None else names.get(session.floor, UNKNOWN),
        next=None if proposed is None else names.get(proposed, UNKNOWN),
        is_round=form.is_round,
        waiting=tuple(names.get(person, UNKNOWN) for person in form.waiting),
        done=form.turns_taken,
        total=form.turns_in_all,
        complete=form.is_complete(session.floor),
    )


def ring_slice(session: Session, names: Mapping[PersonId, str]) -> RingSlice:
    """Return the circle in order of seats; the first nine have a digit."""
    circle, form, proposed = session.circle, session.form, session.proposed
    takers = form.turn_takers
    shown = [*circle.seats]
    shown += [person for person in circle.facilitators if person in takers or person == session.floor]
    return RingSlice(
        tuple(
            Seat(
                person=person,
                digit=str(number) if number <= min(9, len(circle.seats)) else "",
                name=names.get(person, UNKNOWN),
                mark=_mark(session, form, proposed, person),
            )
            for number, person in enumerate(shown, start=1)
        )
    )


def _mark(session: Session, form: RoundForm, proposed: PersonId | None, person: PersonId) -> Mark:
    if not session.circle.is_here(person):
        return Mark.ABSENT
    if person == session.floor:
        return Mark.SPEAKS
    if person in session.hands:
        return Mark.HAND
    if person == proposed and not session.ended:
        return Mark.NEXT
    if form.has_spoken(person):
        return Mark.SPOKEN
    return Mark.PASSED if form.has_passed(person) else Mark.NONE
