"""What home offers: what is unfinished, what comes next, what was held, and what that says of what comes."""

from typing import TYPE_CHECKING

from inspiratie_tui.core.agenda import Agenda
from inspiratie_tui.core.clean import as_given
from inspiratie_tui.core.group import next_session
from inspiratie_tui.home import agenda_for
from inspiratie_tui.storage import Records, list_sessions
from inspiratie_tui.texts import _, language, times
from inspiratie_tui.ui.surroundings import Surroundings
from inspiratie_tui.ui.widgets.entries import Entry

if TYPE_CHECKING:
    from inspiratie_tui.core.learning import Expected


def entries_of(around: Surroundings) -> tuple[Entry, ...]:
    """The lines of home, in order. Raises OSError when the folder of the group cannot be read."""
    summaries = list_sessions(around.home.data / around.group.id)
    unfinished = [one for one in summaries if not one.ended]
    ended = [one for one in summaries if one.ended]
    entries = [
        Entry(
            _("go on with: {agenda}").format(agenda=one.header.agenda_name or as_given(one.path.stem)),
            session=one.path,
        )
        for one in unfinished
    ]
    entries += _next(around, {one.header.number for one in summaries})
    entries += _again(around, {one.header.number for one in ended})
    entries += [
        Entry(
            _("done: {agenda}").format(agenda=one.header.agenda_name or as_given(one.path.stem)),
            session=one.path,
            ended=True,
        )
        for one in ended
    ]
    return tuple(entries)


def _next(around: Surroundings, begun: set[int]) -> list[Entry]:
    group = around.group
    planned = next_session(group, begun)
    if planned is not None:
        said = _("session {number}, {day}").format(number=planned.number, day=times.day_written(planned.date))
        agenda = agenda_for(around.home, language(), group.id, planned.number)
        return [Entry(said, agenda=agenda, number=planned.number)]
    if group.plan:
        return []
    # Without dates the year is as long as there are agendas for it.
    number = next(one for one in range(1, len(begun) + 2) if one not in begun)
    agenda = agenda_for(around.home, language(), group.id, number)
    if agenda is None and begun:
        return []
    return [Entry(_("session {number}").format(number=number), agenda=agenda, number=number)]


def _again(around: Surroundings, held: set[int]) -> list[Entry]:
    # One that was only tried, say the evening before, must still be there the next day.
    group = around.group
    found = [(number, agenda_for(around.home, language(), group.id, number)) for number in sorted(held)]
    return [
        Entry(_("once more: session {number}").format(number=number), agenda=path, number=number)
        for number, path in found
        if path is not None
    ]


def usual_in(agenda: Agenda, around: Surroundings, records: Records) -> "tuple[Expected, ...]":
    """What each kind of part in `agenda` usually takes in the group, for its people; read in a thread."""
    from inspiratie_tui.core.learning import expected, habits  # home stands before anything is learned

    try:
        past = records.past(around.home.data / around.group.id)
    except OSError:
        return ()  # home says already that they cannot be listed
    group = around.group
    return expected(agenda, habits(past.sessions), len(group.participants), len(group.facilitators))
