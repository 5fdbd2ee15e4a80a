"""The keys of the curtain: where letters are text it is F9, and another one may be chosen."""

from support.room import Room

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.home.key_choices import chosen_keys
from inspiratie_tui.texts import keys
from inspiratie_tui.ui.shared.curtain import Curtain
from inspiratie_tui.ui.shared.note_area import NoteArea


async def test_where_letters_are_text_it_is_f9(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        await table.type("half. a. note.")
        assert table.screen.query_one(NoteArea).text == "half. a. note."
        await table.press("f9")
        assert isinstance(table.screen, Curtain)
        await table.press("full_stop")
        assert "half a note is kept: [n] goes on" in table.text
        await table.press("colon")
        await table.until(lambda: type(table.screen).__name__ == "Palette")
        await table.press(".")
        assert type(table.screen).__name__ == "Palette"
        await table.press("f9")
        assert isinstance(table.screen, Curtain)
        await table.press("f9")
        assert type(table.screen).__name__ == "Palette"


async def test_a_full_stop_in_a_clock_time_is_no_curtain(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right")
        await table.wait(5 * MINUTE)
        await table.press("right", "t", "1", "4", ".", "0", "2")
        assert type(table.screen).__name__ == "CorrectionsDialog"
        await table.press("full_stop")
        assert isinstance(table.screen, Curtain)


async def test_another_key_may_be_chosen_and_f9_stays(room: Room, agenda: str) -> None:
    chosen, problems = chosen_keys({"curtain": "z"})
    assert problems == []
    keys.use(chosen)
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
        for key in ("z", "Z", "f9"):
            for place in ((), ("question_mark",), ("q",)):
                await table.press(*place, key)
                assert isinstance(table.screen, Curtain), (key, place)
                await table.press("full_stop")
                assert isinstance(table.screen, Curtain)
                await table.press("z", "escape")
        await table.press("n", "z", "f9")
        assert isinstance(table.screen, Curtain)


async def test_f9_that_was_given_away_stays_away() -> None:
    chosen, problems = chosen_keys({"curtain": "z", "hold": "f9"})
    assert (dict(chosen), problems) == ({"curtain": ("z",), "hold": ("f9",)}, [])


async def test_a_sentence_typed_under_it_is_kept_and_nothing_is_said_of_it(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "f9")
        before = table.text
        for letter in "bilal zegt dat hij past":
            table.send(letter)
        await table.app.all_given()
        assert table.text == before
        await table.press("enter")
        assert [note.text for note in table.live.notes] == ["bilal zegt dat hij past"]
