"""What was left half written is a line on the screen, and its words come by a key."""

from support.on_disk import open_session
from support.room import Room, Table

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import NoteDraft, NoteKind, Seen
from inspiratie_tui.store.port import Alive
from inspiratie_tui.ui.context import AtReview
from inspiratie_tui.ui.shared.note_area import NoteArea
from inspiratie_tui.ui.shared.note_field import NoteField

LINE = "half a note is kept: [n] goes on"


def written(table: Table) -> str:
    return str(table.screen.query_one(NoteArea).text)


def leave(room: Room, draft: NoteDraft) -> None:
    """Leave `draft` behind, as a program does that is killed."""
    with open_session(room.session) as session:
        session.beat(Alive(room.clock.stamp(), draft))


async def test_after_a_crash_it_is_a_line_and_n_brings_its_words(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    leave(room, NoteDraft("she is tired of", NoteKind.INSIGHT, 0, Seen(0, None, "p3")))
    async with room.open(start) as table:
        assert LINE in table.text
        assert "tired" not in table.text
        assert not table.screen.query(NoteField)
        await table.wait(3_000)
        assert table.live.drafts.typed is not None, "nor is it lost while nobody goes on with it"
        await table.press("n")
        assert written(table) == "she is tired of"
        await table.type(" him")
        await table.press("enter")
        (note,) = table.live.notes
        assert (note.text, note.kind, note.seen.person) == ("she is tired of him", NoteKind.INSIGHT, "p3")


async def test_it_is_a_line_too_when_somebody_left_without_a_crash(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    async with room.open(start) as table:
        await table.press("n")
        await table.type("she is tired")
        await table.press("escape", "q")
        await table.until(lambda: not table.app.is_running)
    async with room.open(start) as table:
        assert LINE in table.text
        assert "tired" not in table.text


async def test_the_question_of_a_gap_comes_before_it(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    async with room.open(start) as table:
        await table.press("space", "right", "n")
        await table.type("she is tired")
        await table.press("escape")
        await table.live.sign()
    room.clock.advance(12 * MINUTE)
    async with room.open(start) as table:
        assert "what was that?" in table.text
        assert LINE in table.text
        await table.press("n")
        assert not table.screen.query(NoteField)
        await table.press("w", "n")
        assert written(table) == "she is tired"


async def test_a_note_taken_back_and_not_changed_is_no_draft(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    async with room.open(start) as table:
        await table.press("n")
        await table.type("she and @Hugo are tired")
        await table.press("enter", "up")
        assert written(table) == "she and @Hugo are tired"
        await table.press("escape")
        assert table.live.drafts.typed is None
        assert LINE not in table.text
        await table.press("n")
        assert written(table) == ""
        await table.press("up")
        await table.type("!")
        await table.press("escape")
        assert LINE in table.text
        await table.press("n")
        assert written(table) == "she and @Hugo are tired!"
        await table.press("backspace", "escape")
        assert table.live.drafts.typed is None
        await table.press("n", "up", "tab", "escape")
        assert LINE in table.text, "another kind is a change"


async def test_nor_is_one_that_was_opened_in_the_review(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    async with room.open(start) as table:
        await table.press("n")
        await table.type("she is tired")
        await table.press("enter", "escape")
    async with room.open(AtReview(room.ref)) as table:
        await table.press("enter", "e")
        await table.screen.put_words_away()
        await table.press("escape")
    async with room.open(start) as table:
        assert LINE not in table.text


async def test_mending_in_the_review_loses_no_draft(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    async with room.open(start) as table:
        await table.press("n")
        await table.type("a thought")
        await table.press("enter")
        await table.type("half of another")
        await table.press("escape")
        await table.live.sign()
    async with room.open(AtReview(room.ref)) as table:
        await table.press("enter", "k")
    async with room.open(start) as table:
        await table.press("n")
        assert written(table) == "half of another"


async def test_half_a_note_and_one_that_is_mended_both_stay(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    async with room.open(start) as table:
        await table.press("n")
        await table.type("a thought")
        await table.press("enter")
        await table.type("half of another")
        await table.press("escape")
    for added in (" mended", " twice"):
        async with room.open(AtReview(room.ref)) as table:
            await table.press("enter", "e")
            await table.type(added)
            await table.press("escape", "q")
    async with room.open(AtReview(room.ref)) as table:
        await table.press("enter", "e")
        assert written(table) == "a thought mended twice"
    async with room.open(start) as table:
        await table.press("n")
        assert written(table) == "half of another"


async def test_what_was_taken_back_leaves_no_draft(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        await table.type("? who catches whom")
        await table.press("enter", "up")
        await table.type(", then")
        await table.press("escape", "r", "d")
        await table.until(lambda: "taken back" in table.text)
        assert table.live.drafts.typed is None


async def test_what_was_taken_back_while_reading_back_leaves_no_draft(room: Room, agenda: str) -> None:
    start = room.lay(agenda)
    async with room.open(start) as table:
        await table.press("n")
        await table.type("= his divorce")
        await table.press("enter", "up")
        await table.type(", and the house")
        await table.press("escape")
    async with room.open(AtReview(room.ref)) as table:
        await table.press("enter", "d")
        await table.until(lambda: "removed:" in table.text)
        await table.press("q")
    async with room.open(start) as table:
        await table.press("n")
        assert written(table) == ""
