"""Every screen and dialog in Dutch, as text: one afternoon with everything that can be pressed or go wrong."""

import contextlib
import errno
import shutil
from pathlib import Path

import pytest
from textual.command import CommandPalette
from textual.screen import ModalScreen

from inspiratie_tui.home import make_missing, sample_group
from inspiratie_tui.store.tinydb.session_file import SessionFile
from inspiratie_tui.ui.context import AtHome, AtReview, AtSession
from inspiratie_tui.ui.corrections.dialog import CorrectionsDialog
from inspiratie_tui.ui.home import own_agendas
from inspiratie_tui.ui.home.home_screen import HomeScreen
from inspiratie_tui.ui.home.new_agenda_dialog import NewAgendaDialog
from inspiratie_tui.ui.live.end_dialog import EndDialog
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.live.person_dialog import PersonDialog
from inspiratie_tui.ui.review.aloud_screen import AloudScreen
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.review.review_screen import ReviewScreen
from inspiratie_tui.ui.shared.ask import Ask
from inspiratie_tui.ui.shared.colours import WearTheme
from inspiratie_tui.ui.shared.curtain import Curtain
from inspiratie_tui.ui.shared.page import Page
from support.dutch.in_circle import some_leave, who_is_here
from support.dutch.led import AGENDA
from support.dutch.wrong_agendas import WRONG_AGENDAS
from support.on_disk import FILES, newer, open_session
from support.room import TODAY, Room, Table
from support.weak_disk import refusing

WIDE = (120, 44)


class Album:
    """What was on the screen, by what was done just before."""

    def __init__(self) -> None:
        self.pages: dict[str, str] = {}

    async def press(self, table: Table, *keys: str) -> None:
        """Press keys, and keep the screen after each."""
        for key in keys:
            await table.press(key)
            self.keep(table, key)

    def keep(self, table: Table, what: str) -> None:
        """Of a dialog only itself: the words it lies on are cut in two."""
        rows = table.text.split("\n")
        if isinstance(table.screen, ModalScreen) and not isinstance(table.screen, CommandPalette):
            places = [child.region for child in table.screen.children]
            rows = [row[place.x : place.right] for place in places for row in rows[place.y : place.bottom]]
        self.pages[f"{len(self.pages)} {type(table.screen).__name__}: {what}"] = "\n".join(rows)

    async def wait(self, table: Table, *seconds: int) -> None:
        """Let time go on, and keep the screen after each."""
        for some in seconds:
            await table.wait(some * 1_000)
            self.keep(table, f"{some} seconds later")

    async def dialog(self, table: Table, key: str, kind: type) -> None:
        """Open a dialog, keep it, close it."""
        await self.opened(table, key, kind)
        below = table.app.screen_stack[-2]
        await table.press("full_stop" if kind is Curtain else "escape")
        await table.until(lambda: table.screen is below)

    async def opened(self, table: Table, key: str, kind: type) -> None:
        await table.press(key)
        await table.until(lambda: isinstance(table.screen, kind))
        await table.quiet()
        self.keep(table, key)


