"""Where people say their learning question, a line that is typed is the question of whoever has the floor."""

from support.room import Room, Table

from inspiratie_tui.core.notes.note import Audience, NoteKind
from inspiratie_tui.core.notes.owner import note_owner

ASKED = "# T\n## Questions (40 min, 4 min each, learning question)\n## After (10 min, 1 min each)\n"
BEHIND = list(NoteKind).index(NoteKind.LEARNING_QUESTION)
"""How often Tab is pressed from a plain note to come to a learning question."""


def kept(table: Table) -> list[tuple[str, str | None, NoteKind]]:
    """What was kept: the words, whose they are, the kind."""
    session = table.live.session
    return [(note.text, note_owner(session, note).by, note.kind) for note in table.live.notes if not note.removed]


async def test_the_prefix_says_whose_question_it_is_and_a_second_line_is_one_more(room: Room) -> None:
    async with room.open(room.lay(ASKED)) as table:
        await table.press("space", "n")
        assert "note:" in table.text, "nobody speaks yet"
        await table.press("escape", "4", "n")
        assert "learning question of Daan:" in table.text
        await table.type("how do I say no?")
        await table.press("enter")
        assert "saved: learning question" in table.text
        await table.type("how do I say no without leaving?")
        await table.press("enter")
        assert kept(table) == [
            ("how do I say no?", "p4", NoteKind.LEARNING_QUESTION),
            ("how do I say no without leaving?", "p4", NoteKind.LEARNING_QUESTION),
        ]
        assert {note.audience for note in table.live.notes} == {Audience.US}


async def test_it_follows_the_turn_until_its_first_letter_and_the_place_until_then(room: Room) -> None:
    async with room.open(room.lay(ASKED)) as table:
        await table.press("space", "4", "n")
        await table.type("half")
        await table.press("pagedown")
        assert "learning question of Daan:" in table.text
        await table.press("enter")
        await table.until(lambda: "learning question of Daan" not in table.text)
        await table.press("escape", "down", "enter", "5", "n")
        assert "Esra · note:" in table.text
        await table.type("so it is")
        await table.press("enter")
        assert [kind for _text, _by, kind in kept(table)] == [NoteKind.LEARNING_QUESTION, NoteKind.NOTE]


async def test_a_mark_or_tab_chooses_another_kind_there_and_tab_this_one_elsewhere(room: Room) -> None:
    async with room.open(room.lay(ASKED)) as table:
        await table.press("space", "4", "n")
        await table.type("! she is afraid")
        assert "Daan · insight:" in table.text
        await table.press("enter", *["tab"] * (len(NoteKind) - BEHIND))
        assert "Daan · note:" in table.text
        await table.type("he sighs")
        await table.press("enter")
        assert "learning question of Daan:" in table.text, "the next line is one again"
        await table.press("escape", "down", "enter", "5", "n", *["tab"] * BEHIND)
        assert "learning question of Esra:" in table.text
        await table.type("how?")
        await table.press("enter")
        assert [(by, kind) for _text, by, kind in kept(table)] == [
            ("p4", NoteKind.INSIGHT),
            ("p4", NoteKind.NOTE),
            ("p5", NoteKind.LEARNING_QUESTION),
        ]


async def test_a_draft_and_a_note_that_is_mended_keep_their_kind(room: Room) -> None:
    async with room.open(room.lay(ASKED)) as table:
        await table.press("space", "4", "n")
        await table.type("how")
        await table.press("escape", "pagedown", "n")
        assert "learning question of Daan:" in table.text
        await table.type(" do I?")
        await table.press("enter", "escape", "down", "enter", "5", "n", "up")
        assert "learning question of Daan:" in table.text
        await table.press("enter")
        assert kept(table) == [("how do I?", "p4", NoteKind.LEARNING_QUESTION)]


async def test_a_turn_put_right_takes_the_question_along(room: Room) -> None:
    async with room.open(room.lay(ASKED)) as table:
        await table.press("space", "4", "n")
        await table.type("how?")
        await table.press("enter", "escape", "u")
        assert kept(table) == [("how?", None, NoteKind.LEARNING_QUESTION)]
        await table.press("y")
        assert kept(table) == [("how?", "p4", NoteKind.LEARNING_QUESTION)]


async def test_in_a_round_of_feedback_a_name_first_makes_it_feedback_of_that_one(room: Room) -> None:
    async with room.open(room.lay(ASKED.replace("Questions", "Feedback"))) as table:
        await table.press("space", "4", "n")
        await table.type("@Esra")
        assert "Esra → Daan · note:" in table.text
        await table.press("backspace")
        assert "learning question of Daan:" in table.text
        await table.type("a heard it")
        await table.press("enter")
        await table.type("how?")
        await table.press("enter")
        assert [(by, kind) for _text, by, kind in kept(table)] == [
            ("p5", NoteKind.NOTE),
            ("p4", NoteKind.LEARNING_QUESTION),
        ]
