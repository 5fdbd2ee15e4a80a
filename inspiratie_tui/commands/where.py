"""`inspiratie where`: prints where all files and folders are, and moves the sessions to where nobody uploads them.

Exit 0 done, 1 refused, 2 when it cannot be asked.
"""

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from inspiratie_tui import __version__
from inspiratie_tui.commands.output import say
from inspiratie_tui.commands.refused import DONE, USAGE, Refused
from inspiratie_tui.commands.words.home_argument import home_of
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.home import Home, shipped_agendas
from inspiratie_tui.home.folders import data_apart
from inspiratie_tui.texts import LANGUAGES_FOLDER, _, languages


def register(subparsers: Any) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser("where", help=_("print where agendas, sessions and settings are"))
    parser.add_argument(
        "--move", action="store_true", help=_("move the sessions out of your documents, to this machine alone")
    )
    parser.add_argument("--yes", action="store_true", help=_("move them without asking"))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print a line for each place: its name in the language in use, its path and a remark, with tabs between.

    Returns the exit code. Nothing is made or moved, unless that is asked for. Raises Refused.
    """
    home = home_of(args.home)
    if args.move:
        return _move(home, yes=args.yes)
    from inspiratie_tui.commands.opening.opened_home import unreachable_sentence
    from inspiratie_tui.commands.opening.synced import synced_sentence
    from inspiratie_tui.commands.opening.wiring import store_in

    for sentence in filter(None, (synced_sentence(home), unreachable_sentence(home, store_in(home)))):
        say(sentence)
    for name, path, remark in _places(home):
        shown = remark if os.path.exists(path) else _("not there yet")
        print(f"{name}\t{as_given(path)}" + (f"\t{shown}" if shown else ""))
    return DONE


def _move(home: Home, *, yes: bool) -> int:
    """Move the sessions of `home` when that is wanted, and say where they are; return the exit code. Raises Refused."""
    from inspiratie_tui.commands.opening.moved_sessions import end_move, move_sessions, refuse_to_move

    refuse_to_move(home)
    if home.apart is None:
        if not yes and not _wanted(home):
            say(_("Nothing was moved."))
            return DONE
        home = move_sessions(home)
    left = end_move(home)
    if left:
        raise Refused(left)
    say(_("The sessions are in {folder}, on this machine alone.").format(folder=as_given(home.data)))
    return DONE


def _wanted(home: Home) -> bool:
    """Ask whether the sessions may be moved, and return the answer. Raises Refused where nobody can answer."""
    if sys.stdin is None or not sys.stdin.isatty():
        raise Refused(_("Nobody is here to be asked. --yes moves the sessions without asking."), USAGE)
    question = _("Move the sessions from {old} to {new}? [y] yes, anything else: no")
    say(question.format(old=as_given(home.data), new=as_given(data_apart())))
    return sys.stdin.readline().strip().casefold() in ("y", "yes", "j", "ja")


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
