"""Makes an agenda for the group alone: asks which one to start from, copies it, and opens it in an editor."""

from collections.abc import Awaitable, Callable, Coroutine
from functools import partial
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
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.home.choice import HomeChoice
from inspiratie_tui.ui.shared.pushing import PushScreen

if TYPE_CHECKING:
    # The dialog and its field are imported when they are needed: home does not wait for them.
    from inspiratie_tui.ui.home.new_agenda_dialog import Offer, Wanted

RunWorker = Callable[[Coroutine[None, None, None]], object]
"""Runs a coroutine in the background, as Textual's `run_worker` does."""


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
        push: PushScreen,
        run: RunWorker,
        edit: Callable[[Path], Awaitable[str]],
        made: Callable[[MadeAgenda], object],
    ) -> None:
        """Ask with a dialog that `push` opens, and call `made` with what came of it.

        `run` runs in the background what follows the answer; `edit` opens a file and returns what went wrong, or "".
        """
        self._push = push
        self._run = run
        self._edit = edit
        self._made = made

    def ask(self, choice: HomeChoice) -> None:
        """Ask which agenda to make, and make it when that was answered; the dialog is there when this returns."""
        from inspiratie_tui.ui.home.new_agenda_dialog import NewAgendaDialog

        offer = _offer(choice)
        if offer is None:
            folder = agendas_in(choice.context.home, language())
            none = _("There is no agenda in {folder} to start from.").format(folder=as_given(folder))
            self._made(MadeAgenda(None, (none,)))
            return
        own = offer.own

        def answered(wanted: "Wanted | None") -> None:
            if wanted is not None:
                self._run(self._make(choice.context, own, wanted))

        where = partial(_file_in, own)
        self._push(NewAgendaDialog(choice.context.clock, offer, where), answered)

    async def _make(self, context: AppContext, own: Path, wanted: "Wanted") -> None:
        """Copy the agenda that is `wanted` to a new file in `own`, and open that in the editor."""
        try:
            text = agenda_files.with_title(agenda_files.read_text(wanted.source), wanted.title)
            file = make_agenda(context.files, own, agenda_name(wanted.number, wanted.title), text)
        except agenda_files.Unreadable as error:
            self._made(MadeAgenda(None, (unreadable(str(error.path), error.why),)))
            return
        except OSError as error:
            refused = _("No agenda could be made in {folder} ({reason}); nothing was changed.")
            self._made(MadeAgenda(None, (refused.format(folder=as_given(own), reason=os_reason(error)),)))
            return
        made = _("Made {file}: the agenda of session {number} for {group} alone.").format(
            file=as_given(file), number=wanted.number, group=context.group.name
        )
        problem = await self._edit(file)
        self._made(MadeAgenda(file, (made, problem) if problem else (made,)))


def _file_in(own: Path, number: int, title: str) -> Path:
    """Return the file in `own` that an agenda for session `number`, under `title`, would get."""
    return free_file(own, agenda_name(number, title))


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
