"""A disk that refuses what is mended where notes are read back: it is told, saved later, and leaving asks and stays."""

import pytest
from support.full_disk import FullDisk, refused, words
from support.on_disk import look_session
from support.room import Room, Table

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.ui.context import AtHome, AtReview
from inspiratie_tui.ui.home.home_screen import HomeScreen
from inspiratie_tui.ui.review.before_reading import BeforeReading
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.review.review_screen import ReviewScreen
from inspiratie_tui.ui.shared.leave_unsaved import LeaveUnsaved
from inspiratie_tui.ui.shared.note_area import NoteArea

SINCE = "not saved since 14:00"


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    return FullDisk(monkeypatch)


def written(table: Table) -> str:
    return str(table.screen.query_one(NoteArea).text)


@pytest.fixture
async def held(room: Room, agenda: str) -> AtReview:
    """A session that is over, with two notes."""
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "n")
        await table.type("first")
        await table.press("enter")
        await table.type("second")
        await table.press("enter", "escape", *["down"] * 5, "enter")
        await table.press("right")
        await table.until(lambda: "End the session?" in table.text)
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, EndPage))
    return AtReview(room.ref)


def notes(room: Room) -> tuple[Note, ...]:
    return look_session(room.session).notes


@pytest.mark.parametrize(
    "keys", [("k",), ("d",), ("w", "3"), ("e", "z", "enter", "escape")], ids=["kind", "remove", "whose", "mend"]
)
async def test_the_review_tells_asks_and_saves_it_later(
    room: Room, held: AtReview, disk: FullDisk, keys: tuple[str, ...]
) -> None:
    async with room.open(held) as table:
        runner = table.app._sessions.runner
        assert runner is not None
        before, disk.full = notes(room), True
        await table.press(*keys)
        assert "Not saved yet (the disk is full)" in words(table)
        assert "not saved since" in table.text
        assert notes(room) == before
        assert runner.notes != before
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, LeaveUnsaved))
        assert "1 note is not on the disk" in words(table)
        await table.press("enter")
        assert isinstance(table.screen, ReviewScreen)
        disk.full = False
        await runner.retry()
        await table.quiet()
        assert "not saved since" not in table.text
        assert "saved: " in table.text
        assert notes(room) == runner.notes
        await table.press("escape")
        await table.until(lambda: not table.app.is_running)


async def test_the_review_can_be_left_all_the_same(room: Room, held: AtReview, disk: FullDisk) -> None:
    async with room.open(AtHome()) as table:
        await table.press("r")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        before, disk.full = notes(room), True
        await table.press("d", "q", "y")
        await table.until(lambda: isinstance(table.screen, HomeScreen))
        assert notes(room) == before


async def test_half_a_mended_note_is_not_lost_by_leaving_the_review(room: Room, held: AtReview, disk: FullDisk) -> None:
    async with room.open(held) as table:
        disk.full = True
        await table.press("e")
        await table.type(", and mo")
        await table.press("escape")
        assert "not saved since" in table.text
        await table.press("q")
        await table.until(lambda: isinstance(table.screen, LeaveUnsaved))
        assert "half a note is not on the disk" in words(table)
        await table.press("escape", "e")
        assert written(table) == "first, and mo"


async def test_lifting_the_curtain_asks_and_shows_no_note(room: Room, held: AtReview, disk: FullDisk) -> None:
    async with room.open(AtHome()) as table:
        await table.press("r")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        before, disk.full = notes(room), True
        await table.press("k", "full_stop", "full_stop")
        await table.until(lambda: isinstance(table.screen, LeaveUnsaved))
        assert "first" not in table.text
        assert any(isinstance(screen, BeforeReading) for screen in table.app.screen_stack)
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        assert "first" in table.text
        assert "not saved since" in table.text
        await table.press("full_stop", "full_stop")
        await table.until(lambda: isinstance(table.screen, LeaveUnsaved))
        await table.press("y")
        await table.until(lambda: isinstance(table.screen, HomeScreen))
        assert notes(room) == before


async def test_after_the_end_of_a_session_too(room: Room, agenda: str, disk: FullDisk) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", *["down"] * 5, "enter")
        await refused(table, disk)
        await table.press("right")
        await table.until(lambda: "End the session?" in table.text)
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, EndPage))
        assert SINCE in table.text
        await table.press("r", "r")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        assert "she is tired" in table.text
        assert SINCE in table.text
        await table.press("escape")
        assert isinstance(table.screen, EndPage), "the session stays open: nothing to ask"
        await table.press("escape", "q")
        await table.until(lambda: isinstance(table.screen, LeaveUnsaved))
        assert "1 event and 1 note are not on the disk" in words(table)
        await table.press("escape")
        assert not isinstance(table.screen, LeaveUnsaved)
