"""The steps that people of a group took on, and what became of each, session after session.

A step and what became of it are notes (docs/glossary.md, Step of somebody). Nothing else is kept: all of it is worked
out from the notes as they stand, so that putting a turn right, mending and removing take the steps along.
"""

from bisect import insort
from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from inspiratie_tui.core.notes.mentions import kept_mention
from inspiratie_tui.core.notes.note import Note, NoteKind, StepRef
from inspiratie_tui.core.notes.owner import note_owner
from inspiratie_tui.core.notes.step_words import StepOutcome, StepWords, step_words
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.days import is_only_a_day, named_day
from inspiratie_tui.core.year.held_session import HeldSession


class Witness(Struct, frozen=True):
    """Who hears of a step when it is taken."""

    person: PersonId | None
    """Who of the group; None for somebody from outside."""
    name: str = ""
    """What somebody from outside was called; "" for one of the group, whose name may change."""


class WhatCame(Struct, frozen=True):
    """What was told of a step once."""

    outcome: StepOutcome
    """What became of it."""
    words: str
    """How it goes on, when it was changed and that was told; else ""."""
    session: str
    """The name of the session in which it was told."""
    number: int | None
    """Which of the year that is; None for one that is none of the year."""
    on: date
    """The day of that session."""
    note: str
    """The id of the note, in that session."""


class Step(Struct, frozen=True):
    """A step that somebody took on, as it stands."""

    session: str
    """The name of the session in which it was taken on."""
    number: int | None
    """Which of the year that is; None for one that is none of the year."""
    taken_on: date
    """The day of that session."""
    note: str
    """The id of its note, in that session."""
    person: PersonId | None
    """Whose it is; None when nobody had the turn."""
    first_words: str
    """Its words when it was taken on, without the witness."""
    day: date | None = None
    """For which day it is; None when no day was said, or that was over when it was changed."""
    witness: Witness | None = None
    """Who hears of it; None when nobody was named."""
    came: tuple[WhatCame, ...] = ()
    """What was told of it, in order."""

    @property
    def ref(self) -> StepRef:
        """Return what names it in a note."""
        return StepRef(self.session, self.note)

    @property
    def outcome(self) -> StepOutcome | None:
        """Return what became of it last; None while nothing was told."""
        return self.came[-1].outcome if self.came else None

    @property
    def is_living(self) -> bool:
        """Return whether it goes on: it was neither done nor let go."""
        return self.outcome in (None, StepOutcome.CHANGED)

    @property
    def words(self) -> str:
        """Return its words as it stands: those of the last change that told more than another day, else the first."""
        changes = (came.words for came in reversed(self.came) if not is_only_a_day(came.words, came.on))
        return next((words for words in changes if words), self.first_words)


def steps_of(sessions: Iterable[HeldSession]) -> tuple[Step, ...]:
    """Return every step that was taken on in `sessions`, which are in order of time, as it stands after all of them."""
    steps: tuple[Step, ...] = ()
    for held in sessions:
        steps = steps_after(steps, held)
    return steps


def steps_after(steps: tuple[Step, ...], held: HeldSession) -> tuple[Step, ...]:
    """Return `steps` of the sessions before `held` as they stand after it, with those that were taken on in it behind.

    A doubtful note says nothing until somebody looked at it.
    """
    notes = [note for note in held.notes if note.kind is NoteKind.STEP and not (note.removed or note.doubtful)]
    book = _Book(steps)
    for note in sorted(notes, key=lambda note: note.at):
        book.take(held, note, note_owner(held.session, note).by)
    return tuple(book.steps)


def step_named_by(steps: tuple[Step, ...], held: HeldSession, note: Note) -> Step:
    """Return the step that `note`, taken in `held`, is or says something of, as it stands after it.

    `steps` are those of the sessions before; of `held` what was noted before `note` counts.
    """
    earlier = tuple(other for other in held.notes if other.at <= note.at and other.id != note.id)
    book = _Book(steps_after(steps, replace(held, notes=earlier)))
    return book.steps[book.take(held, note, note_owner(held.session, note).by)]


def living_steps(steps: Iterable[Step], person: PersonId) -> tuple[Step, ...]:
    """Return those of `steps` that are of `person` and go on, in order; a note without words names the last one."""
    return tuple(step for step in steps if step.person == person and step.is_living)


class _Book:
    """The steps so far, and where the living ones of everybody stand in it."""

    def __init__(self, steps: Sequence[Step]) -> None:
        self.steps = list(steps)
        self._living: dict[PersonId, list[int]] = {}
        for index in range(len(steps)):
            self._follow(index)

    def take(self, held: HeldSession, note: Note, person: PersonId | None) -> int:
        """Take in what `note` says as words of `person`; return where the step it is about stands.

        Where the step that was chosen is not there, somebody has no living one, or nobody has the turn, it is a step
        with these words, whatever they are.
        """
        words = step_words(note.text)
        index = self._named(note, person) if words.is_of_another else None
        if index is not None:
            self.steps[index] = _told(self.steps[index], words, held, note.id)
        else:
            words = StepWords(note.text) if words.is_of_another else words
            self.steps.append(_taken_on(words, held, note.id, person))
            index = len(self.steps) - 1
        self._follow(index)
        return index

    def _named(self, note: Note, person: PersonId | None) -> int | None:
        """Return where the step stands that `note` says something of: the one that was chosen, else the latest."""
        if note.step is not None:
            places = (index for index, step in enumerate(self.steps) if step.ref == note.step)
            return next(places, None)
        living = () if person is None else self._living.get(person, ())
        return living[-1] if living else None

    def _follow(self, index: int) -> None:
        """Keep in mind whether the step at `index` is one of the living ones of its person."""
        step = self.steps[index]
        if step.person is None:
            return
        living = self._living.setdefault(step.person, [])
        if index in living:
            living.remove(index)
        if step.is_living:
            insort(living, index)


def _taken_on(words: StepWords, held: HeldSession, note: str, person: PersonId | None) -> Step:
    return Step(
        session=held.name,
        number=held.number,
        taken_on=held.day,
        note=note,
        person=person,
        first_words=words.words,
        day=_day(words.words, held.day),
        witness=_witness(words.witness),
    )


def _told(step: Step, words: StepWords, held: HeldSession, note: str) -> Step:
    """Return `step` with what `words`, told in `held`, say of it."""
    if words.outcome is None:
        return replace(step, witness=_witness(words.witness))
    came = WhatCame(words.outcome, words.words, held.name, held.number, held.day, note)
    step = replace(step, came=(*step.came, came), witness=_witness(words.witness) or step.witness)
    return replace(step, day=_day_after_change(step.day, words.words, held.day)) if step.is_living else step


def _day_after_change(before: date | None, words: str, today: date) -> date | None:
    """Return for which day a step is that was changed `today`: the one in `words`, else that of before if not over."""
    day = _day(words, today)
    return before if day is None and before is not None and before >= today else day


def _day(words: str, today: date) -> date | None:
    named = named_day(words, today)
    return None if named is None else named.day


def _witness(name: str) -> Witness | None:
    """Return the witness with the `name` that stands in a note; None for ""."""
    if not name:
        return None
    person = kept_mention(name)
    return Witness(None, name) if person is None else Witness(person)
