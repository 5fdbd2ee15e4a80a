"""What was probably forgotten is asked on a line; one key puts it right, Esc waves it away."""

from support.room import Room, Table

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session.durations import time_spent


async def begun(table: Table, part: int = 0) -> None:
    await table.press("space", *["down"] * part, *["enter"][: part > 0])


async def test_a_turn_that_was_not_started_is_one_key(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await table.wait(2 * MINUTE)
        assert "Does Anouk have the floor?  [i] yes, since 14:00  Esc no" in table.text
        before = table.live.log
        await table.wait(MINUTE)
        assert table.live.log == before, "nothing by itself"
        await table.press("i")
        live = table.live
        assert live.names[live.session.floor or ""] == "Anouk"
        assert time_spent(live.session, live.now, turn=0) // MINUTE == 3
        assert "Does Anouk" not in table.text
        assert "put right: the floor for Anouk" in table.text
        await table.press("u")
        assert live.log[:-2] == before
        assert "Does Anouk have the floor?" in table.text


async def test_waved_away_it_leaves_one_alone_for_a_while(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await table.press("right")
        await table.wait(4 * MINUTE)
        assert "Has Bilal begun to speak?  [i] yes, at 14:02  Esc no" in table.text
        await table.press("escape")
        assert "Has Bilal begun" not in table.text
        before = table.live.log
        await table.press("i")
        assert table.live.log == before, "what is not asked has no answer"
        await table.wait(4 * MINUTE)
        assert "Has Bilal begun" in table.text
        await table.press("escape")
        await table.wait(7 * MINUTE)
        assert "Has Bilal begun" not in table.text


async def test_a_part_that_is_over_is_asked_for_the_next_one(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table, 1)
        await table.wait(14 * MINUTE)
        assert "Has 'Dialogue' begun?  [i] yes, at 14:10  Esc no" in table.text
        await table.press("i")
        assert table.live.session.place.part == 2
        await table.wait(60 * MINUTE)
        assert "Esc no" not in table.text, "never in a dialogue"


async def test_a_look_at_another_part_is_left_before_anything_is_waved_away(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await table.wait(2 * MINUTE)
        await table.press("down", "escape")
        assert "Does Anouk have the floor?" in table.text
        await table.press("escape")
        assert "Does Anouk have the floor?" not in table.text
