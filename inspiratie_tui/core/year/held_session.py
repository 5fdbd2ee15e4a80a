"""One session of a year with its notes, as everything that goes on from session to session is worked out from them."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.session.session import Session


class HeldSession(Struct, frozen=True):
    """A session that has begun, with what was written in it."""

    name: str
    """What it is called in the folder of its group; of two of one day it does not say which came first."""
    number: int | None
    """Which of the year it is; None for one that is none of the year."""
    day: date
    """The day on which it began, in the room."""
    session: Session
    """The session as it stands."""
    notes: tuple[Note, ...]
    """Its notes in order of time, without those that were removed."""


def held_session(name: str, number: int, day: date, session: Session, notes: Iterable[Note]) -> HeldSession:
    """Return `session` with those of its `notes` that were not removed; `number` is 0 for one that is none of the year.

    `name` is what it is called in the folder of its group, `day` the one on which it began.
    """
    kept = sorted((note for note in notes if not note.removed), key=lambda note: note.at)
    return HeldSession(name, number or None, day, session, tuple(kept))
