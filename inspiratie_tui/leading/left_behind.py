"""What a session leaves behind when nobody leads it any more."""

from collections.abc import Sequence

from inspiratie_tui.core.notes.note import Note, NoteDraft
from inspiratie_tui.core.session.events import AgendaChanged, Event, Opened
from inspiratie_tui.store.port import Alive


def draft_left(alive: Alive | None, notes: Sequence[Note]) -> NoteDraft | None:
    """Return what was being typed at the last sign of life; None when nothing was, or it became one of `notes`."""
    draft = alive.draft if alive else None
    if draft is not None and draft.note is None and any(note.at == draft.at for note in notes):
        return None
    return draft


def is_untouched(log: Sequence[Event], notes: Sequence[Note], alive: Alive | None) -> bool:
    """Tell whether a session was set up but not begun, and nothing was typed; its agenda may have changed."""
    idle = all(isinstance(event, Opened | AgendaChanged) for event in log)
    return idle and not notes and (alive is None or alive.draft is None)
