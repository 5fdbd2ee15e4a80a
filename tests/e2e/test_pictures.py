"""What is drawn on a real terminal: one whole picture at a start, and with a key only what the key has changed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from support.frames import drawn_until_quiet, frames_of, report
from support.on_disk import open_session
from support.pseudo_terminal import Terminal, program, surroundings

from inspiratie_tui.core.session.events import Ended

AGENDA = Path(__file__).parents[2] / "agendas" / "en" / "01-arriving.md"
SIZES = [(36, 120), (24, 80)]
"""Rows and columns: with the agenda beside the clock, and without."""
MINUTE_ROWS = 3
"""The most rows that a minute on the clock in the room may change: the head, the truth, the row of this part."""

Open = Callable[..., Terminal]


@pytest.fixture
def led(home: Path) -> Path:
    """A home with a session that was begun and left."""
    command = program("run", str(AGENDA), "--new", "--home", str(home), "--lang", "en")
    with Terminal(command, surroundings(home)) as terminal:
        terminal.wait_for("ready to begin")
        terminal.press("right")
        terminal.wait_for("space hold")
        terminal.press("q")
        terminal.wait_for("Leave this session?")
        terminal.settle()
        terminal.press("y")
        terminal.wait_for_exit()
    return home


@pytest.fixture
def opened(led: Path) -> Iterator[Open]:
    """Start the program in that home; each ends before the next begins, for one session has one leader."""
    terminals: list[Terminal] = []

    def one(rows: int, columns: int, *words: str) -> Terminal:
        command = program(*words, "--home", str(led), "--lang", "en")
        terminals.append(Terminal(command, surroundings(led), rows=rows, columns=columns))
        return terminals[-1]

    yield one
    for terminal in terminals:
        terminal.__exit__(None, None, None)


def end(home: Path) -> None:
    """End the session in `home`."""
    (path,) = (file for file in home.glob("data/*/*.json") if file.name != "group.json")
    with open_session(path) as session:
        last = session.events[-1]
        session.append(Ended(number=last.number + 1, at=last.at), session.stamps[last.number])


@pytest.mark.parametrize(("rows", "columns"), SIZES)
@pytest.mark.parametrize(
    ("words", "shows"),
    [
        ((), "> go on with"),
        (("run", str(AGENDA), "--new"), "ready to begin"),
        (("resume",), "First round"),
        (("review",), "Session 1"),
    ],
    ids=["home", "run", "resume", "review"],
)
def test_the_first_picture_is_whole_and_the_only_one(
    led: Path, opened: Open, words: tuple[str, ...], shows: str, rows: int, columns: int
) -> None:
    if words == ("review",):
        end(led)  # reading back one that is not over asks first
    terminal = opened(rows, columns, *words)
    terminal.wait_for(shows)
    first, *more = drawn_until_quiet(terminal)
    assert first.covers(rows, columns), report([first])
    assert all(len(frame.rows) <= MINUTE_ROWS for frame in more), report([first, *more])


def test_a_session_that_is_opened_from_home_is_drawn_once(opened: Open) -> None:
    terminal = opened(*SIZES[0])
    terminal.wait_for("> go on with")
    drawn_until_quiet(terminal)
    before = len(terminal.raw)
    terminal.press("enter")
    terminal.wait_for("space hold")
    first, *more = drawn_until_quiet(terminal, before)
    assert first.covers(*SIZES[0]), report([first])
    assert all(len(frame.rows) <= MINUTE_ROWS for frame in more), report([first, *more])


def test_a_key_draws_the_rows_it_has_changed(opened: Open) -> None:
    rows, columns = SIZES[0]
    terminal = opened(rows, columns, "run", str(AGENDA), "--new")
    terminal.wait_for("ready to begin")
    terminal.press("right")
    terminal.wait_for("First round")
    drawn_until_quiet(terminal)
    before = len(terminal.raw)
    terminal.press("right")
    terminal.wait_for(lambda: len(terminal.raw) > before)
    forward = drawn_until_quiet(terminal, before)[0]
    # The face, who speaks, the ring, the next step and the keys; not the agenda, nor what is empty.
    assert forward.cells < rows * columns / 2, report([forward])


def test_a_letter_of_a_note_draws_one_row_once(opened: Open) -> None:
    terminal = opened(*SIZES[0], "resume")
    terminal.wait_for("First round")
    terminal.press("n")
    terminal.wait_for("note:")
    drawn_until_quiet(terminal)
    for letter in "ab":
        before = len(terminal.raw)
        terminal.press(letter)
        terminal.wait_for(lambda since=before: len(terminal.raw) > since)
        terminal.settle()
        # Meanwhile a minute may begin, which draws the row of the clock.
        frames = [frame for frame in frames_of(terminal.raw[before:]) if len(frame.rows) == 1 and 0 not in frame.rows]
        assert len(frames) == 1, report(frames_of(terminal.raw[before:]))


def test_going_on_with_a_session_reads_no_agenda_before_its_picture(led: Path, tmp_path: Path) -> None:
    reader = tmp_path / "without" / "markdown_it.py"
    reader.parent.mkdir()
    reader.write_text("raise ImportError('Markdown was read')\n", "utf-8")
    environment = {**surroundings(led), "PYTHONPATH": str(reader.parent)}
    with Terminal(program("resume", "--home", str(led), "--lang", "en"), environment) as terminal:
        terminal.wait_for("First round")
        terminal.press("q")
        terminal.wait_for("Leave this session?")
        terminal.settle()
        terminal.press("y")
        assert terminal.wait_for_exit() == 0
