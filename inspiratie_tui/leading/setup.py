"""A session that lies ready: it is kept before anything has begun."""

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.session.events import Opened
from inspiratie_tui.store.port import SessionRef, SessionStore, Store


def set_up(
    store: Store,
    *,
    session_id: str,
    group: Group,
    number: int,
    agenda: Agenda,
    agenda_name: str,
    clock: Clock,
    agenda_file: str | None = None,
) -> SessionStore:
    """Make a session that lies ready, at its first part, and return it, open. Raises OSError when the disk refuses.

    `agenda_file` is the agenda's file as `Home.name_of` calls it: the session follows it.
    """
    session = store.create(
        SessionRef(group.id, session_id), number=number, agenda_name=agenda_name, agenda_file=agenda_file
    )
    opened = Opened(
        number=1,
        at=SessionMs(0),
        agenda=agenda,
        participants=group.participants,
        facilitators=group.facilitators,
        # One seat further each session, so that over the year nobody always begins.
        starter=(number - 1) % max(1, len(group.participants)),
    )
    try:
        session.append(opened, clock.stamp())
    except OSError:
        session.close()
        raise
    return session
