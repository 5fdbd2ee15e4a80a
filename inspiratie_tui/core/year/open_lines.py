"""What is open after a session, for whoever reads it back to look at first (docs/glossary.md, Open after a session)."""

from collections.abc import Collection, Sequence
from enum import Enum, auto

from msgspec import Struct

from inspiratie_tui.core.notes.note import Note, StepRef
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.year.held_session import HeldSession
from inspiratie_tui.core.year.living_steps import Step, steps_after


class Open(Enum):
    """Why a line is listed as open."""

    DOUBTFUL = auto()
    """A note was read from a damaged file, and nobody has looked at it yet."""
    UNFINISHED = auto()
    """A step that was taken on or told of lacks its day, its witness, or whose it is."""
    LIVING = auto()
    """A step of earlier goes on, and nobody told what came of it."""


class OpenLine(Struct, frozen=True):
    """One thing that is open."""

    why: Open
    """Why it is listed."""
    session: str
    """The name of the session in which its note stands."""
    note: str
    """The id of that note, in its session."""
    words: str
    """Its words; people stand as `@{id}`."""
    person: PersonId | None = None
    """Whose step it is; None for a step of nobody, and for a note."""
    lacks_day: bool = False
    """A step has no day."""
    lacks_witness: bool = False
    """A step has no witness."""


def open_lines(
    before: tuple[Step, ...], held: HeldSession, here: Collection[PersonId], later: Sequence[HeldSession] = ()
) -> tuple[OpenLine, ...]:
    """Return what is open after `held`: doubtful notes, then steps that lack something, then steps that go on.

    `before` are the steps of the sessions before it, `here` who was here at any moment: of who was away nothing is
    asked. A step is listed once; of one that was told of in `held`, or in one of the sessions `later`, it is not asked
    again what came of it.
    """
    steps = steps_after(before, held)
    living = [step for step in steps if step.is_living]
    touched = [step for step in living if _is_of(step, held)]
    told_later = _told_later(steps, later)
    others = [step for step in living if not _is_of(step, held) and step.person in here and step.ref not in told_later]
    return (
        *(OpenLine(Open.DOUBTFUL, held.name, note.id, note.text) for note in held.notes if _is_doubtful(note)),
        *(_of_step(step, Open.UNFINISHED) for step in touched if _lacks_something(step)),
        *(_of_step(step, Open.LIVING) for step in others),
    )


def _told_later(steps: tuple[Step, ...], later: Sequence[HeldSession]) -> frozenset[StepRef]:
    """Return of which `steps` something was told in one of the sessions `later`."""
    for held in later:
        steps = steps_after(steps, held)
    names = {held.name for held in later}
    return frozenset(step.ref for step in steps if any(came.session in names for came in step.came))


def _is_doubtful(note: Note) -> bool:
    return note.doubtful and not note.removed


def _is_of(step: Step, held: HeldSession) -> bool:
    """Tell whether `step` was taken on in `held`, or something was told of it there."""
    return held.name in (step.session, *(came.session for came in step.came))


def _lacks_something(step: Step) -> bool:
    return step.day is None or step.witness is None or step.person is None


def _of_step(step: Step, why: Open) -> OpenLine:
    return OpenLine(
        why,
        step.session,
        step.note,
        step.words,
        step.person,
        lacks_day=step.day is None,
        lacks_witness=step.witness is None,
    )
