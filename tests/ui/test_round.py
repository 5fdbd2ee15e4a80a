"""A round, from ready to the part after it."""

import pytest
from support.room import Room

from inspiratie_tui.core.session.session import State


@pytest.mark.parametrize("key", ["space", "right", "pagedown"])
async def test_a_key_begins(room: Room, agenda: str, key: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        assert "ready to begin" in table.text
        await table.wait(60_000)
        assert table.live.session.state is State.READY, "time alone begins nothing"
        await table.press(key)
        assert table.live.session.state is State.RUNNING
        assert "ready to begin" not in table.text
        assert table.live.session.floor is None, "a round opens with nobody speaking"


async def test_right_takes_who_is_proposed_until_the_round_is_complete(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("right", "right")
        assert table.live.session.floor == "p1"
        assert "Bilal" in next(line for line in table.text.splitlines() if "next" in line)
        for person in ("p2", "p3", "p4", "p5", "p6", "p7", "p8"):
            await table.press("right")
            assert table.live.session.floor == person
        await table.press("right")
        assert "the round is complete" in table.text
        assert table.live.session.place.part == 0
        await table.press("right")
        assert table.live.session.place.part == 1


async def test_right_twice_at_once_is_one(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("right", "right")
        await table.at_once("right")
        table.clock.advance(390)
        await table.at_once("right")
        assert table.live.session.floor == "p1"
        table.clock.advance(410)
        await table.at_once("right")
        assert table.live.session.floor == "p2"


@pytest.mark.parametrize(
    ("key", "person"), [("3", "p3"), ("é", "p2"), ("&", "p1"), ("ç", None), ("_", "p8"), ('"', "p3")]
)
async def test_a_digit_gives_the_floor_also_on_azerty(room: Room, agenda: str, key: str, person: str | None) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", key)
        assert table.live.session.floor == person
        if person is None:
            assert "There is no seat 9." in table.text
        else:
            await table.press(key)
            assert table.live.session.floor is None, "again: nobody"


async def test_who_passes_is_asked_again(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", "P")  # caps lock
        assert table.live.session.floor == "p2"
        await table.press("right", "right", "right", "right", "right", "right", "right")
        assert table.live.session.floor == "p1"


async def test_back_gives_the_turn_before_again(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await table.wait(30_000)
        await table.press("right", "left")
        assert table.live.session.floor == "p1"
        await table.press("pageup")
        assert table.live.session.floor is None
        await table.press("p", "left")
        assert "There is nothing before this." in table.text


async def test_undo_and_redo_with_caps_lock(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        before = table.live.session
        await table.press("right", "U")
        assert table.live.session == before
        assert "undone: the floor for Bilal" in table.text
        await table.press("Y")
        assert "redone: the floor for Bilal" in table.text
        assert table.live.session.floor == "p2"
        await table.press("u", "u", "u")
        assert table.live.session.state is State.READY
