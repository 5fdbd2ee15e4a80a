"""Finds the home of a command."""

import os
from pathlib import Path

from inspiratie_tui.home import Home, find_home


def home_of(asked: str | None) -> Home:
    """Return the home `asked` for with `--home`, else the one that `find_home` finds from the working folder."""
    try:
        working = Path.cwd()
    except FileNotFoundError:  # the working folder was removed
        working = Path.home()
    return find_home(asked, os.environ, working)
