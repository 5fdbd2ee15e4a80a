"""Reads what home says of the year beside its list: phases, themes, and what the two look back on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from inspiratie_tui import agenda_files
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.people.private_page import TypedQuestion
from inspiratie_tui.home import planned_agendas
from inspiratie_tui.store.port import SessionRef, TooNew
from inspiratie_tui.texts import language
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.home.offers import SessionTheme, Themes

if TYPE_CHECKING:
    from inspiratie_tui.core.year.held_session import HeldSession
    from inspiratie_tui.core.year.looking_back import LookingBack


class YearAtHome(Struct, frozen=True):
    """What is known of the year when its sessions and agendas were read."""

    parked: int
    """How many questions are parked."""
    themes: Themes
    """What the agendas say of the sessions."""
    back: "LookingBack | None"
    """What the two look back on; None while no session is over."""


def read_year(context: AppContext) -> YearAtHome:
    """Return what is known of the year of the group. For a thread. Raises OSError when sessions cannot be listed."""
    year = context.store.archive.held(context.group.id)
    themes = _themes(context, year)
    if not year:
        return YearAtHome(0, themes, None)
    # Imported here: a first start has no session.
    from inspiratie_tui.core.notes.settling import parked_questions
    from inspiratie_tui.core.year.looking_back import looking_back

    parked = sum(len(parked_questions(held.notes)) for held in year)
    return YearAtHome(parked, themes, looking_back(year, _typed_questions(context)))


def _typed_questions(context: AppContext) -> tuple[TypedQuestion, ...]:
    """Return the questions that were typed on the private page; none where it cannot be read: the sessions can."""
    try:
        return context.store.groups.private_page(context.group.id).questions
    except (OSError, TooNew):
        return ()  # what is wrong with the group is told where it is opened


def _themes(context: AppContext, year: "Sequence[HeldSession]") -> Themes:
    """Return what each agenda says: of what was held that with which it was, of what is to come its file."""
    group = context.group
    themes: dict[SessionRef | int, SessionTheme] = {
        SessionRef(group.id, held.name): _theme(held.session.agenda) for held in year
    }
    agendas = planned_agendas(context.home, language(), group)
    for number in {planned.number for planned in group.plan} & agendas.keys():
        try:
            above_parts = agenda_files.read_text(agendas[number]).partition("\n## ")[0]
        except agenda_files.Unreadable:
            continue  # home says why when its line is chosen
        themes[number] = _theme(agenda_files.parse(above_parts).agenda)
    return themes


def _theme(agenda: Agenda) -> SessionTheme:
    return SessionTheme(agenda.phase, agenda.theme or "")
