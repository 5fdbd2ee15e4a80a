"""A disk that refuses, a session that another program leads, a draft from before."""

import errno
import os
import threading
from typing import Any

import pytest
from support.full_disk import words
from support.on_disk import open_session
from support.room import PATIENCE, Room

from inspiratie_tui.core.notes.note import NoteDraft, NoteKind
from inspiratie_tui.core.session.events import WentTo
from inspiratie_tui.core.view.slices import Count
from inspiratie_tui.store.port import Alive
from inspiratie_tui.store.tinydb.session_file import SessionFile
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.shared.ask import Ask
from inspiratie_tui.ui.shared.note_area import NoteArea
from inspiratie_tui.ui.shared.note_field import NoteField


class Refusing:
    """While `full`, nothing is written."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.full = False
        for name in ("append_many", "put_note"):
            monkeypatch.setattr(SessionFile, name, self._unless_full(getattr(SessionFile, name)))

    def _unless_full(self, write: object) -> object:
        def refused(*words: object) -> object:
            if self.full:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return write(*words)  # type: ignore[operator]

        return refused


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Refusing:
    return Refusing(monkeypatch)


async def test_leading_goes_on_in_memory_until_the_disk_takes_it(room: Room, agenda: str, disk: Refusing) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
        disk.full = True
        await table.press("right", "right")
        assert table.live.session.floor == "p2"
        assert "not saved since 14:00" in table.text
        assert len(table.live.store.events) == 2
        await table.wait(5 * 60_000)
        assert "not saved since 14:00" in table.text
        disk.full = False
        await table.press("right")
        assert "not saved" not in table.text
        assert table.live.store.events == table.live.log


async def test_it_is_tried_again_without_a_key(room: Room, agenda: str, disk: Refusing) -> None:
    async with room.open(room.lay(agenda)) as table:
        disk.full = True
        await table.press("space")
        assert "not saved since 14:00" in table.text
        disk.full = False
        await table.live.retry()
        await table.quiet()
        assert "not saved" not in table.text
        assert table.live.store.events == table.live.log


async def test_leaving_asks_when_something_is_not_on_disk(room: Room, agenda: str, disk: Refusing) -> None:
    async with room.open(room.lay(agenda)) as table:
        disk.full = True
        await table.press("space", "q")
        await table.until(lambda: isinstance(table.screen, Ask))
        assert "1 event is not on the disk (the disk is full). Leave all the same?" in words(table)
        disk.full = False
        await table.press("escape")
        await table.until(lambda: isinstance(table.screen, LiveScreen))


async def test_a_note_that_cannot_be_written_stays_in_its_field(room: Room, agenda: str, disk: Refusing) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "n", "tab")
        disk.full = True
        await table.type("do not lose me")
        await table.press("enter")
        assert "the note stays in its field" in " ".join(table.text.split())
        assert table.screen.query_one(NoteArea).text == "do not lose me"
        assert table.live.store.notes == ()
        disk.full = False
        await table.press("enter")
        assert (table.live.notes[-1].text, table.live.notes[-1].kind) == ("do not lose me", NoteKind.INSIGHT)
        assert table.screen.query_one(NoteArea).text == ""


async def test_a_draft_from_before_is_there_again(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    with open_session(room.session) as file:
        draft = NoteDraft("half a", NoteKind.QUESTION, 0)
        file.beat(Alive(room.clock.stamp(), draft))
    async with room.open(start) as table:
        await table.press("n")
        assert table.screen.query(NoteField)
        assert "question:" in table.text
        assert table.screen.query_one(NoteArea).text == "half a"


async def test_after_a_crash_the_same_turn_goes_on_at_the_right_second(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    async with room.open(start) as table:
        await table.press("space", "right")
    room.clock.advance(45_000)
    async with room.open(start) as table:
        assert table.live.session.floor == "p1"
        turn = table.live.session.spans[-1]
        assert table.live.now - turn.begin == 45_000
        await table.wait(30_000)
        assert table.live.view().time.count == Count(0, 45)


async def test_a_second_program_looks_along(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    leads = open_session(room.session)
    try:
        async with room.open(start) as table:
            assert "here you can watch" in " ".join(table.text.split())
            before = table.live.log
            await table.press("3")
            assert "can only be read" in " ".join(table.text.split())
            await table.press("space", "right", "n", "plus", "p", "u")
            assert not table.screen.query(NoteField)
            assert table.live.log == before
            leads.append(WentTo(number=2, at=5_000, part=1, activity=None), room.clock.stamp())
            await table.live.sign()
            await table.until(lambda: table.live.session.place.part == 1)
            await table.quiet()
            assert "Writing: my next step" in table.text
            await table.press("q")
            await table.until(lambda: not table.app.is_running)
    finally:
        leads.close()


async def test_keys_on_a_slow_disk_are_done_in_order_and_what_they_say_stays(
    room: Room, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()
    append = SessionFile.append_many

    def slowly(*words: Any) -> None:
        assert go_on.wait(PATIENCE)
        append(*words)

    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "down", "down", "enter")
        monkeypatch.setattr(SessionFile, "append_many", slowly)
        for key in ("3", "plus", "h"):
            table.clock.advance(1_000)
            table.send(key)
        await table.app.all_given()
        await table.app.sieve.rest()
        await table.until(lambda: "Who wants to say something?" in table.text)
        assert table.live.session.floor is None, "not on disk yet"
        go_on.set()
        await table.quiet()
        assert table.live.session.floor == "p3"
        assert table.live.session.added[2] == 60_000
        assert "Who wants to say something?" in table.text
        await table.press("4")
        assert table.live.session.hands == ("p4",)
        go_on.clear()
        for key in ("right", "down", "down"):
            table.clock.advance(1_000)
            table.send(key)
        await table.until(lambda: "5. Circle: Enter goes there" in table.text)
        go_on.set()
        await table.quiet()
        assert table.live.session.floor == "p4"
        await table.press("enter")
        assert table.live.session.place.part == 4
