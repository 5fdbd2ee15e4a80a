"""Home: what is unfinished, what comes next, what is wrong in its agenda."""

import errno
import stat
import sys
from pathlib import Path

import pytest
from support.on_disk import FILES
from support.room import Room, Table

from inspiratie_tui import texts
from inspiratie_tui.core.session.session import State
from inspiratie_tui.home import make_missing
from inspiratie_tui.store.tinydb.file_archive import FileArchive
from inspiratie_tui.store.tinydb.session_file import SessionFile
from inspiratie_tui.ui.context import AtHome
from inspiratie_tui.ui.live.live_screen import LiveScreen
from inspiratie_tui.ui.review.end_page import EndPage
from inspiratie_tui.ui.review.review_screen import ReviewScreen


@pytest.fixture
def agenda_file(room: Room, agenda: str) -> Path:
    """The agenda of the next session."""
    make_missing(room.home, FILES)
    for shipped in (room.home.agendas / "en").glob("*.md"):
        shipped.unlink()
    file = room.home.agendas / "en" / "01-trying.md"
    file.write_text(agenda, "utf-8")
    return file


async def read(table: Table) -> None:
    """Wait until the agenda has been read."""
    await table.until(lambda: table.screen.chosen_agenda.reading is not None or bool(table.screen.problem))
    await table.quiet()


async def test_enter_opens_the_next_session_ready_and_home_offers_it_first_from_then_on(
    room: Room, agenda_file: Path
) -> None:
    async with room.open(AtHome()) as table:
        await read(table)
        assert table.text.splitlines()[0].strip().startswith("inspiratie")
        assert "Sample group" in table.text
        assert "> session 1, Mon 23 November 2026" in table.text
        assert "14:00   Arriving" in table.text
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert table.live.session.state is State.READY
        await table.press("space", "q", "enter")
        await table.until(lambda: not isinstance(table.screen, LiveScreen))
        await table.until(lambda: "> go on with" in table.text)
        assert "session 2, Mon 28 December 2026" in table.text
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert table.live.session.state is State.RUNNING


async def test_q_leaves_at_once(room: Room, agenda_file: Path) -> None:
    async with room.open(AtHome()) as table:
        await table.press("q")
        await table.until(lambda: not table.app.is_running)


