"""What a session leaves behind when nobody leads it any more."""

from collections.abc import Sequence

from inspiratie_tui.core.notes.note import Note, NoteDraft
from inspiratie_tui.core.session.events import AgendaChanged, Event, Opened
from inspiratie_tui.store.port import Alive


def draft_left(alive: Alive | None, notes: Sequence[Note]) -> NoteDraft | None:
    """Return what was being typed at the last sign of life; not what became one of `notes` just after that."""
    draft = alive.draft if alive else None
    if draft is not None and draft.note is None and any(note.at == draft.at for note in notes):
        return None
    return draft


def is_untouched(log: Sequence[Event], notes: Sequence[Note], alive: Alive | None) -> bool:
    """Tell whether nothing happened since it was laid ready but to its agenda, and nothing was typed."""
    idle = all(isinstance(event, Opened | AgendaChanged) for event in log)
    return idle and not notes and (alive is None or alive.draft is None)
