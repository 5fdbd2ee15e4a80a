"""Notes: what somebody wanted to keep.

Where a note was taken, by whom and about whom follow from the timeline (`owner.py`); a note keeps the moment of its
first letter, and of these three only what somebody chose.
"""

from enum import StrEnum
from typing import Generic, TypeVar

from msgspec import Struct

from inspiratie_tui.core.agenda.position import AgendaPosition
from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session.stamp import Stamp

T = TypeVar("T")


class NoteKind(StrEnum):
    """What sort of note it is."""

    NOTE = "note"
    INSIGHT = "insight"
    QUESTION = "question"
    STEP = "step"
    QUOTE = "quote"
    AGREEMENT = "agreement"
    FEEDBACK = "feedback"
    LEARNING_QUESTION = "learning-question"
    """What somebody came to find out, as they said it: no mark chooses it, the place does (`owner.kind_at`), or Tab."""
    OUR_WORD = "word"
    """A word of ours: a concept that the group makes (`core/year/our_words.py`)."""


class Outcome(StrEnum):
    """What became of a question that was parked, or of an agreement."""

    DONE = "done"
    """It was talked about, or done as it was agreed."""
    LET_GO = "let-go"
    """Nobody wants to come back to it."""


class Audience(StrEnum):
    """For whom a note is: the facilitators, the person it is about, or the group."""

    US = "us"
    PERSON = "person"
    GROUP = "group"


class AfterQuestion(StrEnum):
    """What the two facilitators ask each other when a session is over (docs/glossary.md, For the two)."""

    NEXT_TIME = "next-time"
    """What they do differently next time."""
    CALL = "call"
    """Whom they call this week."""
    NEEDED = "needed"
    """Who will then need something of them."""


MARKS: dict[str, NoteKind] = {
    "!": NoteKind.INSIGHT,
    "?": NoteKind.QUESTION,
    ">": NoteKind.STEP,
    "=": NoteKind.QUOTE,
    "&": NoteKind.AGREEMENT,
    "<": NoteKind.FEEDBACK,
    "#": NoteKind.OUR_WORD,
}
"""A mark and a space at the start of a note, typed, choose its kind; `#` without a space begins a theme."""


class Chosen(Struct, Generic[T], frozen=True):
    """What somebody chose instead of what follows from the timeline."""

    value: T | None
    """The choice; None is a choice too: nobody in particular, no part."""


class Seen(Struct, frozen=True):
    """What stood before the cursor at the first letter of a note: evidence, never shown."""

    part: int = 0
    """Index of the part."""
    activity: int | None = None
    """Index of the activity, if the part has any."""
    person: PersonId | None = None
    """Who had the floor."""

    @property
    def place(self) -> AgendaPosition:
        """Return where in the agenda that was."""
        return AgendaPosition(self.part, self.activity)


class StepRef(Struct, frozen=True):
    """A step that somebody took on, of any session of the group."""

    session: str
    """The name of the session in which it was taken on."""
    note: str
    """The id of its note there."""


class Note(Struct, frozen=True):
    """One note. A document, not an event: it can be mended."""

    id: str
    """Unique in the session."""
    at: SessionMs
    """Moment of its first character."""
    seen: Seen
    """What stood before the cursor then."""
    kind: NoteKind
    """Chosen by a mark or Tab."""
    text: str
    """Cleaned; a mentioned person stands as `@{id}`."""
    audience: Audience = Audience.US
    """For whom it is."""
    removed: bool = False
    """Taken away in the review; can be put back."""
    parked: bool = False
    """A question that was parked because time was up: it comes back until somebody says what became of it."""
    outcome: Outcome | None = None
    """What became of a question that was parked or an agreement; None while nobody said, and for every other note."""
    by: Chosen[PersonId] | None = None
    """Whose words they are; None: as the timeline says."""
    about: Chosen[PersonId] | None = None
    """Whom it concerns; None: as the timeline and the text say."""
    part: Chosen[int] | None = None
    """The index of the part it belongs to; None: as the timeline says."""
    stamp: Stamp | None = None
    """What the clocks said at its first character; None in a note that was written before notes had a stamp."""
    doubtful: bool = False
    """Read back from a damaged file, perhaps not as it was written; until somebody looked at it and said so."""
    answers: AfterQuestion | None = None
    """Which question after a session it answers: then it is for the two alone; None for every other note."""
    step: StepRef | None = None
    """Of which step it says what became of it; None: of the latest living one of whoever has the turn."""


class NoteDraft(Struct, frozen=True):
    """A note that is being typed. What follows from a moment follows from that of its first character."""

    text: str
    """What stands in the field, as typed."""
    kind: NoteKind
    """The kind chosen so far."""
    at: SessionMs
    """Moment of the first character."""
    seen: Seen = Seen()
    """What stood before the cursor then."""
    audience: Audience = Audience.US
    """For whom, so far."""
    note: str | None = None
    """Id of the saved note that is being mended; None for a new one."""
    by: Chosen[PersonId] | None = None
    """Whose words they are, so far; None: as the timeline says."""
    about: Chosen[PersonId] | None = None
    """Whom it concerns, so far; None: as the timeline and the text say."""
    stamp: Stamp | None = None
    """What the clocks said at the first character."""
    answers: AfterQuestion | None = None
    """Which question after a session it answers; None for every other note."""


class PenDown(Struct, frozen=True):
    """Nothing is written for a while (`pen.py`)."""

    of_turn: bool
    """It is down until the next turn; else until the next part."""
    after: int
    """The number of the last event when it was put down."""


def with_note(notes: tuple[Note, ...], note: Note) -> tuple[Note, ...]:
    """Return `notes` with `note` in the place of the one with its id; behind the others when there is none."""
    if any(other.id == note.id for other in notes):
        return tuple(note if other.id == note.id else other for other in notes)
    return (*notes, note)
