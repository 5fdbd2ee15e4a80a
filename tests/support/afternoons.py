"""Sessions that were held, on disk: for what is learned from them."""

from pathlib import Path

from inspiratie_tui import agenda_files
from inspiratie_tui.core.agenda.position import first_position
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.session.events import Ended, Event, Opened, WentTo
from inspiratie_tui.core.session.stamp import Stamp
from support.on_disk import create_session

NOON = 1_795_435_200_000


def hold(data: Path, group: Group, name: str, agenda: str, *minutes: int, ended: bool = True) -> Path:
    """Hold a session with the `agenda` (Markdown) under `data`, so many minutes a part, and return its file."""
    planned = agenda_files.parse(agenda).agenda
    path = data / group.id / f"{name}.json"
    events: list[Event] = [
        Opened(number=1, at=0, agenda=planned, participants=group.participants, facilitators=group.facilitators)
    ]
    at = 0
    for part, length in enumerate(minutes):
        events.append(WentTo(number=len(events) + 1, at=at, part=part, activity=first_position(planned, part).activity))
        at += length * MINUTE
    if ended:
        events.append(Ended(number=len(events) + 1, at=at))
    with create_session(path, session_id=name, group_id=group.id, number=1, agenda_name=planned.title) as file:
        file.append_many((event, Stamp(NOON + event.at, event.at, "boot")) for event in events)
    return path
