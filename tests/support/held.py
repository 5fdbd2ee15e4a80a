"""Sessions of a year with their notes, as tests need them: the floor goes round a minute at a time."""

from datetime import date
from typing import Any

from inspiratie_tui.core.agenda.model import Agenda, Part, PartKind
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.notes.note import Note, NoteKind, Seen
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.events import FloorGiven, Opened, WentTo
from inspiratie_tui.core.session.fold import fold
from inspiratie_tui.core.year.held_session import HeldSession

ANOUK, BILAL, CHEN = PEOPLE = tuple(PersonId(f"p{seat}") for seat in (1, 2, 3))
NAMES = dict(zip(PEOPLE, ("Anouk", "Bilal", "Chen"), strict=True))
TALK = Agenda(parts=(Part(title="Talk", kind=PartKind.DIALOGUE),))


def said(by: PersonId | None, kind: NoteKind, text: str, **more: Any) -> Note:
    """A note of what `by` said when they had the floor; of None before anybody had it."""
    minute = 0 if by is None else PEOPLE.index(by) + 1
    return Note(more.pop("id", text), minute * MINUTE + 1, Seen(), kind, text, **more)


def held(number: int, *notes: Note) -> HeldSession:
    """The session of the year with that `number`, held on the first of so many months after September."""
    floor = (FloorGiven(number=3 + seat, at=(seat + 1) * MINUTE, person=who) for seat, who in enumerate(PEOPLE))
    opened = Opened(number=1, at=0, agenda=TALK, participants=PEOPLE, facilitators=())
    session = fold((opened, WentTo(number=2, at=0, part=0, activity=None), *floor))
    in_order = tuple(sorted(notes, key=lambda note: note.at))
    return HeldSession(f"{day(number)}-aa{number:02}", number, day(number), session, in_order)


def day(number: int) -> date:
    """The day of that session."""
    return date(2026 + (number + 8) // 12, (number + 8) % 12 + 1, 1)
