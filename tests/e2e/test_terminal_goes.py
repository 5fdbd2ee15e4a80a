"""The terminal goes away, or nobody reads it: not a letter is lost, nothing hangs, and the lock is free."""

import os
import random
import re
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support.on_disk import look_session, open_session
from support.pseudo_terminal import PATIENCE, Terminal, surroundings

from inspiratie_tui.texts import _

Start = Callable[..., Terminal]

SEED = int(os.environ["INSPIRATIE_KILL_SEED"])
GONE_SECONDS = 2.0
"""How soon the program is gone."""
LETTERS = "de grens tussen wat ik wil en wat ik durf is dun "


def sessions(home: Path) -> list[Path]:
    return [path for path in home.glob("data/*/*.json") if path.name != "group.json"]


def session_file(home: Path) -> Path:
    (path,) = sessions(home)
    return path


def unread(start: Start) -> Terminal:
    """A terminal that nobody reads any more, with the field for a note open."""
    terminal = start("--lang", "en")
    terminal.wait_for("Arrival")
    terminal.press("enter")
    terminal.wait_for(_("ready to begin"))
    terminal.press("n")
    terminal.wait_for("note:", "Esc close")  # the keys of the field come a picture after the field
    terminal.stall()
    return terminal


def close_window(terminal: Terminal) -> None:
    terminal.hang_up()


def resize_and_close_window(terminal: Terminal) -> None:
    terminal.resize(50, 160)
    terminal.hang_up()


def stop_and_go_on(terminal: Terminal) -> None:
    terminal.kill(signal.SIGSTOP)
    os.waitid(os.P_PID, terminal.pid, os.WSTOPPED)
    terminal.kill(signal.SIGCONT)
    terminal.kill(signal.SIGTERM)


def stop_from_shell(terminal: Terminal) -> None:
    terminal.kill(signal.SIGTSTP)
    os.waitid(os.P_PID, terminal.pid, os.WSTOPPED)
    terminal.kill(signal.SIGTERM)
    terminal.kill(signal.SIGCONT)


def stop_and_close_window(terminal: Terminal) -> None:
    terminal.kill(signal.SIGSTOP)
    os.waitid(os.P_PID, terminal.pid, os.WSTOPPED)
    terminal.hang_up()


def ask_twice(terminal: Terminal) -> None:
    terminal.kill(signal.SIGINT)
    terminal.kill(signal.SIGINT)
    terminal.kill(signal.SIGTERM)


def terminate(terminal: Terminal) -> None:
    terminal.kill(signal.SIGTERM)


def hang_up(terminal: Terminal) -> None:
    terminal.kill(signal.SIGHUP)


ENDS = [
    close_window, resize_and_close_window, stop_and_go_on, stop_from_shell, stop_and_close_window, ask_twice, terminate,
    hang_up,
]  # fmt: skip


def assert_saved(terminal: Terminal, home: Path, text: str, end: Callable[[Terminal], None]) -> None:
    terminal.wait_until_read()
    asked = time.monotonic()
    end(terminal)
    assert terminal.wait_for_exit() == 0
    assert time.monotonic() - asked < GONE_SECONDS
    assert not list(home.glob("data/crash.log"))
    with open_session(session_file(home)) as kept:
        assert not kept.read_only, "the lock was let go"
        assert kept.alive is not None
        assert kept.alive.draft is not None
        assert kept.alive.draft.text == text


@pytest.mark.parametrize("end", [close_window, stop_and_go_on, ask_twice], ids=lambda end: end.__name__)
def test_what_was_typed_while_nobody_reads_is_there(end: Callable[[Terminal], None], home: Path, start: Start) -> None:
    terminal = unread(start)
    text = (LETTERS * 24)[:1169]
    terminal.type_in(text)
    assert_saved(terminal, home, text, end)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(SEED, SEED + 50))
def test_fifty_of_fifty(seed: int, home: Path, start: Start) -> None:
    chance = random.Random(seed)
    terminal = unread(start)
    text = (LETTERS * 24)[: chance.randint(1, 1169)]
    terminal.type_in(text)
    assert_saved(terminal, home, text, chance.choice(ENDS))


def test_a_line_that_hangs_ends_nothing_and_the_picture_is_right_again(home: Path, start: Start) -> None:
    terminal = unread(start)
    before = picture(terminal, "")
    # Pictures of 200,000 characters: the third one is more than may wait.
    for rows in range(200, 206):
        terminal.resize(rows, 1000)
        terminal.type_in(f"{rows} ")
        waited_for(lambda typed=f"{rows} ": draft_of(session_file(home)).endswith(typed))  # it goes on meanwhile
    terminal.resize(24, 80)
    terminal.type_in("\x7f" * 24 + "weg en terug")
    waited_for(lambda: draft_of(session_file(home)).endswith("weg en terug"))
    terminal.read_on()
    terminal.wait_for(lambda: picture(terminal, draft_of(session_file(home))) == before)


def picture(terminal: Terminal, note: str) -> str:
    """Return what stands on the screen, but for what it says of the time, and for `note` in the field."""
    text = terminal.text.replace(note or "\0", "")
    return re.sub(r"^.*ends.*$|[0-9]|[^ -~]|\b(?:min|sec)\b| +$", "", text, flags=re.MULTILINE).replace(" ", "")


def waited_for(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.02)


def draft_of(session: Path) -> str:
    alive = look_session(session).alive
    return alive.draft.text if alive is not None and alive.draft is not None else ""


STUCK = """
from inspiratie_tui.ui.shared.note_area import NoteArea
async def stuck(self, event, before=NoteArea._on_key):
    if event.character == "!":
        import time
        time.sleep(600)
    await before(self, event)
NoteArea._on_key = stuck
from inspiratie_tui.commands.entry import run
raise SystemExit(run())
"""


@pytest.mark.parametrize("end", [terminate, close_window], ids=lambda end: end.__name__)
def test_a_program_that_hangs_itself_saves_what_it_has_read(
    end: Callable[[Terminal], None], home: Path, tmp_path: Path
) -> None:
    script = tmp_path / "stuck.py"
    script.write_text(STUCK)
    command = [sys.executable, str(script), "--home", str(home), "--lang", "en"]
    with Terminal(command, surroundings(home)) as terminal:
        terminal.wait_for("Arrival")
        terminal.press("enter")
        terminal.wait_for(_("ready to begin"))
        terminal.press("n")
        terminal.wait_for("note:")
        terminal.type_in("wat ik wil")
        terminal.wait_for("wat ik wil")
        terminal.type_in("! en wat ik durf")
        assert_saved(terminal, home, "wat ik wil! en wat ik durf", end)
        if end is terminate:
            assert b"\x1b[?1049l" in terminal.raw, "the shell gets its screen back"


def test_a_note_on_its_way_to_the_disk_is_written(home: Path, start: Start) -> None:
    terminal = unread(start)
    terminal.type_in(LETTERS)
    terminal.press("enter")
    terminal.type_in("en nog")
    terminal.wait_until_read()
    terminal.kill(signal.SIGTERM)
    assert terminal.wait_for_exit() == 0
    kept = look_session(session_file(home))
    assert [note.text for note in kept.notes] == [LETTERS.strip()]
    assert draft_of(session_file(home)) == "en nog"


def test_leaving_waits_for_nobody_who_does_not_read(home: Path, start: Start) -> None:
    terminal = unread(start)
    for rows in range(24, 60):
        terminal.resize(rows, 200)
    terminal.press("ctrl+q")
    waited_for(lambda: not sessions(home))  # nothing was done in it, so it was taken away
    terminal.press("q")
    assert terminal.wait_for_exit() == 0
