"""What is left divided again, in Dutch: every way, seen before and after, why there is none, and what is left out."""

from pathlib import Path

from inspiratie_tui.core.actions.refusal import Reason
from inspiratie_tui.core.actions.replan import proposals
from inspiratie_tui.core.actions.ways_to_divide import Way
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.reports.session_text import table as parts
from inspiratie_tui.texts.refusals import refusal
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.live.replan_dialog import ReplanDialog
from support.dutch.on_screens import AGENDA, WIDE, Album
from support.room import Room, Table

SHORT_TURNS = """# Bijeenkomst
Begin: 14.00 uur
Einde: 15.30 uur

## Rondje (2 min p.p.)
## Pauze (10 min, om 14.40 uur)
## Slot (10 min, beschermd)
"""


async def choose(album: Album, table: Table, way: Way) -> None:
    """Choose a way by its digit, keep what is seen there, and do it."""
    offered = [proposal.way for proposal in proposals(table.live.session, table.live.wall_clock)]
    await album.opened(table, "l", ReplanDialog)
    await album.press(table, str(offered.index(way) + 1))
    await table.press("enter")
    await table.until(lambda: isinstance(table.screen, LiveScreen))
    await table.quiet()
    album.keep(table, way)


async def everything(folder: Path) -> dict[str, str]:
    """More room; every way while it runs late; a part that is left out, looked at and read afterwards."""
    album, room = Album(), Room(folder / "a")
    async with room.open(room.lay(AGENDA), WIDE) as table:
        await table.press("space")
        await choose(album, table, Way.ROOMIER)
        await album.press(table, "l", "u")
        await table.wait(75 * MINUTE)
        for way in (Way.SHORTER, Way.LATER, Way.DROP):
            await choose(album, table, way)
            await album.press(table, *["u"] * (way is not Way.DROP))
        await album.press(table, "down", "down", "down", "escape")
        album.pages["afterwards"] = "\n".join(parts(table.live.session, table.live.now))
    room = Room(folder / "b")
    async with room.open(room.lay(SHORT_TURNS), WIDE) as table:
        await table.press("space")
        await table.wait(9 * MINUTE)
        album.keep(table, "turns are short")
        await choose(album, table, Way.TURNS)
    for reason in (Reason.NOTHING_TO_DIVIDE, Reason.NOTHING_GIVES, Reason.TURNS_STAY_SHORT, Reason.NO_END):
        album.pages[reason] = refusal(reason)
    return {f"divide {what}": text for what, text in album.pages.items()}
