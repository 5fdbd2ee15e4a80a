"""Whose words a note has and whom it is about, as the field says it and lets it be chosen."""

from support.reading import labelled
from support.room import Room, Table

from inspiratie_tui.core.notes.note import Chosen
from inspiratie_tui.core.notes.owner import NoteOwner, note_owner
from inspiratie_tui.ui.shared.note_area import NoteArea

FEEDBACK = "# Feedback\n## Talk (10 min)\n## Feedback (40 min, 4 min p.p.)\n## After (10 min)\n"
TALK = "# Feedback\n## Feedback (10 min)\n"
GIVERS = FEEDBACK.replace("p.p.", "p.p., givers")


def owner(table: Table) -> NoteOwner:
    """Where the last note was taken, and whose it is."""
    return note_owner(table.live.session, table.live.notes[-1])


def written(table: Table) -> str:
    """What stands in the field."""
    return table.screen.query_one(NoteArea).text


async def test_in_a_round_of_feedback_the_field_says_from_whom_to_whom(room: Room) -> None:
    async with room.open(room.lay(FEEDBACK)) as table:
        await table.press("space", "down", "enter")
        assert labelled(table.text.splitlines(), "feedback for") == "-"
        await table.press("5")
        assert labelled(table.text.splitlines(), "feedback for") == "Esra"
        assert labelled(table.text.splitlines(), "next").startswith("Femke · turn 1 of 8")
        await table.press("n")
        assert "the circle → Esra · note:" in table.text
        await table.type("< @Daan you were clear")
        assert "Daan → Esra · feedback:" in table.text
        await table.press("ctrl+g")
        assert "Daan → Esra · feedback, for Esra:" in table.text
        await table.press("enter")
        assert (owner(table).by, owner(table).about) == ("p4", "p5")
        assert table.live.notes[-1].by is None, "nothing was chosen by key: it follows from the turn and the words"
        await table.type("> call")
        assert "step of Esra:" in table.text


async def test_where_givers_take_turns_it_is_about_whom_they_name(room: Room) -> None:
    async with room.open(room.lay(GIVERS)) as table:
        await table.press("space", "down", "enter", "4", "n")
        await table.type("< to @Esra: clear")
        assert "Daan → Esra · feedback:" in table.text


async def test_where_nobody_has_a_turn_the_first_name_gives_and_the_next_one_is_given(room: Room) -> None:
    async with room.open(room.lay(TALK)) as table:
        await table.press("space", "n")
        for letters, label in (("< @Daan saw ", "Daan · feedback:"), ("@Esra", "Daan → Esra · feedback:")):
            await table.type(letters)
            assert label in table.text, letters
        await table.press("backspace")
        assert "Daan · feedback:" in table.text


async def test_elsewhere_a_name_at_the_beginning_is_whom_it_is_about(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "4", "n")
        await table.type("@Esra rests")
        assert "Daan about Esra · note:" in table.text
        await table.press("ctrl+g")
        assert "Daan about Esra · note, for Esra:" in table.text
        await table.press("home", "delete")
        assert "Daan · note, for Daan:" in table.text


async def test_a_name_counts_when_it_is_whole_and_alone(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "4", "n")
        for letters, label in (
            ("@Esr", "Daan · note:"),
            ("a", "Daan about Esra · note:"),
            ("t", "Daan · note:"),
            ("backspace", "Daan about Esra · note:"),
            ("-", "Daan about Esra · note:"),
            ("J", "Daan · note:"),
            ("backspace", "Daan about Esra · note:"),
            ("home", "Daan about Esra · note:"),
            ("x", "Daan · note:"),
        ):
            await table.press(*[letters] if letters in ("backspace", "home") else list(letters))
            assert label in table.text, letters


async def test_ctrl_w_and_a_digit_choose_whose_words_and_again_whom_they_are_about(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "4", "n")
        await table.type("so it is")
        await table.press("ctrl+w")
        assert "whose words?" in table.text
        await table.press("5")
        assert "Esra · note:" in table.text
        await table.press("ctrl+w", "ctrl+w")
        assert "about whom?" in table.text
        await table.press("1")
        assert "Esra about Anouk · note:" in table.text
        await table.press("ctrl+w", "0")
        assert "about Anouk · note:" in table.text
        assert "Esra" not in table.text.partition("about Anouk")[0].splitlines()[-1]
        await table.press("0")  # the first one without a digit
        assert "Noor about Anouk · note:" in table.text
        await table.press("ctrl+w", "backspace")
        assert "Daan about Anouk · note:" in table.text, "as the timeline says"
        await table.press("ctrl+w", "ctrl+w", "ctrl+w", "7", "enter")
        note = table.live.notes[-1]
        assert (note.text, note.by, note.about) == ("so it is7", None, Chosen("p1"))
        await table.type("next")
        assert "Daan · note:" in table.text, "the next note follows again"


async def test_any_other_key_means_what_it_always_does_while_whose_is_asked(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "4", "n", "ctrl+w")
        await table.type("words")
        assert "Daan · note:" in table.text
        await table.press("ctrl+w", "9", "enter")  # nobody sits there
        note = table.live.notes[-1]
        assert (note.text, note.by) == ("words", None)


async def test_what_was_chosen_is_kept_with_the_draft_and_when_it_is_mended(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "4", "n")
        await table.type("half")
        await table.press("ctrl+w", "5", "escape", "n")
        assert "Esra · note:" in table.text
        await table.press("enter", "up")
        assert "Esra · note:" in table.text
        await table.type(" mended")
        await table.press("enter")
        assert (table.live.notes[-1].text, owner(table).by) == ("half mended", "p5")


async def test_a_name_without_its_sign_is_offered_and_only_tab_takes_it(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("n")
        await table.type("with Daan")
        assert "→ @Daan" in table.text
        await table.press("tab")
        assert written(table) == "with @Daan "
        await table.type("and Chen")
        assert "→ @Chen" in table.text
        await table.press("right")
        assert "→ @Chen" not in table.text
        await table.press("tab")  # the offer was not taken: Tab is for the kind
        assert written(table) == "with @Daan and Chen"
        assert "insight:" in table.text
        await table.press("space")
        await table.type("and Esra goes, like Hugo")
        await table.press("enter")
        assert table.live.notes[-1].text == "with @{p4} and Chen and Esra goes, like Hugo"


async def test_a_turn_that_is_put_right_while_a_note_is_typed_changes_whose_it_is(room: Room, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", "4", "n")
        await table.type("he said")
        await table.press("enter", "escape", "u")
        assert owner(table).by is None
        await table.press("y")
        assert owner(table).by == "p4"
