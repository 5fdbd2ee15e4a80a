"""A disk that refuses notes while a session is led: nothing is lost by any key, and leaving asks and stays."""

import pytest
from msgspec.structs import replace
from support.full_disk import FullDisk, refused, words
from support.on_disk import look_session, open_session
from support.room import Room, Table

from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.notes.note import NoteKind
from inspiratie_tui.ui.context import AtReview
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.shared.leave_unsaved import LeaveUnsaved
from inspiratie_tui.ui.shared.note_area import NoteArea

SINCE = "not saved since 14:00"
ASKED = "Leave all the same?"
KEPT = "half a note is kept: [n] goes on"


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    return FullDisk(monkeypatch)


def on_disk(room: Room) -> list[str]:
    return [note.text for note in look_session(room.session).notes]


def written(table: Table) -> str:
    return str(table.screen.query_one(NoteArea).text)


async def takes_again(table: Table, disk: FullDisk) -> None:
    disk.full = False
    await table.live.retry()
    await table.quiet()


async def test_leaving_asks_for_a_note_alone_also_before_the_session_began(
    room: Room, agenda: str, disk: FullDisk
) -> None:
    async with room.open(room.lay(agenda)) as table:
        await refused(table, disk)
        assert SINCE in table.text
        assert "Not saved (the disk is full): the note waits" in words(table)
        assert KEPT not in table.text, "it is a whole note"
        await table.press("n")
        await table.type(" of")
        await table.press("escape")
        assert KEPT in table.text
        await table.press("n", "backspace", "backspace", "backspace", "escape")
        await table.press("q")
        assert isinstance(table.screen, LeaveUnsaved)
        assert f"1 note is not on the disk (the disk is full). {ASKED}" in words(table)
        assert "Make room on the disk" in words(table)
        assert "tired" not in words(table)
        await table.press("enter")
        assert isinstance(table.screen, LiveScreen), "Enter stays"
        await table.press("n")
        assert written(table) == "she is tired"
        await table.press("escape", "q", "y")
        await table.until(lambda: not table.app.is_running)
    assert on_disk(room) == []


async def test_the_disk_takes_it_after_all_once_and_it_is_told(room: Room, agenda: str, disk: FullDisk) -> None:
    async with room.open(room.lay(agenda)) as table:
        await refused(table, disk, "! she is tired")
        for _again in range(3):
            await table.live.retry()
        assert SINCE in table.text
        await takes_again(table, disk)
        assert SINCE not in table.text
        assert "saved: insight" in table.text
        await table.live.retry()
        assert (on_disk(room), disk.notes) == (["she is tired"], 1)
        assert table.live.drafts.typed is None
        await table.press("n")
        assert written(table) == ""


async def test_the_open_field_is_emptied_when_it_is_saved(room: Room, agenda: str, disk: FullDisk) -> None:
    async with room.open(room.lay(agenda)) as table:
        await refused(table, disk)
        await table.press("n")
        await takes_again(table, disk)
        assert written(table) == ""
        await table.type("next")
        await table.press("enter")
        assert on_disk(room) == ["she is tired", "next"]


async def test_what_was_typed_on_meanwhile_is_the_same_note(room: Room, agenda: str, disk: FullDisk) -> None:
    async with room.open(room.lay(agenda)) as table:
        await refused(table, disk)
        await table.press("n")
        await table.type(" of him")
        await takes_again(table, disk)
        assert (on_disk(room), written(table)) == (["she is tired"], "she is tired of him")
        await table.press("enter")
        assert (on_disk(room), written(table)) == (["she is tired of him"], "")


