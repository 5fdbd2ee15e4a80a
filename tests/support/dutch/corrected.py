"""What went wrong in Dutch: put right, forgotten, opened late, away, left lying."""

from pathlib import Path

from msgspec.structs import replace

from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND
from inspiratie_tui.reports.session_text import gap_lines, session_text
from inspiratie_tui.ui.context import AtSession
from inspiratie_tui.ui.corrections.dialog import CorrectionsDialog
from inspiratie_tui.ui.live.end_dialog import EndDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.review.aloud_screen import AloudScreen
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.shared.page import Page
from support.dutch.on_screens import AGENDA, WIDE, Album
from support.on_disk import open_session
from support.room import TWO_O_CLOCK, Room, Table

OPEN = "# Bijeenkomst\n\n## Dialoog (30 min)\n"
SHORT = "# Bijeenkomst\nBegin: 14.00 uur\nEinde: 14.40 uur\n\n## Gesprek (10 min)\n## Rondje (10 min)\n"


async def everything(folder: Path) -> dict[str, str]:
    """All of it."""
    album = Album()
    await _nothing_to_put_right(album, Room(folder / "a"))
    await _put_right(album, Room(folder / "b"))
    await _forgotten(album, Room(folder / "c"))
    await _away(album, Room(folder / "d"))
    await _left_lying(album, Room(folder / "e"))
    await _opened_late(album, Room(folder / "f", clock=SetClock(TWO_O_CLOCK + 12 * MINUTE)))
    return {f"correct {what}": text for what, text in album.pages.items()}


async def _back(album: Album, table: Table, key: str) -> None:
    await table.press(key)
    await table.until(lambda: isinstance(table.screen, LiveScreen))
    await table.quiet()
    album.keep(table, key)


async def _nothing_to_put_right(album: Album, room: Room) -> None:
    async with room.open(room.lay(OPEN), WIDE) as table:
        await album.opened(table, "t", CorrectionsDialog)


async def _put_right(album: Album, room: Room) -> None:
    """A part since 14.00, a turn since 14.02, a hold from 14.05 to 14.08, a turn since 14.10, its end at 14.12."""
    async with room.open(room.lay(AGENDA), WIDE) as table:
        for minutes, key in ((0, "space"), (2, "right"), (3, "space"), (3, "space"), (2, "right"), (2, "2")):
            await table.wait(minutes * MINUTE)
            await table.press(key)
        await table.wait(2 * MINUTE)
        await album.opened(table, "t", CorrectionsDialog)
        await album.press(table, "left", "x", "down")
        await album.press(table, "left", "w", "9", "w", "2", "w", "0", "4", *"1475", *"1420", *"1401", *"1413", "x")
        await album.press(table, "down", "left", "down", "left", "x", "down", "enter", "w", "1", *"1403")
        await album.press(table, "w", "5", "left")
        await _back(album, table, "enter")
        await album.opened(table, "t", CorrectionsDialog)
        await album.press(table, "left")
        await _back(album, table, "enter")
        await album.press(table, "u", "y", "u")
        for part in (1, 2, 5, 5):
            await table.press(*["down"] * part, "enter")
        await table.press("right")
        await table.until(lambda: isinstance(table.screen, EndDialog))
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, EndPage))
        await table.press("q")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        await album.opened(table, "t", CorrectionsDialog)
        await album.press(table, "left", "down", "left")


async def _forgotten(album: Album, room: Room) -> None:
    """Nobody began; somebody went on and on; the last turn; a part that is over."""
    async with room.open(room.lay(AGENDA), WIDE) as table:
        await table.press("space")
        await table.wait(3 * MINUTE)
        await album.press(table, "i")
        await table.wait(6 * MINUTE)
        await album.press(table, "escape", "i")
        for _ in range(7):
            await table.press("right")
        await album.wait(table, 400)
        await album.press(table, "i")
        await table.wait(30 * MINUTE)
        await album.press(table, "i", "question_mark")


async def _opened_late(album: Album, room: Room) -> None:
    """Opened twelve minutes after two; then a round in which nobody pressed a key, shared after all and taken back."""
    async with room.open(room.lay(AGENDA), WIDE) as table:
        await album.press(table, "space")
        await album.opened(table, "t", CorrectionsDialog)
        await album.press(table, "down")
        await _back(album, table, "escape")
        await table.wait(4 * MINUTE)
        await album.press(table, "8", "i", "u")


async def _away(album: Album, room: Room) -> None:
    """Twelve minutes in which the lid was closed, and every answer; a clock that was put elsewhere."""
    async with room.open(room.lay(AGENDA), WIDE) as table:
        await table.press("space", "right")
        for key in ("w", "k", "s"):
            table.clock.sleep(12 * MINUTE)
            table.live.heartbeat.beat()
            await table.quiet()
            album.keep(table, "12 minutes away")
            await album.press(table, "n", key, "u", key)
        await album.opened(table, "question_mark", Page)
        await table.press("escape")
        for by in (90, -90):
            table.clock.set_wall(table.clock.stamp().utc + by * SECOND)
            table.live.heartbeat.beat()
            await table.quiet()
            album.keep(table, f"the clock put {by} seconds")
        await table.press("n")
        table.clock.sleep(12 * MINUTE)
        table.live.heartbeat.beat()
        await table.quiet()
        album.keep(table, "away while a note is typed")
        await table.press("escape")
        live = table.live
        album.pages["the report of what was not said"] = session_text(
            live.session, live.notes, live.names, live.now, live.local
        )
        await album.press(table, "e", "o", "u", "u", "x", "r")
        await table.leave()
    # It starts again, by a clock that says it is earlier than when it was left.
    room.clock.reboot(-HOUR)
    async with room.open(AtSession(room.ref), WIDE) as table:
        await table.until(lambda: bool(table.live.session.gaps[-1].unsure))
        album.keep(table, "away, and nobody knows how long")
        album.pages["the report of nobody knows how long"] = "\n".join(gap_lines(table.live.session, table.live.local))


async def _left_lying(album: Album, room: Room) -> None:
    """Questions at time up, with room at the end and without; the next time, read back while the first is open too."""
    async with room.open(room.lay(SHORT), WIDE) as table:
        await table.press("space")
        await table.wait(11 * MINUTE)
        for text, minutes in (("? wie vangt wie", 2), ("? en wat dan", 11)):
            await table.press("n")
            await table.type(text)
            await album.press(table, "enter")
            await table.press("escape", *["right"] * (minutes == 2))
            await table.wait(minutes * MINUTE)
            await album.dialog(table, "right", EndDialog)
        await table.wait(30 * MINUTE)
        await album.dialog(table, "right", EndDialog)
        await table.press("n")
        await table.type("? en wie nog meer")
        await table.press("enter", "escape")
        await album.dialog(table, "right", EndDialog)
        await table.press("right")
        await table.until(lambda: isinstance(table.screen, EndDialog))
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, EndPage))
        album.keep(table, "read back")
    room.clock.set_wall(TWO_O_CLOCK)
    later = replace(room, session_name="2026-12-14-0000")
    async with later.open(later.lay(SHORT, number=2), WIDE) as table:
        await table.until(lambda: bool(table.live_screen.message))
        album.keep(table, "the next time")
        await album.opened(table, "a", Page)
        await table.press("escape", "space")
        await album.opened(table, "r", AloudScreen)
        with open_session(room.session):
            await album.press(table, "p")
