"""Home in Dutch when something is the matter: no list, no agenda, mistakes in the settings, colours nobody keeps."""

import errno
import os
from pathlib import Path

import pytest

from inspiratie_tui.home import make_missing
from inspiratie_tui.ui.context import AppContext, AtHome
from inspiratie_tui.ui.home import home_screen
from inspiratie_tui.ui.home.home_lines import warning_lines
from inspiratie_tui.ui.home.home_screen import HomeScreen
from inspiratie_tui.ui.shared.colours import WearTheme
from inspiratie_tui.ui.shared.themes import THEMES
from support.dutch.on_screens import WIDE, Album
from support.dutch.shell import refusing
from support.on_disk import FILES, newer, store_in
from support.room import Room, Table

AGENDA = "# Bijeenkomst\n\n## Dialoog (30 min)\n"


async def everything(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """All of it."""
    album, room = Album(), Room(folder / "thuis")
    await _empty(album, Room(folder / "leeg"))
    make_missing(room.home, FILES)
    await _not_listed(album, room, monkeypatch)
    await _newer(album, room)
    await _colours(album, room)
    for count in (1, 2):
        context = AppContext(
            room.home, store_in(room.home.data), FILES, room.group, room.clock, mistakes=("fout",) * (2 + count)
        )
        album.pages[f"mistakes beyond the first: {count}"] = "\n".join(warning_lines(context, "", ()))
    return {f"at home {what}": text for what, text in album.pages.items()}


async def _listed(album: Album, table: Table, what: str) -> None:
    await table.until(lambda: isinstance(table.screen, HomeScreen))
    await table.quiet()
    album.keep(table, what)


async def _empty(album: Album, room: Room) -> None:
    """No agenda of this language to begin with."""
    async with room.open(AtHome(), WIDE) as table:
        await _listed(album, table, "nothing there")
        await album.press(table, "n")


async def _not_listed(album: Album, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as refused:
        refused.setattr(home_screen, "read_list", refusing(OSError(errno.EACCES, os.strerror(errno.EACCES))))
        async with room.open(AtHome(), WIDE) as table:
            await _listed(album, table, "the sessions are not to be listed")


async def _newer(album: Album, room: Room) -> None:
    """A session that a newer program led since it was listed."""
    room.lay(AGENDA)
    async with room.open(AtHome(), WIDE) as table:
        await table.until(lambda: isinstance(table.screen, HomeScreen) and bool(table.screen.entries))
        newer(room.session)
        await album.press(table, "enter")
    room.session.unlink()


async def _colours(album: Album, room: Room) -> None:
    """Every theme; then settings that have a mistake, and settings that are a folder; a terminal without colours."""
    settings = room.home.settings
    async with room.open(AtHome(), WIDE) as table:
        await _listed(album, table, "colours")
        for theme in THEMES:
            await _worn(album, table, theme)
        settings.write_text("theme = dark\n", "utf-8")
        await _worn(album, table, "light")
        settings.unlink()
        settings.mkdir()
        await _worn(album, table, "dark")
        settings.rmdir()
    async with Room(room.folder, no_color=True).open(AtHome(), WIDE) as table:
        await _worn(album, table, "light")


async def _worn(album: Album, table: Table, theme: str) -> None:
    table.app.post_message(WearTheme(theme))
    await table.until(lambda: "kleuren: " in table.text)
    await table.quiet()
    album.keep(table, f"colours: {theme}")
    await table.press("down")
