"""The slices about people."""

from collections.abc import Mapping

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round_form import RoundForm
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.form_slices import step_floor
from inspiratie_tui.core.view.slices import FloorSlice, Mark, RingSlice, Seat

UNKNOWN = "?"
"""Stands for a name that group.json does not have (any more)."""


def floor_slice(session: Session, names: Mapping[PersonId, str]) -> FloorSlice:
    """Return who speaks, who is next, and how far the round is."""
    form, speaker = session.form, session.floor
    proposed = form.proposed(speaker)
    return FloorSlice(
        speaker=None if speaker is None else names.get(speaker, UNKNOWN),
        next=None if proposed is None else names.get(proposed, UNKNOWN),
        is_round=form.is_round,
        waiting=tuple(names.get(person, UNKNOWN) for person in form.waiting),
        done=form.turns_taken,
        total=form.turns_in_all,
        complete=form.is_complete(speaker),
        step=step_floor(session, names),
        given_feedback=form.is_given_feedback(speaker),
    )


def ring_slice(session: Session, names: Mapping[PersonId, str]) -> RingSlice:
    """Return the circle in order of seats; the first nine have a digit."""
    # Asked once for all seats: who speaks and who is next are worked out anew each time.
    circle, form, speaker = session.circle, session.form, session.floor
    proposed, takers = None if session.ended else form.proposed(speaker), form.turn_takers
    shown = [*circle.seats]
    shown += [person for person in circle.facilitators if person in takers or person == speaker]
    return RingSlice(
        tuple(
            Seat(
                person=person,
                digit=str(number) if number <= min(9, len(circle.seats)) else "",
                name=names.get(person, UNKNOWN),
                mark=_mark(form, person, speaker, proposed),
            )
            for number, person in enumerate(shown, start=1)
        )
    )


def _mark(form: RoundForm, person: PersonId, speaker: PersonId | None, proposed: PersonId | None) -> Mark:
    if not form.circle.is_here(person):
        return Mark.ABSENT
    if person == speaker:
        return Mark.SPEAKS
    if person in form.hands:
        return Mark.HAND
    if person == proposed:
        return Mark.NEXT
    if form.has_spoken(person):
        return Mark.SPOKEN
    return Mark.PASSED if form.has_passed(person) else Mark.NONE
