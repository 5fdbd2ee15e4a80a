"""A session to write to disk: an agenda of real size, events, notes."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from support.on_disk import DISK, create_session

from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import Event, FloorGiven, Opened
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.store.tinydb.session_file import SessionFile

Create = Callable[..., SessionFile]
Folder = Path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "kring-ab12" / "2026-11-23-cd34.json"


@pytest.fixture
def create(path: Path) -> Iterator[Create]:
    """Makes sessions and closes them all."""
    made: list[SessionFile] = []

    def make(disk: Disk = DISK, at: Path = path) -> SessionFile:
        file = create_session(
            at, session_id=at.stem, group_id=at.parent.name, number=5, agenda_name="05-stap.md", disk=disk
        )
        made.append(file)
        return file

    yield make
    for file in made:
        file.close()


@pytest.fixture
def opened() -> Opened:
    return Opened(number=1, at=0, agenda=agenda(), participants=people(), facilitators=(PersonId("f1"),))


@pytest.fixture
def turn() -> Callable[[int], Event]:
    return lambda number: FloorGiven(number=number, at=number * MINUTE, person=people()[number % 8])


@pytest.fixture
def stamp() -> Callable[[int], Stamp]:
    return lambda number: Stamp(1_795_435_200_000 + number * MINUTE, 5_000_000 + number * MINUTE, "7d1c-boot")


@pytest.fixture
def note() -> Callable[[int], Note]:
    def make(number: int, text: str = "Anouk: „één ding vragen” — en dan wachten tot het stil is.") -> Note:
        seen = Seen(number % 8, None, people()[number % 8])
        return Note(f"n{number:03}", number * MINUTE, seen, NoteKind.INSIGHT, text)

    return make


@pytest.fixture
def full(
    create: Create,
    opened: Opened,
    turn: Callable[[int], Event],
    stamp: Callable[[int], Stamp],
    note: Callable[[int], Note],
) -> Callable[..., SessionFile]:
    """A session with `events` events and `notes` notes."""

    def make(events: int, notes: int, at: Path | None = None, parts: int = 10) -> SessionFile:
        file = create(at=at) if at else create()
        first = replace(opened, agenda=agenda(parts))
        file.append_many([(first, stamp(1)), *((turn(number), stamp(number)) for number in range(2, events + 1))])
        for number in range(notes):
            file.put_note(note(number))
        return file

    return make


def people() -> tuple[PersonId, ...]:
    return tuple(PersonId(f"p{seat}") for seat in range(1, 9))


def agenda(parts: int = 10) -> Agenda:
    """About 8 kB on disk with ten parts."""
    told = "Laat de stilte duren. Wie iets wil zeggen doet dat, wie luistert vraagt niet door; noem wat je ziet. " * 3
    return Agenda(
        title="Bijeenkomst 5: een stap proberen",
        begin=14 * 60 * MINUTE,
        end=20 * 60 * MINUTE,
        parts=tuple(
            Part(
                title=f"Reflectie {number}: mijn volgende stap",
                length=30 * MINUTE,
                kind=PartKind.REFLECTION,
                questions=("Waarmee kom je binnen?", "Wat vraagt dit van jou?"),
                guidance=(told,),
            )
            for number in range(parts)
        ),
    )
