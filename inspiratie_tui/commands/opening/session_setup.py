"""Makes a session that is ready to begin from an agenda, for `run`, `rehearse` and `demo`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from inspiratie_tui.commands.refused import USAGE, Refused
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.texts import _
from inspiratie_tui.texts.os_reasons import os_reason

if TYPE_CHECKING:
    from inspiratie_tui.clock.clock import Clock
    from inspiratie_tui.commands.opening.opened_home import OpenedHome
    from inspiratie_tui.core.agenda.model import Agenda
    from inspiratie_tui.store.port import SessionRef


def read_agenda(path: Path) -> "Agenda":
    """Return the agenda in the file `path`, and print on stderr what is wrong with it.

    Raises Refused when it cannot be read or has no parts.
    """
    from inspiratie_tui import agenda_files
    from inspiratie_tui.core.actions.refusal import Reason
    from inspiratie_tui.texts.problems import all_rendered, unreadable
    from inspiratie_tui.texts.refusals import refusal

    try:
        reading = agenda_files.read(path)
    except agenda_files.Unreadable as error:
        raise Refused(unreadable(str(path), error.why), USAGE) from error
    told = reading.in_the_room()
    for problem in all_rendered(told.name, told.problems, told.lines):
        print(problem, file=sys.stderr)
    if not reading.agenda.parts:
        raise Refused(refusal(Reason.NO_PARTS))
    return reading.agenda


def make_ready(
    opening: "OpenedHome",
    group: Group,
    number: int,
    agenda: "Agenda",
    file_name: str,
    clock: "Clock",
    agenda_file: str | None = None,
) -> "SessionRef":
    """Make a session that is ready to begin and return its reference. Raises Refused when the disk refuses.

    It is session `number` of the year, as the plan has it, or none of the year when that is 0.
    It follows `agenda_file`, as `Home.name_of` calls it; None in a rehearsal, which follows no file.
    """
    from inspiratie_tui.core.people.planned_agenda import as_planned, planned_for
    from inspiratie_tui.home import session_id, token
    from inspiratie_tui.leading.setup import set_up

    try:
        session = set_up(
            opening.store,
            session_id=session_id(clock.today(), token()),
            group=group,
            number=number,
            agenda=as_planned(agenda, planned_for(group, number)),
            agenda_name=agenda.title or file_name,
            clock=clock,
            agenda_file=agenda_file,
        )
        session.close()
    except OSError as problem:
        raise Refused(
            _("The session cannot be kept in {folder} ({reason}), so it was not begun.").format(
                folder=opening.store.groups.sessions_place(group.id), reason=os_reason(problem)
            )
        ) from problem
    return session.ref
