"""Hold, look, a minute more, hands: the keys of the live screen that are not a round's."""

import pytest
from support.reading import figures
from support.room import Room

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.session.durations import planned_length, time_spent
from inspiratie_tui.core.session.session import State


async def test_time_stands_still_and_goes_on(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await table.wait(60_000)
        await table.press("space")
        assert table.live.session.state is State.HELD
        assert "time stands still since 14:01" in table.text
        assert "██" not in table.text
        gone = time_spent(table.live.session, table.live.now, part=0)
        await table.wait(10 * MINUTE)
        assert time_spent(table.live.session, table.live.now, part=0) == gone
        assert "time goes on" in table.text
        await table.press("space")
        assert table.live.session.state is State.RUNNING
        assert table.live.session.floor == "p1"
        assert "██" in table.text


async def test_zero_ends_nothing(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await table.wait(3 * MINUTE)
        assert "this turn" in table.text
        assert figures(table.text.splitlines()).startswith("+")
        assert table.live.session.floor == "p1"
        await table.press("down", "enter")
        await table.wait(8 * 60 * MINUTE)
        assert figures(table.text.splitlines()).startswith("+")
        assert table.live.session.place.part == 1
        assert "no time left for the closing" in table.text


@pytest.mark.parametrize(
    ("keys", "minutes"), [(["plus"], 17), (["="], 17), (["-"], 15), (["+", "+", "-", "-", "-"], 15)]
)
async def test_a_minute_more_or_less_for_the_part(room: Room, agenda: str, keys: list[str], minutes: int) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", *keys)
        assert planned_length(table.live.session, 0) == minutes * MINUTE
        assert table.live.session.floor == "p1", "never for a turn"
        assert f"done 14:{min(16, minutes)}" in table.text, "a minute less for the turns that are to come"
        assert "a minute" in table.text


async def test_down_looks_and_enter_goes(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda), (120, 36)) as table:
        await table.press("space", "right", "down", "down")
        assert "3. Dialogue: Enter goes there" in table.text
        assert table.live.session.place.part == 0, "an open round is not left by one key"
        await table.press("escape", "enter")
        assert table.live.session.place.part == 0
        await table.press("down", "down", "down", "up", "enter")
        assert table.live.session.place.part == 2
        await table.press(*["up"] * 9, "enter")
        assert table.live.session.place.part == 0


async def test_who_raised_a_hand_gets_the_floor_by_right(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "down", "down", "enter", "h")
        assert "Who wants to say something?" in table.text
        await table.press("4", "H", "2")
        assert table.live.session.hands == ("p4", "p2")
        assert table.live.session.floor is None
        assert "4^Daan" in table.text
        await table.press("right")
        assert table.live.session.floor == "p4"
        await table.press("h", "2", "h", "6")
        assert table.live.session.hands == ("p6",), "again: no longer"
        await table.press("h", "escape", "6")
        assert table.live.session.floor == "p6", "another key lets the hand go"


async def test_a_break_says_in_big_digits_when_it_is_over(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "down", "down", "down", "enter")
        assert "when we go on" in table.text
        rows = table.text.splitlines()
        assert figures(rows) == "14:15"
        assert rows[0].endswith("14:00"), "the clock stays small"


async def test_silence_and_the_question_are_said(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "down", "enter")
        assert "Writing: my next step · in silence" in table.text
        assert "What would you try tomorrow?" in table.text
        assert "Guidance" not in table.text
        assert "deel 2" not in table.text


async def test_what_cannot_be_done_is_a_sentence(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("3")
        assert "The session has not begun yet: space begins it." in table.text
        await table.press("space", "down", "down", "enter", "9")
        assert "There is no seat 9." in table.text
        shown = table.text.splitlines()[-1]
        assert "pass" not in shown, "keys that make no sense now are not offered"


@pytest.mark.parametrize("name", ["[/x]", "[@click=app.quit]x", "[bold", "$primary", "[red]Ann[/red]"])
async def test_what_looks_like_markup_is_letters(room: Room, agenda: str, name: str) -> None:
    room = room.with_names(name, "Bo")
    start = room.lay(agenda.replace("Arriving", f"Part {name} so").replace("come in with?", f"{name}?"))
    async with room.open(start, (200, 60)) as table:
        await table.press("space", "right", "n")
        await table.paste(f"said {name}")
        await table.press("enter", "escape")
        assert f"speaks  {name}" in table.text
        assert f"Part {name} so" in table.text
        assert f"What do you {name}?" in table.text
        await table.press("full_stop")
        assert f"What do you {name}?" in table.text
        await table.press("full_stop", "a")
        assert f"Part {name} so" in table.text
        await table.press("escape", *["down"] * 5, "enter", "right")
        await table.until(lambda: "End the session?" in table.text)
        await table.press("enter")
        await table.until(lambda: "planned" in table.text)
        await table.press("r", "r")
        await table.until(lambda: f"said {name}" in table.text)
