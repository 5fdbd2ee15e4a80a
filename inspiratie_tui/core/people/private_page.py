"""What the two facilitators keep for themselves about their group: who are not to be together, and questions."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.people.pairs import PersonPair, pairs_in


class PrivateLine(Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the page; what a newer program keeps in one is not read, and stays."""

    text: str = ""
    """The line as it was typed; "" when it says something that is understood, and on an empty line."""
    apart: tuple[PersonId, ...] = ()
    """Who are not to be together, two or more; names stand with the people of the group."""


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


def merged(wanted: PrivatePage, base: PrivatePage, kept: PrivatePage) -> PrivatePage:
    """Return `wanted`, a change of `base`, with what became of `kept`, which others wrote since.

    What they added stands at the end, and what they took away is gone unless it was typed here. Of questions nothing is
    ever taken away.
    """
    gone = _without(base.lines, kept.lines)
    stays = [line for line in wanted.lines if not (line in gone and line in base.lines)]
    asked = (question for question in wanted.questions if question not in (*base.questions, *kept.questions))
    return PrivatePage((*stays, *_without(_without(kept.lines, base.lines), stays)), (*kept.questions, *asked))


def _without(lines: Sequence[PrivateLine], others: Sequence[PrivateLine]) -> list[PrivateLine]:
    """Return those of `lines` that say something and are not among `others`."""
    return [line for line in lines if (line.text or line.apart) and line not in others]
