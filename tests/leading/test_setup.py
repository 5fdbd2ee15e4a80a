"""A session is set up whole or not at all."""

import shutil
from pathlib import Path

from support.killed import kills
from support.on_disk import store_in

from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.agenda.model import Agenda, Part
from inspiratie_tui.core.people.group import Group, Person, PersonId
from inspiratie_tui.core.session.events import Opened
from inspiratie_tui.leading.setup import set_up

GROUP = Group("g-0000", "Group", (Person(PersonId("p1"), "Ann"),))


def test_killed_while_one_is_set_up_no_session_is_there_that_nobody_can_lead(tmp_path: Path) -> None:
    def act() -> None:
        set_up(
            store_in(tmp_path),
            session_id="2026-11-23-aaaa",
            group=GROUP,
            number=1,
            agenda=Agenda(parts=(Part(title="One"),)),
            agenda_name="",
            clock=SetClock(1_795_435_200_000),
        ).close()

    deaths = 0
    for _step in kills(act, tmp_path):
        deaths += 1
        store = store_in(tmp_path)
        for summary in store.archive.sessions(GROUP.id):
            with store.look(summary.ref) as session:
                assert [type(event) for event in session.events] == [Opened]
        shutil.rmtree(tmp_path / GROUP.id, ignore_errors=True)
    assert deaths > 5
