"""Reading back, and mending there."""

import pytest
from support.on_disk import look_session
from support.room import Room, Table
from textual.widgets import OptionList

from inspiratie_tui.core.notes.note import Chosen, Note, NoteKind
from inspiratie_tui.ui.context import AtHome, AtReview
from inspiratie_tui.ui.home.home_screen import HomeScreen
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.review.review_screen import ReviewScreen
from inspiratie_tui.ui.shared.note_area import NoteArea


def notes(room: Room) -> dict[str, Note]:
    """What is on disk."""
    return {note.id: note for note in look_session(room.session).notes}


@pytest.fixture
async def held(room: Room, agenda: str) -> AtReview:
    """A session with a note in its first part and one in its second."""
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", "n")
        await table.type("first of @Hugo")
        await table.press("enter", "escape", "down", "enter", "n")
        await table.type("! second")
        await table.press("enter", "escape", *["down"] * 4, "enter")
        await table.wait(20 * 60_000)
        await table.press("right")
        await table.until(lambda: "End the session?" in table.text)
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, EndPage))
    return AtReview(room.ref)


def chosen(table: Table) -> str | None:
    listed = table.screen.query_one(OptionList)
    assert listed.highlighted is not None
    return listed.get_option_at_index(listed.highlighted).id


async def test_it_shows_planned_and_took_and_the_notes_by_part(room: Room, held: AtReview) -> None:
    async with room.open(held) as table:
        lines = [line.strip() for line in table.text.splitlines()]
        assert any(
            line.split() == ["6", "Societal", "perspective", "planned", "20", "min,", "took", "20", "min"]
            for line in lines
        )
        first = next(n for n, line in enumerate(lines) if "Anouk · note: first of @Hugo" in line)
        assert lines[first - 1] == "1. Arriving"
        second = next(n for n, line in enumerate(lines) if "insight: second" in line)
        assert lines[second - 1] == "2. Writing: my next step"


async def test_a_note_is_mended(room: Room, held: AtReview) -> None:
    async with room.open(held) as table:
        before = notes(room)
        note = chosen(table)
        assert note is not None
        await table.press("e")
        assert table.screen.query_one(NoteArea).text == "first of @Hugo"
        await table.type(", mended")
        await table.press("enter")
        assert "first of @Hugo, mended" in table.text
        assert notes(room)[note].text == "first of @{p8}, mended"
        assert notes(room)[note].at == before[note].at
        await table.press("e")
        await table.type(" not this")
        await table.press("escape")
        assert notes(room)[note].text == "first of @{p8}, mended"


async def test_another_kind(room: Room, held: AtReview) -> None:
    async with room.open(held) as table:
        note = chosen(table)
        assert note is not None
        await table.press("k")
        assert notes(room)[note].kind is NoteKind.INSIGHT
        assert chosen(table) == note, "the cursor stays"
        await table.press("down", "K")
        assert {one.kind for one in notes(room).values()} == {NoteKind.INSIGHT, NoteKind.QUESTION}


async def test_removed_and_put_back(room: Room, held: AtReview) -> None:
    async with room.open(held) as table:
        note = chosen(table)
        assert note is not None
        await table.press("d")
        assert notes(room)[note].removed
        assert "removed:" in table.text
        await table.press("d")
        assert not notes(room)[note].removed
        assert "removed:" not in table.text


async def test_a_session_without_notes_reads_too(room: Room, agenda: str) -> None:
    room.lay(agenda)
    async with room.open(AtReview(room.ref), (40, 12)) as table:
        await table.press("enter")
        assert "No notes." in table.text or table.screen.query_one(OptionList).option_count > 5
        await table.press("e", "k", "d", "o", "down", "up")
        assert isinstance(table.screen, ReviewScreen)
        await table.press("q")
        await table.until(lambda: not table.app.is_running)


