"""What the two facilitators keep for themselves about their group.

Who are not to be together, what may be written down of what somebody says, and everybody's question.
"""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from msgspec import Struct

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.pairs import PersonPair, pairs_in


class MayWrite(StrEnum):
    """What may be written down of what somebody says, by their own answer; of two the later one lets less be."""

    ALL = "all"
    OWN = "own"
    """Their question and their steps, and nothing else."""
    NOTHING = "nothing"


class PrivateLine(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the page; what a newer program keeps in one is not read, and stays."""

    text: str = ""
    """The line as it was typed; "" when it says something that is understood, and on an empty line."""
    apart: tuple[PersonId, ...] = ()
    """Who are not to be together, two or more; names stand with the people of the group."""
    may_write: MayWrite | None = None
    """What may be written down of what `people` say; None when the line says something else."""
    people: tuple[PersonId, ...] = ()
    """Whose answer that is."""

    @property
    def is_empty(self) -> bool:
        """Tell whether it says nothing."""
        return not (self.text or self.apart or self.people)


class TypedQuestion(Struct, frozen=True, forbid_unknown_fields=True):
    """A wording of somebody's learning question that was typed on the page; it stays, also when another one follows."""

    person: PersonId
    """Whose question it is."""
    question: str
    """The words, on one line; a mentioned person stands as `@{id}`."""
    day: date
    """The day on which it was typed."""
    after: str = ""
    """The name of the last session that had begun by then; "" when none had."""


class PrivatePage(Struct, frozen=True):
    """The page as it is kept."""

    lines: tuple[PrivateLine, ...] = ()
    """Its lines, in order."""
    questions: tuple[TypedQuestion, ...] = ()
    """What was typed of learning questions, in order; those that were said stand in the notes of the sessions."""

    @property
    def apart(self) -> frozenset[PersonPair]:
        """Return every two people who are not to be together."""
        return frozenset(pairs_in(line.apart for line in self.lines))

    @property
    def may_write(self) -> dict[PersonId, MayWrite]:
        """Return what may be written down of whom; who is not in it did not answer.

        Of two answers, as two windows may have kept them, the one that lets less be written counts.
        """
        strict = list(MayWrite).index
        answers: dict[PersonId, MayWrite] = {}
        for line in self.lines:
            for person in line.people if line.may_write is not None else ():
                answers[person] = max(answers.get(person, MayWrite.ALL), line.may_write or MayWrite.ALL, key=strict)
        return answers


def merged(wanted: PrivatePage, base: PrivatePage, kept: PrivatePage) -> PrivatePage:
    """Return `wanted`, a change of `base`, with what became of `kept`, which others wrote since.

    What they added stands at the end, and what they took away is gone unless it was typed here. Of questions nothing is
    ever taken away; the words of before, typed again, are their question again.
    """
    gone = _without(base.lines, kept.lines)
    stays = [line for line in wanted.lines if not (line in gone and line in base.lines)]
    now = {question.person: question for question in kept.questions}
    asked = (question for question in _more(wanted.questions, base.questions) if now.get(question.person) != question)
    return PrivatePage((*stays, *_without(_without(kept.lines, base.lines), stays)), (*kept.questions, *asked))


def _more(questions: Sequence[TypedQuestion], base: Sequence[TypedQuestion]) -> list[TypedQuestion]:
    """Return those of `questions` that `base` has not, or has fewer times."""
    more = list(questions)
    for question in base:
        if question in more:
            more.remove(question)
    return more


def _without(lines: Sequence[PrivateLine], others: Sequence[PrivateLine]) -> list[PrivateLine]:
    """Return those of `lines` that say something and are not among `others`."""
    return [line for line in lines if not line.is_empty and line not in others]
