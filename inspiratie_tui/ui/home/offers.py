"""What home offers: what is unfinished, what comes next, what was held, and what that says of what comes."""

from typing import TYPE_CHECKING

from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.people.group import next_session
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.home import agenda_for
from inspiratie_tui.texts import _, language, times
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.shared.entries import ListEntry

if TYPE_CHECKING:
    from inspiratie_tui.core.forecast.typical_lengths import TypicalOfKind


def entries_of(context: AppContext) -> tuple[ListEntry, ...]:
    """The lines of home, in order. Raises OSError when the sessions of the group cannot be listed."""
    summaries = context.store.archive.sessions(context.group.id)
    unfinished = [one for one in summaries if not one.ended]
    ended = [one for one in summaries if one.ended]
    entries = [
        ListEntry(
            _("go on with: {agenda}").format(agenda=one.header.agenda_name or as_given(one.ref.session)),
            session=one.ref,
        )
        for one in unfinished
    ]
    entries += _next(context, {one.header.number for one in summaries})
    entries += _again(context, {one.header.number for one in ended})
    entries += [
        ListEntry(
            _("done: {agenda}").format(agenda=one.header.agenda_name or as_given(one.ref.session)),
            session=one.ref,
            ended=True,
        )
        for one in ended
    ]
    return tuple(entries)


def _next(context: AppContext, begun: set[int]) -> list[ListEntry]:
    group = context.group
    planned = next_session(group, begun)
    if planned is not None:
        said = _("session {number}, {day}").format(number=planned.number, day=times.day_written(planned.date))
        agenda = agenda_for(context.home, language(), group.id, planned.number)
        return [ListEntry(said, agenda=agenda, number=planned.number)]
    if group.plan:
        return []
    # Without dates the year is as long as there are agendas for it.
    number = next(one for one in range(1, len(begun) + 2) if one not in begun)
    agenda = agenda_for(context.home, language(), group.id, number)
    if agenda is None and begun:
        return []
    return [ListEntry(_("session {number}").format(number=number), agenda=agenda, number=number)]


def _again(context: AppContext, held: set[int]) -> list[ListEntry]:
    # One that was only tried, say the evening before, must still be there the next day.
    group = context.group
    found = [(number, agenda_for(context.home, language(), group.id, number)) for number in sorted(held)]
    return [
        ListEntry(_("once more: session {number}").format(number=number), agenda=path, number=number)
        for number, path in found
        if path is not None
    ]


def usual_in(agenda: Agenda, context: AppContext) -> "tuple[TypicalOfKind, ...]":
    """What each kind of part in `agenda` usually takes in the group, for its people; read in a thread."""
    from inspiratie_tui.core.forecast.typical_lengths import (  # home stands before anything is learned
        typical_lengths,
        typical_of_agenda,
    )

    try:
        past = context.store.archive.past(context.group.id)
    except OSError:
        return ()  # home says already that they cannot be listed
    group = context.group
    return typical_of_agenda(agenda, typical_lengths(past.sessions), len(group.participants), len(group.facilitators))
