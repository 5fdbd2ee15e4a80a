"""The agenda edited from its page while the session runs, in Dutch."""

import contextlib
from pathlib import Path

import pytest

from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.shared.page import Page
from support.dutch.on_screens import AGENDA, Album
from support.room import Room

EDITORS = {
    "geen-editor": False,
    "true": False,
    "sed -i 's/^## Dialoog (40 min)/## Gesprek (40 mni)/; s/15 min/1:30/'": False,
    "sed -i 's/mni/min/; s/1:30/15 min/'": True,
    "sed -i 's/^## Aankomen/## Binnenkomen/'": False,
    "sed -i '/^## Perspectief/d'": True,
    "sed -i '/^## Gesprek/,$d'": True,
    "sed -i '/^## Schrijven/,$d'": True,
    "rm": False,
}
"""What somebody does to the file, and whether the session follows."""


async def everything(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Every answer, on the page and on the live screen; a session that does not know its file; one saved outside."""
    album, agenda = Album(), AGENDA
    room = Room(folder)
    file = room.folder / "programma.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(agenda, "utf-8")
    async with room.open(room.lay(agenda, file=file)) as table:
        monkeypatch.setattr(table.app, "suspend", contextlib.nullcontext)
        await table.press("space")
        await table.live.look_at_agenda()
        for editor, followed in EDITORS.items():
            monkeypatch.setenv("VISUAL", editor)
            await album.opened(table, "a", Page)
            await table.press("e")
            await table.until(lambda left=followed: isinstance(table.screen, LiveScreen if left else Page))
            album.keep(table, f"e: {editor}")
            await table.press(*[] if followed else ["escape"])
            await table.until(lambda: isinstance(table.screen, LiveScreen))
        file.write_text(agenda, "utf-8")
        for _ in range(2):
            await table.live.look_at_agenda()
        album.keep(table, "saved outside")
        await album.press(table, "u", "y")
    room.session.unlink()
    async with room.open(room.lay(agenda)) as table:
        await album.opened(table, "a", Page)
        await table.press("e")
        await table.quiet()
        album.keep(table, "e: no file")
    return {f"agenda {what}": text for what, text in album.pages.items()}
