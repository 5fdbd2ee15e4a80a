"""How home edits an agenda, and makes one for the group alone."""

from pathlib import Path
from typing import TYPE_CHECKING

from textual import work
from textual.reactive import var
from textual.screen import Screen

from inspiratie_tui import agenda_files
from inspiratie_tui.core.people.group import next_session
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.home import agendas_in, agendas_to_start_from, session_number
from inspiratie_tui.home.new_agenda import agenda_name, free_file, make_agenda
from inspiratie_tui.texts import _, language
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.texts.problems import unreadable
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.shared.editor import edit
from inspiratie_tui.ui.shared.entries import ListEntry

if TYPE_CHECKING:
    # The dialog and its field are imported when it is asked for: home does not wait for them.
    from inspiratie_tui.ui.home.new_agenda_dialog import Offer, Wanted


class Making(Screen[None]):
    """The part of home that opens agendas in the editor, and makes new ones."""

    told: var[tuple[str, ...] | None] = var(None)
    """What was made and where, or why not; stays until another line is chosen."""
    message: var[tuple[str, ...] | None] = var(None)
    """What went wrong."""
    _app_context: AppContext

    @property
    def _chosen(self) -> ListEntry | None:
        """The line that is chosen."""
        raise NotImplementedError

    def _read_agenda(self) -> object:
        """Read the agenda of the chosen line anew."""
        raise NotImplementedError

    def show_again(self, agenda: Path) -> None:
        """Look again at what there is, and choose the line of `agenda` when there is one."""
        raise NotImplementedError

    async def action_edit(self) -> None:
        """Open the agenda in the editor and read it anew."""
        chosen = self._chosen
        if chosen is not None and chosen.agenda is not None:
            problem = await edit(self.app, chosen.agenda)
            self.message = (problem,) if problem else None
            if not problem:
                self._read_agenda()

    @work(group="dialog", exclusive=True)
    async def action_new_agenda(self) -> None:
        """Copy an agenda to a new file of the group, open it in the editor, and say where it is."""
        from inspiratie_tui.ui.home.new_agenda_dialog import NewAgendaDialog

        offer = self._offer()
        if offer is None:
            folder = agendas_in(self._app_context.home, language())
            self.told = (_("There is no agenda in {folder} to start from.").format(folder=as_given(folder)),)
            return
        own = offer.own
        wanted = await self.app.push_screen_wait(
            NewAgendaDialog(
                self._app_context.clock, offer, lambda number, title: free_file(own, agenda_name(number, title))
            )
        )
        if wanted is None:
            return
        file = self._make(wanted, own)
        if file is None:
            return
        said = _("Made {file}: the agenda of session {number} for {group} alone.")
        made = said.format(file=as_given(file), number=wanted.number, group=self._app_context.group.name)
        problem = await edit(self.app, file)
        self.show_again(file)
        self.told = (made, problem) if problem else (made,)

    def _offer(self) -> "Offer | None":
        """What is proposed: the agenda of the chosen line, for the session it is about; else the next one."""
        from inspiratie_tui.ui.home.new_agenda_dialog import Offer

        home, group, chosen = self._app_context.home, self._app_context.group, self._chosen
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
        numbers = {number, *(one.number for one in group.plan), *filter(None, map(session_number, sources))}
        return Offer(group.name, (*first, *rest), home.agendas / group.id, tuple(sorted(numbers)), number)

    def _make(self, wanted: "Wanted", folder: Path) -> Path | None:
        try:
            text = agenda_files.with_title(agenda_files.read_text(wanted.source), wanted.title)
            return make_agenda(folder, agenda_name(wanted.number, wanted.title), text)
        except agenda_files.Unreadable as error:
            self.told = (unreadable(str(error.path), error.why),)
        except OSError as error:
            self.told = (
                _("No agenda could be made in {folder} ({reason}); nothing was changed.").format(
                    folder=as_given(folder), reason=os_reason(error)
                ),
            )
        return None
