"""The session that is led, as one of the sessions of its year."""

from inspiratie_tui.core.moments import day_of
from inspiratie_tui.core.year.held_session import HeldSession
from inspiratie_tui.leading.runner import SessionRunner


def held_now(runner: SessionRunner) -> HeldSession:
    """Return the session of `runner` as it stands, with its notes; where it has not begun its day is today."""
    session = runner.session
    begin = session.spans[0].begin if session.spans else runner.now
    kept = (note for note in runner.notes if not note.removed)
    return HeldSession(
        name=runner.store.ref.session,
        number=runner.store.header.number or None,
        day=day_of(runner.local(begin)),
        session=session,
        notes=tuple(sorted(kept, key=lambda note: note.at)),
    )
