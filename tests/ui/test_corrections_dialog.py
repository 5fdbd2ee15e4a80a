"""`t`: what was pressed late, wrongly or not at all is put right, and the outcome stands there before it is done."""

import pytest
from support.room import Room, Table

from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.events import Corrected, FloorGiven, Struck


async def afternoon(table: Table) -> None:
    """Begun at 14:00; Anouk since 14:02, Bilal since 14:08 with a hold from 14:05 to 14:06; it is 14:10."""
    for wait, key in ((0, "space"), (2, "right"), (3, "space"), (1, "space"), (2, "right")):
        await table.wait(wait * MINUTE - SECOND if wait else 0)
        await table.press(key)
    await table.wait(2 * MINUTE - SECOND)
    await opened(table)


async def opened(table: Table) -> None:
    await table.press("t")
    await table.until(lambda: type(table.screen).__name__ == "CorrectionsDialog")
    await table.quiet()


async def closed(table: Table) -> None:
    await table.until(lambda: type(table.screen).__name__ == "LiveScreen")
    await table.quiet()


def took(table: Table) -> dict[str, int]:
    """Whole minutes of each turn."""
    live = table.live
    return {
        live.names[turn.person]: round(time_spent(live.session, live.now, turn=number) / MINUTE)
        for number, turn in enumerate(live.session.turns)
    }


async def test_it_began_earlier(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await afternoon(table)
        assert "> 14:08 Bilal" in table.text
        await table.press("left", "left")
        assert "Bilal began at 14:06, Anouk had 3 min" in table.text
        await table.press("right", "enter")
        await closed(table)
        assert isinstance(table.live.log[-1], Corrected)
        assert took(table) == {"Anouk": 4, "Bilal": 3}
        assert "put right" in table.text
        await table.press("u")
        assert "undone: the correction" in table.text
        assert took(table) == {"Anouk": 5, "Bilal": 2}


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("1407", "Bilal began at 14:07, Anouk had 4 min"),
        ("140", "clock time: 1:40"),
        ("1405", "Before that something else was going on"),
        ("1415", "That moment is still to come."),
        ("1475", "14:75 is no clock time."),
        ("w4", "Daan began at 14:08, Anouk had 5 min"),
        ("w9", "There is no seat 9."),
        ("w0", "Noor began at 14:08, Anouk had 5 min"),
        ("w00", "Sami began at 14:08, Anouk had 5 min"),
        ("w000", "Noor began at 14:08"),
        ("w04", "Daan began at 14:08"),
        ("w", "Who was it?"),
        ("x", "14:08 does not count, Anouk had 7 min"),
        ("xx", "Arrows move its beginning"),
        ("1407w4", "Daan began at 14:07, Anouk had 4 min"),
    ],
)
async def test_what_would_come_of_it_is_seen_before(room: Room, agenda: str, keys: str, said: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await afternoon(table)
        before = table.live.log
        await table.press(*keys)
        assert said in table.text
        await table.press("escape")
        await closed(table)
        assert table.live.log == before


async def test_a_hold_that_was_none_is_charged_after_all(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await afternoon(table)
        await table.press("down", "down")
        assert "> 14:05 time stands still" in table.text
        await table.press("x", "enter")
        await closed(table)
        assert isinstance(table.live.log[-1], Struck)
        assert took(table)["Anouk"] == 6


@pytest.mark.parametrize(
    ("line", "key", "said"),
    [
        ("> 14:00 Arriving", "w", "That is nobody's turn."),
        ("> 14:00 Arriving", "x", "Only a turn or a hold can be taken away."),
        ("> 14:04 time stands still", "w", "That is nobody's turn."),
        ("> + add a turn nobody started", "x", "Only a turn or a hold can be taken away."),
    ],
)
async def test_what_a_key_cannot_do_is_said(room: Room, line: str, key: str, said: str) -> None:
    async with room.open(room.lay("# Session\nBegin: 14:00\n\n## Arriving (16 min, 2 min each)\n")) as table:
        for wait, pressed in ((0, "space"), (4, "space"), (1, "space")):
            await table.wait(wait * MINUTE - SECOND if wait else 0)
            await table.press(pressed)
        await opened(table)
        for _ in range(6):
            if line not in table.text:
                await table.press("down")
        before = table.live.log
        await table.press(key)
        assert said in table.text
        await table.press("down", "up")
        assert said not in table.text
        assert table.live.log == before


async def test_a_turn_that_nobody_started_is_added(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await afternoon(table)
        await table.press(*["down"] * 4)
        assert "> + add a turn nobody started" in table.text
        await table.press("enter")
        assert "Whose turn was it?" in table.text
        await table.press("left", "w", "5")
        assert (
            "Esra began at 14:09, Bilal had 62 sec" in table.text
            or "Esra began at 14:09, Bilal had 1 min" in table.text
        )
        await table.press("enter")
        await closed(table)
        assert isinstance(table.live.log[-1], FloorGiven)
        assert table.live.session.floor == table.live.session.circle.seats[4]
        assert took(table)["Bilal"] == 1


async def test_a_clock_time_is_that_of_the_clock_on_the_wall_now(room: Room, agenda: str) -> None:
    """Somebody has put the computer's clock right, an hour on, since the last key."""
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
        await table.wait(2 * MINUTE - SECOND)
        await table.press("right")
        table.clock.set_wall(table.clock.stamp().utc + 60 * MINUTE)
        await table.wait(3 * MINUTE - SECOND)
        await opened(table)
        assert "> 15:02 Anouk" in table.text
        await table.press(*"1501")
        assert "Anouk began at 15:01" in table.text
        await table.press("enter")
        await closed(table)
        assert took(table) == {"Anouk": 4}


async def test_only_enter_waits_until_the_dialog_was_seen(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await afternoon(table)
        await table.press("escape")
        await closed(table)
        before = table.live.log
        for key in ("t", "w", "3", "enter"):
            table.send(key)
        await table.quiet()
        assert "Chen began at 14:08, Anouk had 5 min" in table.text
        assert table.live.log == before
        await table.press("enter")
        await closed(table)
        assert isinstance(table.live.log[-1], Corrected)


@pytest.mark.parametrize("key", ["z", "left", "backspace", "w"])
async def test_who_it_was_is_asked_until_another_key(room: Room, agenda: str, key: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await afternoon(table)
        await table.press("w", key)
        assert ("Who was it?" in table.text) == (key == "w")
        await table.press("3")
        assert ("Chen began" in table.text) == (key == "w")


async def test_keys_of_the_screen_below_are_dead(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await afternoon(table)
        before = table.live.log
        await table.press("space", "p", "n", "h", "u", "plus", "pagedown")
        assert type(table.screen).__name__ == "CorrectionsDialog"
        assert table.live.log == before


async def test_before_the_session_has_begun_there_is_nothing_to_put_right(room: Room, agenda: str) -> None:
    async with room.open(room.lay("# Session\nBegin: 14:00\n\n## Talk (30 min)\n")) as table:
        await opened(table)
        assert "Nothing has begun yet, so there is nothing to put right." in table.text
        await table.press("left", "3", "w", "x", "enter")
        assert type(table.screen).__name__ == "CorrectionsDialog"
        await table.press("t")
        await closed(table)
