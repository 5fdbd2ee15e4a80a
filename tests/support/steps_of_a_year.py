"""Sessions of a year in which people have a minute each, and what was noted in the minute of somebody."""

from datetime import date, timedelta

from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.moments import MINUTE, SessionMs
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.year.held_session import HeldSession

PEOPLE = ANOUK, BILAL, DAAN = tuple(PersonId(f"p{seat}") for seat in (1, 2, 4))
NAMES = dict(zip(PEOPLE, ("Anouk", "Bilal", "Daan"), strict=True))
AGENDA = Agenda(parts=(Part(title="Steps", kind=PartKind.DIALOGUE),))
FIRST = date(2026, 12, 4)
"""The day of the first session, a Friday; each next one is four weeks later."""
_BEFORE = SessionMs(MINUTE // 2)
"""A moment at which nobody speaks yet."""


def moment_of(person: PersonId | None, second: int = 0) -> SessionMs:
    """A moment at which that person has the floor, so many seconds on; of None nobody has it."""
    minute = 0 if person is None else PEOPLE.index(person) + 1
    return SessionMs(minute * MINUTE + second * 1000 if minute else _BEFORE + second)


def step_note(person: PersonId | None, text: str, second: int = 0, note_id: str = "") -> Note:
    """A note of kind step that was taken then."""
    at = moment_of(person, second)
    return Note(note_id or f"n{at}", at, Seen(), NoteKind.STEP, text)


def floors(*people: PersonId) -> tuple[e.Event, ...]:
    """The events of a session in which these people have the floor for a minute each."""
    opened = e.Opened(number=1, at=SessionMs(0), agenda=AGENDA, participants=PEOPLE, facilitators=())
    begun = e.WentTo(number=2, at=SessionMs(0), part=0, activity=None)
    given = (
        e.FloorGiven(number=3 + seat, at=SessionMs((seat + 1) * MINUTE), person=person)
        for seat, person in enumerate(people)
    )
    return (opened, begun, *given)


def session_of(number: int, *notes: Note, events: tuple[e.Event, ...] = floors(*PEOPLE)) -> HeldSession:
    """The session of the year with that number, counted from 1, with its notes in order of time."""
    day = FIRST + timedelta(weeks=4 * (number - 1))
    in_order = tuple(sorted(notes, key=lambda note: note.at))
    return HeldSession(f"{day}-aa{number:02}", number, day, fold(events), in_order)
