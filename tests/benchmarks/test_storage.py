"""A saved note against the least that saving can cost: appending the same bytes and syncing them.

`pytest -m benchmark -s tests/benchmarks/test_storage.py` prints the figures.
"""

import os
import statistics
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import pytest
from support.on_disk import create_session

from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import FloorGiven, Opened
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.store.file.lines import line_of
from inspiratie_tui.store.tinydb.documents import note_document
from inspiratie_tui.store.tinydb.session_file import SessionFile

RUNS = 300
LIMIT = 6.0
PEOPLE = tuple(PersonId(f"p{seat}") for seat in range(1, 9))
TOLD = "Laat de stilte duren. Wie iets wil zeggen doet dat; wie luistert vraagt niet door en noemt wat er te zien is. "


def agenda() -> Agenda:
    """A whole session as agendas are written: about 8 kB on disk."""
    titles = (
        "Aankomen",
        "Terugkijken",
        "Reflectie: mijn stap",
        "Pauze",
        "Dialoog",
        "Maaltijd",
        "Feedback",
        "Perspectief",
    )
    return Agenda(
        title="Bijeenkomst 5: een stap proberen",
        begin=14 * 60 * MINUTE,
        end=20 * 60 * MINUTE,
        preparation=("kaartjes A6 en stiften", "stoelen in een kring"),
        parts=tuple(
            Part(
                title=title,
                length=40 * MINUTE,
                kind=PartKind.REFLECTION,
                questions=("Waarmee kom je binnen?", "Wat vraagt dit van jou?"),
                guidance=(TOLD * 2, TOLD * 2, TOLD),
            )
            for title in titles
        ),
    )


def stamp(number: int) -> Stamp:
    return Stamp(
        1_795_435_200_000 + number * MINUTE, 5_000_000 + number * MINUTE, "4a4cbb5e-6f5a-4a2e-9f0a-5f4f3b1e7d1c"
    )


def note(number: int) -> Note:
    text = f"{number}: merkt dat wachten lukt als iemand anders het ook stil laat; wil dat thuis proberen en vertellen."
    return Note(f"n{number:04}", number * MINUTE, Seen(number % 8, None, PEOPLE[number % 8]), NoteKind.STEP, text)


@pytest.fixture
def session(tmp_path: Path) -> SessionFile:
    """A file with an agenda of 8 kB, 200 events and 100 notes."""
    file = create_session(
        tmp_path / "s.json", session_id="s", group_id="g", number=5, agenda_name="05-een-stap-proberen.md"
    )
    opened = Opened(number=1, at=0, agenda=agenda(), participants=PEOPLE, facilitators=(PersonId("f1"),))
    turns = [FloorGiven(number=number, at=number * MINUTE, person=PEOPLE[number % 8]) for number in range(2, 201)]
    file.append_many([(opened, stamp(1)), *((turn, stamp(turn.number)) for turn in turns)])
    for number in range(100):
        file.put_note(note(number))
    return file


def timed(work: Callable[[], object]) -> float:
    """Return how long `work` took, in milliseconds."""
    begin = perf_counter()
    work()
    return (perf_counter() - begin) * 1000


@pytest.mark.benchmark
def test_a_saved_note_costs_at_most_six_times_the_least(session: SessionFile, tmp_path: Path) -> None:
    floor = os.open(tmp_path / "floor", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    # Notes that are mended: the file keeps its hundred however often it is measured.
    line = line_of("notes", 100, note_document(note(99))) + b",\n"
    size = session.path.stat().st_size
    least, saved, told = [], [], []
    number = 200
    for run in range(RUNS):
        least.append(timed(lambda: (os.write(floor, line), os.fdatasync(floor))))
        mended = note(run % 100)
        saved.append(timed(lambda mended=mended: session.put_note(mended)))
        if run % 10 == 0:
            number += 1
            turn = FloorGiven(number=number, at=number * MINUTE, person=PEOPLE[0])
            told.append(timed(lambda turn=turn: session.append(turn, stamp(turn.number))))
    os.close(floor)
    session.close()
    bottom, note_ms, event_ms = (statistics.median(times) for times in (least, saved, told))
    print(
        f"\nappend + fdatasync {bottom:.3f} ms; a note {note_ms:.3f} ms, {note_ms / bottom:.1f}x;"
        f" an event {event_ms:.3f} ms, {event_ms / bottom:.1f}x (file of {size / 1000:.0f} kB, {RUNS} runs)"
    )
    assert note_ms <= LIMIT * bottom
