"""Which way feedback goes at a place: who is given it when somebody has a turn there.

docs/glossary.md tells the rule (Direction of feedback). The form of a round and whose a note is follow from it.
"""

from enum import Enum, auto

from inspiratie_tui.core.agenda.model import Agenda, PartKind
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at


class Direction(Enum):
    """Whose turn it is where feedback is given."""

    NONE = auto()
    """No feedback is given here."""
    TALK = auto()
    """There are no turns: people give it as it comes, in pairs, or in the steps of a form."""
    RECEIVERS = auto()
    """A turn is that of who is given it."""
    GIVERS = auto()
    """A turn is that of who gives it."""


def direction(agenda: Agenda, place: AgendaPosition) -> Direction:
    """Return which way feedback goes at `place`: in a part of that kind, and in a form that has a receiver."""
    block = block_at(agenda, place)
    if block is None:
        return Direction.NONE
    part = agenda.parts[place.part]
    if part.kind is not PartKind.FEEDBACK and not block.has_receiver:
        return Direction.NONE
    if not block.is_round:
        return Direction.TALK
    return Direction.GIVERS if block.givers or part.givers else Direction.RECEIVERS
