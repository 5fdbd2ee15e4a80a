"""Opens the session that is chosen at home, to lead it or to read it back."""

from pathlib import Path

from msgspec import Struct

from inspiratie_tui import agenda_files
from inspiratie_tui.home import session_id, token
from inspiratie_tui.store.port import SessionRef, SessionStore, TooNew
from inspiratie_tui.texts import _
from inspiratie_tui.texts.os_reasons import os_reason
from inspiratie_tui.texts.problems import unreadable
from inspiratie_tui.ui.context import AppContext
from inspiratie_tui.ui.home.choice import HomeChoice


class OpenedSession(Struct, frozen=True):
    """A session that was opened."""

    session: SessionStore
    """The session; this program may write it, unless another one has it open."""
    read_back: bool
    """Whether it is to be read back; else it is to be led."""


def open_chosen(choice: HomeChoice) -> OpenedSession | str | None:
    """Open the session of the chosen line and return it: to lead it, or to read it back when it was held.

    Returns a sentence when it cannot be opened, None when there is nothing to open.
    """
    chosen = choice.chosen
    if chosen is None:
        return None
    try:
        if chosen.session is not None:
            return _open(choice.context, chosen.session, read_back=chosen.ended)
        if chosen.agenda is not None and chosen.number is not None:
            return _set_up(choice.context, chosen.agenda, chosen.number)
    except agenda_files.Unreadable as error:
        return unreadable(str(error.path), error.why)
    except OSError as error:
        return _not_opened(error)
    return None


def open_to_read(choice: HomeChoice) -> OpenedSession | str | None:
    """Open the session of `choice` to read back; return a sentence when that fails, None when it has none."""
    entry = choice.readable
    return None if entry is None or entry.session is None else _open(choice.context, entry.session, read_back=True)


def open_named(context: AppContext, name: str) -> SessionStore | str:
    """Open the session of the group that is called `name`; return a sentence when that fails."""
    opened = _open(context, SessionRef(context.group.id, name), read_back=True)
    return opened if isinstance(opened, str) else opened.session


def _not_opened(error: OSError) -> str:
    return _("The session could not be opened: {reason}.").format(reason=os_reason(error))


def _open(context: AppContext, ref: SessionRef, *, read_back: bool) -> OpenedSession | str:
    try:
        return OpenedSession(context.store.open(ref), read_back)
    except TooNew:
        return _("A newer version of the program made this session: update to open it.")
    except OSError as error:
        return _not_opened(error)


def _set_up(context: AppContext, agenda: Path, number: int) -> OpenedSession | str:
    """Make session `number` with the agenda in the file `agenda`. Raises Unreadable and other OSErrors."""
    # Imported here: home does not wait for it.
    from inspiratie_tui.core.actions.refusal import Reason
    from inspiratie_tui.core.people.planned_agenda import as_planned, planned_for
    from inspiratie_tui.leading.setup import set_up
    from inspiratie_tui.texts.refusals import refusal

    reading = agenda_files.read(agenda)
    if not reading.agenda.parts:
        return refusal(Reason.NO_PARTS)
    session = set_up(
        context.store,
        session_id=session_id(context.clock.today(), token()),
        group=context.group,
        number=number,
        agenda=as_planned(reading.agenda, planned_for(context.group, number)),
        agenda_name=reading.agenda.title or agenda.name,
        clock=context.clock,
        agenda_file=context.home.name_of(agenda.absolute()),
    )
    return OpenedSession(session, read_back=False)
