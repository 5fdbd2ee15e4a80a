"""One soft bell when the time of a part is up, for who asked for it; else not a sound."""

import pytest
from msgspec.structs import replace
from support.on_disk import open_session
from support.reading import figures
from support.room import Room
from textual.app import App

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.ui.context import AtSession

AGENDA = "# T\n{line}\n## Dialogue (10 min)\n## Circle (10 min, 2 min each)\n"


@pytest.fixture
def bells(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    rung: list[int] = []
    monkeypatch.setattr(App, "bell", lambda _app: rung.append(1))
    return rung


@pytest.mark.parametrize(
    ("line", "settings", "rung"),
    [("", False, 0), ("", True, 1), ("Bell: yes\n", False, 1), ("Bel: nee\n", True, 0), ("Bell: no\n", False, 0)],
)
async def test_it_is_heard_when_it_was_asked_for(
    room: Room, bells: list[int], line: str, settings: bool, rung: int
) -> None:
    async with replace(room, bell=settings).open(room.lay(AGENDA.format(line=line))) as table:
        await table.press("space")
        await table.wait(9 * MINUTE)
        assert bells == []
        for _minute in range(3):
            await table.wait(MINUTE)
        await table.press("n", "escape", "down", "escape")
        assert len(bells) == rung


@pytest.mark.parametrize("key", ["full_stop", "question_mark", "q"])
async def test_it_is_heard_whatever_lies_over_the_screen(room: Room, bells: list[int], key: str) -> None:
    async with replace(room, bell=True).open(room.lay(AGENDA.format(line=""))) as table:
        await table.press("space", key)
        await table.until(lambda: table.screen is not table.live_screen)
        await table.wait(10 * MINUTE)
        await table.wait(MINUTE)
    assert bells == [1]


async def test_turns_are_silent(room: Room, bells: list[int]) -> None:
    async with replace(room, bell=True).open(room.lay(AGENDA.format(line=""))) as table:
        await table.press("space", "down", "enter", "right")
        for _minute in range(20):
            await table.wait(MINUTE)
    assert bells == []


async def test_what_was_over_is_silent_when_it_is_opened_again(room: Room, bells: list[int]) -> None:
    async with replace(room, bell=True).open(room.lay(AGENDA.format(line=""))) as table:
        await table.press("space")
        await table.leave()
    room.clock.advance(11 * MINUTE)
    async with replace(room, bell=True).open(AtSession(room.ref)) as table:
        await table.wait(MINUTE)
        assert figures(table.text.splitlines()).startswith("+")
    assert bells == []


async def test_who_looks_along_hears_nothing_twice(room: Room, bells: list[int]) -> None:
    async with replace(room, bell=True).open(room.lay(AGENDA.format(line=""))) as table:
        await table.press("space")
        await table.leave()
    with open_session(room.session):
        async with replace(room, bell=True).open(AtSession(room.ref)) as table:
            await table.wait(12 * MINUTE)
    assert bells == []


async def test_a_rehearsal_has_it_too(room: Room, bells: list[int]) -> None:
    async with replace(room, bell=True, speed=60).open(room.lay(AGENDA.format(line=""))) as table:
        await table.press("space")
        await table.wait(10 * MINUTE)
    assert bells == [1]
