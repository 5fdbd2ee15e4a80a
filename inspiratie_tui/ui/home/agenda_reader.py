"""Reads the agenda of the line that is chosen at home, and how long its kinds of parts usually take."""

from pathlib import Path
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
    """Return the agenda of the chosen line, for the people with whom it is led. For a thread.

    A sentence when it cannot be read or is missing, None when the line is not about an agenda.
    """
    chosen, context = choice.chosen, choice.context
    if chosen is None:
        return None
    if chosen.agenda is not None:
        from inspiratie_tui.core.people.planned_agenda import planned_for  # imported here: home is shown before

        try:
            reading = agenda_files.read(chosen.agenda)
        except agenda_files.Unreadable as error:
            return unreadable(str(error.path), error.why)
        reading = agenda_files.planned(reading, planned_for(context.group, chosen.number))
        return agenda_files.fit(reading, *_people_for(reading.agenda, chosen.agenda, context))
    if chosen.number is not None:
        return _("There is no agenda for session {number} yet: put {number:02d}-*.md in {folder}.").format(
            number=chosen.number, folder=as_given(agendas_in(context.home, language()))
        )
    return None


def _people_for(agenda: Agenda, file: Path, context: AppContext) -> tuple[int, int]:
    """Return for how many participants and facilitators `agenda` is; all when sessions cannot be listed."""
    # Imported here: home is shown before it is known which session is the agenda's.
    from inspiratie_tui.leading.unfinished import session_for

    group = context.group
    try:
        name = context.home.name_of(file.absolute())
        return session_for(context.store.archive, group, agenda.title or file.name, name).circle.head_counts
    except OSError:
        return len(group.participants), len(group.facilitators)  # home says already that they cannot be listed


def typical_in(reading: agenda_files.AgendaReading, context: AppContext) -> "tuple[TypicalOfKind, ...]":
    """Return how long each kind of part in an agenda usually takes in the group, with the people of it. For a thread.

    Nothing when the sessions of the group cannot be listed.
    """
    # Imported here: home is shown before any session is read.
    from inspiratie_tui.core.forecast.typical_lengths import typical_lengths, typical_of_agenda

    try:
        past = context.store.archive.past(context.group.id)
    except OSError:
        return ()  # home says already that they cannot be listed
    return typical_of_agenda(reading.agenda, typical_lengths(past.sessions), *reading.people)
