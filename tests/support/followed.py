"""An agenda whose file changes while the session runs."""

import os
from pathlib import Path

from inspiratie_tui.core.session.events import AgendaChanged
from support.room import Room, Table


def stamp(file: Path, room: Room, seconds: int) -> None:
    """Say that `file` was saved so long after now in the room."""
    moment = room.clock.stamp().utc // 1_000 + seconds
    os.utime(file, (moment, moment))


async def look(table: Table, times: int = 2) -> None:
    """Let the program look at the file, as it does every two seconds."""
    for _ in range(times):
        await table.live.look_at_agenda()
    await table.quiet()


def titles(table: Table) -> list[str]:
    return [part.title for part in table.live.session.agenda.parts]


def changes(table: Table) -> int:
    return sum(isinstance(event, AgendaChanged) for event in table.live.log)


def words(table: Table) -> str:
    return " ".join(table.text.replace("│", " ").split())
