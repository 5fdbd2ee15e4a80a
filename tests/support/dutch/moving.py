"""Where the sessions lie, in Dutch: uploaded, moved, not moved, open to others."""

import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import platformdirs
import pytest

from inspiratie_tui.commands.opening.opened_home import open_home
from inspiratie_tui.disk.moved_folder import Changed, DiskMover
from inspiratie_tui.home import Home
from support.dutch.shell import DEFAULT_HOME, Keys, Shell, refusing, speak_dutch
from support.on_disk import open_session, write_group
from support.room import Room

AGENDA = "# Bijeenkomst\n\n## Dialoog (30 min)\n"
MOVE = (*DEFAULT_HOME, "where", "--move")


def everything(folder: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A home among the documents, and what happens to its sessions."""
    speak_dutch(monkeypatch)
    monkeypatch.chdir(folder)
    local = folder / "Dropbox"
    monkeypatch.setattr(platformdirs, "user_documents_path", lambda: folder / "OneDrive")
    monkeypatch.setattr(platformdirs, "user_data_path", lambda *_words, **_more: local)
    room, shell = _inhabited(folder / "OneDrive" / "Inspiratie"), Shell(folder / "nergens")
    _not_moved(shell, room, local / "data", monkeypatch)
    _moved(shell, room, monkeypatch)
    _open_to_others(shell, _inhabited(folder / "open"), monkeypatch)
    return {f"moving {what}": text for what, text in shell.printed.items()}


def _inhabited(folder: Path) -> Room:
    """A home with a group, its session and its own agendas."""
    room = Room(folder)
    write_group(room.session.parent, room.group)
    room.lay(AGENDA)
    (room.home.agendas / room.group.id).mkdir(parents=True)
    return room


def _not_moved(shell: Shell, room: Room, apart: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody answers, somebody says no, and every reason why it cannot be."""
    for words in (DEFAULT_HOME, ("--home", str(room.folder))):
        shell(*words, "where")
    shell("--home", str(room.folder), "where", "--move")
    for answer in (None, "nee\n"):
        with monkeypatch.context() as somebody:
            somebody.setattr("sys.stdin", Keys(answer) if answer else None)
            shell(*MOVE, about=str(answer))
    with open_session(room.session):
        shell(*MOVE, "--yes", about="open")
    os.mkfifo(room.home.data / "pijp")
    shell(*MOVE, "--yes", about="a pipe")
    (room.home.data / "pijp").unlink()
    for error in (Changed(), OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))):
        with monkeypatch.context() as refused:
            refused.setattr(DiskMover, "copy", refusing(error))
            shell(*MOVE, "--yes", about=type(error).__name__)
    other = apart / "ander-cd34" / "group.json"
    other.parent.mkdir(parents=True)
    other.touch()
    shell(*MOVE, "--yes", about="another home")
    shutil.rmtree(apart)


def _moved(shell: Shell, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """Copied, and the old place is left step by step."""
    with monkeypatch.context() as refused:
        refused.setattr(DiskMover, "remove_copied", refusing(OSError(errno.EIO, os.strerror(errno.EIO))))
        shell(*MOVE, "--yes", about="copied")
    with open_session(room.session):
        shell(*MOVE, about="open in the old place")
    room.session.write_bytes(room.session.read_bytes() + b"\n")
    shell(*MOVE, about="written in the old place")
    shutil.rmtree(room.home.inside)
    shell(*MOVE, about="moved")
    shell(*DEFAULT_HOME, "where", about="moved")


def _open_to_others(shell: Shell, room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    """One file or two, which are closed, or cannot be."""
    home, files = room.home, (room.session, room.session.with_name("group.json"))
    for loose in (files[:1], files):
        _loosen(home, loose)
        shell.keep(f"closed {len(loose)}", " ".join(open_home(str(home.folder)).notices))
        _loosen(home, loose)
        with monkeypatch.context() as no_modes:
            no_modes.setattr(Path, "chmod", lambda *_words: None)
            shell.keep(f"open still {len(loose)}", " ".join(open_home(str(home.folder)).notices))
        home.told_once.unlink()
        open_home(str(home.folder))


def _loosen(home: Home, files: Iterable[Path]) -> None:
    for file in files:
        file.chmod(0o644)
        for folder in (file.parent, home.data):
            folder.chmod(0o755)
