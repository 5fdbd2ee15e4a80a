"""`inspiratie`: home, with the group, the next session and what is unfinished."""

import argparse


def run(args: argparse.Namespace) -> int:
    """Open home; return the exit code when it is left."""
    from inspiratie_tui.commands.opening.lookup import home_group
    from inspiratie_tui.commands.opening.opened_home import open_home
    from inspiratie_tui.commands.opening.screens import open_screen, refuse_without_terminal
    from inspiratie_tui.ui.context import AtHome

    refuse_without_terminal()
    opening = open_home(args)
    return open_screen(opening, AtHome(), home_group(opening))
