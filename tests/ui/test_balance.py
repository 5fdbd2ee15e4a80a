"""Who had the floor how long: no key shows it, and by name it is there in a break alone."""

from support.room import Room, Table
from textual.command import CommandPalette

from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.texts.balance import balance_title
from inspiratie_tui.ui.context import AtReview
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.review.aloud_screen import AloudScreen
from inspiratie_tui.ui.shared.page import Page

AGENDA = """\
# Session 3
## Arriving (20 min, 2 min each)
## Tea (10 min)
## Dialogue (40 min)
"""
WORDS = "who had the floor how long"


def offered(table: Table) -> set[str]:
    """What the palette alone offers now."""
    screen = table.live_screen
    assert isinstance(screen, LiveScreen)
    return {binding.description for binding in screen.without_key_now()}


async def test_in_a_break_the_palette_shows_it_and_covers_it(room: Room) -> None:
    async with room.open(room.lay(AGENDA.replace("## Tea", "## Break"))) as table:
        assert WORDS not in offered(table)
        await table.press("space", "right")
        await table.wait(3 * MINUTE)
        assert WORDS not in offered(table), "the room is no place for it"
        await table.press("down", "enter")
        assert WORDS in offered(table)
        await table.press("colon")
        await table.until(lambda: isinstance(table.screen, CommandPalette))
        await table.type("floor how")
        await table.until(lambda: WORDS in table.text)
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, Page))
        assert balance_title() in table.text
        assert "Kept for 3 min" in table.text
        assert "━━━━━━━━━━━━━━━━  100%  3 min · 1 turn" in table.text
        assert "no turn yet" in table.text
        assert table.screen.shows_private_words(), "the curtain is lifted to the live screen"
        await table.press("escape", "down", "enter")
        assert WORDS not in offered(table), "the break is over"


async def test_where_a_session_is_read_back_a_key_shows_it(room: Room) -> None:
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("space", "right")
        await table.wait(3 * MINUTE)
        await table.press("r")
        await table.until(lambda: isinstance(table.screen, AloudScreen))
        await table.press("s")
        assert not isinstance(table.screen, Page), "what was said aloud is read in the circle"
        await table.leave()
    async with room.open(AtReview(room.ref)) as table:
        await table.until(lambda: "not over" in table.text)
        await table.press("enter")
        await table.until(lambda: "[s] who had the floor how long, who was with whom" in table.text)
        assert "━" not in table.text, "the notes come first"
        await table.press("s")
        await table.until(lambda: isinstance(table.screen, Page))
        assert "Kept for 3 min" in table.text
        await table.press("escape")
        await table.until(lambda: "Notes" in table.text)
