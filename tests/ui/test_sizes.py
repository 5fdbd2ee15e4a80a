"""Any size will do: what matters stays, and what was typed; that every screen fits is in tests/ui/test_states.py."""

import pytest
from support.room import Room
from support.states import opened
from textual.widgets import TextArea

SMALL = ((60, 20), (40, 12), (30, 8), (20, 5))
"""Columns and rows; each of them less than the size before."""


@pytest.mark.parametrize(
    ("state", "lang", "time", "who"),
    [
        ("round", "en", "2 min", "Anouk"),
        ("nearly", "nl", "0:20", "Anouk"),
        ("over", "nl", "+1 min", "Anouk"),
        ("dialogue", "en", "40 min", "Hugo"),
    ],
)
async def test_time_and_speaker_stay(room: Room, state: str, lang: str, time: str, who: str) -> None:
    async with opened(room, state, SMALL[0], lang) as table:
        for size in SMALL:
            await table.resize(*size)
            shown = table.text.splitlines()
            assert time in table.text or sum("██" in line for line in shown) >= 5, size
            assert f" {who} " in "".join(f"{line} " for line in shown if "█" not in line), size
            if size != SMALL[-1]:  # there the sign in the ring, and how it stands out, says who it is
                assert any(("speaks" in line or "woord" in line) and who in line for line in shown), size


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
