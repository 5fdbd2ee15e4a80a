"""The names of events, for the sentence that says what was undone or redone."""

from collections.abc import Callable, Mapping
from typing import Any

from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.core.session.event_kinds import person_of
from inspiratie_tui.texts import N_, _, ngettext
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.prompts import ANSWERS
from inspiratie_tui.texts.titles import title_in_sentence

_NAME = 30
"""The most cells of a name or a title in the name of an event."""
OF_PERSON: dict[type[e.Event], str] = {
    e.Passed: N_("{name} passes"),
    e.HandRaised: N_("{name} wants to say something"),
    e.HandLowered: N_("{name} no longer wants to say something"),
    e.Came: N_("{name} is here"),
    e.Left: N_("{name} is not here"),
    e.StarterChosen: N_("{name} begins"),
    e.LeadTaken: N_("{name} leads"),
}
"""The name of an event that is about a person."""
ALONE: dict[type[e.Event], str] = {
    e.Seated: N_("another order of seats"),
    e.GroupsFormed: N_("who is with whom"),
    e.Held: N_("time stands still"),
    e.WentOn: N_("time goes on"),
    e.Ended: N_("the end of the session"),
    e.Reopened: N_("the session goes on"),
    e.Corrected: N_("the correction"),
    e.Struck: N_("the correction"),
    e.Replanned: N_("the new division of what is left"),
}
"""The name of an event that is about nobody."""


def event_name(event: e.Event, agenda: Agenda, names: Mapping[PersonId, str]) -> str:
    """Return what `event` is called in the language in use."""
    kind = type(event)
    if kind in ALONE:
        return _(ALONE[kind])
    if kind in OF_PERSON:
        return _(OF_PERSON[kind]).format(name=_person(person_of(event), names))
    name = _OTHERS[kind](event, agenda, names) if kind in _OTHERS else None
    return name or _("what was done last")


def has_name(kind: type[e.Event]) -> bool:
    """Tell whether an event of that class has a name of its own."""
    return kind in ALONE or kind in OF_PERSON or kind in _OTHERS


def _person(person: PersonId | None, names: Mapping[PersonId, str]) -> str:
    return cut(names.get(person, "?") if person is not None else "?", _NAME)


def _part(event: e.WentTo, agenda: Agenda, _names: Mapping[PersonId, str]) -> str | None:
    if event.part >= len(agenda.parts):
        return None
    return _("to {part}").format(part=cut(title_in_sentence(agenda.parts[event.part].shown_title), _NAME))


def _turn(event: e.FloorGiven | e.FloorReturned, _agenda: Agenda, names: Mapping[PersonId, str]) -> str:
    if event.person is None:
        return _("the end of a turn")
    return _("the floor for {name}").format(name=_person(event.person, names))


def _shared(event: e.TurnsShared, _agenda: Agenda, _names: Mapping[PersonId, str]) -> str:
    count = len(event.turns)
    return ngettext("{count} turn counted after all", "{count} turns counted after all", count).format(count=count)


def _minute(event: e.Lengthened, _agenda: Agenda, _names: Mapping[PersonId, str]) -> str | None:
    if abs(event.by) != MINUTE:
        return None
    return _("a minute less") if event.by < 0 else _("a minute more")


def _answer(event: e.GapExplained, _agenda: Agenda, _names: Mapping[PersonId, str]) -> str:
    return _("the answer “{answer}”").format(answer=_(ANSWERS[event.what]))


def _new_agenda(_event: e.AgendaChanged, _agenda: Agenda, _names: Mapping[PersonId, str]) -> str:
    return _("the change to the agenda")


_OTHERS: dict[type[e.Event], Callable[[Any, Agenda, Mapping[PersonId, str]], str | None]] = {
    e.WentTo: _part,
    e.FloorGiven: _turn,
    e.FloorReturned: _turn,
    e.TurnsShared: _shared,
    e.Lengthened: _minute,
    e.GapExplained: _answer,
    e.AgendaChanged: _new_agenda,
}
"""Returns the name of an event that tells something else of it; None when there is nothing to tell."""
