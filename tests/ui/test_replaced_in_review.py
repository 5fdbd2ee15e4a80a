"""Another version put in the place of a session that is read back: it is said there, and its notes are listed."""

import shutil
from pathlib import Path

from support.on_disk import open_session
from support.room import Room, Table
from support.states import AGENDAS, ended

from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.ui.context import AtReview
from inspiratie_tui.ui.review.aloud_screen import AloudScreen
from inspiratie_tui.ui.review.review_screen import ReviewScreen

PUT = "another version. Everything from here is in it again."


def put_in_place(path: Path, session: Path) -> None:
    shutil.copy(path, session.with_suffix(".tmp")).replace(session)


def shown(text: str) -> str:
    return " ".join(text.split())


def other_version(session: Path, folder: Path) -> Path:
    """A copy of `session` with one note more, which is read aloud."""
    theirs = folder / "theirs" / session.parent.name / session.name
    theirs.parent.mkdir(parents=True)
    shutil.copy(session, theirs)
    with open_session(theirs) as opened:
        opened.put_note(Note("elsewhere", 1, Seen(), NoteKind.QUOTE, "came from elsewhere"))
    return theirs


async def replaced(table: Table, theirs: Path, room: Room) -> None:
    """`theirs` is put in the place of the session; within three signs of life it is said, and the list is filled."""
    put_in_place(theirs, room.session)
    runner = table.app._sessions.runner
    assert runner is not None
    for _sign in range(3):
        await runner.sign()
        await table.quiet()
    assert PUT in shown(table.text)
    assert "1 note came along." in shown(table.text)
    assert "came from elsewhere" in table.text


async def test_where_all_notes_are_read_back(room: Room, tmp_path: Path) -> None:
    async with room.open(room.lay(AGENDAS["en"])) as table:
        await ended(table)
    theirs = other_version(room.session, tmp_path)
    async with room.open(AtReview(room.ref)) as table:
        await table.until(lambda: isinstance(table.screen, ReviewScreen))
        await replaced(table, theirs, room)


async def test_where_notes_are_read_aloud(room: Room, tmp_path: Path) -> None:
    async with room.open(room.lay(AGENDAS["en"])) as table:
        await ended(table)
        theirs = other_version(room.session, tmp_path)
        await table.press("r")
        await table.until(lambda: isinstance(table.screen, AloudScreen))
        await replaced(table, theirs, room)
