"""The session that is led, as one of the sessions of its year."""

from inspiratie_tui.core.moments import day_of
from inspiratie_tui.core.year.held_session import HeldSession, held_session
from inspiratie_tui.leading.runner import SessionRunner


def held_now(runner: SessionRunner) -> HeldSession:
    """Return the session of `runner` as it stands, with its notes; where it has not begun its day is today."""
    session = runner.session
    begin = session.spans[0].begin if session.spans else runner.now
    day, store = day_of(runner.local(begin)), runner.store
    return held_session(store.ref.session, store.header.number, day, session, runner.notes)
