"""In a session of which all is hidden no screen of the room has a word of it, and each says how long and for whom."""

from collections.abc import Awaitable, Callable

import pytest
from support import states
from support.hidden_parts import MARK
from support.on_disk import FILES
from support.room import Room, Table
from support.states import STATES

from inspiratie_tui import texts
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.home import make_missing
from inspiratie_tui.ui.context import AtHome

AGENDA = f"""\
# Session 5: trying a step
Begin: 14:00
End: 16:30

## {MARK} a (16 min, 2 min each, {MARK}, facilitators only)
> {MARK}
- {MARK}?
## {MARK} b (10 min, silent, facilitators only)
### {MARK} c (2 x 5 min, {MARK}, pairs)
1. {MARK} d (3 min, bringer, {MARK})
   - {MARK}?
2. {MARK} e (2 min, {MARK} listens)
## {MARK} f (40 min, leads: {MARK}, for us)
{MARK}
## {MARK} g (15 min, at 15:30, break, {MARK}, for us)
## {MARK} h (20 min, at least 15 min, perspective, voor begeleiders)
- {MARK}?
"""
"""As the one of `support.states`, so that the same keys lead to the same states."""
ASKED = ("agenda", "agenda without a file", "review", "mending")
"""States on the way to which a private key was pressed."""
LED = sorted(name for name, state in STATES.items() if not state.at_home and state.speed is None and name not in ASKED)


def watch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look at the screen after every key."""
    press: Callable[..., Awaitable[None]] = Table.at_once

    async def look(table: Table, *keys: str) -> None:
        for key in keys:
            await press(table, key)
            assert not table.app.is_running or MARK not in table.text, table.text

    monkeypatch.setattr(Table, "at_once", look)


async def test_led_from_the_first_part_to_the_last(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    watch(monkeypatch)
    async with room.open(room.lay(AGENDA), (120, 36)) as table:
        assert "for the two of you" in table.text
        assert "→ begin" in table.text
        await table.press("space")
        await table.wait(20 * MINUTE)
        await table.press(
            "down", "enter", "5", "right", "right", "up", "escape", "l", "escape", "t", "escape", "u", "escape"
        )
        assert "for the two of you 15:30" in table.text
        await table.press("down", "down", "enter", "n", "x", "escape", "full_stop", "full_stop", "colon", "escape")
        await table.press(*["down"] * 4, "enter", "right", "enter")
        await table.until(lambda: type(table.screen).__name__ == "EndPage")
        assert "for the two of you" in table.text
        assert MARK not in table.text
        await table.press("r")
        assert MARK not in table.text


async def test_asked_for_by_a_private_key_it_is_there_with_the_word(room: Room) -> None:
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("space", "a")
        await table.until(lambda: type(table.screen).__name__ == "Page")
        assert f"{MARK} a · 16 min · 2 min each · {MARK} · for facilitators" in table.text


async def test_home_shows_when_and_how_long(room: Room) -> None:
    make_missing(room.home, FILES)
    for file in (room.home.agendas / "en").glob("*.md"):
        file.write_text(AGENDA.replace(f"(40 min, leads: {MARK}", f"(40, leads: {MARK}"), "utf-8")
    async with room.open(AtHome()) as table:
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        assert MARK not in table.text
        assert "1 mistake in the agenda" in table.text
        assert "14:00   for the two of you" in table.text
        await table.press("pagedown", "pageup")
        assert MARK not in table.text


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
@pytest.mark.parametrize("state", LED)
async def test_in_every_state(room: Room, monkeypatch: pytest.MonkeyPatch, state: str, size: tuple[int, int]) -> None:
    texts.use("en")
    make_missing(room.home, FILES)
    STATES[state].before(room)
    watch(monkeypatch)
    async with room.open(room.lay(AGENDA), size) as table:
        await STATES[state].play(table)
        await table.quiet()
        assert MARK not in table.text


def test_the_states_are_led_in_the_same_parts() -> None:
    """Else the same keys lead elsewhere."""
    from inspiratie_tui.agenda_files import parse

    ours, theirs = parse(AGENDA).agenda.parts, parse(states.AGENDAS["en"]).agenda.parts
    assert [(part.length, part.each, part.pinned, part.protected) for part in ours] == [
        (part.length, part.each, part.pinned, part.protected) for part in theirs
    ]
