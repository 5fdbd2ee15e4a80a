"""The slices about people."""

from collections.abc import Mapping

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.view.slices import FloorSlice, Mark, RingSlice, Seat

UNKNOWN = "?"
"""Stands for a name that group.json does not have (any more)."""


def floor_slice(session: Session, names: Mapping[PersonId, str]) -> FloorSlice:
    """Who speaks, who is next."""
    current, queue = session.round, session.queue
    in_order = session.block is None or not session.block.any_order
    waiting = () if current is not None and in_order else queue
    had = 0 if current is None else sum(p in current.spoken or p in current.declined for p in session.circle)
    total = 0 if current is None else len(session.circle)
    return FloorSlice(
        speaker=None if session.floor is None else names.get(session.floor, UNKNOWN),
        next=None if session.proposed is None else names.get(session.proposed, UNKNOWN),
        is_round=current is not None,
        waiting=tuple(names.get(person, UNKNOWN) for person in waiting),
        done=had,
        total=total,
        complete=current is not None and not queue and session.floor is None and total > 0,
    )


def ring_slice(session: Session, names: Mapping[PersonId, str]) -> RingSlice:
    """The circle in order of seats; the first nine have a digit."""
    shown = [*session.participants]
    shown += [person for person in session.facilitators if person in session.circle or person == session.floor]
    return RingSlice(
        tuple(
            Seat(
                person=person,
                digit=str(number) if number <= min(9, len(session.participants)) else "",
                name=names.get(person, UNKNOWN),
                mark=_mark(session, person),
            )
            for number, person in enumerate(shown, start=1)
        )
    )


def _mark(session: Session, person: PersonId) -> Mark:
    current = session.round
    if person in session.absent:
        return Mark.ABSENT
    if person == session.floor:
        return Mark.SPEAKS
    if person in session.hands:
        return Mark.HAND
    if person == session.proposed and not session.ended:
        return Mark.NEXT
    if current is not None and person in current.spoken:
        return Mark.SPOKEN
    if current is not None and (person in current.passed or person in current.declined):
        return Mark.PASSED
    return Mark.NONE
