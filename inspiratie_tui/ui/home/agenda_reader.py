"""Reads the agenda of the line that is chosen at home, and how long its kinds of parts usually take."""

from typing import TYPE_CHECKING

from inspiratie_tui import agenda_files
from inspiratie_tui.core.agenda.model import Agenda
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.home import agendas_in
from inspiratie_tui.texts import _, language
from inspiratie_tui.texts.problems import unreadable
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.home.choice import HomeChoice

if TYPE_CHECKING:
    from inspiratie_tui.core.forecast.typical_lengths import TypicalOfKind


def read_chosen(choice: HomeChoice) -> agenda_files.AgendaReading | str | None:
    """Return the agenda of the chosen line, with lengths for the people of the group. For a thread.

    A sentence when it cannot be read or is missing, None when the line is not about an agenda.
    """
    chosen, context = choice.chosen, choice.context
    if chosen is None:
        return None
    if chosen.agenda is not None:
        try:
            reading = agenda_files.read(chosen.agenda)
        except agenda_files.Unreadable as error:
            return unreadable(str(error.path), error.why)
        return agenda_files.fit(reading, len(context.group.participants), len(context.group.facilitators))
    if chosen.number is not None:
        return _("There is no agenda for session {number} yet: put {number:02d}-*.md in {folder}.").format(
            number=chosen.number, folder=as_given(agendas_in(context.home, language()))
        )
    return None


def typical_in(agenda: Agenda, context: AppContext) -> "tuple[TypicalOfKind, ...]":
    """Return how long each kind of part in `agenda` usually takes in the group. For a thread.

    Nothing when the sessions of the group cannot be listed.
    """
    # Imported here: home is shown before any session is read.
    from inspiratie_tui.core.forecast.typical_lengths import typical_lengths, typical_of_agenda

    group = context.group
    try:
        past = context.store.archive.past(group.id)
    except OSError:
        return ()  # home says already that they cannot be listed
    return typical_of_agenda(agenda, typical_lengths(past.sessions), len(group.participants), len(group.facilitators))
