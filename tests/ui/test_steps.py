"""What the live screen says of a form with steps: one key leads through all of it."""

from support.room import Room

from inspiratie_tui.core.notes.owner import note_owner

AGENDA = """\
# Session 5
Begin: 14:00
## Reflection: thinking along without advice
### Twice a question on the table (2 x 35 min)
1. Tell (5 min, bringer)
2. Ask to see it (8 min, circle)
   - What happened exactly?
   - Keep it short.
3. With the back to the circle (10 min, circle, bringer listens)
4. Silence (1 min, silent)
## Break (20 min)
"""
MINUTE = 60_000


def line_with(text: str, words: str) -> str:
    """The last line with those words: what a key does stands at the foot, what a word means above."""
    return next((line.strip() for line in reversed(text.splitlines()) if words in line), "")


async def test_one_key_leads_through_steps_and_repeats(room: Room) -> None:
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("right")
        assert line_with(table.text, "1 of 4").endswith("first of two · 1 of 4 · Tell")
        assert line_with(table.text, "→") == "→ Ask to see it, 8 min"
        await table.wait(5 * MINUTE)
        await table.press("right")
        assert line_with(table.text, "2 of 4").endswith("first of two · 2 of 4 · Ask to see it")
        assert "What happened exactly?" in table.text
        assert "Keep it short" not in table.text
        await table.press("right", "right")
        assert line_with(table.text, "4 of 4").endswith("4 of 4 · Silence · in silence")
        assert line_with(table.text, "→") == "→ change over"
        await table.press("right")
        assert line_with(table.text, "1 of 4").endswith("second of two · 1 of 4 · Tell")
        await table.press("right", "right", "right")
        assert line_with(table.text, "→") == "→ Break"


async def test_the_first_digit_is_who_brings_it_in_and_the_face_says_who_speaks_and_listens(room: Room) -> None:
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("right")
        assert line_with(table.text, "a digit") == "who brings something in? a digit · → Ask to see it"
        await table.press("4")
        assert line_with(table.text, "speaks") == "speaks  Daan"
        await table.press("right")
        assert line_with(table.text, "speaks") == "speaks  the circle"
        await table.press("right")
        assert line_with(table.text, "listens") == "listens  Daan"
        await table.press("n")
        await table.type("he turned red")
        await table.press("enter", "escape")
        await table.until(lambda: len(table.live.notes) == 1)
        owner = note_owner(table.live.session, table.live.notes[0])
        assert (owner.by, owner.about) == (None, room.group.participants[3])


async def test_who_is_given_feedback_is_chosen_and_shown_by_the_first_digit(room: Room) -> None:
    form = "1. What we see (4 min, receiver listens)\n2. Given back (4 min, circle, receiver listens)\n"
    async with room.open(room.lay(f"# Session 6\n## Feedback\n### Form (8 min)\n{form}")) as table:
        await table.press("right")
        assert line_with(table.text, "a digit") == "for whom is the feedback? a digit · → Given back"
        await table.press("5")
        assert line_with(table.text, "feedback for") == "feedback for  Esra"
        await table.press("right", "4", "n")
        assert line_with(table.text, "speaks") == "speaks  Daan"
        assert "Daan → Esra · note:" in table.text


async def test_without_a_digit_it_goes_on_and_the_face_says_the_bringer(room: Room) -> None:
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("right", "right", "right")
        assert line_with(table.text, "listens") == "listens  the bringer"
