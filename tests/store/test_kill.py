"""A program that is killed while it writes loses nothing that it called saved."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Timer

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.on_disk import open_session

from inspiratie_tui.store.tinydb.session_file import SessionFile

Full = Callable[..., SessionFile]

WRITE = """
import sys
from pathlib import Path
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.store.tinydb.session_file import SessionFile
file = SessionFile.open(Path(sys.argv[1]), Disk())
number = len(file.notes)
print(number, flush=True)
while True:
    file.put_note(Note(f"n{number}", number, Seen(), NoteKind.NOTE, "een twee drie " * 20))
    number += 1
    print(number, flush=True)
"""


def kill_after(path: Path, notes: int, more: float) -> None:
    """Kill a writer when it has said that `notes` more are saved, and a moment of `more` seconds later."""
    with subprocess.Popen([sys.executable, "-c", WRITE, str(path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        first = int(process.stdout.readline())
        said = first
        while said < first + notes:
            said = int(process.stdout.readline())
        # A moment within a write: a condition cannot be waited for, that is the point. A thread, because a signal that
        # comes just before the read begins would wait until the read ends.
        killer = Timer(more, process.kill)
        killer.start()
        lines = process.stdout.read().splitlines()
        killer.join()
        said = max([said, *(int(line) for line in lines if line)])
    with open_session(path) as file:
        assert not file.read_only
        assert file.repair is None
        # One more may have been saved that the program had no time to say.
        assert len(file.notes) in (said, said + 1)
        assert [note.id for note in file.notes] == [f"n{number}" for number in range(len(file.notes))]
    assert list(path.parent.glob("*.new")) == []


@settings(max_examples=4)
@given(notes=st.integers(0, 20), more=st.floats(0.0001, 0.01))
def test_a_killed_writer_loses_nothing(full: Full, path: Path, notes: int, more: float) -> None:
    if not path.exists():
        full(1, 0).close()
    kill_after(path, notes, more)


@pytest.mark.slow
@settings(max_examples=100)
@given(notes=st.integers(0, 60), more=st.floats(0.0001, 0.02))
def test_a_hundred_killed_writers_lose_nothing(full: Full, path: Path, notes: int, more: float) -> None:
    if not path.exists():
        full(1, 0).close()
    kill_after(path, notes, more)
