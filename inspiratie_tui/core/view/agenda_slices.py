"""The slice of the agenda: its parts in a list, with what was and what is expected."""

from msgspec import Struct

from inspiratie_tui.core.agenda.model import PartKind
from inspiratie_tui.core.view.form_slices import StepSlice


class AgendaRow(Struct, frozen=True):
    """One part in the list."""

    title: str | None
    """Its title; None when it is hidden from participants."""
    kind: PartKind
    """Its kind."""
    begins: int | None
    """Time of day (ms) at which it began, or is expected to; None when neither is known."""
    planned: int | None
    """Ms planned, with what was added while it is not over; None without a length, 0 when it is left out."""
    took: int | None
    """Ms it took, once it is over; None before that, and when it was never reached."""
    protected: bool
    """Belongs to what must not be squeezed."""
    current: bool
    """It is on now."""
    over: bool
    """The session has gone past it, whether it was reached or not."""
    dropped: bool
    """It is left out."""
    step: StepSlice | None = None
    """The step of a form that goes on in it; None where there are no steps."""


class AgendaSlice(Struct, frozen=True):
    """The parts, in order."""

    rows: tuple[AgendaRow, ...]
    """One for each part."""
