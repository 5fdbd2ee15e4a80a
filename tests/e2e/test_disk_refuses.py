"""The disk is full: leading goes on, the screen says since when, and what waited is written once it can be."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from support.on_disk import look_session
from support.pseudo_terminal import Terminal, program, surroundings

from inspiratie_tui.texts import _, ngettext

Refusing = Callable[[Terminal, bool], None]
NOT_SAVED = "not saved since"


@contextmanager
def full_disk(home: Path, disk: Path) -> Iterator[Refusing]:
    """A disk of its own in memory, filled to the last byte."""
    if os.geteuid() != 0:
        pytest.skip("only root can make a disk to fill")
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("this machine lets nobody make a disk to fill")
    shutil.copytree(home, disk / "home")
    filler = disk / "filler"

    def refuse(_terminal: Terminal, full: bool) -> None:
        if not full:
            filler.unlink()
            return
        with filler.open("wb", buffering=0) as file:
            for size in (4096, 1):
                try:
                    while file.write(b"." * size):
                        pass
                except OSError:
                    continue

    try:
        yield refuse
    finally:
        subprocess.run(["umount", "--lazy", disk], check=True)


@contextmanager
def no_bytes_allowed(home: Path, disk: Path) -> Iterator[Refusing]:
    """The system lets this process write not a byte to any file: no root needed."""
    if not hasattr(resource, "prlimit"):
        pytest.skip("only Linux limits a process that runs")
    shutil.copytree(home, disk / "home")

    def refuse(terminal: Terminal, full: bool) -> None:
        _soft, hard = resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (0 if full else hard, hard))

    yield refuse


@pytest.mark.skipif(sys.platform != "linux", reason="disks are made to refuse in Linux's ways")
@pytest.mark.parametrize("kind", [full_disk, no_bytes_allowed])
def test_leading_goes_on_and_nothing_is_lost(
    kind: Callable[[Path, Path], "contextmanager[Refusing]"], home: Path, tmp_path: Path
) -> None:
    disk = tmp_path / "disk"
    command = program("--home", str(disk / "home"), "--lang", "en")
    with kind(home, disk) as refuse, Terminal(command, surroundings(disk / "home")) as terminal:
        terminal.wait_for("Arrival")
        terminal.press("enter")
        terminal.wait_for(_("ready to begin"))

        refuse(terminal, True)
        terminal.press("right")
        terminal.wait_for(NOT_SAVED, "Round: who are you")
        terminal.settle()
        terminal.press("right")
        terminal.wait_for(NOT_SAVED, ngettext("{total} turn", "{total} turns", 8).format(total=8))
        terminal.press("n")
        terminal.wait_for("note:")
        terminal.press("blijft staan", "enter")
        terminal.wait_for("Not saved", "blijft staan")

        terminal.press("escape")
        terminal.wait_for("the note waits")
        terminal.press("q")
        terminal.wait_for("2 events and 1 note are not on the disk", "leave all the same")
        terminal.settle()
        terminal.press("enter")  # stays
        terminal.wait_until_gone("leave all the same")

        refuse(terminal, False)
        terminal.wait_until_gone(NOT_SAVED)  # tried again by itself
        terminal.wait_for(_("saved: {kind}").format(kind=_("note")))
        (path,) = (found for found in disk.glob("home/data/*/*.json") if found.name != "group.json")
        assert len(look_session(path).events) == 3
        assert [note.text for note in look_session(path).notes] == ["blijft staan"]


@pytest.mark.skipif(sys.platform != "linux", reason="disks are made to refuse in Linux's ways")
def test_a_refused_note_alone_is_asked_about_and_leaving_all_the_same_ends_well(home: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    command = program("--home", str(disk / "home"), "--lang", "en")
    with no_bytes_allowed(home, disk) as refuse, Terminal(command, surroundings(disk / "home")) as terminal:
        terminal.wait_for("Arrival")
        terminal.press("enter")
        terminal.wait_for(_("ready to begin"))
        terminal.press("n")
        terminal.wait_for("note:")
        refuse(terminal, True)
        terminal.press("gaat niet verloren", "enter")
        terminal.wait_for("Not saved", NOT_SAVED)
        terminal.press("escape")
        terminal.wait_for("the note waits")
        terminal.press("q")
        terminal.wait_for("1 note is not on the disk", "leave all the same")
        terminal.settle()
        terminal.press("y")
        terminal.wait_until_gone("leave all the same")
        terminal.settle()
        terminal.press("q")
        assert terminal.wait_for_exit() == 0
