"""The note field."""

import pytest
from support.room import Room, Table

from inspiratie_tui.core.notes.note import MARKS, Audience, NoteKind
from inspiratie_tui.core.notes.owner import NoteOwner, note_owner
from inspiratie_tui.ui.shared.note_area import NoteArea
from inspiratie_tui.ui.shared.note_field import NoteField


def field(table: Table) -> NoteField:
    return table.screen.query_one(NoteField)


def owner(table: Table) -> NoteOwner:
    """Where the last note was taken, and whose it is."""
    return note_owner(table.live.session, table.live.notes[-1])


def written(table: Table) -> str:
    """What stands in the field."""
    return table.screen.query_one(NoteArea).text


async def test_enter_saves_and_stays_open_and_on_empty_closes(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "n")
        await table.type("first")
        await table.press("enter")
        assert "saved: note" in table.text
        await table.type("second")
        await table.press("enter", "enter")
        assert not table.screen.query(NoteField)
        assert [note.text for note in table.live.notes] == ["first", "second"]
        assert [note.text for note in table.live.store.notes] == ["first", "second"]
        await table.press("n")
        assert written(table) == ""


@pytest.mark.parametrize(("mark", "kind"), MARKS.items())
async def test_a_mark_and_a_space_choose_the_kind_and_vanish(
    room: Room, agenda: str, mark: str, kind: NoteKind
) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("N")  # caps lock
        await table.type(f"{mark} so it is")
        assert written(table) == "so it is"
        await table.press("enter")
        note = table.live.notes[-1]
        assert (note.kind, note.text) == (kind, "so it is")


async def test_only_a_typed_mark_at_the_start_is_a_mark(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        await table.paste("! pasted")
        await table.press("enter")
        await table.type("why ? now")
        await table.press("enter")
        await table.type("!now")
        await table.press("enter")
        assert [(note.kind, note.text) for note in table.live.notes] == [
            (NoteKind.NOTE, "! pasted"),
            (NoteKind.NOTE, "why ? now"),
            (NoteKind.NOTE, "!now"),
        ]


async def test_tab_walks_the_kinds_and_ctrl_g_for_whom(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n", "tab")
        assert "insight:" in table.text
        await table.press(*["tab"] * (len(NoteKind) - 1))
        assert "note:" in table.text
        await table.press("tab", "tab", "ctrl+g")  # nobody speaks: there is no person it could be for
        assert "question, for the group:" in table.text
        await table.type("who?")
        await table.press("enter")
        assert (table.live.notes[-1].kind, table.live.notes[-1].audience) == (NoteKind.QUESTION, Audience.GROUP)
        await table.type("next")
        await table.press("enter")
        assert (table.live.notes[-1].kind, table.live.notes[-1].audience) == (NoteKind.NOTE, Audience.US)


async def test_the_field_says_whom_a_note_is_about_and_for(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "4", "n")
        assert "Daan · note:" in table.text
        await table.press("ctrl+g")
        assert "Daan · note, for Daan:" in table.text
        await table.type("brave")
        await table.press("pagedown")
        assert "Daan · note, for Daan:" in table.text  # whoever spoke at its first character
        await table.press("enter")
        assert (owner(table).by, table.live.notes[-1].audience) == ("p4", Audience.PERSON)
        await table.until(lambda: "Daan · note" not in table.text)


async def test_a_paste_keeps_its_lines_and_ctrl_j_makes_one(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        await table.paste("one\ntwo\n")
        await table.type("three\nfour")
        await table.press("enter")
        assert table.live.notes[-1].text == "one\ntwo\nthree\nfour"


async def test_escape_keeps_the_draft_and_n_brings_it_back(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n", "tab")
        await table.type("half")
        await table.press("escape")
        assert not table.screen.query(NoteField)
        assert "half a note is kept: [n] goes on" in table.text
        await table.press("n")
        await table.type(" a thought")
        await table.press("enter")
        assert (table.live.notes[-1].kind, table.live.notes[-1].text) == (NoteKind.INSIGHT, "half a thought")


async def test_up_takes_the_last_note_back_for_mending(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", "n", "up")
        assert "There is no note yet." in table.text
        await table.type("teh word of @Hugo")
        await table.press("enter")
        first = table.live.notes[-1]
        await table.press("pagedown", "up")
        assert written(table) == "teh word of @Hugo"
        await table.press(*["backspace"] * len("teh word of @Hugo"))
        await table.type("the word")
        await table.press("enter")
        (mended,) = table.live.notes
        assert (mended.id, mended.at, mended.seen, mended.stamp) == (first.id, first.at, first.seen, first.stamp)
        assert mended.text == "the word"
        assert table.live.store.notes == (mended,)


async def test_moment_part_and_person_are_those_of_the_first_character(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "right", "n")
        await table.wait(60_000)
        at = table.live.now
        await table.type("s")
        await table.wait(30_000)
        await table.press("pagedown")
        assert table.live.session.floor == "p2", "PageDown drives the session from the field"
        await table.type("he said it")
        await table.press("pageup", "enter")
        note = table.live.notes[-1]
        assert (note.at, owner(table).part, owner(table).by, note.text) == (at, 0, "p1", "she said it")


async def test_a_name_is_completed_and_kept_as_an_id(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        await table.type("with @gi")
        await table.press("tab")
        await table.type("and @Noor")
        await table.press("enter")
        assert table.live.notes[-1].text == "with @{p7} and @{f1}"
        await table.press("up")
        assert written(table) == "with @Giulia and @Noor"


async def test_neither_case_nor_accents_keep_a_name_from_being_found(room: Room, agenda: str) -> None:
    people = room.with_names("Zoë", "René Jan", "Ann")
    async with people.open(people.lay(agenda)) as table:
        await table.press("n")
        await table.type("met @zo")
        assert "met @zoë" in table.text
        await table.press("tab")
        await table.type("en @rene")
        await table.press("right")  # takes over what is shown, as in any field
        assert written(table) == "met @Zoë en @René Jan"
        await table.type(", @zoe")
        assert "@zoe → Zoë" in table.text  # all is typed: only the spelling differs
        await table.press("tab")
        await table.type("@ann")
        await table.press("tab")  # nothing to complete: Tab is for the kind
        assert "insight:" in table.text
        await table.press("enter")
        assert table.live.notes[-1].text == "met @{p1} en @{p2}, @{p1} @{p3}"


async def test_no_name_is_completed_where_the_cursor_has_moved_on(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        await table.type("hello @An")
        await table.press("left", "right")
        assert written(table) == "hello @An"
        await table.press("home", "tab")
        assert written(table) == "hello @An"
        assert "insight:" in table.text, "Tab walks the kinds, as where no name is proposed"
        await table.press("end")
        await table.type("o")
        await table.press("tab")
        assert written(table) == "hello @Anouk "


async def test_keys_of_the_screen_are_letters_in_the_field(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "n")
        before = table.live.log
        await table.type("quaphnuy.:?+-=0123456789")
        await table.press("left", "down", "right", "home", "end")
        assert table.live.log == before
        assert written(table) == "quaphnuy.:?+-=0123456789"
        assert table.screen is table.live_screen


async def test_notes_can_be_taken_before_it_begins(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        await table.type("Chen is late")
        await table.press("enter", "escape")
        assert table.live.notes[-1].text == "Chen is late"
        assert "ready to begin" in table.text
