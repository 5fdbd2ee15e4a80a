"""What was put in a year, booked in plain lists by who drew it: no text is read, nothing of the program is asked."""

from dataclasses import dataclass, field
from datetime import date

from inspiratie_tui.core.notes.note import NoteKind, Outcome
from inspiratie_tui.core.notes.step_words import StepOutcome
from inspiratie_tui.core.people.group import Group, PersonId, SmallGroups
from inspiratie_tui.core.people.private_page import MayWrite

FEEDBACK_PART = 3
"""The part of every session in which people are given feedback."""
OutsideOrInside = PersonId | str | None
"""A witness: of the group, from outside (in words), or nobody."""


@dataclass
class Entry:
    """A note as it was meant."""

    id: str
    at: int
    kind: NoteKind
    text: str
    token: str
    """A word that stands in it and nowhere else; "" in a note that says only what became of a step."""
    names_first: PersonId | None = None
    """Who is named at its beginning."""
    names: tuple[PersonId, ...] = ()
    """Who is named in it."""
    day: date | None = None
    """The day that its words mean."""
    words: str = ""
    """Of a step: its words, or those of a change."""
    says_only_a_day: bool = False
    witness: OutsideOrInside = None
    became: StepOutcome | None = None
    is_witness_alone: bool = False
    word: str = ""
    """The name of a word of ours that it makes or words anew."""
    wording: str = ""
    takes_up: str = ""
    """The name of a word of ours that stands in it behind a `#`."""
    parked: bool = False
    outcome: Outcome | None = None
    is_for_the_two: bool = False
    is_gone: bool = False


@dataclass
class Floor:
    """From when on somebody spoke."""

    at: int
    part: int
    person: PersonId | None


@dataclass
class Afternoon:
    """One session."""

    name: str
    number: int | None
    day: date
    seats: tuple[PersonId, ...]
    facilitators: tuple[PersonId, ...]
    parts: list[tuple[int, int]] = field(default_factory=list)
    """When which part began."""
    floors: list[Floor] = field(default_factory=list)
    """Who spoke since when, and nobody at the beginning of a part."""
    moves: list[tuple[int, PersonId, bool]] = field(default_factory=list)
    """When somebody came (True) or left."""
    groups: list[SmallGroups] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    end: int = 0

    @property
    def kept(self) -> list[Entry]:
        """The notes that nobody took back."""
        return [entry for entry in sorted(self.entries, key=lambda entry: entry.at) if not entry.is_gone]

    def floor_at(self, at: int) -> Floor | None:
        """Who spoke at a moment; None before the beginning and after the end."""
        if self.end and at >= self.end:
            return None
        floors = sorted(self.floors, key=lambda floor: floor.at)
        return next((floor for floor in reversed(floors) if floor.at <= at), None)

    def is_here(self, person: PersonId, at: int) -> bool:
        """Whether somebody was here at a moment."""
        moves = [here for moved, who, here in self.moves if who == person and moved <= at]
        return moves[-1] if moves else True


@dataclass
class Books:
    """The whole year, its sessions in order of time."""

    group: Group
    afternoons: list[Afternoon] = field(default_factory=list)
    typed: list[tuple[PersonId, str, date, str]] = field(default_factory=list)
    """Questions typed on the private page: whose, the words, the day, and the last session that had begun."""
    answers: dict[PersonId, MayWrite] = field(default_factory=dict)

    def entries_left(self, now: Afternoon) -> list[tuple[Afternoon, Entry]]:
        """The questions that are parked, and the agreements, of which nobody said what became of them."""
        return [
            (afternoon, entry)
            for afternoon in self.afternoons
            for entry in afternoon.kept
            if afternoon is not now and (entry.parked or (entry.kind is NoteKind.AGREEMENT and entry.outcome is None))
        ]
