"""`inspiratie settings`: prints a settings.toml with everything that can be set."""

import argparse
from typing import Any

from inspiratie_tui.commands.output import hand_over
from inspiratie_tui.commands.refused import DONE
from inspiratie_tui.texts import _


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("settings", help=_("print a settings.toml with everything that can be set"))
    parser.set_defaults(run=run)


def run(_args: argparse.Namespace) -> int:
    """Print the file and return the exit code; no file is written, so that no setting can be lost."""
    from inspiratie_tui.home.settings_example import example

    hand_over(example())
    return DONE
