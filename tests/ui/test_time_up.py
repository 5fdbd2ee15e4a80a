"""When time is up nothing ends and no new keys come: a minute more, forward, or a question that is parked."""

import errno
import os

import pytest
from msgspec.structs import replace
from support.room import Room, Table

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import NoteKind

SHORT = """\
# Session 3
Begin: 14:00
End: 14:30

## Dialogue (10 min)
## Closing circle (10 min)
"""


async def ask(table: Table, text: str) -> None:
    await table.press("n")
    await table.type(text)
    await table.press("enter", "escape")


async def to_the_end(table: Table) -> None:
    await table.press("right")
    await table.until(lambda: type(table.screen).__name__ == "EndDialog")
    await table.quiet()


async def test_a_question_at_time_up_is_left_lying_and_comes_back_at_the_end(room: Room) -> None:
    async with room.open(room.lay(SHORT)) as table:
        await table.press("space")
        await ask(table, "? too early to lie")
        await table.wait(11 * MINUTE)
        await table.press("n")
        await table.type("? who catches whom")
        await table.press("enter")
        assert "parked: it comes back at the end" in table.text
        assert "· 1 question parked" in table.text
        await table.type("! an insight is none")
        await table.press("enter", "escape")
        assert [note.text for note in table.live.notes if note.parked] == ["who catches whom"]
        assert table.live.session.place.part == 0, "nothing went on by itself"
        await table.press("right")
        await table.wait(5 * MINUTE)
        await to_the_end(table)
        assert "1 question parked, and there are 13 min left" in table.text
        assert "who catches whom" not in table.text, "the neighbour sees it too"
        await table.press("escape")
        await table.until(lambda: type(table.screen).__name__ == "LiveScreen")
        await to_the_end(table)
        await table.press("d")
        await table.until(lambda: type(table.screen).__name__ == "EndPage")
        assert table.live.session.ended
        assert not [note for note in table.live.notes if note.parked]


async def test_a_full_disk_does_not_keep_a_session_from_its_end(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    async with room.open(room.lay(SHORT)) as table:
        await table.press("space")
        await table.wait(11 * MINUTE)
        await ask(table, "? who catches whom")
        await table.press("right")
        await to_the_end(table)

        def full(_note: object) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        with monkeypatch.context() as disk:
            disk.setattr(table.live.store, "put_note", full)
            await table.press("d")
            await table.until(lambda: type(table.screen).__name__ == "EndPage")
            assert "not saved since" in table.text
        assert [note.parked for note in table.live.notes] == [False]
        assert [note.parked for note in table.live.store.notes] == [True]
        await table.live.retry()
        await table.quiet()
        assert "not saved since" not in table.text
        assert [note.parked for note in table.live.store.notes] == [False]


async def test_without_room_it_comes_back_next_time(room: Room) -> None:
    async with room.open(room.lay(SHORT)) as table:
        await table.press("space")
        await table.wait(11 * MINUTE)
        for text in ("? one", "? two"):
            await ask(table, text)
        await table.press("right")
        await table.wait(20 * MINUTE)
        await to_the_end(table)
        assert "2 questions parked; they come back next time." in table.text
        await table.press("enter")
        await table.until(lambda: type(table.screen).__name__ == "EndPage")
        assert "2 questions parked" in table.text
        await table.press("r")
        await table.until(lambda: "question, parked" in table.text)
        assert [note.kind for note in table.live.notes if note.parked] == [NoteKind.QUESTION] * 2
    later = replace(room, session_name="2026-12-14-0000")
    async with later.open(later.lay(SHORT, number=2)) as table:
        await table.until(lambda: "last time: 2 questions parked [v]" in table.text)
        assert "one" not in table.text.split(), "the neighbour sees it too"
        await table.press("a")
        await table.until(lambda: type(table.screen).__name__ == "Page")
        await table.quiet()
        assert table.text.index("Parked") < table.text.index("? one") < table.text.index("? two")


async def test_what_was_mended_is_said_before_what_was_left_lying(room: Room) -> None:
    async with room.open(room.lay(SHORT)) as table:
        await table.press("space")
        await table.wait(11 * MINUTE)
        await ask(table, "? one")
        assert [note.parked for note in table.live.notes] == [True]
    later = replace(room, session_name="2026-12-14-0000")
    start = later.lay(SHORT, number=2)
    later.session.write_bytes(later.session.read_bytes() + b"\0")
    async with later.open(start) as table:
        assert "The file as it was is kept as" in table.text
        assert "parked" not in table.text
        await table.press("down", "escape")
        assert "The file as it was" not in table.text


async def test_where_nothing_lies_nothing_is_said_of_it(room: Room) -> None:
    async with room.open(room.lay(SHORT)) as table:
        await table.press("space", "right")
        await to_the_end(table)
        assert "lying" not in table.text
        assert "talked about" not in table.text
        await table.press("d")
        assert type(table.screen).__name__ == "EndDialog"
        assert not table.live.session.ended
