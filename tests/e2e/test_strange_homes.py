"""Homes that others made, copied, loosened or changed meanwhile, and machines that refuse: a real terminal each."""

import os
import resource
import stat
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.on_disk import look_session, open_session, read_group, write_group
from support.pseudo_terminal import PATIENCE, Terminal, program, surroundings
from support.room import Room

from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.texts import _

Start = Callable[..., Terminal]
CLOSED = "stood open to other accounts on this machine"
AGENDA = "# Talk it over\n## Talk (30 min)\n"


def one_session(home: Path) -> Path:
    """Lay a session with a note in `home`, of a group that is no sample; return its file."""
    room = Room(home)
    own = replace(room, group=replace(room.group, sample=False))
    write_group(own.home.data / own.group.id, own.group)
    own.lay(AGENDA)
    with open_session(own.session) as opened:
        opened.put_note(Note("n1", 1, Seen(), NoteKind.NOTE, "words that stay"))
    return own.session


def words(terminal: Terminal) -> str:
    return " ".join(terminal.text.split())


def wait_until(holds: Callable[[], bool]) -> None:
    """Wait for what no screen shows."""
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)


def new_sessions(home: Path) -> list[Path]:
    return [path for path in home.glob("data/*/*.json") if path.name != "group.json" and path.is_file()]


def begun(terminal: Terminal) -> None:
    terminal.wait_for("Arrival")
    terminal.press("enter")
    terminal.wait_for(_("ready to begin"))


def read_back(terminal: Terminal) -> None:
    terminal.wait_for("Read its notes here?")
    terminal.settle()
    terminal.press("enter")
    terminal.wait_for("Talk it over", "words that stay")


def test_conflict_copies_are_no_sessions_and_home_says_so(home: Path, start: Start) -> None:
    session = one_session(home)
    copy = session.with_name(f"{session.stem}.sync-conflict-20261123-140000-K3XQ7PL.json")
    group = session.with_name("group-LAPTOP.json")
    copy.write_bytes(session.read_bytes())
    group.write_bytes(session.with_name("group.json").read_bytes())
    terminal = start("--lang", "en")
    terminal.wait_for(lambda: "2 files beside the sessions are copies: they are not shown" in words(terminal))
    assert terminal.text.count("Talk it over") == 1
    assert copy.name in words(terminal)
    terminal.press("q")
    assert terminal.wait_for_exit() == 0
    assert copy.read_bytes() == session.read_bytes()


def test_two_windows_on_one_group_keep_what_both_changed(home: Path, tmp_path: Path) -> None:
    folder = one_session(home).parent
    editor, opened, go = tmp_path / "editor", tmp_path / "opened", tmp_path / "go"
    os.mkfifo(go)
    # As an editor does, it has read the page, and writes all of it.
    editor.write_text(
        f'#!/bin/sh\ncp "$1" "$1.mine"; : > "{opened}"; read line < "{go}"; '
        'sed "s/Anouk/Anoek/" "$1.mine" > "$1"; rm "$1.mine"\n',
        "utf-8",
    )
    editor.chmod(0o700)
    around = {**surroundings(home), "EDITOR": str(editor)}
    edit = program("group", "edit", "--lang", "en", "--home", str(home))
    with Terminal(edit, around) as slow:
        wait_until(opened.exists)
        with Terminal(edit, around) as second:
            assert second.wait_for_exit() == 1
            assert "open in the editor of another window" in second.text
        group = read_group(folder)  # as a window on another machine has it
        people = tuple(replace(one, name="Bilaal") if one.name == "Bilal" else one for one in group.people)
        write_group(folder, replace(group, people=people))
        go.write_text("on\n", "utf-8")
        assert slow.wait_for_exit() == 0, slow.text
    names = {person.name for person in read_group(folder).people}
    assert {"Anoek", "Bilaal"} <= names
    assert not [path for path in folder.glob("group-page*") if path.suffix != ".lock"]


def test_what_a_stranger_put_there_stops_nobody(home: Path, start: Start) -> None:
    session = one_session(home)
    os.mkfifo(session.with_name("2026-11-20-aaaa.json"))
    session.with_name("2026-11-21-bbbb.json").symlink_to("/dev/zero")
    session.with_name("2026-11-22-cccc.json").mkdir()
    terminal = start("--lang", "en")
    terminal.wait_for("Talk it over", timeout=20)
    terminal.press("q")
    assert terminal.wait_for_exit() == 0
    read_back(start("review", "--lang", "en"))


def test_all_is_private_whatever_the_umask_and_what_was_loosened_is_closed_and_said_once(
    home: Path, start: Start
) -> None:
    command = ["/bin/sh", "-c", 'umask 0; exec "$@"', "sh", *program("--lang", "en", "--home", str(home))]
    with Terminal(command, surroundings(home)) as terminal:
        begun(terminal)
        terminal.press("right")
        terminal.press("q")
        terminal.settle()
        terminal.kill()
        terminal.wait_for_exit()
    (session,) = new_sessions(home)
    made = [session, session.parent, *session.parent.iterdir()]
    open_to_others = [path.name for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077]
    assert not open_to_others
    for path, mode in ((home, 0o755), (home / "data", 0o755), (session.parent, 0o755), (session, 0o644)):
        path.chmod(mode)
    stray = session.with_name(f"{session.name}.new")
    stray.write_bytes(b"half")
    said = start("--lang", "en")
    said.wait_for(_("Sample group"))
    said.wait_for(lambda: CLOSED in words(said))
    said.press("q")
    assert said.wait_for_exit() == 0
    assert stat.S_IMODE(session.stat().st_mode) == 0o600
    assert not stray.exists()


def test_a_session_is_led_where_there_is_no_lock_service(home: Path, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(
        "import errno, fcntl, os\n"
        "def refuse(*_): raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))\n"
        "fcntl.flock = fcntl.lockf = refuse\n",
        "utf-8",
    )
    around = {**surroundings(home), "PYTHONPATH": str(tmp_path / "site")}
    with Terminal(program("--lang", "en", "--home", str(home)), around) as terminal:
        begun(terminal)
        terminal.wait_for(lambda: "This disk cannot keep a second program out" in words(terminal))
        terminal.press("n")
        terminal.wait_for("note:")
        terminal.press("kept all the same", "enter")
        terminal.wait_for(_("saved: {kind}").format(kind=_("note")))
        (session,) = new_sessions(home)
        assert [note.text for note in look_session(session).notes] == ["kept all the same"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits a process that runs")
def test_a_change_refused_while_reading_back_is_asked_about(home: Path) -> None:
    session = one_session(home)
    with Terminal(program("review", "--lang", "en", "--home", str(home)), surroundings(home)) as terminal:
        read_back(terminal)
        _soft, hard = resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE)
        terminal.press("e")
        terminal.wait_for("note:")
        resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (0, hard))
        terminal.press(" and more", "enter")
        terminal.wait_for("Not saved yet", "not saved since")
        terminal.press("escape")
        terminal.wait_until_gone("Esc close")
        terminal.press("q")
        terminal.wait_for("1 note is not on the disk", "leave all the same")
        terminal.settle()
        terminal.press("enter")  # stays
        terminal.wait_until_gone("leave all the same")
        resource.prlimit(terminal.pid, resource.RLIMIT_FSIZE, (hard, hard))
        terminal.wait_until_gone("not saved since")
        assert [note.text for note in look_session(session).notes] == ["words that stay and more"]
