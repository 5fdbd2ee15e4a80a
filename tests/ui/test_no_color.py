"""With NO_COLOR set there is none, and everything can still be told apart."""

import re

import pytest
from msgspec.structs import replace
from support.contrast import colours, segments
from support.room import Room, Table
from support.states import STATES, opened


def marked(table: Table, how: str) -> list[str]:
    """Texts that are bold, reversed ..., as `how` says."""
    return [
        segment.text.strip()
        for segment, style in segments(table.screen)
        if getattr(style, how) and segment.text.strip()
    ]


def sharpened(room: Room) -> Room:
    return replace(room, no_color=True)


# In a rehearsal every state is asked, by tests/ui/test_rehearsal.py.
@pytest.mark.parametrize(
    "state", [pytest.param(one, marks=[] if one in ("home", "round", "note") else pytest.mark.slow) for one in STATES]
)
async def test_nothing_has_a_colour(room: Room, state: str) -> None:
    async with opened(sharpened(room), state) as table:
        assert colours(table.screen) == []


async def test_the_speaker_is_reversed_and_has_a_sign(room: Room) -> None:
    async with opened(sharpened(room), "round") as table:
        assert marked(table, "reverse") == ["Anouk", "1>Anouk"]


@pytest.mark.parametrize(("state", "said"), [("nearly", "this turn"), ("over", "this turn")])
async def test_a_pace_has_a_word(room: Room, state: str, said: str) -> None:
    async with opened(sharpened(room), state) as table:
        assert said in table.text
        assert (said in marked(table, "bold")) == (state == "nearly")


async def test_the_chosen_line_on_home_has_a_sign(room: Room) -> None:
    async with opened(sharpened(room), "home after") as table:
        (chosen,) = [line.strip() for line in table.text.splitlines() if line.startswith(" >")]
        assert chosen in marked(table, "bold")


async def test_the_part_that_is_looked_at_has_a_sign(room: Room) -> None:
    async with opened(sharpened(room), "looking", (120, 36)) as table:
        assert any(re.match(r"> 14:\d\d  Dialogue", text) for text in marked(table, "bold"))


@pytest.mark.parametrize(("state", "said"), [("review", "the last one"), ("palette search", "turn")])
async def test_the_chosen_line_of_a_list_has_a_sign(room: Room, state: str, said: str) -> None:
    async with opened(sharpened(room), state) as table:
        await table.until(lambda: ">" in marked(table, "bold"))
        (chosen,) = [line for line in table.text.splitlines() if re.match(r"[ │]*> ", line)]
        assert said in chosen


async def test_the_cursor_is_reversed(room: Room) -> None:
    async with opened(sharpened(room), "note") as table:
        assert marked(table, "reverse")[-1] == "o"  # what would be completed: @An, then ouk


@pytest.mark.parametrize("state", ["people", "leave", "help", "agenda", "palette"])
async def test_a_dialog_has_a_frame(room: Room, state: str) -> None:
    async with opened(sharpened(room), state) as table:
        assert all(corner in table.text for corner in "┌┐└┘")
