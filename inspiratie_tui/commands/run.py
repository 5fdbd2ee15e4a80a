"""`inspiratie run`: leads a session with an agenda."""

import argparse
from pathlib import Path
from typing import Any

from inspiratie_tui.commands.output import say
from inspiratie_tui.texts import _, language


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
    """Open a new session, or the unfinished one with this group and agenda; return the exit code when it is left."""
    from inspiratie_tui.clock.machine import MachineClock
    from inspiratie_tui.commands.opening.lookup import find_group, say_copies
    from inspiratie_tui.commands.opening.opened_home import open_home
    from inspiratie_tui.commands.opening.screens import open_screen, refuse_without_terminal
    from inspiratie_tui.commands.opening.session_setup import make_ready, read_agenda
    from inspiratie_tui.home import session_led_by
    from inspiratie_tui.leading.unfinished import unfinished_with
    from inspiratie_tui.ui.context import AtSession

    agenda = read_agenda(args.agenda)
    refuse_without_terminal()
    opening = open_home(args.home)
    group = find_group(opening, args.group)
    listing = opening.store.archive.listing(group.id)
    say_copies(listing.copies)
    file = opening.home.name_of(args.agenda.absolute())
    unfinished = None if args.new else unfinished_with(agenda.title or args.agenda.name, file, listing.sessions)
    if unfinished is not None:
        sentence = _("Going on with {session}, which has not ended. A new one begins with --new.")
        say(sentence.format(session=unfinished.ref.session))
        return open_screen(opening, AtSession(unfinished.ref), group)
    held = {summary.header.number for summary in listing.sessions}
    number = session_led_by(opening.home, language(), group, args.agenda, held)
    ref = make_ready(opening, group, number, agenda, args.agenda.name, MachineClock(), file)
    return open_screen(opening, AtSession(ref), group)
