"""What the README says of running late, pressed key by key: what it quotes is seen, and each key does what it says."""

import re
from pathlib import Path

import pytest
from support.fences import PAGES, ROOT
from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.moments import MINUTE

ROW = {"README.md": r"^\| \*\*we run late\*\* \| (.*) \|$", "README.nl.md": r"^\| \*\*we uitlopen\*\* \| (.*) \|$"}
AGENDA = {
    "README.md": """\
# Session
Begin: 14:00
End: 16:00

## Arriving (20 min)
## Reflection (40 min)
## Dialogue (20 min, at least 18 min)
## Break (10 min)
## Feedback (10 min)
## Societal perspective (20 min)
""",
    "README.nl.md": """\
# Bijeenkomst
Begin: 14.00 uur
Einde: 16.00 uur

## Aankomen (20 min)
## Reflectie (40 min)
## Dialoog (20 min, minimaal 18 min)
## Pauze (10 min)
## Feedback (10 min)
## Maatschappelijk perspectief (20 min)
""",
}
LANGUAGE = {"README.md": "en", "README.nl.md": "nl"}
BELOW = {
    "README.md": ("break 15:22", "ends 16:00", "Reflection: from 40 to 32 min", "Dialogue: from 20 to 18 min"),
    "README.nl.md": ("pauze 15.22", "klaar om 16.00", "Reflectie: van 40 naar 32 min", "Dialoog: van 20 naar 18 min"),
}
"""What it says stands below the best way, without quoting it: the break, the end, each part with another length."""

OTHERS = {
    "README.md": ("> 2 leave out Dialogue", "> 3 end later: 16:13 (ask the group)"),
    "README.nl.md": ("> 2 Dialoog overslaan", "> 3 later eindigen: 16.13 (vraag de groep)"),
}
"""The other ways, a digit away."""


def quoted(page: str) -> list[str]:
    """The keys and sentences of the row, in order."""
    (row,) = re.findall(ROW[page], (ROOT / page).read_text("utf-8"), re.M)
    return re.findall(r"`([^`]+)`", row)


async def shows(table: Table, name: str) -> None:
    await table.until(lambda: type(table.screen).__name__ == name)
    await table.quiet()


@pytest.mark.parametrize("page", PAGES)
async def test_the_story_of_running_late(page: str, tmp_path: Path) -> None:
    lost, offer, opens, kept, does, undoes, leaves = quoted(page)
    assert (opens, does, undoes, leaves) == ("l", "Enter", "u", "Esc")
    texts.use(LANGUAGE[page])
    room = Room(tmp_path)
    async with room.open(room.lay(AGENDA[page])) as table:
        await table.press("space")
        assert offer not in table.text
        await table.wait(32 * MINUTE)
        await table.press("right")
        assert lost in table.text
        assert offer in table.text
        before = table.live.session
        await table.press("l")
        await shows(table, "ReplanDialog")
        for words in (kept, *BELOW[page]):
            assert words in table.text
        await table.press("enter")
        await shows(table, "LiveScreen")
        assert lost not in table.text
        assert table.live.session != before
        await table.press("u")
        assert table.live.session == before
        assert lost in table.text
        await table.press("l")
        await shows(table, "ReplanDialog")
        await table.press("2")
        assert OTHERS[page][0] in table.text
        await table.press("3")
        assert OTHERS[page][1] in table.text
        await table.press("escape")
        await shows(table, "LiveScreen")
        assert table.live.session == before
