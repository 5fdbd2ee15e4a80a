"""Until when the pen is down, and what was written before it was (docs/glossary.md, Pen down).

That it is down is no event: it is kept in the sign of life alone, and nowhere once the turn or the part is over.
"""

from collections.abc import Sequence

from msgspec import Struct

from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.for_the_two import for_others
from inspiratie_tui.core.notes.note import Note, NoteDraft, PenDown
from inspiratie_tui.core.notes.owner import span_at
from inspiratie_tui.core.session.event_kinds import number_amended
from inspiratie_tui.core.session.events import AgendaChanged, Event, Redone, TurnsShared
from inspiratie_tui.core.session.session import Session, Turn

_MOVE_NOBODY = (AgendaChanged, TurnsShared)
"""Events after which a turn or a part may have another index, though it is the one that went on before."""


def pen_put_down(session: Session, number: int) -> PenDown:
    """Return the pen as it is put down in `session`, whose last event has that `number`."""
    return PenDown(of_turn=session.form.is_round, after=number)


def where_down(pen: PenDown, session: Session) -> Turn | AgendaPosition | int:
    """Return for what `pen` is down in `session`: a turn, between two of them the place, else the index of a part."""
    if not pen.of_turn:
        return session.place.part
    return session.place if session.turn is None else session.turns[session.turn]


def ends_pen(pen: PenDown, before: Session, event: Event, after: Session) -> bool:
    """Tell whether `pen` is no longer down when `event` made `after` of `before`.

    What only says something of earlier events does not end it: whoever puts a name right is in the same turn still.
    """
    if after.ended:
        return True
    amends = number_amended(event) is not None and not isinstance(event, Redone)  # what is redone happens
    if amends or isinstance(event, _MOVE_NOBODY):
        return False
    return before.place.part != after.place.part or (pen.of_turn and before.turn != after.turn)


class Written(Struct, frozen=True):
    """What was written already when the pen was put down."""

    notes: tuple[str, ...] = ()
    """The ids of the notes."""
    drafts: tuple[NoteDraft, ...] = ()
    """What was being typed."""

    @property
    def count(self) -> int:
        """Return how many notes that are; a note that is being mended counts once."""
        return len(self.notes) + sum(draft.note not in self.notes for draft in self.drafts)


def written_already(session: Session, notes: Sequence[Note], drafts: Sequence[NoteDraft], now: SessionMs) -> Written:
    """Return what of `notes` and `drafts` was written in the turn that goes on; where nobody speaks, the last one.

    A note that was removed still has its words on the disk: in a turn it is one of them. What the two wrote for
    themselves after a session that goes on again is none of it.
    """
    entries: tuple[Note | NoteDraft, ...] = (*for_others(notes), *drafts)
    if session.speaker(now) is not None:
        chosen = [entry for entry in entries if _in_turn(session, entry)]
    else:
        there = [entry for entry in entries if isinstance(entry, NoteDraft) or not entry.removed]
        chosen = [max(reversed(there), key=lambda entry: entry.at)] if there else []
    ids = {entry.id for entry in chosen if isinstance(entry, Note)}
    ids |= {entry.note for entry in chosen if isinstance(entry, NoteDraft) and entry.note is not None}
    mending = [draft for draft in drafts if draft in chosen or draft.note in ids]
    return Written(tuple(note.id for note in notes if note.id in ids), tuple(mending))


def _in_turn(session: Session, entry: Note | NoteDraft) -> bool:
    span = span_at(session.spans, entry.at)
    return span is not None and span.turn == session.turn
