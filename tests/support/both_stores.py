"""Each store that there is, with a hand on what refuses its writes; and something to keep in it."""

import errno
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from msgspec.structs import replace

from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.moments import HOUR, MINUTE, LocalMs, UtcMs
from inspiratie_tui.core.notes.note import Note, NoteKind
from inspiratie_tui.core.notes.note import Seen as NoteSeen
from inspiratie_tui.core.notes.settling import parked_questions
from inspiratie_tui.core.people.group import Group, Person, PersonId, PlannedSession, Role
from inspiratie_tui.core.session.events import Ended, Event, FloorGiven, Opened, Reopened, WentTo
from inspiratie_tui.core.session.stamp import Stamp
from inspiratie_tui.disk.disk import Disk
from inspiratie_tui.store.memory.memory_store import MemoryStore
from inspiratie_tui.store.memory.shelf import KeptSession
from inspiratie_tui.store.port import SessionRef, SessionStore, Store
from inspiratie_tui.store.tinydb.tiny_store import TinyStore

ZONE = 10 * HOUR
"""How far the clock in the room is before that of the machine: what the machine has at noon is 22:00."""
FULL = OSError(errno.ENOSPC, "No space left on device")
NOON = 1_795_435_200_000


def local(utc: UtcMs) -> LocalMs:
    """What the clock in the room says."""
    return LocalMs(utc + ZONE)


class Kept(Protocol):
    """A store under test."""

    store: Store

    def refuse(self, refused: bool) -> None:
        """Have every write refused from now on, or taken again."""

    def copy(self, ref: SessionRef) -> Any:
        """Make a backup of a session; None when there is none."""

    def put(self, ref: SessionRef, copy: Any) -> None:
        """Put a backup in the place of a session, whoever has it open; None takes the session away."""

    def kept_aside(self, ref: SessionRef) -> list[Any]:
        """Everything that was set aside for a session, as `copy` gives it."""

    def lay_copy(self, ref: SessionRef, name: str) -> SessionRef:
        """Lay a copy of a session under another name, as a sync does."""


class FullDisk(Disk):
    """A disk that can be full."""

    full = False

    def create(self, path: Path) -> int:
        if self.full:
            raise FULL
        return super().create(path)


class OnDisk:
    """The files."""

    def __init__(self, folder: Path) -> None:
        self._disk = FullDisk()
        self._data = folder / "data"
        self.store: Store = TinyStore(self._data, self._disk, local)

    def refuse(self, refused: bool) -> None:
        self._disk.full = refused

    def _file(self, ref: SessionRef) -> Path:
        return self._data / ref.group / f"{ref.session}.json"

    def copy(self, ref: SessionRef) -> bytes | None:
        return self._file(ref).read_bytes() if self._file(ref).exists() else None

    def put(self, ref: SessionRef, copy: bytes | None) -> None:
        if copy is None:
            self._file(ref).unlink(missing_ok=True)
        else:
            new = self._file(ref).with_suffix(".backup")
            new.write_bytes(copy)
            new.replace(self._file(ref))

    def kept_aside(self, ref: SessionRef) -> list[bytes]:
        return [path.read_bytes() for path in sorted(self._file(ref).parent.glob(f"{ref.session}.json.replaced-*"))]

    def lay_copy(self, ref: SessionRef, name: str) -> SessionRef:
        other = SessionRef(ref.group, name)
        Path(self.store.place_of(other)).write_bytes(Path(self.store.place_of(ref)).read_bytes())
        return other