async def test_while_a_note_is_mended_the_keys_of_its_field_are_shown(room: Room, held: AtReview) -> None:
    async with room.open(held) as table:
        await table.press("e")
        await table.pilot.resize_terminal(100, 30)
        await table.quiet()
        assert "Enter save" in table.text.splitlines()[-1]
        await table.press("escape")
        assert "mend" in table.text.splitlines()[-1]
        await table.press("e", "enter")
        await table.until(lambda: "mend" in table.text.splitlines()[-1])


@pytest.mark.parametrize("leaving", [("escape", "q"), ("ctrl+q",)])
async def test_what_was_typed_while_mending_is_there_next_time(
    room: Room, held: AtReview, leaving: tuple[str, ...]
) -> None:
    async with room.open(held) as table:
        await table.press("e")
        await table.type(", half a")
        await table.press(*leaving)
    assert look_session(room.session).notes[0].text == "first of @{p8}"
    async with room.open(held) as table:
        assert "not saved, only typed: first of @Hugo, half a" in table.text
        await table.press("e")
        assert table.screen.query_one(NoteArea).text == "first of @Hugo, half a"
        await table.press("enter")
        await table.until(lambda: notes(room)[str(chosen(table))].text == "first of @{p8}, half a")
    async with room.open(held) as table:
        assert "not saved" not in table.text


async def test_a_session_reopened_in_the_first_screen_is_led_and_the_program_ends_with_it(
    room: Room, held: AtReview
) -> None:
    async with room.open(held) as table:
        await table.press("o", "enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert len(table.app.screen_stack) == 1
        await table.press("q")
        await table.until(lambda: "Leave this session?" in table.text)
        await table.press("y")
        await table.until(lambda: not table.app.is_running)


async def test_a_session_reopened_from_home_is_led_and_left_for_home(room: Room, held: AtReview) -> None:
    async with room.open(AtHome()) as table:
        await table.press("r")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        await table.press("o", "enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        await table.press("q")
        await table.until(lambda: "Leave this session?" in table.text)
        await table.press("y")
        await table.until(lambda: isinstance(table.screen, HomeScreen))
        assert len(table.app.screen_stack) == 1


async def test_whose_and_about_whom_are_chosen_by_a_digit(room: Room, held: AtReview) -> None:
    async with room.open(held) as table:
        note = str(chosen(table))
        await table.press("w")
        assert "Whose words?" in table.text
        await table.press("5")
        await table.until(lambda: "Esra · note: first of" in table.text)
        assert notes(room)[note].by == Chosen("p5")
        assert chosen(table) == note, "the cursor stays"
        await table.press("w", "w")
        assert "About whom?" in table.text
        await table.press("2")
        await table.until(lambda: "Esra about Bilal · note: first of" in table.text)
        await table.press("w", "0")
        await table.until(lambda: "about Bilal · note: first of" in table.text)
        await table.press("0")
        await table.until(lambda: "Noor about Bilal · note: first of" in table.text)
        await table.press("w", "backspace", "w", "w", "backspace")
        await table.until(lambda: "Anouk · note: first of" in table.text)
        assert (notes(room)[note].by, notes(room)[note].about) == (None, None)


async def test_a_digit_answers_only_what_was_just_asked(room: Room, held: AtReview) -> None:
    async with room.open(held) as table:
        before = notes(room)
        await table.press("3", "w", "9")
        assert "There is no seat 9." in table.text
        await table.press("w", "down")
        assert "Whose words?" not in table.text
        await table.press("3")
        assert notes(room) == before


async def test_enter_in_its_field_confirms_a_doubtful_note(room: Room, held: AtReview) -> None:
    text = room.session.read_bytes()
    room.session.write_bytes(text.replace(b"second", b"s\xffcond"))
    async with room.open(held) as table:
        await table.until(lambda: "? perhaps not as it was written" in table.text)
        assert "Look again at what was saved: 1 thing may have changed." in " ".join(table.text.split())
        assert "insight: second" in table.text, "its checksum told which byte it was"
        await table.press("end", "e")
        await table.press("enter")
        await table.until(lambda: "? perhaps not" not in table.text)
    assert not any(note.doubtful for note in notes(room).values())
