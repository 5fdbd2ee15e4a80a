"""A step that somebody takes on: typed in the round, its witness a minute later, what came of it a session later."""

from msgspec.structs import replace
from support.room import Room, Table

from inspiratie_tui.ui.context import AtReview
from inspiratie_tui.ui.review.review_screen import ReviewScreen

ROUND = "# Session\n## My step (25 min, 2 min each)\n## Closing circle (10 min)\n"
STEP = "dinsdag bij het overleg als laatste spreken"


async def typed(table: Table, text: str) -> None:
    await table.press("n")
    await table.type(text)


async def saved(table: Table, text: str) -> None:
    await typed(table, text)
    await table.press("enter", "escape")


def texts(table: Table) -> list[str]:
    return [note.text for note in table.live.notes]


async def test_what_was_understood_stands_before_it_and_enter_asks_nothing(room: Room) -> None:
    async with room.open(room.lay(ROUND)) as table:
        await table.press("space", "1")
        await typed(table, f"> {STEP}")
        assert "step of Anouk · Tue 24 Nov:" in table.text
        await table.press("enter", "escape")
        assert "saved: step" in table.text
        await typed(table, "> getuige Daan")
        assert "step of Anouk · Tue 24 Nov · witness Daan:" in table.text
        await table.press("enter", "2")
        assert texts(table) == [STEP, "getuige @{p4}"]
        assert table.live.session.speaker(table.live.now) == "p2", "a digit straight after Enter is the round's"
        await table.type("> getuige Daan")
        assert "step of Bilal:" in table.text, "Bilal has no step yet: it would be one with these words"


async def test_forward_straight_after_enter_is_the_rounds_and_later_it_moves_the_cursor(room: Room) -> None:
    async with room.open(room.lay(ROUND)) as table:
        await table.press("space", "1")
        await typed(table, f"> {STEP}")
        await table.press("enter", "right")
        assert texts(table) == [STEP]
        assert table.live.session.speaker(table.live.now) == "p2"
        await table.type("om 2")
        await table.press("home", "right", "3", "enter", "x", "backspace", "4", "right")
        assert texts(table) == [STEP, "o3m 2"]
        assert table.live.session.speaker(table.live.now) == "p2", "behind another key a digit is text"
        assert table.live.drafts.typed is not None
        assert table.live.drafts.typed.text == "4"


async def test_a_session_later_a_note_names_the_step_of_before(room: Room) -> None:
    first, second = replace(room, session_name="2026-11-23-0001"), replace(room, session_name="2026-11-24-0002")
    async with first.open(first.lay(ROUND)) as table:
        await table.press("space", "1")
        await saved(table, f"> {STEP}, getuige Daan")
    async with second.open(second.lay(ROUND, number=2)) as table:
        await table.press("space", "1")
        await typed(table, "> bijgesteld: woensdag")
        await table.until(lambda: "witness Daan:" in table.text)
        assert "step of Anouk · changed · Wed 25 Nov ·" in table.text


async def test_reading_back_begins_with_what_is_open(room: Room) -> None:
    first, second = replace(room, session_name="2026-11-23-0001"), replace(room, session_name="2026-11-24-0002")
    async with first.open(first.lay(ROUND)) as table:
        await table.press("space", "1")
        await saved(table, f"> {STEP}, getuige Daan")
    async with second.open(second.lay(ROUND, number=2)) as table:
        await table.press("space", "2")
        await saved(table, "> bellen")
    async with second.open(AtReview(second.ref)) as table:
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, ReviewScreen) and "what came of it" in table.text)
        lines = [line.strip() for line in table.text.splitlines()]
        at = lines.index("Still open")
        assert " ".join(lines[at + 1 : lines.index("Notes")]).split("  ")[0].strip() == (
            f"step of Bilal, no day and no witness yet: bellen step of Anouk, what came of it? {STEP}"
        )
