"""Make the pictures in docs/screens: `.venv/bin/python docs/make_screens.py [SCENE...]`.

The clock is set, the group is the sample, the agenda is one that is shipped: the same pictures every time.
"""

import asyncio
import re
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from drawing import drawn
from scenes import AT_HOME, NUMBER, SCENES
from support.on_disk import FILES
from support.room import TODAY, Room, Table
from year_scenes import LAST_TIME, YEAR_AT_HOME, a_month_ago, held_before

from inspiratie_tui import texts
from inspiratie_tui.core.moments import DAY
from inspiratie_tui.home import make_missing, sample_group, shipped_agendas
from inspiratie_tui.ui.context import AtHome

SCREENS = Path(__file__).parent / "screens"
SIZES = ((80, 24), (120, 36))
LANGUAGES = ("nl", "en")
ALSO_IN = {"light": ("round", "dialogue", "end"), "contrast": ("home", "round", "note")}
"""Scenes that are also made in another theme, at the small size."""

WITHOUT_LENGTH = re.compile(r"^(## (?:Feedback|Maatschappelijk|Societal)[^(\n]*) \(.*\)$|^###.*\n", re.MULTILINE)
"""What is taken out of the agenda where nobody can tell when it is over."""


@asynccontextmanager
async def shown(
    scene: str, language: str, size: tuple[int, int], folder: Path, theme: str = "dark"
) -> AsyncIterator[Table]:
    """The program in `folder`, showing `scene`."""
    texts.use(language)
    room = Room(folder, group=sample_group(TODAY, "0000"), theme=theme)
    make_missing(room.home, FILES)
    shipped = shipped_agendas()
    assert shipped is not None
    play = SCENES[scene]
    if scene in YEAR_AT_HOME:
        held_before(room, min((shipped / language).glob("01-*.md")).read_text("utf-8"), language)
        room.clock.advance(28 * DAY)
    if scene in AT_HOME or play is None:
        async with room.open(AtHome(), size) as table:
            await table.until(lambda: table.screen.chosen_agenda.reading is not None)
            if play is not None:
                await play(table, language)
            await table.quiet()
            yield table
        return
    agenda = min((shipped / language).glob(f"{NUMBER.get(scene, 1):02d}-*.md")).read_text("utf-8")
    if scene == "no-end":
        agenda = WITHOUT_LENGTH.sub(r"\1", agenda)
    if scene in LAST_TIME:
        room = a_month_ago(room, language)
    async with room.open(room.lay(agenda), size) as table:
        await play(table, language)
        await table.quiet()
        yield table


async def make(scene: str, language: str, size: tuple[int, int], theme: str) -> None:
    """Draw one picture."""
    name = f"{scene}-{language}-{size[0]}x{size[1]}{'' if theme == 'dark' else '-' + theme}.svg"
    with tempfile.TemporaryDirectory() as folder:
        async with shown(scene, language, size, Path(folder), theme) as table:
            svg = table.app.export_screenshot(title="inspiratie", simplify=True)
    (SCREENS / name).write_text(drawn(svg), "utf-8")
    print(name)


async def main(scenes: list[str]) -> None:
    """Draw the scenes, or all of them."""
    for scene in scenes or SCENES:
        for language in LANGUAGES:
            for size in SIZES:
                await make(scene, language, size, "dark")
            for theme, also in ALSO_IN.items():
                if scene in also:
                    await make(scene, language, SIZES[0], theme)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1:]))
