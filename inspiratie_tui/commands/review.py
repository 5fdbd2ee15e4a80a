"""`inspiratie review`: reads a session back."""

import argparse
from typing import Any

from inspiratie_tui.commands.words.session_word import add_session
from inspiratie_tui.texts import _


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("review", help=_("read a session back"))
    add_session(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Open the review of a session; return the exit code when the screen is left."""
    from inspiratie_tui.commands.opening.lookup import find_session, group_of
    from inspiratie_tui.commands.opening.opened_home import open_home
    from inspiratie_tui.commands.opening.screens import open_screen, refuse_without_terminal
    from inspiratie_tui.commands.opening.session_look import look
    from inspiratie_tui.ui.context import AtReview

    refuse_without_terminal()
    opening = open_home(args.home)
    summary = find_session(opening, args.session)
    look(opening.store, summary.ref)  # refuses a session that no screen could show
    return open_screen(opening, AtReview(summary.ref), group_of(opening, summary))
