"""`inspiratie where`: prints where all files and folders are."""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from inspiratie_tui import __version__
from inspiratie_tui.commands.refused import DONE
from inspiratie_tui.commands.words.home_argument import home_of
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.home import Home, shipped_agendas
from inspiratie_tui.texts import LANGUAGES_FOLDER, _, languages


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("where", help=_("print where agendas, sessions and settings are"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print a line for each place: its name in the language in use, its path and a remark, with tabs between.

    Returns the exit code. No file is made.
    """
    for name, path, remark in _places(home_of(args.home)):
        shown = remark if os.path.exists(path) else _("not there yet")
        print(f"{name}\t{as_given(path)}" + (f"\t{shown}" if shown else ""))
    return DONE


def _places(home: Home) -> Iterator[tuple[str, Path | str, str]]:
    """Yield name, path and remark of each place, the user's own first."""
    import platform

    from inspiratie_tui.commands.opening.wiring import store_in

    groups = store_in(home).groups
    yield _("home"), home.folder, ""
    yield _("settings"), home.settings, ""
    yield _("agendas"), home.agendas, ""
    for group_id in groups.ids():
        if (home.agendas / group_id).is_dir():
            yield _("agendas of a group"), home.agendas / group_id, ""
    yield _("sessions"), home.data, ""
    for group_id in groups.ids():
        yield _("group"), groups.place_of(group_id), ""
    yield _("crash log"), home.log, ""
    package = Path(sys.modules["inspiratie_tui"].__path__[0])
    yield "inspiratie", package, __version__
    shipped = shipped_agendas()
    if shipped is not None:
        yield _("agendas that came along"), shipped, ""
    yield _("languages"), LANGUAGES_FOLDER, ", ".join(languages())
    yield "Python", Path(sys.executable), platform.python_version()
