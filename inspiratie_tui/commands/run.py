"""`inspiratie run`: lead a session with an agenda."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from inspiratie_tui.commands.output import say
from inspiratie_tui.commands.refused import USAGE, Refused
from inspiratie_tui.core.people.group import Group
from inspiratie_tui.core.text.clean import clean_line
from inspiratie_tui.texts import _
from inspiratie_tui.texts.os_reasons import os_reason

if TYPE_CHECKING:
    from inspiratie_tui.clock.clock import Clock
    from inspiratie_tui.commands.opened_home import OpenedHome
    from inspiratie_tui.core.agenda.model import Agenda
    from inspiratie_tui.store.port import SessionRef, SessionSummary


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("run", help=_("lead a session with an agenda"))
    parser.add_argument("agenda", metavar=_("AGENDA"), type=Path, help=_("the agenda's file"))
    parser.add_argument(
        "--group",
        metavar=_("GROUP"),
        help=_("its folder or the beginning of it; else the only group, the one last used, or the sample"),
    )
    parser.add_argument("--new", action="store_true", help=_("begin anew, also when there is an unfinished one"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Open a session that lies ready, or the unfinished one of this group and agenda; return when it is left."""
    from inspiratie_tui.clock.machine import MachineClock
    from inspiratie_tui.commands.lookup import find_group
    from inspiratie_tui.commands.opened_home import open_home
    from inspiratie_tui.commands.screens import open_screen, refuse_without_terminal
    from inspiratie_tui.ui.context import AtSession

    agenda = read_agenda(args.agenda)
    refuse_without_terminal()
    opening = open_home(args)
    group = find_group(opening, args.group)
    summaries = opening.store.archive.sessions(group.id)
    file = opening.home.name_of(args.agenda.absolute())
    unfinished = None if args.new else unfinished_with(agenda.title or args.agenda.name, file, summaries)
    if unfinished is not None:
        sentence = _("Going on with {session}, which is not ended. A new one begins with --new.")
        say(sentence.format(session=unfinished.ref.session))
        return open_screen(opening, AtSession(unfinished.ref), group)
    number = number_of(args.agenda, group, [one.header.number for one in summaries])
    ref = make_ready(opening, group, number, agenda, args.agenda.name, MachineClock(), file)
    return open_screen(opening, AtSession(ref), group)


def read_agenda(path: Path) -> "Agenda":
    """Return the agenda in `path`, and say on stderr what is wrong with it.

    Raises Refused when it cannot be read or has no parts: then there is nothing to lead.
    """
    from inspiratie_tui import agenda_files
    from inspiratie_tui.core.actions.refusal import Reason
    from inspiratie_tui.texts.problems import rendered, unreadable
    from inspiratie_tui.texts.refusals import refusal

    try:
        reading = agenda_files.read(path)
    except agenda_files.Unreadable as problem:
        raise Refused(unreadable(str(path), problem.why), USAGE) from problem
    for one in reading.problems:
        print(rendered(reading.name, one, reading.lines), file=sys.stderr)
    if not reading.agenda.parts:
        raise Refused(refusal(Reason.NO_PARTS))
    return reading.agenda


def unfinished_with(
    agenda_name: str, agenda_file: str | None, summaries: "tuple[SessionSummary, ...]"
) -> "SessionSummary | None":
    """Return the newest session that was not ended and has the agenda of that name, or in that file."""
    # The name is its title, which may have been changed while the session ran.
    kept = clean_line(agenda_name)
    same = [
        one
        for one in summaries
        if not one.ended
        and (one.header.agenda_name == kept or (agenda_file is not None and one.header.agenda_file == agenda_file))
    ]
    return max(same, key=lambda one: one.ref.session, default=None)


def number_of(agenda: Path, group: Group, held: "list[int]") -> int:
    """Return which session of the year it is: the NN of `NN-*.md`, else the next one planned, else one more."""
    from inspiratie_tui.core.people.group import next_session
    from inspiratie_tui.home import session_number

    named = session_number(agenda)
    if named is not None:
        return named

    planned = next_session(group, held)
    return planned.number if planned else max(held, default=0) + 1


def make_ready(
    opening: "OpenedHome",
    group: Group,
    number: int,
    agenda: "Agenda",
    file_name: str,
    clock: "Clock",
    agenda_file: str | None = None,
) -> "SessionRef":
    """Make a session that lies ready and return its reference. Raises Refused when the disk refuses.

    It follows `agenda_file`, as `Home.name_of` calls it; a rehearsal follows none.
    """
    from inspiratie_tui.home import session_id, token
    from inspiratie_tui.leading.setup import set_up

    try:
        session = set_up(
            opening.store,
            session_id=session_id(clock.today(), token()),
            group=group,
            number=number,
            agenda=agenda,
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
