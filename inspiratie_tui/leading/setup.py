"""Makes a new session, which is kept before its first part has begun."""

from inspiratie_tui.clock.clock import Clock
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.forecast.who_begins import who_begins
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
    """Make session `number` (1 to 10; 0: none of the year) of `group` in `store`, ready to begin, and return it, open.

    `agenda_file` is the agenda's file, which the session follows, as `Home.name_of` calls it; None when there is none.
    What happened in the group's other sessions says who begins. Raises OSError when the disk refuses.
    """
    rounds = store.archive.rounds(group.id)
    # Those who are owed the same begin one seat further each session; so does everybody where nothing is known.
    starter = max(0, number - 1) % max(1, len(group.participants))
    opened = Opened(
        number=1,
        at=SessionMs(0),
        agenda=agenda,
        participants=group.participants,
        facilitators=group.facilitators,
        starter=starter,
        order=who_begins(group.participants, rounds, starter) if rounds else (),
    )
    return store.create(
        SessionRef(group.id, session_id),
        number=number,
        agenda_name=agenda_name,
        agenda_file=agenda_file,
        first=(opened, clock.stamp()),
    )
