"""`inspiratie`: home, with the group, the next session and what is unfinished."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace  # home is opened without it


def run(args: "Namespace") -> int:
    """Open home; return the exit code when it is left."""
    return show_home(args.home)


def show_home(asked: str | None) -> int:
    """Open the home that is `asked` for, as `open_home` does; return the exit code when it is left."""
    from inspiratie_tui.commands.opening.lookup import home_group
    from inspiratie_tui.commands.opening.opened_home import open_home
    from inspiratie_tui.commands.opening.screens import open_screen, refuse_without_terminal
    from inspiratie_tui.ui.context import AtHome

    refuse_without_terminal()
    opening = open_home(asked)
    return open_screen(opening, AtHome(), home_group(opening))
