"""What holds in every state of the program, whatever is pressed to come there.

A state is dear to come to, so one program is asked everything: its size, its colours and its mouse change meanwhile.
"""

import pytest
from msgspec.structs import replace
from support.contrast import runs
from support.room import Room, Table
from support.states import STATES, opened

from inspiratie_tui.ui.shared.rehearsal_mark import RehearsalMark
from inspiratie_tui.ui.shared.themes import THEMES

SIZES = ((20, 5), (200, 60), (30, 8), (120, 36), (40, 12), (1, 1), (60, 20), (80, 10), (24, 60), (200, 5), (80, 24))
"""Columns and rows, small and large by turns."""
DUTCH_SIZES = ((120, 36), (30, 8), (60, 20), (80, 24))
"""What is longer in Dutch does not fit on another size of window: the rest was seen in English."""
WIDE = (120, 36)
AT_LEAST = {"dark": 5.5, "light": 5.5, "contrast": 10.0}
"""What each theme promises: more than WCAG's AA asks (4.5), and in high contrast more than its AAA (7)."""
PALETTES = ("palette", "palette search")
"""It closes before other colours are put on."""
LIFTED = ("curtain", *PALETTES)
"""Where a click has a meaning of its own: a command that is clicked is done."""


@pytest.mark.parametrize("state", STATES)
async def test_every_state_fits_stands_out_and_minds_no_mouse(room: Room, state: str) -> None:
    async with opened(room, state) as table:
        if STATES[state].speed is None:
            assert "REHEARSAL" not in table.text
            assert not any(screen.query(RehearsalMark) for screen in table.app.screen_stack)
        await _fits_every_size(table)
        await table.resize(*WIDE)
        for theme in ("dark",) if state in PALETTES else AT_LEAST:
            await _put_on(table, theme)
            _stands_out(table, theme)
        await table.resize(80, 24)
        if not STATES[state].at_home and state not in LIFTED:
            await _minds_no_mouse(table)


@pytest.mark.parametrize("theme", AT_LEAST)
@pytest.mark.parametrize("state", PALETTES)
async def test_the_palette_stands_out(room: Room, state: str, theme: str) -> None:
    async with opened(replace(room, theme=theme), state, WIDE) as table:
        _stands_out(table, theme)


@pytest.mark.parametrize("state", STATES)
async def test_every_state_fits_in_dutch(room: Room, state: str) -> None:
    async with opened(room, state, lang="nl") as table:
        await _fits_every_size(table, DUTCH_SIZES)


async def _fits_every_size(table: Table, sizes: tuple[tuple[int, int], ...] = SIZES) -> None:
    """Nothing breaks and nothing sticks out."""
    await table.wait(1)  # what the clock says by now is on the screen before it is compared
    before = table.text
    place = type(table.screen)
    for size in sizes:
        await table.resize(*size)
        strips = table.screen._compositor.render_strips()
        assert [strip.cell_length for strip in strips] == [size[0]] * size[1]
        assert type(table.screen) is place
    await table.until(lambda: table.text.split() == before.split())  # back to 80 by 24


async def _put_on(table: Table, theme: str) -> None:
    table.app.theme = THEMES[theme].name
    await table.quiet()


def _stands_out(table: Table, theme: str) -> None:
    """Every text stands out in `theme`, however few colours the terminal has."""
    assert table.app.theme == THEMES[theme].name
    # Of sixteen colours the theme of high contrast makes the best.
    for colours in ("truecolor", "256", "standard") if theme == "contrast" else ("truecolor", "256"):
        found = list(runs(table.screen, colours))
        assert found
        faint = [(theme, colours, round(run.ratio, 1), run.text) for run in found if run.ratio < AT_LEAST[theme]]
        assert faint == []


async def _minds_no_mouse(table: Table) -> None:
    """The mouse changes nothing on the timeline."""
    live = next(screen.runner for screen in table.app.screen_stack if hasattr(screen, "runner"))
    before = live.log
    for row in range(0, 24, 3):
        await table.pilot.click(offset=(7, row))
        await table.pilot.hover(offset=(40, row))
    assert live.log == before