class InMemory:
    """The store without files."""

    def __init__(self, folder: Path) -> None:
        self._memory = MemoryStore(folder / "pages", lambda: NOON, local)
        self.store: Store = self._memory

    def refuse(self, refused: bool) -> None:
        self._memory.refuse(FULL if refused else None)

    def copy(self, ref: SessionRef) -> KeptSession | None:
        return self._memory.shelf.sessions.get(ref)

    def put(self, ref: SessionRef, copy: KeptSession | None) -> None:
        if copy is None:
            self._memory.shelf.sessions.pop(ref, None)
        else:
            self._memory.shelf.sessions[ref] = replace(copy)  # another state of it, if an equal one

    def kept_aside(self, ref: SessionRef) -> list[KeptSession]:
        names = sorted(name for name in self._memory.shelf.aside if name.startswith(ref.session))
        return [self._memory.shelf.aside[name] for name in names]

    def lay_copy(self, ref: SessionRef, name: str) -> SessionRef:
        other, shelf = SessionRef(ref.group, name), self._memory.shelf
        shelf.sessions[other] = shelf.sessions[ref]
        return other


STORES = {"tinydb": OnDisk, "memory": InMemory}

PEOPLE = tuple(PersonId(f"p{seat}") for seat in (1, 2, 3))
AGENDA = Agenda(
    title="A step",
    parts=(
        Part(title="Coming", length=10 * MINUTE, questions=("What brings you?",)),
        Part(title="Talk", length=30 * MINUTE, kind=PartKind.DIALOGUE, guidance=("Let it be silent.",)),
    ),
)


def group(group_id: str, name: str = "Circle") -> Group:
    people = (
        *(Person(person, f"Name {person}") for person in PEOPLE),
        Person(PersonId("f1"), "Noor", Role.FACILITATOR),
    )
    return Group(group_id, name, people, (PlannedSession(1, "2026-11-23"), PlannedSession(2, "2027-01-04")))


def opened(number: int = 1) -> Opened:
    return Opened(number=number, at=0, agenda=AGENDA, participants=PEOPLE, facilitators=(PersonId("f1"),))


def event(kind: str, number: int) -> Event:
    at = number * MINUTE
    kinds: dict[str, Event] = {
        "opened": opened(number),
        "went to": WentTo(number=number, at=at, part=number % 2, activity=None),
        "floor": FloorGiven(number=number, at=at, person=PEOPLE[number % 3]),
        "ended": Ended(number=number, at=at),
        "reopened": Reopened(number=number, at=at),
    }
    return kinds[kind]


def stamp(number: int) -> Stamp:
    return Stamp(NOON + number * MINUTE, number * MINUTE, "boot")


def note(note_id: str, text: str = "What was said.", **more: Any) -> Note:
    return Note(note_id, MINUTE, NoteSeen(0, None, PEOPLE[0]), NoteKind.QUESTION, text, **more)


def parked(note_id: str, text: str = "What was said.") -> Note:
    """A question that is parked."""
    return note(note_id, text, parked=True)


def parked_texts(store: Store, group_id: str, before: SessionRef | None = None) -> list[str]:
    """The questions that are parked in the sessions of a group, or only in those `before` one."""
    year = store.archive.held(group_id, before)
    return [question.text for held in year for question in parked_questions(held.notes)]


def begin(store: Store, ref: SessionRef, *kinds: str) -> SessionStore:
    """A session with these events in it, open."""
    session = store.create(ref, number=5, agenda_name="A step", agenda_file="agendas/en/05.md")
    session.append_many([(event(kind, number), stamp(number)) for number, kind in enumerate(kinds, 1)])
    return session


@dataclass(frozen=True)
class Seen:
    """All that shows of an open session but who holds it since when."""

    parts: tuple[Any, ...]

    @classmethod
    def of(cls, session: SessionStore) -> "Seen":
        header, sign, holder = session.header, session.alive, session.holder
        return cls(
            (
                session.ref,
                (header.session_id, header.group_id, header.number, header.agenda_name, header.agenda_file),
                session.events,
                dict(session.stamps),
                session.notes,
                (session.read_only, session.guarded, session.abandoned),
                session.repair,
                [
                    (told.stood, told.set_aside is None, told.notes, told.events, told.different, told.left_out)
                    for told in session.replaced
                ],
                sign and (sign.stamp, sign.draft, sign.holder and sign.holder.pid),
                holder and (holder.user, holder.host, holder.pid),
            )
        )
