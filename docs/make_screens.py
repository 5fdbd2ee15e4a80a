"""Make the pictures in docs/screens: `.venv/bin/python docs/make_screens.py [SCENE...]`.

The clock is set, the group is the sample, the agenda is the first one that is shipped: the same pictures every time.
"""

import asyncio
import sys
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from drawing import drawn
from support.on_disk import FILES
from support.room import TODAY, Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.moments import MINUTE, SECOND
from inspiratie_tui.home import make_missing, sample_group, shipped_agendas
from inspiratie_tui.ui.context import AtHome

SCREENS = Path(__file__).parent / "screens"
SIZES = ((80, 24), (120, 36))
LANGUAGES = ("nl", "en")
ALSO_IN = {"light": ("round", "dialogue", "end"), "contrast": ("home", "round", "note")}
"""Scenes that are also made in another theme, at the small size."""

SAID = {
    "nl": {
        "note": "een grens trekken voelt als iemand in de steek laten",
        "quote": "ik zeg ja voor ik de vraag gehoord heb",
        "insight": "drukte is bij @Hugo ook een manier om niet te kiezen #drukte",
        "question": "wie vangt jou op als jij opvangt?",
        "feedback": "@Daan je vraagt nu door waar je eerst geruststelde",
    },
    "en": {
        "note": "drawing a line feels like letting somebody down",
        "quote": "I say yes before I have heard the question",
        "insight": "for @Hugo being busy is also a way of not choosing #busy",
        "question": "who catches you when you catch others?",
        "feedback": "@Daan you ask on now where you used to reassure",
    },
}


async def own_copy(table: Table, _language: str) -> None:
    """The evening before: this group gets an agenda of its own."""
    await table.press("n")
    await table.until(lambda: type(table.screen).__name__ == "NewAgendaDialog")
    await table.quiet()
    await table.press("down", "down", "down", "down", *["tab"] * 4)


async def ready(_table: Table, _language: str) -> None:
    """People are coming in."""


async def first_round(table: Table, _language: str) -> None:
    """The first round is half-way; Bilal has passed."""
    await table.press("space")
    await table.wait(8 * MINUTE - 20 * SECOND)
    await table.press("right", "right")
    await table.wait(100 * SECOND)
    await table.press("right", "p")
    for _ in range(2):
        await table.wait(110 * SECOND)
        await table.press("right")
    await table.wait(47 * SECOND)


async def note(table: Table, language: str) -> None:
    """Somebody says something worth keeping."""
    await first_round(table, language)
    await table.press("n")
    await table.type("= " + SAID[language]["quote"])


async def feedback(table: Table, language: str) -> None:
    """Somebody gives somebody feedback, and it is written down by whom and to whom."""
    await first_round(table, language)
    await table.press(*["down"] * 6, "enter")
    await table.wait(2 * MINUTE)
    await table.press("right", "right")
    await table.wait(70 * SECOND)
    await table.press("n")
    await table.type("< " + SAID[language]["feedback"])
    await table.press("ctrl+g")


async def dialogue(table: Table, language: str) -> None:
    """The dialogue is under way; two people want to say something."""
    await first_round(table, language)
    await table.wait(14 * MINUTE)
    for minutes in (38, 52, 19):
        await table.press("down", "enter")
        await table.wait(minutes * MINUTE)
    await table.press("down", "enter")
    await table.wait(5 * MINUTE)
    await table.press("right")
    await table.wait(9 * MINUTE)
    await table.press("8", "h", "5", "h", "2")
    await table.wait(90 * SECOND)
    await table.press("right", "h", "3")
    await table.wait(80 * SECOND)


async def hold(table: Table, language: str) -> None:
    """Something needs silence."""
    await dialogue(table, language)
    await table.press("space")
    await table.wait(4 * MINUTE)


async def past_zero(table: Table, language: str) -> None:
    """The dialogue has taken more than its time, and nothing ends it."""
    await dialogue(table, language)
    await table.wait(36 * MINUTE)
    await table.press("right")
    await table.wait(20 * SECOND)


async def time(table: Table, language: str) -> None:
    """Two people have spoken since the key was pressed last."""
    await first_round(table, language)
    await table.wait(2 * MINUTE)
    await table.press("right")
    await table.wait(30 * SECOND)
    await table.press("t")
    await table.until(lambda: type(table.screen).__name__ == "CorrectionsDialog")
    await table.press("left", "left")


async def dividing(table: Table, language: str) -> None:
    """It runs late, and what is left is divided again."""
    await dialogue(table, language)
    await table.wait(65 * MINUTE)
    await table.press("l")
    await table.until(lambda: type(table.screen).__name__ == "ReplanDialog")


async def gap(table: Table, language: str) -> None:
    """The lid was closed for twelve minutes."""
    await first_round(table, language)
    await table.close_the_lid(12 * MINUTE)


async def nudge(table: Table, language: str) -> None:
    """Somebody has begun, and nobody pressed."""
    await first_round(table, language)
    await table.wait(5 * MINUTE)


async def end(table: Table, language: str) -> None:
    """It is over: what was planned, and what it took."""
    said = SAID[language]
    await note(table, language)
    await table.press("enter")
    await table.type(said["note"])
    await table.press("enter", "escape")
    await table.wait(14 * MINUTE)
    for minutes in (42, 51, 20, 63):
        await table.press("down", "enter")
        await table.wait(minutes * MINUTE)
        if minutes == 63:
            await table.press("n")
            await table.type("! " + said["insight"])
            await table.press("enter")
            await table.type("? " + said["question"])
            await table.press("enter", "escape")
    for minutes in (55, 52, 25, 9):
        await table.press("down", "enter")
        await table.wait(minutes * MINUTE)
    for _ in range(10):
        await table.press("right")
    await table.press("right", "enter")
    await table.until(lambda: type(table.screen).__name__ == "EndPage")


Scene = Callable[[Table, str], Awaitable[None]]
SCENES: dict[str, Scene | None] = {
    "home": None,
    "own-copy": own_copy,
    "ready": ready,
    "round": first_round,
    "dialogue": dialogue,
    "hold": hold,
    "past-zero": past_zero,
    "note": note,
    "feedback": feedback,
    "time": time,
    "dividing": dividing,
    "gap": gap,
    "nudge": nudge,
    "end": end,
}
AT_HOME = ("home", "own-copy")
"""Scenes that play at home; all others on the live screen."""


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
    if scene in AT_HOME or play is None:
        async with room.open(AtHome(), size) as table:
            await table.until(lambda: table.screen.chosen_agenda.reading is not None)
            if play is not None:
                await play(table, language)
            await table.quiet()
            yield table
        return
    agenda = min((shipped / language).glob("01-*.md")).read_text("utf-8")
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