async def everything(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """All pages of the album."""
    album = Album()
    room = Room(folder, group=sample_group(TODAY, "0000"))
    make_missing(room.home, FILES)
    await _before(album, room, monkeypatch)
    await _live(album, room, monkeypatch)
    await _read_back(album, room, monkeypatch)
    await _others(album, room)
    await _unfinished(album, room, monkeypatch)
    await _rehearsed(album, Room(folder / "oefenen", group=sample_group(TODAY, "0000"), speed=60))
    await _own_group(album, folder / "eigen", monkeypatch)
    return album.pages


async def help_alone(folder: Path) -> dict[str, str]:
    """The keys of the live screen, and nothing else."""
    album, room = Album(), Room(folder, group=sample_group(TODAY, "0000"))
    async with room.open(room.lay(AGENDA), WIDE) as table:
        await album.dialog(table, "question_mark", Page)
    return album.pages


async def _before(album: Album, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Home with agendas that want mending, and with none."""
    dutch = room.home.agendas / "nl"
    shutil.rmtree(dutch)
    dutch.mkdir()
    agenda = dutch / "01-aankomen.md"
    monkeypatch.setenv("VISUAL", "geen-editor-van-die-naam")
    async with room.open(AtHome(), WIDE) as table:
        await table.until(lambda: bool(table.screen.problem))
        album.keep(table, "no agenda")
        await album.press(table, "enter")
    for text in (*WRONG_AGENDAS.values(), AGENDA):
        agenda.write_text(text, "utf-8")
        async with room.open(AtHome(), WIDE) as table:
            await table.until(lambda: table.screen.chosen_agenda.reading is not None)
            await table.quiet()
            album.keep(table, "another agenda")
    async with room.open(AtHome(), WIDE) as table:
        await table.until(lambda: table.screen.chosen_agenda.reading is not None)
        await album.press(table, "e")
        await album.dialog(table, "question_mark", Page)
        await _own_agenda(album, table, monkeypatch)
        shutil.rmtree(room.home.agendas / room.group.id)
        agenda.write_bytes(b"\xff\xfe\x00")
        await album.press(table, "enter")
    agenda.write_text(AGENDA, "utf-8")


async def _own_agenda(album: Album, table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused by the disk, made, and once more where there is one already."""
    for refused in (True, False, False):
        with monkeypatch.context() as while_refused:
            if refused:
                while_refused.setattr(own_agendas, "make_agenda", refusing(errno.ENOSPC))
            await album.opened(table, "n", NewAgendaDialog)
            await album.press(table, "tab", "down")
            await table.press(*["tab"] * 9)
            await album.press(table, "enter")
            await table.until(lambda: isinstance(table.screen, HomeScreen) and bool(table.screen.report))
            await table.quiet()
            album.keep(table, "told")


async def _own_group(album: Album, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of a group: no editor, nothing typed, mistakes, saved, changed."""
    room = Room(folder, group=sample_group(TODAY, "0000"))
    make_missing(room.home, FILES)
    async with room.open(AtHome(), WIDE) as table:
        monkeypatch.setattr(table.app, "suspend", contextlib.nullcontext)
        mistakes = "".join(f"\\n## {letter}" for letter in "abcdef")
        for editor in ("geen-editor", "true", f"sed -i 's/## Data/{mistakes}/'", "sed -i 's/## .$//'"):
            monkeypatch.setenv("VISUAL", editor)
            await album.press(table, "g")


async def _live(album: Album, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """From ready to ended."""
    async with room.open(room.lay(AGENDA), WIDE) as table:
        album.keep(table, "ready")
        await who_is_here(table, album.keep)
        await album.press(table, "p", "left", "plus", "enter", "9", "space", "left")
        await _dialogs(album, table)
        await album.press(table, "right", "p", "right", "h", "3", "h", "9", "5", "minus", "plus", "u", "y", "u")
        await album.wait(table, 105, 30, 16 * 60)
        await album.press(table, *["right"] * 9)
        await album.wait(table, 330, 60)
        await album.press(table, "right", "down", "enter", "down", "up", "up", "escape")
        await album.press(table, "8", "h", "2", "h", "4", "h", "6", "right", "space")
        await some_leave(table, album.keep)
        await album.wait(table, 120)
        await album.press(table, "space", "minus")
        await _notes(album, table)
        await _refused(album, table, monkeypatch)
        await album.press(table, "down", "enter")
        await album.wait(table, 60, 3600, 3600)
        await album.press(table, "down", "enter", "down", "enter")
        await table.press(*["minus"] * 19)
        await album.press(table, "minus", "p", "plus")
        await album.wait(table, 3600, 3600, 3600)
        await album.dialog(table, "t", CorrectionsDialog)
        await album.dialog(table, "right", EndDialog)
        await table.press("right")
        await table.until(lambda: isinstance(table.screen, EndDialog))
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, EndPage))
        album.keep(table, "ended")
        await album.opened(table, "r", AloudScreen)
        await album.press(table, "d")
        await album.opened(table, "r", ReviewScreen)
        await table.press("q")
        await album.press(table, "q", "right", "u", "y", "o", "u")
        await table.press("n")
        await table.type("nog niet af")
        await table.press("escape", "q")
        await table.until(lambda: not table.app.is_running)


async def _dialogs(album: Album, table: Table) -> None:
    for key, kind in (("question_mark", Page), ("a", Page), ("full_stop", Curtain), ("0", PersonDialog), ("q", Ask)):
        await album.dialog(table, key, kind)
    await table.press("colon")
    await table.until(lambda: "tijd stil" in table.text)
    album.keep(table, "palette")
    await table.type("zzzz")
    await table.until(lambda: "niets gevonden" in table.text)
    album.keep(table, "palette, nothing like it")
    await table.press("escape")
    await table.until(lambda: isinstance(table.screen, LiveScreen))


async def _notes(album: Album, table: Table) -> None:
    await album.press(table, "n", "up", *["tab"] * 7, *["ctrl+g"] * 2)
    await table.type("wat er gezegd wordt")
    await album.press(table, "escape", "n", "enter")
    await table.type("> wat ik ga doen")
    await table.press("enter")
    await table.type("! wat er toe doet")
    await album.press(table, "enter", "up", "escape")


async def _refused(album: Album, table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk says no for every reason it can have, then yes again."""
    for number in (errno.ENOSPC, errno.EROFS, errno.EIO):
        with monkeypatch.context() as while_refused:
            for name in ("append_many", "put_note"):
                while_refused.setattr(SessionFile, name, refusing(number))
            await album.press(table, "3", "n")
            await table.type("een zin")
            await album.press(table, "enter", "escape")
            await album.dialog(table, "q", Ask)
        await table.press("n", "enter", "escape")


async def _read_back(album: Album, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    async with room.open(AtHome(), WIDE) as table:
        await table.until(lambda: isinstance(table.screen, HomeScreen) and bool(table.screen.entries))
        album.keep(table, "held")
    async with room.open(AtReview(room.ref), WIDE) as table:
        album.keep(table, "read back")
        await album.dialog(table, "question_mark", Page)
        await album.press(table, "e", "tab", "escape", "k", "d")
        with monkeypatch.context() as while_refused:
            while_refused.setattr(SessionFile, "put_note", refusing(errno.EACCES))
            await album.press(table, "d")
        await album.press(table, "o")
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        album.keep(table, "reopened")


async def _others(album: Album, room: Room) -> None:
    """Somebody else leads; a file that was damaged."""
    with open_session(room.session):
        async with room.open(AtSession(room.ref), WIDE) as table:
            album.keep(table, "looks along")
            await album.press(table, "3", "space", "n")
            await album.dialog(table, "question_mark", Page)
    text = room.session.read_bytes()
    room.session.write_bytes(text[: len(text) // 2])
    async with room.open(AtSession(room.ref), WIDE) as table:
        album.keep(table, "damaged")
    empty = Room(room.folder / "leeg", group=sample_group(TODAY, "0000"))
    async with empty.open(empty.lay("# Leeg\n"), WIDE) as table:
        album.keep(table, "without parts")
        await album.press(table, "space", "right", "down", "plus", "r")


async def _rehearsed(album: Album, room: Room) -> None:
    async with room.open(room.lay(AGENDA), WIDE) as table:
        album.keep(table, "rehearsed")
        await table.press("space")
        await album.dialog(table, "q", Ask)
    async with room.open(AtReview(room.ref), WIDE) as table:
        album.keep(table, "not over")
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        table.app.post_message(WearTheme())
        await table.until(lambda: "kleuren" in table.text)
        album.keep(table, "other colours")


async def _unfinished(album: Album, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Home with an unfinished session, and files that cannot be opened."""
    async with room.open(AtHome(), WIDE) as table:
        await table.until(lambda: isinstance(table.screen, HomeScreen) and bool(table.screen.entries))
        album.keep(table, "unfinished")
        await album.press(table, "down", "up")
        for number in (errno.ENOENT, errno.EACCES, errno.EMFILE, 9_999):
            with monkeypatch.context() as while_refused:
                while_refused.setattr(SessionFile, "open", refusing(number))
                await album.press(table, "enter")
        newer(room.session)
        await album.press(table, "enter")
