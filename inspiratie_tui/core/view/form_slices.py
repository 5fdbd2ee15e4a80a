"""The slice of the step of a form that goes on."""

from msgspec import Struct

from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, step_at
from inspiratie_tui.core.session.session import Session


class StepSlice(Struct, frozen=True):
    """A step of a form."""

    title: str
    """Its title, as participants may see it; may be empty."""
    number: int
    """Which it is, counted from 0."""
    count: int
    """How many there are."""


def step_slice(session: Session, place: AgendaPosition | None = None) -> StepSlice | None:
    """Return the step at `place`, at the one where it is when that is left out; None where there are no steps."""
    place = session.place if place is None else place
    step, block = step_at(session.agenda, place), block_at(session.agenda, place)
    return None if step is None or block is None else StepSlice(step.shown_title, place.step, block.step_count)
