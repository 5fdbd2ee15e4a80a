"""What a session leaves behind for whoever looks along, or goes on with it."""

from collections.abc import Sequence

from inspiratie_tui.core.notes.note import Note, NoteDraft
from inspiratie_tui.core.session.events import AgendaChanged, Event, Opened
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.port import Alive, SessionStore


def stamp_left(alive: Alive | None) -> Stamp | None:
    """Return what the clocks said at the last sign of life; None without one."""
    return alive.stamp if alive else None


def is_covered(store: SessionStore) -> bool:
    """Tell whether another program leads the session in `store`, and had its curtain drawn at its last sign of life."""
    return store.read_only and store.alive is not None and store.alive.curtain


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
