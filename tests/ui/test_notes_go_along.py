"""What is put right, taken back or opened says how many notes are somebody else's: before it is done, and after."""

import pytest
from support.on_disk import older_notes
from support.room import Room, Table

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.owner import note_owner
from inspiratie_tui.ui.context import AtReview, AtSession
from inspiratie_tui.ui.review.review_screen import ReviewScreen


async def noted(table: Table, *texts: str) -> None:
    """Anouk since the begin, Bilal since two minutes; notes in the turn of Bilal."""
    await table.press("space", "right")
    await table.wait(2 * MINUTE)
    await table.press("right")
    for text in texts:
        await table.wait(MINUTE)
        await table.press("n")
        await table.type(text)
        await table.press("enter", "escape")


async def opened(table: Table) -> None:
    await table.press("t")
    await table.until(lambda: type(table.screen).__name__ == "CorrectionsDialog")
    await table.quiet()


async def closed(table: Table) -> None:
    await table.press("enter")
    await table.until(lambda: type(table.screen).__name__ == "LiveScreen")
    await table.quiet()


def owners(table: Table) -> list[str | None]:
    live = table.live
    return [note_owner(live.session, note).by for note in live.notes]


async def test_a_correction_says_which_notes_go_along_before_it_is_done_and_after(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await noted(table, "so it is")
        assert owners(table) == ["p2"]
        await opened(table)
        assert "goes along" not in table.text
        await table.press("w", "4")
        assert "Daan began at 14:02, Anouk had 2 min" in table.text
        assert "1 note goes along to Daan" in table.text
        await table.press("left")
        assert "1 note goes along to Daan" in table.text
        await closed(table)
        assert "put right; 1 note goes along to Daan" in table.text
        assert owners(table) == ["p4"]
        await table.press("u")
        assert "; 1 note goes along to Bilal" in table.text
        assert owners(table) == ["p2"]
        await table.press("y")
        assert "; 1 note goes along to Daan" in table.text
        assert owners(table) == ["p4"]


async def test_what_moves_no_note_says_nothing_of_notes(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await noted(table, "one")
        await table.press("u", "y", "plus", "u")
        assert "goes along" not in table.text
        await opened(table)
        await table.press("left")
        assert "goes along" not in table.text
        await closed(table)
        assert "put right" in table.text
        assert "goes along" not in table.text


async def test_several_notes_go_along_and_to_nobody_is_to_the_circle(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await noted(table, "one", "two")
        await opened(table)
        await table.press("x")
        assert "2 notes go along to Anouk" in table.text
        await closed(table)
        assert "put right; 2 notes go along to Anouk" in table.text
        await table.press("u", "u", "u")
        assert "; 2 notes go along to the circle" in " ".join(table.text.split())


@pytest.mark.parametrize("reading_back", [True, False])
async def test_notes_of_an_older_program_follow_the_timeline_and_the_first_opening_says_so(
    room: Room, agenda: str, reading_back: bool
) -> None:
    async with room.open(room.lay(agenda)) as table:
        await noted(table, "one", "two")
    older_notes(room.session)
    start = AtReview(room.ref) if reading_back else AtSession(room.ref)
    for first in (True, False):
        async with room.open(start) as table:
            if reading_back:
                await table.press("enter")  # it is not over: that is asked first
            await table.until(lambda: isinstance(table.screen, ReviewScreen) == reading_back)
            await table.quiet()
            told = "Notes now follow the timeline: 2 are by somebody else than stood there." in table.text
            assert told == first
            if reading_back:
                assert "Bilal · note: one" in table.text
            else:
                assert owners(table) == ["p2", "p2"]
