"""Where a note was taken, whose words it has and whom it is about: all of it follows from the timeline.

Nothing of this is kept in a note but what somebody chose, so that putting a turn right, undo included, takes its notes
along (docs/glossary.md, Owner of a note).
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import Enum, auto

from msgspec import Struct

from inspiratie_tui.core.agenda.model import Agenda, PartKind
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at, step_at
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.mentions import first_mention, leading_mention
from inspiratie_tui.core.notes.note import Note, NoteKind
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.session.spans import Span

_TO_RECEIVER = (NoteKind.NOTE, NoteKind.QUOTE, NoteKind.FEEDBACK)
"""The kinds that are said to whoever is given feedback; all others are words of whoever has the turn."""
_OF_THE_TURN = (NoteKind.STEP, NoteKind.QUESTION)
"""The kinds that are always by whoever has the turn: a name at their beginning is whom they are about."""


class When(Enum):
    """When in a session a note was taken."""

    BEFORE = auto()
    """Before anything had begun."""
    DURING = auto()
    AFTER = auto()
    """After the end; also after one that turned out not to be the last."""


class NoteOwner(Struct, frozen=True):
    """What follows for one note from the timeline as it stands."""

    when: When
    """When it was taken."""
    place: AgendaPosition | None
    """Where in the agenda; None before and after the session, unless a part was chosen."""
    by: PersonId | None
    """Whose words they are; None is nobody in particular, or the circle."""
    about: PersonId | None
    """Whom it concerns; None when that is not said."""
    directed: bool
    """It is feedback, which goes from one to another."""

    @property
    def part(self) -> int | None:
        """Return the index of its part, None without one."""
        return None if self.place is None else self.place.part

    @property
    def person(self) -> PersonId | None:
        """Return who is meant by "for that person": whom it is about, else, but for feedback, whose words they are."""
        return self.by if self.about is None and not self.directed else self.about


def note_owner(session: Session, note: Note) -> NoteOwner:
    """Return where `note` was taken in `session`, whose words it has and whom it is about."""
    span = span_at(session.spans, note.at)
    turn = None if span is None or span.turn is None else session.turns[span.turn].person
    feedback = _Feedback.NONE if span is None else _feedback(session.agenda, span.place)
    by, about = _by_and_about(note, turn, feedback)
    bringer = None if span is None else session.bringer_at(span.place)
    if span is not None and bringer is not None and note.kind not in _OF_THE_TURN:
        by, about = _in_step(note, turn, bringer, _own_step(session.agenda, span.place), feedback)
    place = _place(session.agenda, note, None if span is None else span.place)
    return NoteOwner(
        when=_when(session, note, during=span is not None and (place is not None or note.part is not None)),
        place=place,
        by=by if note.by is None else note.by.value,
        about=about if note.about is None else note.about.value,
        directed=note.kind is NoteKind.FEEDBACK or feedback is not _Feedback.NONE,
    )


def _when(session: Session, note: Note, *, during: bool) -> When:
    """Return when `note` was taken; in a part that the agenda lacks and nobody knows any more is after the session."""
    if during:
        return When.DURING
    return When.AFTER if session.spans and note.at >= session.spans[0].begin else When.BEFORE


def span_at(spans: Sequence[Span], moment: SessionMs) -> Span | None:
    """Return the span that holds `moment`; None before the first one, after the end, and between two sessions."""
    before = bisect_right(spans, moment, key=lambda span: span.begin)
    span = spans[before - 1] if before else None
    return None if span is None or (span.end is not None and moment >= span.end) else span


def _place(agenda: Agenda, note: Note, place: AgendaPosition | None) -> AgendaPosition | None:
    """Return the part that was chosen, else `place`; where the agenda lacks it, what stood before the cursor."""
    if note.part is not None:
        place = None if note.part.value is None else AgendaPosition(note.part.value)
    if place is None or block_at(agenda, place) is not None:
        return place
    return note.seen.place if block_at(agenda, note.seen.place) is not None else None


class _Feedback(Enum):
    """Whose turn it is where feedback is given."""

    NONE = auto()
    """No feedback is given here."""
    TALK = auto()
    """There are no turns."""
    RECEIVERS = auto()
    """A turn is that of who is given feedback."""
    GIVERS = auto()
    """A turn is that of who gives it."""


def _feedback(agenda: Agenda, place: AgendaPosition) -> _Feedback:
    block = block_at(agenda, place)
    part = agenda.parts[place.part] if block is not None else None
    if block is None or part is None or part.kind is not PartKind.FEEDBACK:
        return _Feedback.NONE
    if not block.is_round:
        return _Feedback.TALK
    return _Feedback.GIVERS if block.givers or part.givers else _Feedback.RECEIVERS


def _by_and_about(note: Note, turn: PersonId | None, feedback: _Feedback) -> tuple[PersonId | None, PersonId | None]:
    """Return whose words they are and whom they are about, as long as nobody chose; `turn` is whose turn it was."""
    name = leading_mention(note.text)
    if feedback is _Feedback.GIVERS:
        named = first_mention(note.text)
        return turn, None if named == turn else named
    if feedback is _Feedback.NONE or note.kind in _OF_THE_TURN:
        return turn, None if name == turn else name
    if feedback is _Feedback.RECEIVERS and note.kind in _TO_RECEIVER:
        # Who is spoken to by name is no speaker: then it is the circle.
        return None if name == turn else name, turn
    return name or turn, None


def _own_step(agenda: Agenda, place: AgendaPosition) -> bool:
    step = step_at(agenda, place)
    return step is not None and step.is_of_bringer


def _in_step(
    note: Note, turn: PersonId | None, bringer: PersonId, own: bool, feedback: _Feedback
) -> tuple[PersonId | None, PersonId | None]:
    """Return the same in a step of a form about `bringer`: by the circle about them, in their `own` step by them.

    Who has the floor in a step of the circle speaks for themselves.
    """
    name = leading_mention(note.text)
    speaker = turn or (bringer if own else None)
    if speaker == bringer:
        return bringer, None if name == bringer else name
    if feedback is _Feedback.NONE:
        return speaker, name or bringer
    return speaker if name in (None, bringer) else name, bringer


class NotesOfPart(Struct, frozen=True):
    """The notes that were taken in one part, or outside the session."""

    when: When
    """When they were taken."""
    part: int | None
    """Index of their part; None outside the session."""
    notes: tuple[tuple[Note, NoteOwner], ...]
    """The notes with their owners, in the order in which they were given; at least one."""


def by_part(session: Session, notes: Iterable[Note]) -> tuple[NotesOfPart, ...]:
    """Return `notes` as they are listed: those from before it began, of each part in order, of no part, of after it."""
    owned = [(note, note_owner(session, note)) for note in notes]
    places = [(When.DURING, part) for part in range(len(session.agenda.parts))]
    listed = (
        NotesOfPart(when, part, tuple((note, owner) for note, owner in owned if _listed(owner) == (when, part)))
        for when, part in ((When.BEFORE, None), *places, (When.DURING, None), (When.AFTER, None))
    )
    return tuple(there for there in listed if there.notes)


def _listed(owner: NoteOwner) -> tuple[When, int | None]:
    """Return below what a note is listed: its part, else when it was taken."""
    return (owner.when, None) if owner.part is None else (When.DURING, owner.part)


class NotesMoved(Struct, frozen=True):
    """How many notes are somebody else's, since the timeline was changed."""

    count: int = 0
    """How many."""
    to: tuple[PersonId | None, ...] = ()
    """Whose they are now, each once; None is nobody in particular, or the circle."""


def notes_moved(before: Session, after: Session, notes: Iterable[Note]) -> NotesMoved:
    """Return which of `notes` are by or about somebody else in `after` than in `before`; removed ones do not count."""
    to = []
    for note in notes:
        was, now = note_owner(before, note), note_owner(after, note)
        if not note.removed and (was.by, was.about) != (now.by, now.about):
            to.append(now.by if was.by != now.by else now.about)
    return NotesMoved(len(to), tuple(dict.fromkeys(to)))


def changed_hands(session: Session, notes: Iterable[Note]) -> int:
    """Return how many of `notes` are by somebody else than whom a program before this one would have named."""
    return sum(not note.removed and note_owner(session, note).by != note.seen.person for note in notes)
