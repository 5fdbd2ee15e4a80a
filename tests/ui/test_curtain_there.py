"""A second window on the same machine: it shows the curtain too, and reads notes back only after a question."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from support.room import Room, Table

from inspiratie_tui.ui.context import AtReview, Start
from inspiratie_tui.ui.review.aloud_screen import AloudScreen
from inspiratie_tui.ui.review.review_screen import ReviewScreen
from inspiratie_tui.ui.shared.ask import Ask
from inspiratie_tui.ui.shared.curtain import Curtain


@asynccontextmanager
async def both(room: Room, agenda: str, there: Start | None = None) -> AsyncIterator[tuple[Table, Table]]:
    """The program that leads, with a note, and a second one on its session."""
    start = room.lay(agenda)
    async with room.open(start) as leads:
        await leads.press("space", "right", "n")
        for text in ("> ask for help", "she is tired"):
            await leads.type(text)
            await leads.press("enter")
        await leads.press("escape")
        async with room.open(there or start) as looks:
            yield leads, looks


async def signed(leads: Table, looks: Table) -> None:
    """What one beat of the leading window and one of the other come to, without waiting for them."""
    await leads.live.heartbeat.chores.finish("curtain")
    runner = looks.app._sessions.runner
    assert runner is not None
    await runner.sign()
    await looks.quiet()


async def test_it_shows_the_curtain_too(room: Room, agenda: str) -> None:
    async with both(room, agenda) as (leads, looks):
        assert "here you can watch" in looks.text
        await leads.press("full_stop")
        await signed(leads, looks)
        assert isinstance(looks.screen, Curtain)
        assert "Anouk" not in looks.text
        await leads.press("full_stop")
        await signed(leads, looks)
        assert looks.screen is looks.live_screen


async def test_within_two_seconds_by_itself(room: Room, agenda: str) -> None:
    async with both(room, agenda) as (leads, looks):
        assert looks.live.heartbeat._sign_seconds == 1
        await leads.press("full_stop")
        await looks.until(lambda: isinstance(looks.screen, Curtain))


async def test_over_what_is_read_there_it_lifts_to_the_live_screen(room: Room, agenda: str) -> None:
    async with both(room, agenda) as (leads, looks):
        await looks.press("a")
        assert "Guidance" in looks.text
        await leads.press("full_stop")
        await signed(leads, looks)
        assert isinstance(looks.screen, Curtain)
        await leads.press("full_stop")
        await signed(leads, looks)
        assert looks.screen is looks.live_screen


async def test_its_own_key_lifts_it_there(room: Room, agenda: str) -> None:
    async with both(room, agenda) as (leads, looks):
        await leads.press("full_stop")
        await signed(leads, looks)
        await looks.press("full_stop")
        assert looks.screen is looks.live_screen
        await signed(leads, looks)
        assert looks.screen is looks.live_screen
        assert isinstance(leads.screen, Curtain)


async def test_notes_are_read_there_after_a_question(room: Room, agenda: str) -> None:
    async with both(room, agenda) as (_leads, looks):
        await looks.press("r")
        assert isinstance(looks.screen, Ask)
        assert "ask for help" not in looks.text
        await looks.press("escape")
        assert looks.screen is looks.live_screen
        await looks.press("r", "enter")
        await looks.until(lambda: isinstance(looks.screen, AloudScreen))
        assert "ask for help" in looks.text
        assert "tired" not in looks.text


async def test_so_is_the_review_and_the_curtain_comes_before_it(room: Room, agenda: str) -> None:
    async with both(room, agenda, AtReview(room.ref)) as (leads, looks):
        assert isinstance(looks.screen, Ask)
        assert "tired" not in looks.text
        await looks.press("enter")
        await looks.until(lambda: isinstance(looks.screen, ReviewScreen))
        assert "tired" in looks.text
        await leads.press("full_stop")
        await looks.until(lambda: isinstance(looks.screen, Curtain))


async def test_who_says_no_has_read_nothing(room: Room, agenda: str) -> None:
    async with both(room, agenda, AtReview(room.ref)) as (_leads, looks):
        await looks.press("escape")
        await looks.until(lambda: not looks.app.is_running)
