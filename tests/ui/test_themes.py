"""What the room is painted with."""

import pytest
from msgspec.structs import replace
from support.room import Room

from inspiratie_tui.ui.context import AtHome


@pytest.mark.parametrize(("theme", "background"), [("dark", "#14110f"), ("light", "#fbf7f0"), ("contrast", "#000000")])
@pytest.mark.parametrize("at_home", [True, False])
async def test_the_theme_that_was_asked_for_is_put_on(
    room: Room, agenda: str, theme: str, background: str, at_home: bool
) -> None:
    start = AtHome() if at_home else room.lay(agenda)
    async with replace(room, theme=theme).open(start) as table:
        assert table.screen.styles.background.hex.lower() == background
        assert table.app.current_theme.dark == (theme != "light")
        assert background in table.app.export_screenshot()
        assert table.app.has_pseudo_class("light" if theme == "light" else "dark")
