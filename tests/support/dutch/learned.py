"""What is learned from earlier sessions, as `check --group`, `print --group` and home say it in Dutch."""

from pathlib import Path

from inspiratie_tui.home import make_missing, sample_group
from inspiratie_tui.ui.context import AtHome
from support.afternoons import hold
from support.dutch.shell import Shell
from support.on_disk import FILES, write_group
from support.room import TODAY, Room

AGENDA = """\
# Bijeenkomst
## Opening (20 min)
## Dialoog (60 min)
## Pauze (10 min)
## Dialoog: verder (60 min)
"""


async def everything(folder: Path) -> dict[str, str]:
    """Before there is a group, before there is enough, after it, on home, and with files that cannot be read."""
    room, shell = Room(folder / "huis", group=sample_group(TODAY, "0000")), Shell(folder / "huis")
    agenda = folder / "programma.md"
    agenda.write_text(AGENDA, "utf-8")
    words = ("--lang", "nl", "check", str(agenda), "--group", room.group.id)
    shell(*words, about="no group")
    make_missing(room.home, FILES)
    write_group(room.home.data / room.group.id, room.group)
    shell(*words, about="nothing yet")
    shell(*words[:-1], "zo-heet-niemand")
    paths = [hold(room.home.data, room.group, name, AGENDA, 30, 75, 15, 70) for name in "abcd"]
    shell(*words, about="learned")
    shell("--lang", "nl", "print", *words[3:], about="learned")
    for shipped in (room.home.agendas / "nl").glob("02-*.md"):
        shipped.write_text(AGENDA, "utf-8")
    async with room.open(AtHome()) as table:
        await table.until(lambda: bool(table.screen.chosen_agenda.typical))
        await table.quiet()
        shell.printed["home"] = table.text
    for path in paths[:2]:
        path.write_text(path.read_text("utf-8")[:-40], "utf-8")
        shell(*words, about="damaged")
    return shell.printed
