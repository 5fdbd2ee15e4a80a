"""The agreements of a group: between whom they are, for when, and whether they stand (docs/glossary.md, Agreement).

All of it follows from the notes; what became of one is said in its note (`core/notes/settling.py`).
"""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from inspiratie_tui.core.notes.mentions import mentions
from inspiratie_tui.core.notes.note import Note, NoteKind
from inspiratie_tui.core.notes.owner import note_owner, speaker_at
from inspiratie_tui.core.notes.settling import open_agreements
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.days import named_day
from inspiratie_tui.core.year.held_session import HeldSession


class Agreement(Struct, frozen=True):
    """Something that people agreed on; what is to be done at home for all of them too."""

    session: str
    """What the session is called in the folder of its group."""
    made: date
    """The day of that session."""
    note: Note
    """The note that says it."""
    between: tuple[PersonId, ...] = ()
    """Between whom: whose turn it was, who said it and who is named, each once; of the whole group: nobody."""

    due: date | None = None
    """For which day, as its words name it; None where they name none."""

    @property
    def stands(self) -> bool:
        """Tell whether nobody has said that it is done or let go, and its words are certain."""
        return bool(open_agreements([self.note]))


def agreements(sessions: Iterable[HeldSession]) -> tuple[Agreement, ...]:
    """Return the agreements of `sessions`, in order, those that do not stand any more too; without doubtful ones."""
    return tuple(
        agreement(held, note)
        for held in sessions
        for note in held.notes
        if note.kind is NoteKind.AGREEMENT and not note.doubtful
    )


def agreement(held: HeldSession, note: Note) -> Agreement:
    """Return what `note`, an agreement of the session `held`, says.

    Where nobody is named it is of the whole group, whoever had the floor when it was made. Where somebody is, it is
    also of who had: in a round of feedback the words may be those of the other one.
    """
    owner = note_owner(held.session, note)
    named = tuple(filter(None, (owner.about, *mentions(note.text))))
    turn = speaker_at(held.session, note.at) if note.by is None else None
    people = tuple(filter(None, (turn, owner.by, *named))) if named else ()
    day = named_day(note.text, held.day)
    return Agreement(held.name, held.day, note, tuple(dict.fromkeys(people)), None if day is None else day.day)
