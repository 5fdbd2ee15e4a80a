"""`inspiratie demo`: the first session of the year, played by itself in a home that is thrown away."""

import argparse
from typing import Any

from inspiratie_tui.commands.opening.rehearsal import rehearse
from inspiratie_tui.commands.refused import Refused
from inspiratie_tui.commands.words.speed_word import add_speed
from inspiratie_tui.texts import _, language


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("demo", help=_("see it work: a session that plays by itself; nothing is kept"))
    add_speed(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Play the first agenda that came with the program, in the language in use, with the sample group.

    Returns the exit code.
    """
    from inspiratie_tui.home import first_shipped

    agenda = first_shipped(language())
    if agenda is None:
        raise Refused(_("The agendas that came with the program are not there. Install it again."))
    return rehearse(args, agenda, plays=True)
