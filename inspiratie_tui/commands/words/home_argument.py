"""Where a command is at home."""

import os
from pathlib import Path

from inspiratie_tui.home import Home, find_home


def home_of(asked: str | None) -> Home:
    """Return the home that was `asked` for with `--home`, else the one that is found from here."""
    try:
        working = Path.cwd()
    except FileNotFoundError:  # somebody removed the folder we stand in
        working = Path.home()
    return find_home(asked, os.environ, working)
