"""What a session leaves behind for whoever looks along, or goes on with it."""

import contextlib
from collections.abc import Sequence

from inspiratie_tui.core.moments import LocalMs
from inspiratie_tui.core.notes.note import Note, NoteDraft
from inspiratie_tui.core.notes.typed import Names, unsaved
from inspiratie_tui.core.session.events import AgendaChanged, Event, Opened
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.leading.session_time import SessionTime
from inspiratie_tui.store.port import Alive, SessionStore


def stamp_left(alive: Alive | None) -> Stamp | None:
    """Return what the clocks said at the last sign of life; None without one."""
    return alive.stamp if alive else None


def seen_of_leader(store: SessionStore, session: Session, time: SessionTime) -> tuple[bool, LocalMs | None]:
    """Return what is known of another program that leads the `session` in `store`: whether its curtain is drawn, and
    since when it is gone, by what it wrote last; None while it leads, or when there is nothing to lead on.
    """
    if not store.read_only:
        return False, None
    covered = store.alive is not None and store.alive.curtain
    if not store.abandoned or session.ended:
        return covered, None
    last = store.stamps.get(store.events[-1].number) if store.events else None
    stamps = [stamp for stamp in (last, stamp_left(store.alive)) if stamp is not None]
    return covered, max(map(time.local_at, stamps), default=None)


def draft_left(store: SessionStore, names: Names) -> NoteDraft | None:
    """Return what was being typed at the last sign of life of `store`; None when nothing was, or it became a note.

    `names` are shown for ids.
    """
    draft = store.alive.draft if store.alive else None
    if draft is not None and draft.note is None and any(note.at == draft.at for note in store.notes):
        return None
    return unsaved(draft, store.notes, names)


def mending_left(store: SessionStore, names: Names) -> NoteDraft | None:
    """Return the note that was being mended besides at the last sign of life of `store`; None when none was, or it is
    on the disk as it was typed. `names` are shown for ids.
    """
    return unsaved(store.alive.mending if store.alive else None, store.notes, names)


def after_left(store: SessionStore, names: Names) -> NoteDraft | None:
    """Return what was being typed for the two alone at the last sign of life of `store`; None when nothing was, or it
    became a note. `names` are shown for ids.
    """
    draft = store.alive.after if store.alive else None
    if draft is not None and draft.note is None and any(note.at == draft.at and note.answers for note in store.notes):
        return None
    return unsaved(draft, store.notes, names)


def is_untouched(log: Sequence[Event], notes: Sequence[Note], alive: Alive | None) -> bool:
    """Tell whether a session was set up but not begun, and nothing was typed; its agenda may have changed."""
    idle = all(isinstance(event, Opened | AgendaChanged) for event in log)
    return idle and not notes and (alive is None or alive.draft is None)


def discard_untouched(store: SessionStore, log: Sequence[Event], notes: Sequence[Note]) -> None:
    """Remove the session in `store` when nothing was done, so that it begins anew with the agenda of then."""
    if is_untouched(log, notes, store.alive) and not store.read_only:
        with contextlib.suppress(OSError):  # where the disk refuses, the session stays, and can be led later
            store.discard()


def close_store(store: SessionStore) -> None:
    """Close `store`, whatever the disk says: who leaves was asked, and a program that is to end cannot ask."""
    with contextlib.suppress(OSError):
        store.close()
