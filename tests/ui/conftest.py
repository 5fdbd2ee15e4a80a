"""A room to open the program in."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.followed import stamp
from support.room import Room

from inspiratie_tui import texts
from inspiratie_tui.ui.context import AtSession

AGENDA = """\
# Session 5: trying a step (deel 2)
Begin: 14:00
End: 16:30

## Arriving (16 min, 2 min each)
- What do you come in with?
## Writing: my next step (10 min, silent)
Guidance nobody may see.
- What would you try tomorrow?
## Dialogue (40 min)
> Who dares nothing gains nothing.
## Break (15 min, at 15:15)
## Circle (15 min, any order)
## Societal perspective (20 min, at least 15 min)
- Whom does it touch?
"""


@pytest.fixture
def agenda() -> str:
    """Six parts: a round, silence, a dialogue, a break, a round in any order, the closing."""
    return AGENDA


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path / "home")


@pytest.fixture
def dutch() -> None:
    texts.use("nl")


@pytest.fixture
def agenda_path(room: Room, agenda: str) -> Path:
    path = room.home.agendas / "en" / "05-trying-a-step.md"
    path.parent.mkdir(parents=True)
    path.write_text(agenda, "utf-8")
    stamp(path, room, -60)
    return path


@pytest.fixture
def save(room: Room, agenda_path: Path) -> Callable[[str], None]:
    """Save another text in the file, a little later each time; nothing in the program may ever do that."""
    later = iter(range(1, 100))

    def put(text: str) -> None:
        agenda_path.write_text(text, "utf-8")
        stamp(agenda_path, room, next(later))

    return put


@pytest.fixture
def laid(room: Room, agenda: str, agenda_path: Path) -> AtSession:
    return room.lay(agenda, file=agenda_path)