async def test_enter_puts_it_aside_for_the_next_note(room: Room, agenda: str, disk: FullDisk) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await refused(table, disk, "! she is tired")
        await table.press("n", "enter")
        assert "the note waits" in words(table)
        assert written(table) == ""
        await table.press("backspace", "right")  # not straight after Enter, so the field takes it
        await table.type("? of what")
        await table.press("enter", "enter", "escape", "right", "q")
        assert f"1 event and 2 notes are not on the disk (the disk is full). {ASKED}" in words(table)
        await table.press("escape")
        await takes_again(table, disk)
        assert "saved: 2 notes" in table.text
        kept = look_session(room.session)
        assert [(note.kind, note.text, note.seen.person) for note in kept.notes] == [
            (NoteKind.INSIGHT, "she is tired", "p1"),
            (NoteKind.QUESTION, "of what", "p1"),
        ]
        assert kept.events == table.live.log


async def test_one_that_is_mended_and_one_that_is_taken_back(room: Room, agenda: str, disk: FullDisk) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        await table.type("? who catches whom")
        await table.press("enter", "up")
        disk.full = True
        await table.type(", then")
        await table.press("enter", "escape")
        assert on_disk(room) == ["who catches whom"]
        assert SINCE in table.text
        await table.press("r", "d")
        assert "taken back. Not saved yet (the disk is full)" in words(table)
        assert SINCE in table.text
        assert table.live.drafts.typed is None
        disk.full = False
        await table.live.retry()
        await table.quiet()
        assert SINCE not in table.text
        (note,) = look_session(room.session).notes
        assert (note.text, note.removed) == ("who catches whom, then", True)


async def test_what_is_being_typed_is_on_disk_at_esc(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        await table.type("she is ti")
        await table.press("escape")
        await table.live.heartbeat.chores.finish("draft")
        alive = look_session(room.session).alive
        assert alive is not None
        assert alive.draft is not None
        assert alive.draft.text == "she is ti"


async def test_nor_is_half_a_note_lost_by_leaving(room: Room, agenda: str, disk: FullDisk) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        disk.full = True
        await table.type("she is ti")
        await table.press("escape")
        await table.live.heartbeat.chores.finish("draft")
        await table.quiet()
        assert SINCE in table.text
        await table.press("q")
        assert f"half a note is not on the disk (the disk is full). {ASKED}" in words(table)
        await table.press("escape")
        disk.full = False
        await table.live.retry()
        assert table.live.unsaved is None
        await table.press("q")
        await table.until(lambda: not table.app.is_running)
    async with room.open(AtReview(room.ref)) as table:
        await table.press("enter")
        assert "she is ti" in table.text


async def test_a_disk_that_is_full_only_when_somebody_leaves_asks_too(room: Room, agenda: str, disk: FullDisk) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        await table.type("she is ti")
        disk.full = True
        await table.press("ctrl+q")
        await table.until(lambda: isinstance(table.screen, LeaveUnsaved))
        assert "half a note" in words(table)
        await table.press("escape", "escape")
        await table.press("space", "q")
        assert "1 event and half a note are" in words(table)
        await table.press("y")
        await table.until(lambda: not table.app.is_running)


async def test_who_said_yes_is_asked_again_when_it_is_more(room: Room, agenda: str, disk: FullDisk) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "q")
        disk.full = True
        assert "Time goes on." in words(table)
        await table.live.perform(lead.hold)
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LeaveUnsaved))
        assert "1 event is not on the disk" in words(table)
        await table.press("escape")
        assert isinstance(table.screen, LiveScreen)


async def test_a_rehearsal_is_left_as_before(room: Room, agenda: str, disk: FullDisk) -> None:
    fast = replace(room, speed=60)
    async with fast.open(fast.lay(agenda)) as table:
        await refused(table, disk)
        await table.press("q")
        await table.until(lambda: not table.app.is_running)


async def test_who_looks_along_has_nothing_to_lose(room: Room, agenda: str, disk: FullDisk) -> None:
    start = room.lay(agenda)
    leads = open_session(room.session)
    try:
        async with room.open(start) as table:
            disk.full = True
            await table.press("n", "r", "escape")
            await table.live.sign()
            assert table.live.unsaved is None
            await table.press("q")
            await table.until(lambda: not table.app.is_running)
    finally:
        leads.close()
