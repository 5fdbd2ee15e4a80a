"""`inspiratie rehearse`: lead a session to try it out, on a fast clock, in a home that is thrown away."""

import argparse
from pathlib import Path
from typing import Any

from inspiratie_tui.commands.opening.rehearsal import rehearse
from inspiratie_tui.commands.words.speed_word import add_speed
from inspiratie_tui.texts import _


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("rehearse", help=_("try an agenda out on a fast clock; nothing of it is kept"))
    parser.add_argument("agenda", metavar=_("AGENDA"), type=Path, help=_("the agenda's file"))
    parser.add_argument(
        "--group",
        metavar=_("GROUP"),
        help=_("whose names it has: its folder or the beginning of it; else those of the sample"),
    )
    add_speed(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Open a session that is ready to begin; return the exit code when it is left, and nothing of it is kept."""
    return rehearse(args, args.agenda, args.group)
