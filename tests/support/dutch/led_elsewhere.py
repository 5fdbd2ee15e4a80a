"""Two windows on one session, in Dutch: one leads and is gone, the other looks along and leads on, or may not."""

import errno
import os
from pathlib import Path

import pytest

from inspiratie_tui.core.actions import lead
from inspiratie_tui.leading.runner import SessionRunner
from inspiratie_tui.store.file import lock
from inspiratie_tui.store.port import SessionStore
from inspiratie_tui.store.tinydb.session_file import SessionFile
from inspiratie_tui.ui.context import AtSession
from inspiratie_tui.ui.shared.ask import Ask
from support.dutch.on_screens import AGENDA, WIDE, Album
from support.dutch.shell import refusing
from support.on_disk import newer, store_in
from support.room import Room, Table

REFUSED = OSError(errno.EROFS, os.strerror(errno.EROFS))


async def everything(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """All of it."""
    album, room = Album(), Room(folder)
    leader = SessionRunner(_opened(room, room.lay(AGENDA)), room.clock, room.group.names)
    await leader.perform(lead.forward)
    await leader.sign()
    async with room.open(AtSession(room.ref), WIDE) as table:
        album.keep(table, "looks along")
        await _unreadable(album, table, monkeypatch)
        leader.close()
        await _looks(table)
        album.keep(table, "whoever led is gone")
        await _led_on(album, table, room, monkeypatch)
    with monkeypatch.context() as no_locks:
        no_locks.setattr(lock, "_has_locks", lambda _path: False)
        async with room.open(AtSession(room.ref), WIDE) as table:
            album.keep(table, "a disk without locks")
    return {f"two windows {what}": text for what, text in album.pages.items()}


def _opened(room: Room, start: AtSession) -> SessionStore:
    return store_in(room.home.data).open(start.session)


async def _looks(table: Table) -> None:
    """The window looks again, as it does at every sign of life."""
    await table.live.sign()
    await table.quiet()


async def _unreadable(album: Album, table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the other window writes cannot be read for a moment."""
    with monkeypatch.context() as refused:
        refused.setattr(SessionFile, "refresh", refusing(OSError(errno.EIO, os.strerror(errno.EIO))))
        await _looks(table)
        album.keep(table, "not to be read")
    await _looks(table)
    await table.press("down")


async def _led_on(album: Album, table: Table, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Refused by the disk, by the folder, by a third window, by a newer program."""
    await album.dialog(table, "o", Ask)
    with monkeypatch.context() as refused:
        refused.setattr(SessionFile, "open", refusing(REFUSED))
        await _asked(album, table, "refused")
    with monkeypatch.context() as refused:
        refused.setattr(lock.Lock, "take", refusing(REFUSED))
        await _asked(album, table, "nothing can be written there")
    with _opened(room, AtSession(room.ref)):
        await _asked(album, table, "another window was first")
    await _looks(table)
    whole = room.session.read_bytes()
    newer(room.session)
    await _asked(album, table, "a newer program was first")
    room.session.write_bytes(whole)


async def _asked(album: Album, table: Table, what: str) -> None:
    below = table.screen
    await table.press("o")
    await table.until(lambda: isinstance(table.screen, Ask))
    await table.press("enter")
    await table.until(lambda: table.screen is below)
    await table.quiet()
    album.keep(table, what)
