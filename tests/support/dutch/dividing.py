"""What is left divided again, in Dutch: every way, seen before and after, and what is left out."""

from pathlib import Path

from inspiratie_tui.core.actions.replan import Way, proposals
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.reports.session_text import table as parts
from inspiratie_tui.ui.corrections.dialog import CorrectionsDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from support.dutch.on_screens import AGENDA, WIDE, Album
from support.room import Room, Table


async def choose(album: Album, table: Table, way: Way) -> None:
    """Walk down to a way in the dialog, keep what is seen there, and do it."""
    offered = [proposal.way for proposal in proposals(table.live.session, table.live.wall_clock)]
    await album.opened(table, "t", CorrectionsDialog)
    below = len(offered) - offered.index(way) - 1
    # From the last line up: above the ways stands what began.
    await album.press(table, *["down"] * (len(offered) + 2), *["up"] * below)
    await table.press("enter")
    await table.until(lambda: isinstance(table.screen, LiveScreen))
    await table.quiet()
    album.keep(table, way)


async def everything(folder: Path) -> dict[str, str]:
    """More room; every way while it runs late; a part that is left out, looked at and read afterwards."""
    album, room = Album(), Room(folder)
    async with room.open(room.lay(AGENDA), WIDE) as table:
        await table.press("space")
        await album.opened(table, "t", CorrectionsDialog)
        await table.press("escape")
        await table.wait(75 * MINUTE)
        for way in (Way.SHORTER, Way.LATER, Way.DROP):
            await choose(album, table, way)
            await album.press(table, *["u"] * (way is not Way.DROP))
        await album.press(table, "down", "down", "down", "escape")
        album.pages["afterwards"] = "\n".join(parts(table.live.session, table.live.now))
    return {f"divide {what}": text for what, text in album.pages.items()}
