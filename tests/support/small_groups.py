"""Pairs, trios and fours by hand: an agenda with two walks and a form in trios, and groups written as `ab cd`."""

from inspiratie_tui.core.actions.form_groups import form_groups
from inspiratie_tui.core.agenda.details import GroupSize
from inspiratie_tui.core.agenda.model import Activity, Agenda, Part
from inspiratie_tui.core.moments import MINUTE
from inspiratie_tui.core.people.group import PersonId, SmallGroups
from inspiratie_tui.core.session.events import GroupsFormed
from inspiratie_tui.core.session.formed_groups import groups_to_form

OUTSIDE = Activity(title="Outside", length=24 * MINUTE, times=2, size=GroupSize.PAIRS)
TRIOS = Activity(title="Thinking along", length=30 * MINUTE, size=GroupSize.TRIOS)
AGENDA = Agenda(parts=(Part(title="Reflection", activities=(OUTSIDE, TRIOS)), Part(title="Dialogue", length=MINUTE)))


def groups(text: str) -> SmallGroups:
    return tuple(tuple(map(PersonId, group)) for group in text.split())


def written(groups: SmallGroups) -> str:
    return " ".join("".join(group) for group in groups)


def here(led) -> str:
    return written(groups_to_form(led.session))


def form(led, text: str) -> GroupsFormed:
    event = led.do(form_groups, groups(text))
    assert isinstance(event, GroupsFormed)
    return event
