"""`inspiratie where`: prints the folders."""

import argparse
from typing import Any

from inspiratie_tui.commands.refused import DONE
from inspiratie_tui.commands.whereabouts import home_of
from inspiratie_tui.texts import _


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("where", help=_("print where agendas, sessions and settings are"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print one line a place, its name in the language in use, a tab and the path; make nothing."""
    home = home_of(args.home)
    for name, path in (
        (_("home"), home.folder),
        (_("agendas"), home.agendas),
        (_("sessions"), home.data),
        (_("settings"), home.settings),
        (_("crash log"), home.log),
    ):
        print(f"{name}\t{path}")
    return DONE
