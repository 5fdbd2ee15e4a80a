"""A sentence that is typed where letters are keys does nothing, shows nothing, and loses nothing."""

from collections.abc import Callable

import pytest
from support.room import Room, Table
from support.sentences import human_gap, sentences

from inspiratie_tui.core.notes.note import NoteKind
from inspiratie_tui.texts import keys
from inspiratie_tui.ui.corrections.dialog import CorrectionsDialog
from inspiratie_tui.ui.live.end_dialog import EndDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.review.review_screen import ReviewScreen
from inspiratie_tui.ui.shared.ask import Ask
from inspiratie_tui.ui.shared.note_area import NoteArea
from inspiratie_tui.ui.shared.page import Page

LOOKED = "That looked like a sentence. Enter keeps it as a note, Esc throws it away."


async def type_out(table: Table, text: str, gap: Callable[[], int] = human_gap) -> None:
    """Type `text` as people do, `gap` ms a key."""
    for character in text:
        table.clock.advance(gap())
        table.send(character)
        await table.app.all_given()


def said(table: Table) -> str:
    return " ".join(table.text.replace("│", " ").split())


@pytest.fixture
def running(room: Room, agenda: str) -> object:
    return room.lay(agenda)


async def begun(table: Table) -> None:
    """Anouk speaks, and Daan wants to say something."""
    await table.press("space", "right", "h", "4")


async def test_two_hundred_sentences_do_nothing_and_all_words_are_kept(room: Room, agenda: str) -> None:
    typed = sentences(200)
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        log = table.live.log
        for text in typed:
            await type_out(table, text)
            await table.app.sieve.rest()
            assert table.screen is table.live_screen
            assert table.live.log == log, text
            await table.at_once("enter")
            await table.wait(1)  # the heart beats all the time
        assert [note.text for note in table.live.notes] == typed
        assert {note.kind for note in table.live.notes} == {NoteKind.NOTE}
        assert not table.screen.query(NoteArea)


