"""A part that is left out is seen as left out, and can be gone to all the same."""

from pathlib import Path

import pytest
from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.session.events import Replanned
from inspiratie_tui.reports.session_text import table as parts_table


async def leave_out(table: Table, part: int) -> None:
    await table.live.perform(lambda _session, at, number: Replanned(number=number, at=at, dropped=(part,)))
    await table.wait(1_000)


def row(table: Table, title: str) -> str:
    """The line of a part in the panel at the right."""
    return next(line[-42:] for line in table.text.splitlines() if title in line[-42:]).strip()


@pytest.mark.parametrize(
    ("lang", "word", "looking"),
    [
        ("en", "left out", "3. Dialogue is left out: Enter goes there all the same, Esc stays"),
        ("nl", "vervalt", "3. Dialogue vervalt: Enter gaat er toch heen, Esc blijft hier"),
    ],
)
async def test_in_the_panel_when_looking_and_afterwards(
    room: Room, agenda: str, lang: str, word: str, looking: str, tmp_path: Path
) -> None:
    texts.use(lang)
    async with room.open(room.lay(agenda), (120, 36)) as table:
        await table.press("space")
        await leave_out(table, 2)
        left_out = row(table, "Dialogue")
        assert left_out.endswith(word)
        assert not any(mark.isdigit() for mark in left_out), "no time and no length"
        await table.press("down", "down")
        assert looking in table.text
        live = table.live
        line = next(one for one in parts_table(live.session, live.now) if "Dialogue" in one)
        assert {"en": "40 min, left out", "nl": "40 min, vervallen"}[lang] in line
        await table.press("enter")
        assert live.session.place.part == 2
        assert not live.session.dropped
        assert word not in table.text
