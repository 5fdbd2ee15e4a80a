"""What does not count in settings.toml is told on home, and leaves room for the rest of it."""

import asyncio
from pathlib import Path

import pytest
from support.on_disk import FILES, store_in
from support.room import PATIENCE, Room

from inspiratie_tui.home import make_missing, read_settings
from inspiratie_tui.ui.app import InspiratieApp
from inspiratie_tui.ui.context import AppContext, AtHome

WRONG = ['theme = "roze"', 'digits = "many"', "sound = 1", "volume = 2", "[keys]", 'note = "u"']


@pytest.mark.parametrize(("lines", "more"), [(1, ""), (2, ""), (3, "and 1 more mistake in"), (6, "and 3 more mis")])
async def test_a_few_are_told_and_the_rest_is_counted(room: Room, lines: int, more: str) -> None:
    make_missing(room.home, FILES)
    room.home.settings.write_text("\n".join(WRONG[:lines]), "utf-8")
    mistakes = tuple(mistake.short for mistake in read_settings(room.home.settings).mistakes)
    app = InspiratieApp(
        AppContext(room.home, store_in(room.home.data), FILES, room.group, room.clock, mistakes=mistakes), AtHome()
    )
    async with app.run_test(size=(80, 24)) as pilot:
        async with asyncio.timeout(PATIENCE):
            while app.screen.chosen_agenda.reading is None:
                await pilot.pause()
        await pilot.pause()
        text = "\n".join("".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips())
    assert "settings.toml:1: theme cannot be roze. It can be: dark, light" in text
    assert ("settings.toml:2: digits cannot be many." in text) == (lines > 1)
    assert "sound" not in text
    assert more in text
    assert ("more mistake" in text) == bool(more)
    assert "Session 1" in text, "the agenda can still be seen"
    assert str(Path(room.home.folder)) not in text, "a long path would leave no room for what it is about"