async def test_the_words_are_shown_nowhere(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await type_out(table, "bilal zegt dat hij past")
        await table.quiet()
        assert LOOKED in said(table)
        assert "bilal zegt" not in said(table)
        await table.rest()
        assert "bilal zegt" not in said(table)
        await table.press("enter")
        assert [note.text for note in table.live.notes] == ["bilal zegt dat hij past"]
        assert table.live.notes[0].seen.person == "p1"
        assert "saved: note" in said(table)
        assert table.live.drafts.typed is None


@pytest.mark.parametrize("rested", [False, True])
async def test_esc_throws_it_away(room: Room, agenda: str, rested: bool) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await type_out(table, "past het?")
        if rested:
            await table.rest()
        await table.press("escape")
        assert LOOKED not in said(table)
        assert (table.live.drafts.typed, table.live.notes) == (None, ())
        await table.press("u")
        assert table.live.session.hands == ()


@pytest.mark.parametrize("rested", [False, True])
@pytest.mark.parametrize("key", ["right", "pagedown", "down"])
async def test_an_arrow_acts_and_the_words_are_the_draft(room: Room, agenda: str, key: str, rested: bool) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await type_out(table, "past het?")
        if rested:
            await table.rest()
        await table.press(key)
        assert table.live.session.floor == ("p1" if key == "down" else "p2")
        assert table.live.drafts.typed is not None
        assert (table.live.drafts.typed.text, table.live.drafts.typed.seen.person) == ("past het?", "p1")
        await table.press("n")
        assert table.screen.query_one(NoteArea).text == "past het?"


async def test_the_draft_that_was_there_stays(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await table.press("n")
        await table.type("half")
        await table.press("escape")
        await type_out(table, "past het?")
        await table.rest()
        await table.press("enter")
        assert table.live.notes[-1].text == "past het?"
        await type_out(table, "wat nu?")
        await table.press("right", "n")
        assert table.screen.query_one(NoteArea).text == "half\nwat nu?"


async def test_a_pause_of_two_seconds_does_not_cut_it_in_two(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await type_out(table, "daar zit")
        table.clock.advance(3_000)
        await type_out(table, "iets in")
        await table.press("enter")
        assert [note.text for note in table.live.notes] == ["daar zit iets in"]


async def test_keys_that_are_pressed_as_keys_are_keys(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await type_out(table, "uuu", lambda: 100)
        assert table.live.session.hands == ("p4",), "not before it is sure that no word follows"
        await table.rest()
        assert not table.live.session.spans, "three were taken back"
        await table.press("y", "y", "y")
        await type_out(table, "tw", lambda: 100)
        await table.rest()
        assert isinstance(table.screen, CorrectionsDialog)
        assert "Who was it?" in said(table)
        await table.press("escape", "escape")
        await type_out(table, "h3", lambda: 100)
        await table.quiet()
        assert "p3" in table.live.session.hands
        await type_out(table, "ae", lambda: 100)
        await table.rest()
        assert LOOKED not in said(table)


@pytest.mark.parametrize("key", ["space", "5", "right", "+", "."])
async def test_what_is_no_letter_acts_at_once(room: Room, agenda: str, key: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        before = table.live.log, table.screen
        table.clock.advance(1_000)
        await table.at_once(key)
        assert (table.live.log, table.screen) != before


async def test_n_opens_the_field_at_once_and_a_sentence_with_n_lacks_it(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await type_out(table, "niets is af")
        await table.press("enter")
        assert [note.text for note in table.live.notes] == ["iets is af"]


async def test_who_types_on_after_enter_types_in_the_field(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        log = table.live.log
        await table.press("n")
        await table.type("one")
        await table.press("enter")
        await table.at_once("enter")
        assert not table.screen.query(NoteArea)
        await type_out(table, "pauze")
        await table.quiet()
        assert table.screen.query_one(NoteArea).text == "pauze"
        await table.press("enter")
        await table.at_once("enter")
        await table.at_once("n")
        assert table.screen.query_one(NoteArea).text == ""
        await table.at_once("escape", "u")
        await table.rest()
        assert len(table.live.log) == len(log) + 1, "Esc closes it for good"


async def test_a_second_after_enter_letters_are_keys_again(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await table.press("n", "enter", "p")
        assert not table.screen.query(NoteArea)
        assert table.live.session.floor == "p2"


@pytest.mark.parametrize(
    ("opening", "screen"),
    [("a", Page), ("t", CorrectionsDialog), ("q", Ask), ("?", Page)],
    ids=lambda value: str(value),
)
async def test_over_the_live_screen_too(room: Room, agenda: str, opening: str, screen: type) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        log = table.live.log
        await table.press(opening)
        assert isinstance(table.screen, screen)
        for text in ("ja dat doen we", "yes we all do", "wxq", "ae quite so"):
            table.clock.advance(1_000)
            await type_out(table, text)
            await table.quiet()
            assert isinstance(table.screen, screen)
            assert LOOKED in said(table)
            await table.press("enter")
            assert isinstance(table.screen, screen)
            assert LOOKED not in said(table)
        assert table.live.log == log
        assert len(table.live.notes) == 4


async def test_a_question_is_not_answered_by_a_sentence(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", *["down"] * 6, "enter")
        await table.wait(60_000)
        await table.press("right")
        assert isinstance(table.screen, EndDialog)
        await type_out(table, "jammer dat het voorbij is")
        await table.rest()
        assert isinstance(table.screen, EndDialog)
        await table.press("escape")
        await table.press("escape")
        assert isinstance(table.screen, LiveScreen)
        assert not table.live.session.ended


async def test_keys_that_were_chosen_are_the_ones_that_count(room: Room, agenda: str) -> None:
    keys.use({"note": ("v",), "undo": ("b",)})
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await type_out(table, "bb", lambda: 100)
        await table.rest()
        assert table.live.session.floor is None
        await type_out(table, "v", lambda: 100)
        await table.quiet()
        assert table.screen.query(NoteArea)
        await table.press("escape")
        await type_out(table, "niets is af")
        await table.press("enter")
        assert [note.text for note in table.live.notes] == ["niets is af"]


async def test_in_reading_back_over_the_live_screen_too(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "n")
        await table.type("first")
        await table.press("enter", "escape", *["down"] * 6, "enter")
        await table.wait(60_000)
        await table.press("right")
        await table.wait(2_000)
        await table.press("enter", "r", "r")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        await type_out(table, "kde e do")
        await table.quiet()
        assert isinstance(table.screen, ReviewScreen)
        assert LOOKED in said(table)
        await table.press("enter")
        assert [(note.text, note.kind, note.removed) for note in table.live.notes] == [
            ("first", NoteKind.NOTE, False),
            ("kde e do", NoteKind.NOTE, False),
        ]
        assert table.live.session.ended


async def test_the_end_of_the_program_keeps_it_as_the_draft(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await type_out(table, "past het?")
        await table.app.come_to_rest()
        assert table.live.drafts.typed is not None
        assert table.live.drafts.typed.text == "past het?"


async def test_who_types_on_in_a_dialog_types_in_no_field(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await begun(table)
        await table.press("n", "enter")
        table.clock.advance(100)
        await table.at_once("question_mark", "x")
        assert isinstance(table.screen, Page)
        assert not table.live_screen.query(NoteArea)
