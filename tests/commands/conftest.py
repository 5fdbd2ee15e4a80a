"""A home to run commands in."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import store_in, write_group

from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import Group, Person, PersonId, Role
from inspiratie_tui.home import Home
from inspiratie_tui.store.tinydb.session_file import SessionFile

MakeGroup = Callable[..., Group]
MakeSession = Callable[..., SessionFile]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def make_group(home: Home) -> MakeGroup:
    """Writes a group of two and a facilitator to disk; `utc` is when it is made, in ms."""

    def make(group_id: str, *, sample: bool = False, utc: int = 0) -> Group:
        people = (
            Person(PersonId("p1"), "Anouk"),
            Person(PersonId("p2"), "Bilal"),
            Person(PersonId("f1"), "Noor", Role.FACILITATOR),
        )
        group = Group(group_id, group_id.partition("-")[0].title(), people, sample=sample)
        write_group(home.data / group.id, group)
        os.utime(home.data / group.id / "group.json", (utc / 1000, utc / 1000))
        return group

    return make


@pytest.fixture
def make_session(home: Home) -> MakeSession:
    """Lays a session ready on disk; the caller closes it. `utc` is when, in ms."""
    from inspiratie_tui.leading.setup import set_up

    def make(group: Group, session_id: str, *, agenda: str = "Aankomen", utc: int = 1_795_435_200_000) -> SessionFile:
        return set_up(
            store_in(home.data),
            session_id=session_id,
            group=group,
            number=1,
            agenda=Agenda(title=agenda, parts=(Part(title="Kring", length=5 * MINUTE),)),
            agenda_name=agenda,
            clock=SetClock(utc),
        )

    return make
