"""The slices about people."""

from collections.abc import Mapping

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.round_form import RoundForm
from inspiratie_tui.core.session.formed_groups import groups_at
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.form_slices import step_floor
from inspiratie_tui.core.view.slices import FloorSlice, Mark, RingSlice, Seat

UNKNOWN = "?"
"""Stands for a name that group.json does not have (any more)."""


def floor_slice(session: Session, names: Mapping[PersonId, str], now: SessionMs | None = None) -> FloorSlice:
    """Return who speaks, who is next, and how far the round is.

    In the silence between two turns, at a `now` in it, nobody speaks and who has the next one is next.
    """
    form, speaker = session.form, session.floor
    proposed = form.proposed(speaker)
    if speaker is not None and now is not None and session.silence_left(now):
        speaker, proposed, form = None, speaker, form.returned_to(None, speaker)
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


def ring_slice(session: Session, names: Mapping[PersonId, str], now: SessionMs | None = None) -> RingSlice:
    """Return the circle in order of seats; the first nine have a digit.

    In the silence between two turns, at a `now` in it, nobody speaks and who has the next one is next.
    """
    # Asked once for all seats: who speaks and who is next are worked out anew each time.
    circle, form, speaker = session.circle, session.form, session.floor
    proposed, takers = None if session.ended else form.proposed(speaker), form.turn_takers
    if speaker is not None and now is not None and session.silence_left(now):
        speaker, proposed = None, speaker
    groups = () if session.ended else groups_at(session, session.place)
    seen = {*takers, session.floor, *(person for group in groups for person in group)}
    shown = [*circle.seats, *(person for person in circle.facilitators if person in seen)]
    return RingSlice(
        tuple(
            Seat(
                person=person,
                digit=str(number) if number <= min(9, len(circle.seats)) else "",
                name=names.get(person, UNKNOWN),
                mark=_mark(form, person, speaker, proposed),
            )
            for number, person in enumerate(shown, start=1)
        ),
        groups,
    )


def _mark(form: RoundForm, person: PersonId, speaker: PersonId | None, proposed: PersonId | None) -> Mark:
    if not form.circle.is_here(person):
        return Mark.ABSENT
    if person == speaker:
        return Mark.SPEAKS
    if form.shows_hands and person in form.hands:
        return Mark.HAND
    if person == proposed:
        return Mark.NEXT
    return Mark.SPOKEN if form.shows_who_spoke and form.has_spoken(person) else Mark.NONE
