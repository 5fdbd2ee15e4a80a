"""Notes: what somebody wanted to keep."""

from enum import StrEnum

from msgspec import Struct

from inspiratie_tui.core.moments import SessionMs
from inspiratie_tui.core.people.group import PersonId


class NoteKind(StrEnum):
    """What sort of note it is."""

    NOTE = "note"
    INSIGHT = "insight"
    QUESTION = "question"
    STEP = "step"
    QUOTE = "quote"
    AGREEMENT = "agreement"
    FEEDBACK = "feedback"


class Audience(StrEnum):
    """For whom a note is: the facilitators, the person it is about, or the group."""

    US = "us"
    PERSON = "person"
    GROUP = "group"


MARKS: dict[str, NoteKind] = {
    "!": NoteKind.INSIGHT,
    "?": NoteKind.QUESTION,
    ">": NoteKind.STEP,
    "=": NoteKind.QUOTE,
    "&": NoteKind.AGREEMENT,
    "<": NoteKind.FEEDBACK,
}
"""A mark and a space at the start of a note, typed, choose its kind."""


class Note(Struct, frozen=True):
    """One note. A document, not an event: it can be mended."""

    id: str
    """Unique in the session."""
    at: SessionMs
    """Moment of its first character."""
    part: int
    """Index of the part at that moment."""
    activity: int | None
    """Index of the activity at that moment, if the part has any."""
    person: PersonId | None
    """Who had the floor at that moment."""
    kind: NoteKind
    """Chosen by a mark or Tab."""
    text: str
    """Cleaned; a mentioned person stands as `@{id}`."""
    audience: Audience = Audience.US
    """For whom it is."""
    removed: bool = False
    """Taken away in the review; can be put back."""
    parked: bool = False
    """A question that was parked because time was up: it comes back at the end, else next time."""


class NoteDraft(Struct, frozen=True):
    """A note that is being typed. Moment, part and person are those of its first character."""

    text: str
    """What stands in the field, as typed."""
    kind: NoteKind
    """The kind chosen so far."""
    at: SessionMs
    """Moment of the first character."""
    part: int
    """Index of the part then."""
    activity: int | None = None
    """Index of the activity then."""
    person: PersonId | None = None
    """Who had the floor then."""
    audience: Audience = Audience.US
    """For whom, so far."""
    note: str | None = None
    """Id of the saved note that is being mended; None for a new one."""
