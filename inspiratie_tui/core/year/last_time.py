"""What of the sessions before is shown, by a key, while somebody speaks, and what of them is the group's own.

It is a look and changes nothing (docs/glossary.md, Last time). Somebody sees their own words alone, as they stand after
all that was mended, removed and put right since.
"""

from collections.abc import Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from inspiratie_tui.core.notes.allowed import touches_who_declined
from inspiratie_tui.core.notes.note import Note
from inspiratie_tui.core.notes.settling import parked_questions
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.private_page import MayWrite, TypedQuestion
from inspiratie_tui.core.session.attendance import present
from inspiratie_tui.core.year.agreements import Agreement, agreements
from inspiratie_tui.core.year.held_session import HeldSession
from inspiratie_tui.core.year.living_steps import Step, living_steps, steps_after, steps_of
from inspiratie_tui.core.year.our_words import OurWord, our_words
from inspiratie_tui.core.year.questions import wordings


class YearSoFar(Struct, frozen=True):
    """All that last time follows from."""

    before: tuple[HeldSession, ...]
    """The sessions before this one, in order."""
    now: HeldSession
    """This one."""
    typed: tuple[TypedQuestion, ...] = ()
    """The learning questions that were typed on the private page."""
    answers: Mapping[PersonId, MayWrite] = field(default_factory=dict)
    """What may be written down of whom."""


class LastTime(Struct, frozen=True):
    """What somebody asked and took along, in their own words; a mentioned person stands as `@{id}`."""

    question: str = ""
    """Their learning question as they worded it last; "" without one."""
    step: str = ""
    """The step they took on last in a session before this one and that goes on; "" without one."""


NOTHING = LastTime()
"""There is nothing to show; it is the same for everybody, whatever the reason."""


class OfTheGroup(Struct, frozen=True):
    """What the sessions before left that is nobody's in particular, and may be seen before one begins."""

    steps: int = 0
    """How many steps of people go on: whose and what they are is told to who took them on, when they speak."""
    questions: tuple[Note, ...] = ()
    """The questions that are parked."""
    agreements: tuple[Agreement, ...] = ()
    """The agreements of the whole group that stand; not those between some people."""
    words: tuple[OurWord, ...] = ()
    """The words of ours."""

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing of it."""
        return not (self.steps or self.questions or self.agreements or self.words)


def last_time(year: YearSoFar, person: PersonId) -> LastTime:
    """Return what `person` sees of last time: `NOTHING` too for who wants nothing written, or was away last time."""
    if year.answers.get(person) is MayWrite.NOTHING or _was_away(year.before, person):
        return NOTHING
    worded = wordings((*year.before, year.now), year.typed).get(person, ())
    steps = living_steps(_steps_before(year), person)
    return LastTime(worded[-1].text if worded else "", steps[-1].words if steps else "")


def of_the_group(year: YearSoFar) -> OfTheGroup:
    """Return what the sessions before left to the group; nothing that touches who wants nothing written."""
    there = [for_the_room(held, year.answers) for held in year.before]
    people = [person for person in year.now.session.circle.seats if year.answers.get(person) is not MayWrite.NOTHING]
    steps = _steps_before(year)
    return OfTheGroup(
        steps=sum(len(living_steps(steps, person)) for person in people),
        questions=parked_questions(note for held in there for note in held.notes),
        agreements=tuple(made for made in agreements(there) if made.stands and not made.between),
        words=our_words(there),
    )


def words_of_the_group(year: YearSoFar) -> tuple[OurWord, ...]:
    """Return the words of ours until now, the newest last; none that touches who wants nothing written."""
    return our_words(for_the_room(held, year.answers) for held in (*year.before, year.now))


def _was_away(before: Sequence[HeldSession], person: PersonId) -> bool:
    """Tell whether `person` was not there last time: in the last session of the year, whatever was held beside it."""
    if not before:
        return False
    last = next((held for held in reversed(before) if held.number is not None), before[-1])
    return person not in present(last.session)


def _steps_before(year: YearSoFar) -> tuple[Step, ...]:
    """Return the steps of the sessions before, with what was told of them in this one."""
    return tuple(step for step in steps_after(steps_of(year.before), year.now) if step.session != year.now.name)


def for_the_room(held: HeldSession, answers: Mapping[PersonId, MayWrite]) -> HeldSession:
    """Return `held` with those notes alone that stand and touch nobody who wants nothing written."""
    notes = (note for note in held.notes if not (note.removed or touches_who_declined(held.session, note, answers)))
    return replace(held, notes=tuple(notes))
