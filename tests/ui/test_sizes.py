"""Any size will do: nothing breaks, nothing sticks out, what matters stays; and the mouse does no harm."""

import pytest
from support.room import Room, Table
from support.states import STATES, opened
from textual.widgets import TextArea

SIZES = ((20, 5), (200, 60), (30, 8), (120, 36), (40, 12), (1, 1), (60, 20), (80, 10), (24, 60), (200, 5), (80, 24))
"""Columns and rows, small and large by turns."""

LIFTED = ("curtain", "palette", "palette search")
"""Where a click has a meaning of its own: a command that is clicked is done."""


async def resized(table: Table, size: tuple[int, int]) -> None:
    await table.pilot.resize_terminal(*size)
    await table.quiet()


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("state", STATES)
async def test_every_screen_fits_every_size(room: Room, state: str, lang: str) -> None:
    async with opened(room, state, lang=lang) as table:
        before = table.text
        place = type(table.screen)
        for size in SIZES:
            await resized(table, size)
            strips = table.screen._compositor.render_strips()
            assert [strip.cell_length for strip in strips] == [size[0]] * size[1]
            assert type(table.screen) is place
        await table.until(lambda: table.text.split() == before.split())  # back to 80 by 24


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
        await resized(table, (80, 24))
        assert (area.text, area.cursor_location) == before
        assert area.has_focus
        await table.type("!")
        assert area.text == before[0][: before[1][1]] + "!" + before[0][before[1][1] :]


@pytest.mark.parametrize("state", [name for name, state in STATES.items() if not state.at_home and name not in LIFTED])
async def test_the_mouse_changes_nothing_on_the_timeline(room: Room, state: str) -> None:
    async with opened(room, state) as table:
        live = next(screen.runner for screen in table.app.screen_stack if hasattr(screen, "runner"))
        before = live.log
        for row in range(0, 24, 3):
            await table.pilot.click(offset=(7, row))
            await table.pilot.hover(offset=(40, row))
        assert live.log == before
