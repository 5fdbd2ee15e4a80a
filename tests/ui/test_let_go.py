"""What is closed is let go of: a session lasts an afternoon, and opens dialogs and notes all the time."""

import gc
from collections import Counter

import pytest
from support.room import Room, Table
from textual._styles_cache import StylesCache
from textual.widget import Widget

from inspiratie_tui.ui.context import AtSession

TIMES = 4
"""How often each is opened; what was closed last may still be held, so fewer than this may be left."""
DIALOGS = {
    "corrections": ("t", "escape"),
    "agenda": ("a", "escape"),
    "help": ("question_mark", "escape"),
    "palette": ("colon", "escape"),
    "people": ("0", "escape"),
    "a note": ("n", "x", "enter", "escape"),
    "end": (*["down"] * 20, "enter", "right", "escape", *["up"] * 20, "enter"),
}


def kept() -> Counter[str]:
    """Every widget there is by its class, and what is kept to draw some that are gone."""
    gc.collect()
    things = gc.get_objects()
    widgets = Counter(type(thing).__name__ for thing in things if isinstance(thing, Widget))
    drawn = sum(isinstance(thing, StylesCache) for thing in things)
    return widgets + Counter({"drawn and gone": max(0, drawn - widgets.total())})


async def opened_and_closed(table: Table, keys: tuple[str, ...]) -> None:
    for _ in range(TIMES):
        await table.press(*keys)
        # A dialog does not hear keys that were meant for what it came over.
        await table.until(lambda: table.screen is table.live_screen)


@pytest.mark.parametrize("keys", DIALOGS.values(), ids=DIALOGS)
async def test_what_is_closed_is_let_go_of(room: Room, laid: AtSession, keys: tuple[str, ...]) -> None:
    async with room.open(laid) as table:
        await table.press("space")
        await opened_and_closed(table, keys)
        before = kept()
        await opened_and_closed(table, keys)
        # What was closed last goes a moment later.
        await table.until(lambda: still_kept(before) == {})


def still_kept(before: Counter[str]) -> dict[str, int]:
    """What there is more of than `before`, as often as it was opened since."""
    return {name: count for name, count in (kept() - before).items() if count >= TIMES}


def test_textual_still_keeps_a_widget_for_the_colours_behind_it() -> None:
    """Or says so no more: then `let_styles_go` can go."""
    blended = vars(StylesCache)["get_inner_outer"]
    blended = blended.__func__ if isinstance(blended, classmethod) else blended
    assert blended.__wrapped__.__code__.co_varnames[:3] == ("cls", "base_background", "background")
