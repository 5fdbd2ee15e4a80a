"""Adds the argument SESSION, which every command on a session takes."""

import argparse

from inspiratie_tui.texts import _


def add_session(parser: argparse.ArgumentParser) -> None:
    """Let `parser` take a session by name; `commands.opening.lookup.find_session` says which it is."""
    parser.add_argument(
        "session",
        nargs="?",
        metavar=_("SESSION"),
        help=_("its name or the beginning of it; else the unfinished one last open, else the newest"),
    )
