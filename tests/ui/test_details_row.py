"""What stands in the parentheses is a quiet row below the title; who is away is called back without moving anybody."""

import pytest
from support.room import Room

from inspiratie_tui import texts
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.ui.live.widgets.floor import Floor, Ring
from inspiratie_tui.ui.live.widgets.head import Head
from inspiratie_tui.ui.live.widgets.time_face import TimeFace

ABOVE = (Head, TimeFace, Floor, Ring)
AGENDA = """\
# Session 5
Begin: 14:00

## Reflection (40 min)
### Walking (12 min, pairs, outside, leads: Noor, two by two)
- What do you see?
### Writing (10 min, silent)
## Dialogue (40 min)
"""


@pytest.mark.parametrize(
    ("language", "row", "silence", "call"),
    [
        (
            "en",
            "12 min · pairs · outside · leads: Noor · two by two",
            "in silence",
            "call them back in 3 min",
        ),
        (
            "nl",
            "12 min · tweetallen · buiten · leidt: Noor · two by two",
            "in stilte",
            "over 3 min terugroepen",
        ),
    ],
)
async def test_the_row_and_the_line(room: Room, language: str, row: str, silence: str, call: str) -> None:
    texts.use(language)
    async with room.open(room.lay(AGENDA)) as table:
        await table.press("space")
        rows = table.text.splitlines()
        assert (rows[1].strip(), rows[2].strip()) == ("Reflection · Walking", row)
        await table.wait(8 * MINUTE)
        assert call not in table.text
        before = [table.screen.query_one(widget).region for widget in ABOVE]
        await table.wait(1 * MINUTE)
        assert call in table.text
        assert [table.screen.query_one(widget).region for widget in ABOVE] == before, "nothing moves"
        await table.press("a")
        assert f"Walking · {row}" in table.text
        await table.press("escape")
        await table.press("right")
        rows = table.text.splitlines()
        assert (rows[1].strip(), rows[2].strip()) == (f"Reflection · Writing · {silence}", "10 min")
        await table.press("right")
        assert [table.screen.query_one(widget).region for widget in ABOVE] == before
        await table.resize(80, 23)
        await table.press("left")
        assert table.screen.query_one(Head).size.height == 2
        assert table.text.splitlines()[1].strip() == f"Reflection · Writing · {silence}"


async def test_what_does_not_fit_is_cut(room: Room) -> None:
    agenda = f"# S\n## Reflection (12 min, {'a very long remark ' * 6}, pairs)\n"
    async with room.open(room.lay(agenda)) as table:
        row = table.text.splitlines()[2]
        assert row.strip().startswith("12 min · a very long remark")
        assert row.rstrip().endswith("…")
        assert len(row) <= 80
