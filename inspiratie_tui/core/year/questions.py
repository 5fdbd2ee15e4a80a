"""What everybody came to find out, in all its wordings, from the notes of the sessions and what the private page has.

Nothing of it is kept: whose a note is follows from its session as that stands now, so what puts a turn right takes the
wordings along, and a note that is mended or removed changes them (docs/glossary.md, Wording).
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from msgspec import Struct

from inspiratie_tui.core.notes.note import Note, NoteKind
from inspiratie_tui.core.notes.owner import note_owner
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import TypedQuestion
from inspiratie_tui.core.year.held_session import HeldSession


class Wording(Struct, frozen=True):
    """One way in which somebody said their learning question."""

    person: PersonId
    """Whose question it is."""
    text: str
    """The words; a mentioned person stands as `@{id}`."""
    day: date
    """The day on which it was said, or typed."""
    session: str | None = None
    """The name of the session in which it was said; None when it was typed on the private page."""
    note: str | None = None
    """The id of its note there; None when it was typed on the private page."""


def wordings(
    sessions: Iterable[HeldSession], typed: Iterable[TypedQuestion] = ()
) -> dict[PersonId, tuple[Wording, ...]]:
    """Return the wordings of everybody who has a question, the oldest first; the last one is their question now.

    The `sessions` are in order of time.
    What was `typed` on the private page comes behind the sessions that had begun by then, whatever any clock said. The
    same words once more are no new wording.
    """
    in_order = tuple(sessions)
    places = {held.name: place for place, held in enumerate(in_order)}
    in_sessions = [(place, False, wording) for place, held in enumerate(in_order) for wording in _of_session(held)]
    on_page = [(_place(question.after, places), True, _of_page(question)) for question in typed]
    of_person: dict[PersonId, tuple[Wording, ...]] = {}
    for _session, _typed, wording in sorted((*in_sessions, *on_page), key=lambda entry: entry[:2]):
        before = of_person.get(wording.person, ())
        if not before or _words(before[-1]) != _words(wording):
            of_person[wording.person] = (*before, wording)
    return of_person


def _of_session(held: HeldSession) -> Iterator[Wording]:
    for note in held.notes:
        person = note_owner(held.session, note).by if _is_wording(note) else None
        if person is not None:
            yield Wording(person, note.text, held.day, held.name, note.id)


def _place(session: str, places: Mapping[str, int]) -> int:
    """Return the place of the `session` after which something was typed; of one that is gone by its name."""
    return places[session] if session in places else sum(name < session for name in places) - 1


def _is_wording(note: Note) -> bool:
    """Tell whether `note` words a question; one that is perhaps not as it was written waits until it was looked at."""
    return note.kind is NoteKind.LEARNING_QUESTION and not (note.removed or note.doubtful) and bool(note.text.strip())


def _of_page(question: TypedQuestion) -> Wording:
    return Wording(question.person, question.question, question.day)


def _words(wording: Wording) -> list[str]:
    """Return what makes two wordings the same: their words, wherever their lines end."""
    return wording.text.split()
