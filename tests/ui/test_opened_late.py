"""The laptop is opened at 14:12, and the group began at 14:00: one key puts that right, and one takes it back."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import pytest
from msgspec.structs import replace
from support.room import TWO_O_CLOCK, Room, Table

from inspiratie_tui import texts
from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.core.session.events import Corrected


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = texts.language()
    yield
    texts.use(before)


@asynccontextmanager
async def begun(room: Room, agenda: str, late: int = 12) -> AsyncIterator[Table]:
    """Opened `late` minutes after two, and begun a few seconds later."""
    there = replace(room, clock=SetClock(TWO_O_CLOCK + late * MINUTE))
    async with there.open(there.lay(agenda)) as table:
        await table.press("space")  # a second after it was opened
        yield table


@pytest.mark.parametrize(
    ("language", "asked", "answered"),
    [
        ("en", "Did it begin at 14:00, as planned?  [i] yes  Esc no", "put right"),
        ("nl", "Zijn we om 14.00 uur begonnen, zoals gepland?  [i] ja  Esc nee", "rechtgezet"),
    ],
)
async def test_one_key_says_that_it_began_as_planned(
    room: Room, agenda: str, language: str, asked: str, answered: str
) -> None:
    texts.use(language)
    async with begun(room, agenda) as table:
        assert asked in table.text
        before = table.live.log
        await table.press("i")
        assert asked not in table.text
        assert answered in table.text
        assert isinstance(table.live.log[-1], Corrected)
        assert table.live.session.spans[0].begin == -12 * MINUTE
        assert table.live.view().time.count is not None
        assert table.live.view().time.count.minutes == 4
        await table.press("u")
        assert table.live.log[:-2] == before
        assert table.live.session.spans[0].begin == SECOND
        assert asked not in table.text, "asked once"


async def test_a_clicker_goes_on_and_esc_leaves_it_for_good(room: Room, agenda: str) -> None:
    async with begun(room, agenda) as table:
        await table.press("right")
        assert not any(isinstance(event, Corrected) for event in table.live.log)
        assert "Did it begin" in table.text
        await table.press("escape")
        assert "Did it begin" not in table.text
        await table.wait(10 * MINUTE)
        assert "Did it begin" not in table.text
        await table.press("i")
        assert table.live.session.spans[0].begin == SECOND


@pytest.mark.parametrize(
    ("keys", "told", "begin"),
    [
        ("", "Enter: it began at 14:00, as planned", -12),
        ("1355", "Arriving began at 13:55", -17),
        ("1410", "Arriving began at 14:10", -2),
    ],
)
async def test_it_is_put_right_by_hand_as_well(room: Room, agenda: str, keys: str, told: str, begin: int) -> None:
    async with begun(room, agenda) as table:
        await table.press("escape")
        for _turn in range(5):
            await table.press("right")
        await table.press("t", "down", "down", "down")
        assert "> 14:12 Arriving · planned for 14:00" in table.text, "however long ago it was"
        await table.press(*keys)
        assert told in table.text
        await table.press("enter")
        assert table.live.session.spans[0].begin == begin * MINUTE
        assert "put right" in table.text
        assert len(table.live.log) == 8
