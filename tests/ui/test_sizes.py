"""Any size will do: what matters stays, and what was typed; that every screen fits is in tests/ui/test_states.py."""

import pytest
from support.room import Room
from support.states import opened
from textual.widgets import TextArea


@pytest.mark.parametrize("size", [(60, 20), (40, 12), (30, 8), (20, 5)])
@pytest.mark.parametrize(
    ("state", "time", "who"), [("round", "2 min", "Anouk"), ("over", "+1 min", "Anouk"), ("dialogue", "40 min", "Hugo")]
)
async def test_time_and_speaker_stay(room: Room, state: str, time: str, who: str, size: tuple[int, int]) -> None:
    async with opened(room, state, size) as table:
        shown = table.text.splitlines()
        assert time in table.text or sum("██" in line for line in shown) >= 5
        assert any(who in line and ("speaks" in line or ">" in line) for line in shown)


async def test_a_draft_and_its_cursor_stay_however_the_window_is_dragged(room: Room) -> None:
    async with opened(room, "note") as table:
        area = table.screen.query_one(TextArea)
        await table.press("left", "left")
        before = area.text, area.cursor_location
        for width in (*range(80, 19, -3), *range(20, 120, 7)):
            await table.pilot.resize_terminal(width, max(5, width // 4))
        await table.resize(80, 24)
        assert (area.text, area.cursor_location) == before
        assert area.has_focus
        await table.type("!")
        assert area.text == before[0][: before[1][1]] + "!" + before[0][before[1][1] :]
