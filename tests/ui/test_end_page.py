"""The circle still sits round the screen when a session ends: what stands there then, and what a key adds."""

import pytest
from support.room import Room, Table

from inspiratie_tui.core.notes.note import NoteKind
from inspiratie_tui.core.session.session import State
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.review.aloud_screen import AloudScreen
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.review.review_screen import ReviewScreen

ALOUD = {
    "> ask for help on Tuesday": "ask for help on Tuesday",
    "? who catches whom": "who catches whom",
    "= I say yes too soon": "I say yes too soon",
    "& what is said stays here": "what is said stays here",
    "< I saw you wait": "I saw you wait",
}
THOUGHT = ("! he is afraid of her", "she looks tired")
"""Notes that the facilitators write for themselves."""


async def note(table: Table, *texts: str) -> None:
    await table.press("n")
    for text in texts:
        await table.type(text)
        await table.press("enter")
    await table.press("escape")


async def end(table: Table) -> None:
    await table.press(*["down"] * 5, "enter", "right")
    await table.until(lambda: "End the session?" in table.text)
    await table.press("enter")
    await table.until(lambda: isinstance(table.screen, EndPage))
    await table.quiet()


def assert_no_words(table: Table) -> None:
    for words in (*ALOUD.values(), "afraid", "tired", "Guidance"):
        assert words not in table.text


async def test_it_shows_planned_and_took_and_nobodys_words(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await note(table, *ALOUD, *THOUGHT)
        await end(table)
        assert "planned" in table.text
        assert "2. Writing: my next step" not in table.text, "nor is any note under its part"
        assert_no_words(table)
        await table.press("escape")
        assert table.screen is table.live_screen
        assert_no_words(table)


async def test_it_says_how_many_questions_are_parked(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await table.wait(17 * 60_000)
        await note(table, "? who catches whom", "? and then")
        await end(table)
        assert "2 questions parked" in table.text
        assert "who catches whom" not in table.text


async def test_notes_come_by_their_key_and_all_of_them_by_a_second_one(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await note(table, *ALOUD, *THOUGHT)
        await end(table)
        await table.press("r")
        await table.until(lambda: isinstance(table.screen, AloudScreen))
        assert all(words in table.text for words in ALOUD.values())
        assert "and 2 for the two of you · [r] shows all notes" in table.text
        assert "afraid" not in table.text
        await table.press("r")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        assert "afraid" in table.text
        await table.press("q")
        assert isinstance(table.screen, EndPage)
        assert_no_words(table)


@pytest.mark.parametrize("where", ["end", "review"])
async def test_a_reopened_session_goes_on_at_the_live_screen(room: Room, agenda: str, where: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
        await end(table)
        if where == "review":
            await table.press("r", "r")
            await table.until(lambda: isinstance(table.screen, ReviewScreen))
        await table.press("o")
        if where == "review":
            await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert table.live.session.state is State.RUNNING


async def test_on_the_live_screen_only_what_was_said_is_read_back(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await note(table, *ALOUD, *THOUGHT)
        await table.press("r")
        await table.until(lambda: isinstance(table.screen, AloudScreen))
        assert all(words in table.text for words in ALOUD.values())
        assert "and 2 for the two of you" in table.text
        assert "[r]" not in table.text, "those are in review"
        assert "afraid" not in table.text
        assert "tired" not in table.text
        await table.press("r")
        assert isinstance(table.screen, AloudScreen)
        await table.press("escape")
        assert table.screen is table.live_screen


async def test_before_anything_was_said_it_says_so(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("r")
        await table.until(lambda: isinstance(table.screen, AloudScreen))
        assert "Nothing that was said aloud has been noted." in table.text
        assert "for the two of you" not in table.text


async def test_what_somebody_said_is_taken_back_at_once(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await note(table, *ALOUD)
        await table.press("r")
        await table.until(lambda: isinstance(table.screen, AloudScreen))
        await table.press("down", "down", "d")
        await table.until(lambda: "taken back" in table.text)
        assert "I say yes too soon" not in table.text
        assert "who catches whom" in table.text
        assert [note.kind for note in table.live.notes if note.removed] == [NoteKind.QUOTE]
        assert "for the two of you" not in table.text, "nor is it counted"
