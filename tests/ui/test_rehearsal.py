"""A rehearsal says so on every screen, wherever one looks; a session that is meant pays nothing for that."""

import pytest
from msgspec.structs import replace
from support.contrast import colours
from support.room import Room, Table
from support.states import STATES, opened

from inspiratie_tui.clock.fast import FastClock
from inspiratie_tui.ui.context import AtReview
from inspiratie_tui.ui.shared.rehearsal_mark import RehearsalMark

MARK = {"en": "REHEARSAL · 60x", "nl": "OEFENEN · 60x"}
NOT_KEPT = {"en": "nothing of it is kept", "nl": "niets wordt bewaard"}


def marks(table: Table) -> list[RehearsalMark]:
    return [mark for screen in table.app.screen_stack for mark in screen.query(RehearsalMark)]


MEANT = [name for name, state in STATES.items() if state.speed is None]
IN_DUTCH = ("home", "round", "leave", "help", "palette", "end")
"""One state of each kind of screen; all others are asked in Dutch by `-m slow`."""


@pytest.mark.parametrize("state", MEANT)
async def test_every_screen_says_so_on_its_first_line_without_any_colour(room: Room, state: str) -> None:
    await _is_marked(replace(room, speed=60, no_color=True), state, "en")


@pytest.mark.parametrize(
    "state", [pytest.param(one, marks=[] if one in IN_DUTCH else pytest.mark.slow) for one in MEANT]
)
async def test_every_screen_says_so_in_dutch(room: Room, state: str) -> None:
    await _is_marked(replace(room, speed=60), state, "nl")


async def _is_marked(room: Room, state: str, lang: str) -> None:
    async with opened(room, state, lang=lang) as table:
        assert not room.no_color or colours(table.screen) == []
        first, *rest = table.text.splitlines()
        assert first.strip() == f"{MARK[lang]} · {NOT_KEPT[lang]}"
        assert MARK[lang] not in "\n".join(rest)
        for size in ((20, 5), (30, 8), (40, 12), (200, 60), (80, 24)):
            await table.resize(*size)
            assert table.text.splitlines()[0].strip().startswith(MARK[lang]), size


@pytest.mark.parametrize("state", ["home", "round"])
async def test_a_session_that_is_meant_has_no_such_line(room: Room, state: str) -> None:
    async with opened(room, state) as table:
        assert "REHEARSAL" not in table.text
        assert marks(table) == []


async def test_what_is_below_keeps_its_lines(room: Room, agenda: str) -> None:
    """At 80 by 24, on the fullest screen there is."""
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        meant = [line.strip() for line in table.text.splitlines() if line.strip()]
    room.session.unlink()
    async with replace(room, speed=60, clock=type(room.clock)(room.clock.stamp().utc - 2_000)).open(
        room.lay(agenda)
    ) as table:
        await table.press("space", "right")
        rehearsed = [line.strip() for line in table.text.splitlines() if line.strip()]
    assert rehearsed[1:] == meant


async def test_reading_back_says_so_too_when_it_comes_first(room: Room, agenda: str) -> None:
    room.lay(agenda)
    async with replace(room, speed=60).open(AtReview(room.ref)) as table:
        assert MARK["en"] in table.text.splitlines()[0]


async def test_leaving_does_not_say_that_it_can_be_gone_on_with(room: Room, agenda: str) -> None:
    async with replace(room, speed=60).open(room.lay(agenda)) as table:
        await table.press("space", "q")
        await table.until(lambda: "Leave this session?" in table.text)
        assert "This is a rehearsal: nothing of it is kept." in table.text
        assert "come back" not in table.text


async def test_colours_are_for_this_rehearsal(room: Room) -> None:
    async with opened(replace(room, speed=60), "home") as table:
        await table.press("c")
        await table.until(lambda: "only in this rehearsal" in table.text)
        assert table.app.theme == "inspiratie-light"
    assert not room.home.settings.exists()


@pytest.mark.parametrize(("speed", "a_second"), [(1, 1), (2, 2), (60, 4), (3_600, 4)])
async def test_it_is_drawn_more_often_when_a_minute_is_soon_over(
    room: Room, agenda: str, speed: int, a_second: int
) -> None:
    clock = FastClock(room.clock, speed, waits=True)
    async with replace(room, speed=speed, clock=clock).open(room.lay(agenda)) as table:
        assert table.live.heartbeat.seconds == 1 / a_second
