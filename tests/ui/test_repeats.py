"""What the live screen says of repeats and change-overs."""

from support.room import Room

AGENDA = """\
# Session 5
Begin: 14:00
Change-over: 2 min
## Reflection: thinking along without advice
### In pairs outside (2 x 12 min)
## Break (20 min)
"""
MINUTE = 60_000


def line_with(text: str, words: str) -> str:
    return next((line.strip() for line in text.splitlines() if words in line), "")


async def test_forward_changes_over_and_the_head_says_which_it_is(room: Room) -> None:
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("right")
        assert line_with(table.text, "In pairs").endswith("In pairs outside · first of two")
        assert line_with(table.text, "→") == "→ change over"
        assert "this activity" in table.text
        await table.wait(12 * MINUTE)
        await table.press("right")
        assert line_with(table.text, "In pairs").endswith("In pairs outside · second of two")
        assert line_with(table.text, "→") == "→ Break"
        assert "changing over" in table.text
        await table.wait(3 * MINUTE)
        assert "this activity" in table.text
        await table.press("t")
        assert line_with(table.text, "14:12").strip("│ >") == "14:12 In pairs outside, second of two"
        await table.press("escape", "left")
        assert "first of two" in table.text


async def test_which_it_is_stays_where_the_titles_do_not_fit(room: Room) -> None:
    long = AGENDA.replace("In pairs outside", "In pairs outside with somebody you have not yet walked with")
    async with room.open(room.lay(long)) as table:
        await table.press("right")
        assert line_with(table.text, "In pairs").endswith("… · first of two")


async def test_a_note_is_taken_in_the_second_as_in_the_first(room: Room) -> None:
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("right", "right")
        await table.press("n")
        await table.type("we walked")
        await table.press("enter", "escape")
        await table.until(lambda: len(table.live.notes) == 1)
        seen = table.live.notes[0].seen
        assert (seen.part, seen.activity, seen.person) == (0, 0, None)
