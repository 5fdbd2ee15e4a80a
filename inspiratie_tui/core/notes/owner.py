"""Where a note was taken, whose words it has and whom it is about: all of it follows from the timeline.

Nothing of this is kept in a note but what somebody chose, so that putting a turn right, undo included, takes its notes
along (docs/glossary.md, Owner of a note).
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from enum import Enum, auto

from msgspec import Struct

from inspiratie_tui.core.agenda.feedback import Direction, direction
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.position import AgendaPosition, asks_learning_question, block_at, step_at
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.notes.mentions import first_mention, leading_mention
from inspiratie_tui.core.notes.note import Note, NoteKind
from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.session.formed_groups import groups_at
from inspiratie_tui.core.session.session import Session
from inspiratie_tui.core.session.spans import Span

_GIVEN = (NoteKind.NOTE, NoteKind.QUOTE, NoteKind.FEEDBACK)
"""The kinds that are said to whoever is given feedback; all others are words of whoever has the turn."""
_OF_THE_TURN = (NoteKind.STEP, NoteKind.QUESTION, NoteKind.LEARNING_QUESTION)
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
    """Return where `note` was taken in `session`, whose words it has and whom it is about.

    What answers a question after the session stays after it, and is nobody's, also when the end is taken back.
    """
    if note.answers is not None:
        return NoteOwner(When.AFTER, place=None, by=None, about=None, directed=False)
    span = span_at(session.spans, note.at)
    there = _there(session, span, note.at)
    by = _by(note, there) if note.by is None else note.by.value
    place = _place(session.agenda, note, None if span is None else span.place)
    return NoteOwner(
        when=_when(session, note, during=span is not None and (place is not None or note.part is not None)),
        place=place,
        by=by,
        about=_about(note, by, there) if note.about is None else note.about.value,
        directed=_is_directed(note.kind, there.direction),
    )


def kind_at(session: Session, moment: SessionMs) -> NoteKind:
    """Return what kind a line has that is typed at `moment`, as long as nobody chose another one.

    Where the agenda says so it is the learning question of whoever has the floor, a participant; else a plain note.
    """
    span = span_at(session.spans, moment)
    if span is None or not asks_learning_question(session.agenda, span.place):
        return NoteKind.NOTE
    speaker = _there(session, span, moment).speaker
    return NoteKind.LEARNING_QUESTION if speaker in session.circle.seats else NoteKind.NOTE


def is_of_another(session: Session, moment: SessionMs, text: str) -> bool:
    """Tell whether `text`, as it is kept, has the words of somebody else than who has the turn at `moment`.

    So it is where somebody is given feedback, and it begins with the name of who gives it.
    """
    name = leading_mention(text)
    there = _there(session, span_at(session.spans, moment), moment) if name is not None else _There()
    return there.is_given and name != there.turn


def _is_directed(kind: NoteKind, direction: Direction) -> bool:
    """Tell whether a note of `kind` is feedback; the question of somebody is not, also where feedback is given."""
    if kind is NoteKind.LEARNING_QUESTION:
        return False
    return kind is NoteKind.FEEDBACK or direction is not Direction.NONE


def speaker_at(session: Session, moment: SessionMs) -> PersonId | None:
    """Return whose words are heard at `moment`: whose turn it is, or whom a step is of; None: nobody in particular."""
    return _there(session, span_at(session.spans, moment), moment).speaker


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


class _There(Struct, frozen=True):
    """What the timeline says of the moment of a note, as far as whose it is follows from it."""

    direction: Direction = Direction.NONE
    """Which way feedback goes."""
    turn: PersonId | None = None
    """Who had the floor."""
    is_given: bool = False
    """Who had the floor is given feedback in that turn."""
    bringer: PersonId | None = None
    """Whom the form was about."""
    is_own_step: bool = False
    """It was a step of whom the form was about."""
    groups: SmallGroups = ()
    """Who was with whom."""

    @property
    def speaker(self) -> PersonId | None:
        """Return who spoke, as far as that is known: in a step of the bringer they do, also without the floor."""
        return self.turn or (self.bringer if self.is_own_step else None)

    def partner_of(self, person: PersonId | None) -> PersonId | None:
        """Return the other one of the pair of `person`; None when they were in no group of two."""
        group = next((group for group in self.groups if person in group), ())
        others = [other for other in group if other != person]
        return others[0] if len(others) == 1 else None


def _there(session: Session, span: Span | None, moment: SessionMs) -> _There:
    if span is None:
        return _There()
    silent = span.turn is None or span.silence_left(moment) > 0  # what is heard then is nobody's turn
    place, turn = span.place, None if silent or span.turn is None else session.turns[span.turn].person
    step = step_at(session.agenda, place)
    return _There(
        direction=direction(session.agenda, place),
        turn=turn,
        is_given=turn is not None and session.form_at(place).is_given_feedback(turn),
        bringer=session.bringer_at(place, moment),
        is_own_step=step is not None and step.is_of_bringer,
        groups=groups_at(session, place),
    )


def _by(note: Note, there: _There) -> PersonId | None:
    """Return whose words they are, as long as nobody chose."""
    name = leading_mention(note.text)
    if note.kind in _OF_THE_TURN or there.direction in (Direction.NONE, Direction.GIVERS):
        return there.speaker
    if there.bringer is not None:
        # Who has the floor in a step of the circle speaks for themselves.
        return there.speaker if there.speaker == there.bringer or name in (None, there.bringer) else name
    if there.is_given and note.kind in _GIVEN:
        # Who is spoken to by name is no speaker: then it is the circle.
        return None if name == there.turn else name
    return name or there.turn


def _about(note: Note, by: PersonId | None, there: _There) -> PersonId | None:
    """Return whom the words of `by` are about, as long as nobody chose; nobody speaks about themselves."""
    about = _named_or_given(note, by, there)
    return None if about == by else about


def _named_or_given(note: Note, by: PersonId | None, there: _There) -> PersonId | None:
    name = leading_mention(note.text)
    if note.kind in _OF_THE_TURN:
        return name
    if there.bringer is not None:
        named_first = name if there.direction is Direction.NONE or by == there.bringer else None
        return named_first or there.bringer
    if there.is_given and note.kind in _GIVEN and by != there.turn:
        return there.turn
    if there.direction is Direction.NONE:
        return name
    return first_mention(note.text, but=by) or (there.partner_of(by) if note.kind in _GIVEN else None)


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
