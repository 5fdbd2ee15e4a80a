"""How home opens sessions: to lead one, or to read one back."""

from pathlib import Path

from textual.message import Message
from textual.reactive import var

from inspiratie_tui import agenda_files
from inspiratie_tui.home import session_id, token
from inspiratie_tui.store.port import SessionRef, SessionStore, TooNew
from inspiratie_tui.texts import _
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.texts.problems import unreadable
from inspiratie_tui.ui.home.own_agendas import Making
from inspiratie_tui.ui.shared.entries import ListEntry


class Opening(Making):
    """The part of home that opens what is chosen, or says why not."""

    entries: var[tuple[ListEntry, ...] | None] = var(None)
    """What there is to open."""

    class Leading(Message):
        """A session is to be led."""

        def __init__(self, file: SessionStore) -> None:
            """`file` is open."""
            super().__init__()
            self.file = file

    class ReadingBack(Leading):
        """A session is to be read back."""

    def action_open(self) -> None:
        """Open what is chosen: a session that is unfinished or new, or one to read back."""
        chosen = self._chosen
        if chosen is None:
            return
        try:
            if chosen.session is not None:
                self._open(chosen.session, read_back=chosen.ended)
            elif chosen.agenda is not None and chosen.number is not None:
                self._lead(chosen.agenda, chosen.number)
        except agenda_files.Unreadable as error:
            self.message = (unreadable(str(error.path), error.why),)
        except OSError as error:
            self._not_opened(error)

    def action_review(self) -> None:
        """Read back the chosen session, else the newest one."""
        entries = [entry for entry in self.entries or () if entry.session is not None]
        chosen = self._chosen if self._chosen in entries else None
        picked = chosen or next((entry for entry in entries if entry.ended), entries[0] if entries else None)
        if picked is not None and picked.session is not None:
            self._open(picked.session, read_back=True)

    def _not_opened(self, error: OSError) -> None:
        self.message = (_("The session could not be opened: {reason}.").format(reason=os_reason(error)),)

    def _open(self, ref: SessionRef, *, read_back: bool) -> None:
        try:
            file = self._app_context.store.open(ref)
        except TooNew:
            self.message = (_("A newer version of the program made this session: update to open it."),)
            return
        except OSError as error:
            self._not_opened(error)
            return
        if read_back:
            self.post_message(self.ReadingBack(file))
        else:
            self.post_message(self.Leading(file))

    def _lead(self, agenda: Path, number: int) -> None:
        from inspiratie_tui.core.actions.refusal import Reason
        from inspiratie_tui.leading.setup import set_up
        from inspiratie_tui.texts.refusals import refusal

        context = self._app_context
        reading = agenda_files.read(agenda)
        if not reading.agenda.parts:
            self.message = (refusal(Reason.NO_PARTS),)
            return
        file = set_up(
            context.store,
            session_id=session_id(context.clock.today(), token()),
            group=context.group,
            number=number,
            agenda=reading.agenda,
            agenda_name=reading.agenda.title or agenda.name,
            clock=context.clock,
            agenda_file=context.home.name_of(agenda.absolute()),
        )
        self.post_message(self.Leading(file))
