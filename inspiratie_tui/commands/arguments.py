"""The parser of the command line, to which each command adds its own arguments."""

import argparse
from importlib import import_module
from typing import Any, NoReturn

from inspiratie_tui import __version__, texts
from inspiratie_tui.commands import at_home
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.texts import _
from inspiratie_tui.texts.cells import cut

COMMANDS = {
    "run": "run",
    "resume": "resume",
    "review": "review",
    "show": "show",
    "rehearse": "rehearse",
    "demo": "demo",
    "group": "group",
    "intake": "intake",
    "consent": "consent",
    "check": "check",
    "agenda": "agenda",
    "print": "print_agenda",
    "settings": "settings",
    "where": "where",
}
"""The module of each command, whose `register` adds it to the parser, in the order of the help."""

_LONGEST = 300
"""The most cells of a sentence about words that were not understood."""


class Parser(argparse.ArgumentParser):
    """A parser without abbreviated options, for a new option could change what such a one means."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"allow_abbrev": False, **kwargs})
        self.commands: argparse._SubParsersAction[Any] | None = None

    def add_subparsers(self, **kwargs: Any) -> Any:
        """Add commands as argparse does, and remember them."""
        self.commands = super().add_subparsers(**kwargs)
        return self.commands

    def error(self, message: str) -> NoReturn:
        """Say in `message` what was not understood, with words of the command line made harmless; exit with 2."""
        super().error(cut(as_given(message), _LONGEST))


def parser(first: str | None = None) -> Parser:
    """Return the parser in the language in use; what it returns has `run`, to be called with the same.

    `first` is the first word that will be parsed. When that names a command, the parser knows only this one, and no
    other is imported: what it says of those words is the same, for only without a command are all of them listed.
    """
    # argparse uses the process's gettext domain, which follows the environment and not the language in use.
    vars(argparse).update(_=texts._, ngettext=texts.ngettext)
    whole = Parser(
        prog="inspiratie",
        description=_("Lead live sessions of an inspiratiegroep. Without a command, home opens."),
    )
    whole.add_argument("--version", action="version", version=f"inspiratie {__version__}", help=_("say which version"))
    whole.set_defaults(run=at_home.run)
    commands = whole.add_subparsers(title=_("commands"), metavar=_("COMMAND"))
    for command in (first,) if first in COMMANDS else COMMANDS:
        import_module(f"inspiratie_tui.commands.{COMMANDS[command]}").register(commands)
    _add_everywhere(whole, None)
    return whole


def _add_everywhere(parser: Parser, default: str | None) -> None:
    parser.add_argument(
        "--home", metavar=_("DIR"), default=default, help=_("the folder with agendas, settings and sessions")
    )
    parser.add_argument("--lang", choices=texts.languages(), default=default, help=_("the language to speak"))
    for command in parser.commands.choices.values() if parser.commands else ():
        # With any other default the sub-parser would overwrite what stood before the command.
        _add_everywhere(command, argparse.SUPPRESS)
