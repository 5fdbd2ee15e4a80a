"""What happened, in words: for the sentence that says what was taken back, or put back."""

from collections.abc import Mapping

from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import PersonId
from inspiratie_tui.core.session import events as e
from inspiratie_tui.texts import N_, _
from inspiratie_tui.texts.cells import cut
from inspiratie_tui.texts.prompts import ANSWERS

_SAID = 30
"""Cells of a name or a title in it."""
OF_PERSON: dict[type[e.Event], str] = {
    e.Passed: N_("{name} passes"),
    e.HandRaised: N_("{name} wants to say something"),
    e.HandLowered: N_("{name} has nothing to say any more"),
    e.Came: N_("{name} is here"),
    e.Left: N_("{name} is not here"),
}
"""What somebody did, or what was done for somebody."""
ALONE: dict[type[e.Event], str] = {
    e.Held: N_("time stands still"),
    e.WentOn: N_("time goes on"),
    e.Ended: N_("the end of the session"),
    e.Reopened: N_("the session goes on"),
    e.Corrected: N_("what was put right"),
    e.Struck: N_("what was put right"),
    e.Replanned: N_("what is left, divided again"),
}
"""What needs no name."""


def event_name(event: e.Event, agenda: Agenda, names: Mapping[PersonId, str]) -> str:
    """Return what `event` is called in the language in use."""
    match event:
        case e.WentTo(part=part) if part < len(agenda.parts):
            return _("to {part}").format(part=cut(agenda.parts[part].shown_title, _SAID))
        case e.FloorGiven(person=None) | e.FloorReturned(person=None):
            return _("the end of a turn")
        case e.FloorGiven(person=person) | e.FloorReturned(person=person) if person is not None:
            return _("the floor for {name}").format(name=cut(names.get(person, "?"), _SAID))
        case e.Lengthened(by=by) if abs(by) == MINUTE:
            return _("a minute less") if by < 0 else _("a minute more")
        case e.GapExplained(what=what):
            return _("the answer “{answer}”").format(answer=_(ANSWERS[what]))
        case e.AgendaChanged():
            return _("the agenda as it was changed")
        case e.Passed() | e.HandRaised() | e.HandLowered() | e.Came() | e.Left():
            return _(OF_PERSON[type(event)]).format(name=cut(names.get(event.person, "?"), _SAID))
        case _:
            return _(ALONE[type(event)]) if type(event) in ALONE else _("the last step")
