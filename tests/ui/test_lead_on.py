"""A window that looks along: whoever led is gone, it says so, and leads on when it is asked to."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from support.on_disk import store_in
from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.core.notes.note import NoteDraft, NoteKind
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.live_text import leader_gone
from inspiratie_tui.ui.shared.ask import Ask

GONE = "The window that led is gone since"
LEADS = "leads this session; here you can watch"
Look = Callable[[], Awaitable[None]]


@asynccontextmanager
async def looking_along(room: Room, agenda: str) -> AsyncIterator[tuple[SessionRunner, Table, Look]]:
    """Another program that leads, a window that looks along, and the beat at which that looks again."""
    start = room.lay(agenda)
    leader = SessionRunner(store_in(room.home.data).open(room.ref), room.clock, room.group.names)
    await leader.perform(lead.forward)
    await leader.perform(lead.forward)
    leader.drafts.typed = NoteDraft("half a thought", NoteKind.NOTE, leader.now)
    await leader.sign()
    try:
        async with room.open(start) as table:

            async def look() -> None:
                await table.live.sign()
                await table.quiet()

            yield leader, table, look
    finally:
        leader.close()


async def test_it_says_who_leads_and_then_that_nobody_does(room: Room, agenda: str) -> None:
    async with looking_along(room, agenda) as (leader, table, look):
        assert LEADS in table.text
        await table.press("o")
        assert not isinstance(table.screen, Ask)
        leader.close()
        await look()
        assert f"{GONE} 14:00.  [o] lead on here" in table.text
        await table.press("right", "pagedown", "enter")
        assert table.live.store.read_only
        assert GONE in table.text


async def test_what_was_said_before_does_not_hide_that_whoever_led_is_gone(room: Room, agenda: str) -> None:
    async with looking_along(room, agenda) as (leader, table, look):
        file = Path(room.session)
        text = file.read_bytes()
        file.unlink()
        file.mkdir()
        await look()
        assert "cannot be read here" in table.text
        file.rmdir()
        file.write_bytes(text)
        leader.close()
        await look()
        assert GONE in table.text


async def test_it_leads_on_in_the_same_turn_at_the_same_second(room: Room, agenda: str) -> None:
    async with looking_along(room, agenda) as (leader, table, look):
        await leader.sign()
        leader.close()
        room.clock.advance(20 * SECOND)
        await look()
        await table.press("o")
        assert isinstance(table.screen, Ask)
        await table.press("right", "pagedown")
        assert isinstance(table.screen, Ask), "a clicker leads nothing on"
        assert "If somebody still leads it" in table.text, "whoever was killed looks nowhere"
        await table.press("enter")
        await table.until(lambda: not table.live.store.read_only)
        await table.quiet()
        assert (table.live.session.floor, table.live.session.place) == (leader.session.floor, leader.session.place)
        assert table.live.now == leader.now
        assert "half a note is kept: [n] goes on" in table.text
        assert "half a thought" not in table.text
        await table.press("right")
        assert len(table.live.log) == len(leader.log) + 1
        assert len(store_in(room.home.data).look(room.ref).events) == len(table.live.log)


async def test_one_that_was_killed_before_its_first_sign_of_life_is_gone_as_well(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    leader = store_in(room.home.data).open(room.ref)
    async with room.open(start) as table:
        assert leader.alive is None
        leader.close()
        await table.live.sign()
        await table.quiet()
        assert f"{GONE} 14:00.  [o] lead on here" in table.text


async def test_a_gap_is_asked_as_after_a_crash(room: Room, agenda: str) -> None:
    async with looking_along(room, agenda) as (leader, table, look):
        leader.close()
        room.clock.advance(20 * MINUTE)
        await look()
        await table.press("o", "enter")
        await table.until(lambda: not table.live.store.read_only)
        await table.wait(SECOND)
        assert "not kept: what was that?" in table.text


@pytest.mark.parametrize("key", ["escape", "n"])
async def test_no_is_no(room: Room, agenda: str, key: str) -> None:
    async with looking_along(room, agenda) as (leader, table, look):
        leader.close()
        await look()
        await table.press("o", key)
        assert table.live.store.read_only
        assert GONE in table.text


async def test_another_window_may_be_first(room: Room, agenda: str) -> None:
    async with looking_along(room, agenda) as (leader, table, look):
        leader.close()
        await look()
        await table.press("o")
        with store_in(room.home.data).open(room.ref) as third:
            assert not third.read_only
            await table.press("enter")
            assert "Another window was first" in table.text
            assert table.live.store.read_only
            await look()
            await table.press("down")
            assert GONE not in table.text
        await look()
        await table.press("escape")
        assert GONE in table.text


async def test_a_session_that_is_over_needs_nobody(room: Room, agenda: str) -> None:
    async with looking_along(room, agenda) as (leader, table, look):
        await leader.perform(lead.end)
        leader.close()
        await look()
        assert GONE not in table.text


@pytest.mark.parametrize("spoken", ["nl", "en"])
def test_who_is_gone_and_the_key_fit_on_one_row_of_a_low_screen(spoken: str) -> None:
    before = texts.language()
    texts.use(spoken)
    try:
        assert cells(leader_gone(23 * 60 * MINUTE)) <= 76
    finally:
        texts.use(before)
