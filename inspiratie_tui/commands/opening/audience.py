"""Finds for whom an agenda is checked or printed: so many people, or a group with the lengths its sessions took."""

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from inspiratie_tui.commands.output import say
from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.commands.words.people_word import FACILITATORS, PEOPLE
from inspiratie_tui.texts import _, language, ngettext

if TYPE_CHECKING:
    from inspiratie_tui.agenda_files import AgendaReading
    from inspiratie_tui.commands.opening.opened_home import OpenedHome
    from inspiratie_tui.core.agenda.model import Agenda, PartKind
    from inspiratie_tui.core.forecast.typical_lengths import TypicalLength, TypicalOfKind
    from inspiratie_tui.core.people.group import Group
    from inspiratie_tui.core.session.session import Session
    from inspiratie_tui.store.port import Past, Store


class ForWhom(Struct, frozen=True):
    """The people one agenda is for."""

    participants: int = PEOPLE
    """How many take part."""
    facilitators: int = FACILITATORS
    """How many lead."""
    seats: tuple[tuple[int, str], ...] = ()
    """The participants of a group who are here: the number of the seat, and what they are called; in order of seats."""
    leading: tuple[str, ...] = ()
    """What the facilitators who are here are called."""
    together: tuple[str, ...] = ()
    """Who is with whom in the session that goes on, a line for each place."""


class AgendaPeople(Struct, frozen=True):
    """Those for whom agendas are asked about: so many people, or a group."""

    people: int | None = None
    """How many participants are asked for, whoever is in the group; None: as many as there are."""
    opening: "OpenedHome | None" = None
    """The home of the group; None when it is for no group in particular."""
    group: "Group | None" = None
    """The group; None when it is for no group in particular."""
    typical_lengths: Mapping["PartKind", "TypicalLength"] = field(default_factory=dict)
    """How long parts of each kind took in the ended sessions of the group; empty when there are too few."""

    @property
    def in_all(self) -> ForWhom:
        """Return everybody, also who is away in a session."""
        if self.group is None:
            return ForWhom(self.people or PEOPLE)
        from inspiratie_tui.core.people.circle import circle_of
        from inspiratie_tui.core.session.session import Session

        circle = circle_of(self.group.participants, self.group.facilitators)
        return self._those_in(Session(circle=circle), self.group)

    def of(self, file: str, agenda: "Agenda") -> ForWhom:
        """Return for whom the `agenda` in the file `file` is; who is away in the session that goes on with it is not.

        Raises Refused when the sessions of the group cannot be listed.
        """
        if self.group is None or self.opening is None:
            return self.in_all
        from inspiratie_tui.leading.unfinished import session_for

        path = Path(file)
        name = self.opening.home.name_of(path.absolute())
        try:
            session = session_for(self.opening.store.archive, self.group, agenda.title or path.name, name)
        except OSError as problem:
            raise _not_listed(problem) from problem
        return self._those_in(session, self.group)

    def planned(self, file: str, reading: "AgendaReading") -> "AgendaReading":
        """Return the `reading` of the agenda in the file `file` as the plan of the group has its session.

        Raises Refused when the sessions of the group cannot be listed.
        """
        if self.group is None or self.opening is None:
            return reading
        from inspiratie_tui import agenda_files
        from inspiratie_tui.core.people.planned_agenda import planned_for
        from inspiratie_tui.home import session_led_by

        try:
            listed = self.opening.store.archive.sessions(self.group.id)
        except OSError as problem:
            raise _not_listed(problem) from problem
        held = {summary.header.number for summary in listed}
        number = session_led_by(self.opening.home, language(), self.group, Path(file), held)
        return agenda_files.planned(reading, planned_for(self.group, number))

    def expected(self, agenda: "Agenda", whom: ForWhom) -> "tuple[TypicalOfKind, ...]":
        """Return how long each kind of part in `agenda` usually takes in the group with the people of `whom`."""
        from inspiratie_tui.core.forecast.typical_lengths import typical_of_agenda

        return typical_of_agenda(agenda, self.typical_lengths, whom.participants, whom.facilitators)

    def _those_in(self, session: "Session", group: "Group") -> ForWhom:
        """Return those who are here in `session`. In one without people, as nobody can read it, so many as usual.

        `--people` counts before the number of people in the group.
        """
        from inspiratie_tui.texts.small_groups import formed_lines

        circle, names = session.circle, group.names
        participants, facilitators = circle.head_counts
        return ForWhom(
            self.people or (participants if circle.seats else PEOPLE),
            facilitators if circle.everyone else FACILITATORS,
            tuple(
                (seat, names.get(person, "?")) for seat, person in enumerate(circle.seats, 1) if circle.is_here(person)
            ),
            tuple(names.get(person, "?") for person in circle.facilitators_here),
            tuple(formed_lines(session, names)),
        )


def for_whom(args: argparse.Namespace) -> AgendaPeople:
    """Return for whom `args` ask; only when they name a group a home is looked for, in which nothing is made.

    Says which files are only copies, and which sessions cannot be read. Raises Refused.
    """
    if args.group is None:
        return AgendaPeople(args.people)
    from inspiratie_tui.commands.opening.lookup import find_group, say_copies
    from inspiratie_tui.commands.opening.opened_home import look_home
    from inspiratie_tui.core.forecast.typical_lengths import typical_lengths

    opening = look_home(args.home)
    group = find_group(opening, args.group)
    try:
        past = opening.store.archive.past(group.id)
    except OSError as problem:
        raise _not_listed(problem) from problem
    say_copies(past.copies)
    _say_left_out(past, opening.store)
    return AgendaPeople(args.people, opening, group, typical_lengths(past.sessions))


def _not_listed(problem: OSError) -> Refused:
    from inspiratie_tui.texts.os_reasons import os_reason

    return Refused(_("The sessions of this group cannot be listed ({reason}).").format(reason=os_reason(problem)))


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
