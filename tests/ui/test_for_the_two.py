"""After eight: what the two ask themselves when a session is over, without a screen and on one."""

from collections.abc import Iterator
from typing import Any

import pytest
from support.on_disk import store_in
from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.actions import lead
from inspiratie_tui.core.notes.note import AfterQuestion, Audience, NoteKind
from inspiratie_tui.core.notes.owner import When, note_owner
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.ui.context import AtSession
from inspiratie_tui.ui.review.after_desk import AfterDesk
from inspiratie_tui.ui.review.after_screen import AfterScreen
from inspiratie_tui.ui.review.aloud_screen import AloudScreen
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.shared.note_area import NoteArea

MARKS = ("differentlymark", "callmark", "needmark")


class Evening:
    """A session that is over, and what runs it."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.runner = self._opened()

    def _opened(self) -> SessionRunner:
        store = store_in(self._room.home.data).open(self._room.ref)
        return SessionRunner(store, self._room.clock, self._room.group.names)

    async def end(self) -> None:
        for action in (lead.forward, lead.end):
            await self.runner.perform(action)

    def kill(self) -> SessionRunner:
        """Open the session anew as it was on the disk: closing writes no draft."""
        self.runner.close()
        self.runner = self._opened()
        return self.runner


@pytest.fixture
def evening(room: Room, agenda: str) -> Iterator[Evening]:
    room.lay(agenda)
    there = Evening(room)
    yield there
    there.runner.close()


async def answered(desk: AfterDesk, text: str) -> str:
    desk.type(text)
    note = desk.enter(text)
    return "" if note is None else await desk.save(note)


async def test_three_questions_one_after_the_other_and_an_empty_field_skips(evening: Evening) -> None:
    await evening.end()
    desk = AfterDesk(evening.runner)
    assert desk.asked is AfterQuestion.NEXT_TIME
    assert await answered(desk, "begin with the pairs") == ""
    assert desk.asked is AfterQuestion.CALL
    assert await answered(desk, "  ") == ""
    assert await answered(desk, "@Daan, who said nothing") == ""
    assert (desk.asked, desk.count) == (None, 2)
    notes = evening.kill().notes
    assert [(note.answers, note.text) for note in notes] == [
        (AfterQuestion.NEXT_TIME, "begin with the pairs"),
        (AfterQuestion.NEEDED, "@{p4}, who said nothing"),
    ]
    for note in notes:
        owner = note_owner(evening.runner.session, note)
        assert (note.kind, note.audience, owner.when, owner.by) == (NoteKind.NOTE, Audience.US, When.AFTER, None)
    assert evening.runner.drafts.after is None


async def test_half_an_answer_is_gone_on_with_also_after_a_kill_and_no_key_of_the_room_comes_to_it(
    evening: Evening,
) -> None:
    await evening.end()
    desk = AfterDesk(evening.runner)
    await answered(desk, "")
    desk.type("call Da")
    await evening.runner.sign()
    runner = evening.kill()
    assert (runner.drafts.typed, runner.drafts.mending) == (None, None)
    again = AfterDesk(runner)
    assert (again.asked, again.begins_with) == (AfterQuestion.CALL, "call Da")
    assert await answered(again, "call Daan") == ""
    assert evening.kill().drafts.after is None
    assert [note.text for note in evening.runner.notes] == ["call Daan"]


async def test_an_answer_that_was_given_is_mended_and_removed_by_emptying_it(evening: Evening) -> None:
    await evening.end()
    await answered(AfterDesk(evening.runner), "begin @Daan")
    desk = AfterDesk(evening.runner)
    assert desk.begins_with == "begin @Daan"
    assert desk.enter("begin @Daan") is None, "nothing changes"
    assert (desk.asked, desk.begins_with) == (AfterQuestion.CALL, "")
    await answered(AfterDesk(evening.runner), "begin with @Daan")
    assert [note.text for note in evening.runner.notes] == ["begin with @{p4}"]
    await answered(AfterDesk(evening.runner), "")
    assert [note.removed for note in evening.runner.notes] == [True]
    assert AfterDesk(evening.runner).begins_with == ""


async def test_what_the_disk_refuses_waits_and_is_never_the_draft_of_a_note(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    await evening.end()

    def full(_note: Any) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(evening.runner.store, "put_note", full)
    desk = AfterDesk(evening.runner)
    assert (await answered(desk, "begin with the pairs")).startswith("Not saved yet")
    desk.type("")
    evening.runner.drafts.after = None
    await evening.runner.sign()
    alive = evening.runner.store.alive
    assert alive is not None
    assert alive.draft is None
    assert alive.after is not None
    assert alive.after.text == "begin with the pairs"
    monkeypatch.undo()
    await evening.runner.retry()
    assert [note.text for note in evening.kill().notes] == ["begin with the pairs"]


async def end(table: Table) -> None:
    await table.press("space", *["down"] * 5, "enter", "right")
    await table.press("enter")
    await table.until(lambda: isinstance(table.screen, EndPage))


@pytest.mark.parametrize(
    ("language", "key", "question", "kept"),
    [
        ("en", "w for the two of you", "What do we do differently next time?", "3 lines kept for the two of you"),
        ("nl", "w voor jullie twee", "Wat doen we de volgende keer anders?", "3 regels bewaard voor jullie twee"),
    ],
)
async def test_a_key_of_the_end_page_opens_them_and_none_of_it_is_to_be_seen_afterwards(
    room: Room, agenda: str, language: str, key: str, question: str, kept: str
) -> None:
    texts.use(language)
    async with room.open(room.lay(agenda)) as table:
        await end(table)
        assert key in table.text
        await table.press("w")
        assert isinstance(table.screen, AfterScreen)
        assert question in table.text
        await table.type("? half")
        await table.press("f9")
        assert question not in table.text, "the curtain covers it while letters are text"
        assert "half" not in table.text
        await table.press("f9")
        assert isinstance(table.screen, EndPage)
        await table.press("w")
        assert table.screen.query_one(NoteArea).text == "? half"
        for mark in MARKS:
            await table.type(f" {mark}.")
            await table.press("enter")
        await table.until(lambda: isinstance(table.screen, EndPage))
        assert kept in table.text
        await table.press("r")
        assert isinstance(table.screen, AloudScreen)
        assert not [mark for mark in MARKS if mark in table.text]
        await table.press("escape", "q")
        assert table.screen is table.live_screen
        await table.press("n", "up")
        assert not [mark for mark in MARKS if mark in table.text], "the last note is not one of these"


async def test_what_is_half_typed_is_kept_and_a_clicker_puts_it_away(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await end(table)
        await table.press("w")
        await table.type("halfmark")
        await table.press("pagedown")
        await table.until(lambda: isinstance(table.screen, EndPage))
        assert "halfmark" not in table.text
        await table.press("r")
        assert isinstance(table.screen, AloudScreen), "the page below takes the next key"
        await table.press("escape", "q", "n")
        assert "halfmark" not in table.text
        await table.press("escape")
        await table.live.sign()
    async with room.open(AtSession(room.ref)) as table:
        await table.press("n")
        assert "halfmark" not in table.text
