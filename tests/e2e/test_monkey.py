"""Anybody presses anything, and the program is killed, ended or stopped at any moment: nothing is lost or hangs."""

import contextlib
import os
import random
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec import Struct
from support.monkey import Monkey
from support.on_disk import look_session
from support.pseudo_terminal import Terminal

from inspiratie_tui.clock.machine import MachineClock
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.session.events import Event, GapNoticed
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.session.session import State
from inspiratie_tui.home import sample_group
from inspiratie_tui.leading.runner import SessionRunner

Start = Callable[..., Terminal]

SEED = int(os.environ["INSPIRATIE_KILL_SEED"])
"""Another one each run; stands in the name of the test. Set the variable to see the same keys again."""
KEYS = 5_000


class Kept(Struct, frozen=True):
    """What is on disk of one session."""

    events: tuple[Event, ...]
    """What happened."""
    notes: tuple[Note, ...]
    """Its notes."""
    draft: str | None
    """The text that was being typed, None when nothing was."""

    @property
    def untouched(self) -> bool:
        """Tell whether leaving it takes it away: nothing was done in it."""
        return len(self.events) == 1 and not self.notes and self.draft is None


def kept_in(home: Path) -> dict[Path, Kept]:
    """What is on disk, by the file of the session."""
    return {path: kept(path) for path in home.glob("data/*/*.json") if path.name != "group.json"}


def kept(path: Path) -> Kept:
    file = look_session(path)
    assert file.repair is None
    runner = SessionRunner(file, MachineClock(), sample_group(MachineClock().today(), "").names)
    return Kept(file.events, file.notes, runner.drafts.typed.text if runner.drafts.typed else None)


def assert_nothing_fewer(before: dict[Path, Kept], after: dict[Path, Kept], *, mending: bool) -> None:
    """Nothing of `before` is lacking `after` a life; a note has another text only when some may have been `mending`."""
    for path, was in before.items():
        if path not in after:
            assert was.untouched, path
            continue
        now = after[path]
        assert now.events[: len(was.events)] == was.events
        texts = {note.id: note.text for note in now.notes}
        lost = [note for note in was.notes if note.id not in texts or (texts[note.id] != note.text and not mending)]
        assert not lost
        fold(now.events)


def assert_the_same(before: dict[Path, Kept], after: dict[Path, Kept]) -> None:
    """Starting again changed nothing, but for the gap that it noticed."""
    assert before.keys() == after.keys() or not before
    for path, was in before.items():
        now = after[path]
        events = now.events[: len(was.events)]
        assert events == was.events
        assert fold(events) == fold(was.events)
        assert all(isinstance(event, GapNoticed) for event in now.events[len(was.events) :])
        assert (now.notes, now.draft) == (was.notes, was.draft)


def end(terminal: Terminal, chance: random.Random) -> str:
    """End the program in one of the ways in which it may end; return which."""
    how = chance.choice(("SIGKILL", "SIGKILL", "SIGTERM", "SIGTERM", "SIGHUP", "SIGINT", "window", "stopped"))
    with contextlib.suppress(ProcessLookupError):
        if how == "window":
            terminal.hang_up()
        elif how == "stopped":
            terminal.kill(signal.SIGSTOP)
            terminal.kill(signal.SIGTERM)
            terminal.kill(signal.SIGCONT)
        else:
            terminal.kill(signal.Signals[how])
    return how


def words_to_start(disk: dict[Path, Kept], chance: random.Random) -> tuple[str, ...]:
    """Return the words of the command: mostly the session that goes on, if there is one, else home."""
    going_on = any(fold(was.events).state is not State.ENDED for was in disk.values())
    return ("resume", "--lang", "nl") if going_on and chance.random() < 0.6 else ("--lang", "nl")


@contextlib.contextmanager
def told(seed: int, life: int, monkey: Monkey) -> Iterator[None]:
    """Say with what is wrong how to see it again, and what was done last."""
    try:
        yield
    except AssertionError as error:
        error.add_note(f"INSPIRATIE_KILL_SEED={seed}, life {life}, after {monkey.pressed} keys in it:")
        error.add_note(" ".join(monkey.did))
        error.add_note(monkey.terminal.text)
        raise


def test_a_note_with_another_text_is_noticed() -> None:
    def notes(text: str) -> dict[Path, Kept]:
        return {Path("session"): Kept((), (Note("n1", 1, Seen(), NoteKind.NOTE, text),), None)}

    with pytest.raises(AssertionError):
        assert_nothing_fewer(notes("all of it"), notes("all of"), mending=False)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [pytest.param(SEED, id=f"seed-{SEED}")])
def test_anybody_presses_anything(seed: int, home: Path, start: Start) -> None:
    chance = random.Random(seed)
    pressed = life = 0
    disk: dict[Path, Kept] = {}
    ways: list[str] = []
    while pressed < KEYS:
        life += 1
        words = words_to_start(disk, chance)
        terminal = start(*words)
        monkey = Monkey(chance, terminal)
        with told(seed, life, monkey):
            monkey.wait_for_picture()
            assert_the_same(disk, kept_in(home))
            monkey.play(chance.randint(20, 260))
            how = "by itself" if terminal.ended else end(terminal, chance)
            ways.append(how)
            code = terminal.wait_for_exit()
            log = home / "data" / "crash.log"
            assert not log.exists(), log.read_text("utf-8")
            assert code == (-signal.SIGKILL if how == "SIGKILL" else 0), how
            after = kept_in(home)
            assert_nothing_fewer(disk, after, mending=b"Notities" in terminal.raw)
        disk = after
        pressed += monkey.pressed
    events = sum(len(was.events) for was in disk.values())
    notes = sum(len(was.notes) for was in disk.values())
    print(f"{pressed} keys in {life} lives: {len(disk)} sessions, {events} events, {notes} notes; {', '.join(ways)}")
