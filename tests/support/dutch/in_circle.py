"""The dialog of the circle in Dutch: who is here, who sits where, who leads."""

from collections.abc import Callable

from inspiratie_tui.core.moments import SECOND
from inspiratie_tui.ui.live.circle_dialog import CircleDialog
from inspiratie_tui.ui.live.groups_dialog import GroupsDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from support.room import Table


async def who_is_here(table: Table, keep: Callable[[Table, str], object]) -> None:
    """Somebody is not here; nor is a facilitator. Then all but one are away, and come back; names move."""
    await table.press("g")
    await table.until(lambda: isinstance(table.screen, CircleDialog))
    await table.quiet()
    await _kept(table, keep, "1", "0", "1", "1", "0", "1")
    others = "2345678"
    await table.press(*others)
    keep(table, "one is here")
    await table.press(*reversed(others))
    await _kept(table, keep, "down", "enter", "down", "enter", "u", "0", "2", "2", "l", "u", "2", "w", "2", "u")
    await table.press("escape", "escape")
    await table.until(lambda: isinstance(table.screen, LiveScreen))


async def some_leave(table: Table, keep: Callable[[Table, str], object]) -> None:
    """Three come or go; whose digit is pressed is here."""
    for digit in "712":
        await table.press("g", digit, "escape")
    await table.press("7")
    keep(table, "7")
    await _groups(table, keep)


async def _groups(table: Table, keep: Callable[[Table, str], object]) -> None:
    """Who is here is put in pairs, trios and fours; they choose themselves; it is kept, and taken back."""
    await table.press("g")
    await table.until(lambda: isinstance(table.screen, CircleDialog))
    await table.wait(SECOND)
    await table.press("p")
    await table.until(lambda: isinstance(table.screen, GroupsDialog))
    await table.wait(SECOND)
    keep(table, "groups")
    await _kept(table, keep, "p", "p", "p", "o", "o", "down", "enter", "escape", "z", "1", "4", "p", "p")
    await table.press("p", "escape", "enter")
    await table.until(lambda: isinstance(table.screen, LiveScreen))
    keep(table, "together")
    await table.press("u")


async def _kept(table: Table, keep: Callable[[Table, str], object], *keys: str) -> None:
    for key in keys:
        await table.press(key)
        keep(table, key)
