"""Session 2, ten to two; Hugo comes an hour later: as it is told in the story, with the agenda of the year."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from support.room import TWO_O_CLOCK, Room, Table, time_of_day

from inspiratie_tui.clock.set_by_hand import SetClock
from inspiratie_tui.core.moments import HOUR, MINUTE, SECOND
from inspiratie_tui.core.session.durations import time_spent
from inspiratie_tui.core.session.session import State
from inspiratie_tui.ui.live.circle_dialog import CircleDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen

CIRCLE = ("Anouk", "Bilal", "Chen", "Daan", "Esra", "Hugo", "Femke", "Giulia")
AGENDA = next((Path(__file__).parents[2] / "agendas" / "nl").glob("02-*.md"))
LINE = "{} van de 8 zijn er · een cijfer: is er niet, of toch wel · Esc"


async def change(table: Table, count: int) -> None:
    """Press `g`, `6` and Esc; the line says how many are here."""
    await table.press("g")
    await table.until(lambda: isinstance(table.screen, CircleDialog))
    await table.press("6")
    assert LINE.format(count) in table.text
    await table.press("escape")
    await table.until(lambda: isinstance(table.screen, LiveScreen))


async def go_round(table: Table, *names: str) -> None:
    for name in names:
        await table.press("right")
        assert table.live.names[table.live.session.floor or ""] == name
        assert "Hugo" not in table.text
        await table.wait(30 * SECOND)


@pytest.mark.usefixtures("dutch")
async def test_hugo_comes_an_hour_later(room: Room) -> None:
    room = room.with_names(*CIRCLE)
    early = replace(room, clock=SetClock(TWO_O_CLOCK - 10 * MINUTE))
    async with early.open(early.lay(AGENDA.read_text("utf-8"), number=2)) as table:
        await change(table, 7)
        assert table.live.session.state is State.READY
        assert "Hugo" not in table.text, "he is not on the screen"
        assert "7 Femke" in table.text, "the others keep their digits"
        await table.wait(10 * MINUTE)
        await table.press("space", "right")
        assert "Eerste ronde" in table.text
        await go_round(table, "Bilal", "Chen", "Daan", "Esra", "Femke", "Giulia", "Noor", "Sami", "Anouk")
        assert "beurt 9 van 9" in table.text, "seven, and the two who lead"
        await table.press("right")
        assert "iedereen is geweest" in table.text, "the opening round never waited for him"
        await table.press("right", "right")
        await go_round(table, "Chen", "Daan", "Esra")
        await table.wait(15 * HOUR - time_of_day(table.clock))
        before, spoke = table.live.session, table.live.now
        assert table.live.names[before.floor or ""] == "Esra"
        turn = before.turn
        spent = time_spent(before, table.live.now, turn=turn)
        await change(table, 8)
        after = table.live.session
        assert "6 Hugo" in table.text
        assert (after.floor, after.turn, after.guide, after.spans) == (before.floor, turn, before.guide, before.spans)
        assert time_spent(after, table.live.now, turn=turn) == spent + table.live.now - spoke, "not by a second"
        assert [table.live.names[person] for person in after.form.queue] == [
            "Femke",
            "Giulia",
            "Anouk",
            "Bilal",
            "Hugo",
        ]
        await table.press(*["right"] * 5)
        assert table.live.names[table.live.session.floor or ""] == "Hugo", "he is last in the round that runs"
        await table.press("right")
        assert "iedereen is geweest" in table.text
