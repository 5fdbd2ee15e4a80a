"""What a demo tells: the sentence of each scene, what is typed in it, and what is said to who takes over."""

from pathlib import Path

from textual.events import Key

from inspiratie_tui.ui.demo.scene import Scene, Type
from inspiratie_tui.ui.demo.script import SCRIPT
from support.demo import hall
from support.dutch.on_screens import Album


async def everything(folder: Path) -> dict[str, str]:
    """All sentences, on a screen so wide that none is cut in two."""
    album = Album()
    typed = tuple(scene for scene in SCRIPT if any(isinstance(step, Type) for step in scene.steps))
    async with hall(folder, (SCRIPT[1], *typed), (200, 50)) as table:

        async def keep(scene: Scene, _table: object) -> None:
            album.keep(table, scene.name)

        await table.play(keep)
        for scene in SCRIPT:
            table.demo.tell(scene.told)
            await table.quiet()
            album.keep(table, scene.name)
        table.app.post_message(Key("x", "x"))
        await table.rest()
        album.keep(table, "taken over")
    return album.pages
