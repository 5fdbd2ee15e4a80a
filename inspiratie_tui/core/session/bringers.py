"""Whom a form is about: who first gets the floor in its first step, in each repeat anew (docs/glossary.md)."""

from inspiratie_tui.core.agenda.model import ABOUT_ONE
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, step_at
from inspiratie_tui.core.session.session import Session


def chooses_bringer(session: Session, place: AgendaPosition) -> bool:
    """Tell whether who gets the floor at `place` is whom the form is about: the first one in its first step.

    Where that one has left, it is who gets the floor next. In small groups, which have one each, it is the one of ours.
    """
    block = block_at(session.agenda, place)
    return block is not None and block.has_bringer and not place.step and session.bringer_here(place) is None


def begins_by_listening(session: Session, place: AgendaPosition) -> bool:
    """Tell whether whom the form is about listens in its first step: who chose them gave nobody the floor."""
    step = step_at(session.agenda, place)
    return step is not None and step.listens in ABOUT_ONE
