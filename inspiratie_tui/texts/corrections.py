"""What began when, and what would come of putting it right, in words."""

from collections.abc import Mapping

from inspiratie_tui.core.actions.corrections import Beginning, BeginningKind, CorrectionOutcome, Neighbour
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.agenda.position import AgendaPosition, block_at
from inspiratie_tui.core.moments import DAY, MINUTE, SECOND, LocalAt, SessionMs
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.times import minutes, short_clock_time

_TITLE = 40
"""Cells of a title or a name in a sentence."""
_ALONE = {
    BeginningKind.NOBODY: N_("nobody in particular"),
    BeginningKind.STILL: N_("time stands still"),
    BeginningKind.GOING_ON: N_("time goes on"),
    BeginningKind.END: N_("the end of the session"),
}
_BEGAN = {
    BeginningKind.NOBODY: N_("the turn ended {time}"),
    BeginningKind.STILL: N_("time stands still since {time}"),
    BeginningKind.GOING_ON: N_("time went on {time}"),
    BeginningKind.END: N_("the session ended {time}"),
}

Names = Mapping[PersonId, str]


def beginning_line(one: Beginning, agenda: Agenda, names: Names, local_at: LocalAt) -> str:
    """When something began, and what: `14:35  Noor`."""
    return f"{_clock(one.at, local_at)}  {_what(one.what, one.place, one.person, agenda, names)}"


def outcome_line(seen: CorrectionOutcome, agenda: Agenda, names: Names, local_at: LocalAt) -> str:
    """What would come of a change: `Noor began 14:33, Sam keeps 6 min`."""
    time = _clock(seen.at, local_at)
    if seen.what is None:
        said = _("not since {time}").format(time=time)
    elif seen.what in _BEGAN:
        said = _(_BEGAN[seen.what]).format(time=time)
    else:
        name = _what(seen.what, seen.place, seen.person, agenda, names)
        said = _("{name} began {time}").format(name=name, time=time)
    return said if seen.before is None else f"{said}, {_kept(seen.before, agenda, names)}"


def _kept(before: Neighbour, agenda: Agenda, names: Names) -> str:
    length = minutes(_round(before.keeps))
    if before.held:
        return _("it stood still for {length}").format(length=length)
    name = _title(before.place, agenda) if before.person is None else _name(before.person, names)
    return _("{name} keeps {length}").format(name=name, length=length)


def _round(length: int) -> int:
    """To the minute from two minutes on, else to the second."""
    return (length + MINUTE // 2) // MINUTE * MINUTE if length >= 2 * MINUTE else length // SECOND * SECOND


def _what(what: BeginningKind, place: AgendaPosition, person: PersonId | None, agenda: Agenda, names: Names) -> str:
    if what is BeginningKind.PART:
        return _title(place, agenda)
    return _name(person, names) if what is BeginningKind.TURN else _(_ALONE[what])


def _title(place: AgendaPosition, agenda: Agenda) -> str:
    # A part begins with its first activity; the further ones have names that are known while it goes on.
    where = place if place.activity else AgendaPosition(place.part)
    block = block_at(agenda, where)
    return cut("" if block is None else block.shown_title, _TITLE)


def _name(person: PersonId | None, names: Names) -> str:
    return "?" if person is None else cut(names.get(person, "?"), _TITLE)


def _clock(at: SessionMs, local_at: LocalAt) -> str:
    return short_clock_time(local_at(at) % DAY)
