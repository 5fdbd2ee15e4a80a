"""A session without a screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.on_disk import store_of

from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import Group, Person, PersonId
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.leading.setup import set_up

GROUP = Group("g-0000", "Group", tuple(Person(PersonId(f"p{n}"), name) for n, name in enumerate(("Ann", "Bo"), 1)))
AGENDA = Agenda(title="Two", parts=(Part(title="One", length=10 * MINUTE, each=2 * MINUTE), Part(title="Two")))


@pytest.fixture
def clock() -> SetClock:
    return SetClock(1_795_435_200_000)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / GROUP.id / "2026-11-23-0000.json"


@pytest.fixture
def live(path: Path, clock: SetClock) -> Iterator[SessionRunner]:
    file = set_up(
        store_of(path), session_id=path.stem, group=GROUP, number=3, agenda=AGENDA, agenda_name="Two", clock=clock
    )
    led = SessionRunner(file, clock, GROUP.names)
    yield led
    led.close()