async def test_r_reads_back(room: Room, agenda_file: Path, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space")
    async with room.open(AtHome()) as table:
        await table.until(lambda: "> go on with" in table.text)
        await table.press("down", "up", "r")
        assert "This session is not over. Read its notes here?" in table.text
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        assert "Session 5: trying a step" in table.text


async def test_r_says_why_a_session_cannot_be_read_back(
    room: Room, agenda_file: Path, agenda: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.lay(agenda)
    async with room.open(AtHome()) as table:
        await table.until(lambda: "> go on with" in table.text)

        def gone(*_words: object) -> None:
            raise PermissionError(errno.EACCES, "x")

        monkeypatch.setattr(SessionFile, "open", gone)
        await table.press("r")
        assert "The session could not be opened: no permission." in table.text


async def test_sessions_that_cannot_be_listed_any_more_are_told(
    room: Room, agenda_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with room.open(AtHome()) as table:
        await read(table)

        def gone(*_words: object) -> None:
            raise OSError(errno.EIO, "x")

        monkeypatch.setattr(FileArchive, "listing", gone)
        await table.press("question_mark")
        await table.press("escape")
        assert "The sessions of this group cannot be listed (the disk has a fault)." in table.text
        assert "> session 1, Mon 23 November 2026" in table.text, "what was there before"
        monkeypatch.undo()
        await table.press("question_mark")
        await table.press("escape")
        assert "cannot be listed" not in table.text


async def test_problems_are_shown_with_their_lines(room: Room, agenda_file: Path) -> None:
    agenda_file.write_text("# Session\n## First (15 mni)\n## Second (10 min)\n", "utf-8")
    async with room.open(AtHome()) as table:
        await read(table)
        assert "in the agenda" in table.text
        assert " 2: " in table.text
        assert "Second" in table.text
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert table.live.session.agenda.parts[0].length is None


async def test_a_missing_agenda_is_said(room: Room, agenda_file: Path) -> None:
    agenda_file.unlink()
    async with room.open(AtHome()) as table:
        await read(table)
        said = " ".join(table.text.split())
        assert "There is no agenda for session 1 yet: put 01-*.md in" in said
        await table.press("enter", "e")
        assert not isinstance(table.screen, LiveScreen)


async def test_an_agenda_without_parts_is_not_opened(room: Room, agenda_file: Path) -> None:
    agenda_file.write_text("# Later\n", "utf-8")
    async with room.open(AtHome()) as table:
        await read(table)
        await table.press("enter")
        assert "This agenda has no parts." in table.text
        assert not isinstance(table.screen, LiveScreen)
    assert not list(room.home.data.glob("*/2*.json"))


async def test_a_language_without_agendas_leads_with_those_of_the_source(
    room: Room, agenda_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(texts, "_language", "fr")
    async with room.open(AtHome()) as table:
        await read(table)
        assert "14:00   Arriving" in table.text
        assert not table.screen.problem


async def test_an_unreadable_agenda_is_said(room: Room, agenda_file: Path) -> None:
    agenda_file.write_bytes(b"\xff\xfe\x00")
    async with room.open(AtHome()) as table:
        await read(table)
        assert "01-trying.md" in "".join(table.text.split())
        await table.press("enter")
        assert not isinstance(table.screen, LiveScreen)


@pytest.mark.skipif(sys.platform == "win32", reason="the editor is a shell script")
async def test_e_edits_the_agenda_and_reads_it_anew(
    room: Room, agenda_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor"
    editor.write_text("#!/bin/sh\nprintf '# Changed\\n## Only part (5 min)\\n' > \"$2\"\n", "utf-8")
    editor.chmod(editor.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("VISUAL", f"{editor} --wait")
    async with room.open(AtHome()) as table:
        await read(table)
        suspended = _suspends(table, monkeypatch)
        await table.press("e")
        await table.until(lambda: "Only part" in table.text)
        assert suspended == [True]
        assert "Arriving" not in table.text


async def test_an_editor_that_is_not_there_is_said(
    room: Room, agenda_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "/nowhere/editor")
    async with room.open(AtHome()) as table:
        await read(table)
        _suspends(table, monkeypatch)
        await table.press("e")
        await table.until(lambda: "could not be started" in " ".join(table.text.split()))


def _suspends(table: Table, monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Without a terminal nothing can be suspended: note that it was asked."""
    import contextlib
    from collections.abc import Iterator

    asked: list[bool] = []

    @contextlib.contextmanager
    def suspend() -> Iterator[None]:
        asked.append(True)
        yield

    monkeypatch.setattr(table.app, "suspend", suspend)
    return asked


async def test_a_timetable_longer_than_the_screen_scrolls(room: Room, agenda_file: Path) -> None:
    parts = "".join(f"## Part {number} (5 min)\n" for number in range(1, 41))
    agenda_file.write_text(f"# Long\nBegin: 14:00\n{parts}", "utf-8")
    async with room.open(AtHome()) as table:
        await read(table)
        assert "Part 1 " in table.text
        assert "Part 40" not in table.text
        assert "…" in table.text
        await table.press(*["tab"] * 6)
        assert "Part 40" in table.text
        await table.press(*["pageup"] * 6)
        assert "Part 1 " in table.text


async def test_what_was_held_is_read_back_by_enter(room: Room, agenda_file: Path, agenda: str) -> None:
    async with room.open(room.lay(agenda)) as table:
        await table.press("space", *["down"] * 5, "enter", "right")
        await table.until(lambda: "End the session?" in table.text)
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, EndPage))
    async with room.open(AtHome()) as table:
        await table.until(lambda: "done ·" in table.text)
        number = next(n for n, entry in enumerate(table.screen.entries) if entry.ended)
        await table.press(*["up"] * (table.screen.cursor - number), "enter")
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        await table.press("o")
        assert "Reopen this session?" in table.text
        await table.press("escape", "o", "enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert table.live.session.state is State.RUNNING
        assert room.session.is_file()


async def test_a_session_that_was_only_looked_at_leaves_nothing(room: Room, agenda_file: Path) -> None:
    async with room.open(AtHome()) as table:
        await read(table)
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        await table.press("q")
        await table.until(lambda: "> session 1" in table.text)
        assert not list(room.home.data.glob("*/2*"))
        agenda_file.write_text("# Session\n## Another first part (10 min)\n", "utf-8")
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        assert "Another first part" in table.text


@pytest.mark.parametrize("keys", [("n", *"rain", "enter", "escape"), ("n", *"rain", "escape")])
async def test_a_note_or_half_of_one_keeps_it(room: Room, agenda_file: Path, keys: tuple[str, ...]) -> None:
    async with room.open(AtHome()) as table:
        await read(table)
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        await table.press(*keys, "q")
        await table.until(lambda: "> go on with" in table.text)
        await table.press("enter")
        await table.until(lambda: isinstance(table.screen, LiveScreen))
        await table.press("n")
        assert "rain" in (table.live.notes[0].text if table.live.notes else table.text)
