"""Makes an agenda for the group alone: asks which one to start from, copies it, and opens it in an editor."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from inspiratie_tui import agenda_files
from inspiratie_tui.core.people.group import next_session
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.home import agendas_in, agendas_to_start_from, session_number
from inspiratie_tui.home.new_agenda import agenda_name, free_file, make_agenda
from inspiratie_tui.texts import _, language
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.texts.problems import unreadable
from inspiratie_tui.ui.home.choice import HomeChoice

if TYPE_CHECKING:
    # The dialog and its field are imported when they are needed: home does not wait for them.
    from inspiratie_tui.ui.home.new_agenda_dialog import NewAgendaDialog, Offer, Wanted


class MadeAgenda(Struct, frozen=True):
    """What came of making an agenda."""

    file: Path | None
    """The new file, None when none was made."""
    report: tuple[str, ...]
    """What was made and where, or why not; a sentence each."""


class OwnAgendas:
    """Makes agendas that are the group's own."""

    def __init__(
        self,
        ask: "Callable[[NewAgendaDialog], Awaitable[Wanted | None]]",
        edit: Callable[[Path], Awaitable[str]],
    ) -> None:
        """Let `ask` open the dialog and return its answer; `edit` opens a file and returns what went wrong, or ""."""
        self._ask = ask
        self._edit = edit

    async def make(self, choice: HomeChoice) -> MadeAgenda | None:
        """Copy an agenda to a new file of the group and open that in the editor; return None when nothing is asked."""
        from inspiratie_tui.ui.home.new_agenda_dialog import NewAgendaDialog

        context = choice.context
        offer = _offer(choice)
        if offer is None:
            folder = agendas_in(context.home, language())
            none = _("There is no agenda in {folder} to start from.").format(folder=as_given(folder))
            return MadeAgenda(None, (none,))
        own = offer.own
        wanted = await self._ask(
            NewAgendaDialog(context.clock, offer, lambda number, title: free_file(own, agenda_name(number, title)))
        )
        if wanted is None:
            return None
        try:
            text = agenda_files.with_title(agenda_files.read_text(wanted.source), wanted.title)
            file = make_agenda(own, agenda_name(wanted.number, wanted.title), text)
        except agenda_files.Unreadable as error:
            return MadeAgenda(None, (unreadable(str(error.path), error.why),))
        except OSError as error:
            refused = _("No agenda could be made in {folder} ({reason}); nothing was changed.")
            return MadeAgenda(None, (refused.format(folder=as_given(own), reason=os_reason(error)),))
        made = _("Made {file}: the agenda of session {number} for {group} alone.").format(
            file=as_given(file), number=wanted.number, group=context.group.name
        )
        problem = await self._edit(file)
        return MadeAgenda(file, (made, problem) if problem else (made,))


def _offer(choice: HomeChoice) -> "Offer | None":
    """Return the dialog's choices, with the agenda of the chosen line proposed; None when there are no agendas."""
    from inspiratie_tui.ui.home.new_agenda_dialog import Offer

    home, group, chosen = choice.context.home, choice.context.group, choice.chosen
    sources = agendas_to_start_from(home, language(), group.id)
    if not sources:
        return None
    agenda = chosen.agenda if chosen is not None else None
    first = [source for source in sources if source == agenda]
    rest = [source for source in sources if source != agenda]
    planned = next_session(group, ())
    number = chosen.number if chosen is not None else None
    if number is None:
        number = session_number(sources[0]) or (planned.number if planned else 1)
    numbers = {number, *(session.number for session in group.plan), *filter(None, map(session_number, sources))}
    return Offer(group.name, (*first, *rest), home.agendas / group.id, tuple(sorted(numbers)), number)
