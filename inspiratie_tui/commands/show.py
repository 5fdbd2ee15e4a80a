"""`inspiratie show`: prints a session as plain text, for screen readers and pipes."""

import argparse
from functools import partial
from typing import Any

from inspiratie_tui.commands.output import say
from inspiratie_tui.commands.refused import DONE
from inspiratie_tui.commands.words.session_word import add_session
from inspiratie_tui.texts import _


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("show", help=_("print a session and its notes as text"))
    add_session(parser)
    parser.add_argument(
        "--private", action="store_true", help=_("also what the two of you wrote for yourselves after the session")
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print what was planned, what it took and the notes by part; return the exit code. No file is changed.

    What the two wrote for themselves after it, and titles that are hidden, are there only when that is asked for.
    """
    from inspiratie_tui.clock.machine import MachineClock
    from inspiratie_tui.commands.opening.lookup import find_session, group_of
    from inspiratie_tui.commands.opening.opened_home import open_home
    from inspiratie_tui.commands.opening.session_look import look
    from inspiratie_tui.core.notes.for_the_two import for_others
    from inspiratie_tui.core.session.fold import fold
    from inspiratie_tui.leading.session_time import SessionTime
    from inspiratie_tui.reports.session_text import session_text
    from inspiratie_tui.texts.repairs import repair_sentence

    opening = open_home(args.home)
    summary = find_session(opening, args.session)
    file = look(opening.store, summary.ref)
    if file.repair is not None:
        say(repair_sentence(file.repair))
    # A session that is not led needs no runner, and with that nothing of what runs beside a screen.
    time = SessionTime(MachineClock(), file.events, file.stamps, file.alive.stamp if file.alive else None)
    local = partial(time.local, log=file.events, stamps=file.stamps)
    notes = file.notes if args.private else for_others(file.notes)
    session, names = fold(file.events), group_of(opening, summary).names
    print(session_text(session, notes, names, time.now, local, whole=args.private), end="")
    return DONE
