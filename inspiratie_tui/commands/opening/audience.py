"""Finds for whom an agenda is checked or printed: so many people, or a group with the lengths its sessions took."""

import argparse
from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct, field

from inspiratie_tui.commands.output import say
from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.commands.words.people_word import FACILITATORS, PEOPLE
from inspiratie_tui.texts import _, ngettext

if TYPE_CHECKING:
    from inspiratie_tui.core.agenda.model import Agenda, PartKind
    from inspiratie_tui.core.forecast.typical_lengths import TypicalLength, TypicalOfKind
    from inspiratie_tui.core.people.group import Group, PersonId
    from inspiratie_tui.store.port import Past, Store


class ForWhom(Struct, frozen=True):
    """The people an agenda is for."""

    participants: int = PEOPLE
    """How many take part."""
    facilitators: int = FACILITATORS
    """How many lead."""
    group: str | None = None
    """The id of the group, None when it is for no group in particular."""
    names: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())
    """What the participants of the group are called, in order of seats, and its facilitators; none without a group."""
    typical_lengths: Mapping["PartKind", "TypicalLength"] = field(default_factory=dict)
    """How long parts of each kind took in the ended sessions of the group; empty when there are too few."""

    def expected(self, agenda: "Agenda") -> "tuple[TypicalOfKind, ...]":
        """Return how long each kind of part in `agenda` usually takes in the group."""
        from inspiratie_tui.core.forecast.typical_lengths import typical_of_agenda

        return typical_of_agenda(agenda, self.typical_lengths, self.participants, self.facilitators)


def for_whom(args: argparse.Namespace) -> ForWhom:
    """Return for whom `args` asks; only when they name a group a home is looked for, in which nothing is made.

    `--people` counts before the number of people in the group. Says which files are only
    copies, and which sessions cannot be read. Raises Refused.
    """
    if args.group is None:
        return ForWhom(args.people or PEOPLE)
    from inspiratie_tui.commands.opening.lookup import find_group, say_copies
    from inspiratie_tui.commands.opening.opened_home import look_home
    from inspiratie_tui.core.forecast.typical_lengths import typical_lengths
    from inspiratie_tui.texts.os_reasons import os_reason

    opening = look_home(args.home)
    group = find_group(opening, args.group)
    try:
        past = opening.store.archive.past(group.id)
    except OSError as problem:
        raise Refused(
            _("The sessions of this group cannot be listed ({reason}).").format(reason=os_reason(problem))
        ) from problem
    say_copies(past.copies)
    _say_left_out(past, opening.store)
    # A group whose file cannot be read has no people: then the usual number counts, as without a group.
    return ForWhom(
        args.people or len(group.participants) or PEOPLE,
        len(group.facilitators) if group.people else FACILITATORS,
        group.id,
        (_names(group, group.participants), _names(group, group.facilitators)),
        typical_lengths(past.sessions),
    )


def _names(group: "Group", people: "tuple[PersonId, ...]") -> tuple[str, ...]:
    return tuple(group.names[person] for person in people)


def _say_left_out(past: "Past", store: "Store") -> None:
    from inspiratie_tui.commands.opening.lookup import listed

    count = len(past.left_out)
    if count:
        sentence = ngettext(
            "{count} session cannot be read in full and does not count here: {files}",
            "{count} sessions cannot be read in full and do not count here: {files}",
            count,
        )
        say(sentence.format(count=count, files=listed(map(store.name_of, past.left_out))))
