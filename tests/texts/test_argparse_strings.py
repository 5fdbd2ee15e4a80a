"""Every sentence of argparse that can be shown is among ours."""

import argparse
import ast
import inspect
from collections.abc import Iterator

from inspiratie_tui.texts import argparse_strings

FROM_3_13 = {"%(heading)s:"}
NEVER_SHOWN = {
    # What ours replace, and names of arguments that stand inside `_()`.
    "title",
    "description",
    "subcommands",
    "show program's version number and exit",
    " (default: %(default)s)",
    # Mistakes in how a parser is made, which our tests meet before a facilitator does.
    ".__call__() not defined",
    "conflicting subparser: %s",
    "conflicting subparser alias: %s",
    'argument "-" with mode %r',
    "cannot merge actions - two groups are named %r",
    "'required' is an invalid argument for positionals",
    "invalid option string %(option)r: must start with a character %(prefix_chars)r",
    "dest= is required for options like %r",
    "invalid conflict_resolution value: %r",
    "mutually exclusive arguments must be optional",
    "cannot have multiple subparser arguments",
    "%r is not callable",
    # Of features that we do not use: files as arguments, prefixes, nested actions, deprecation, plural nargs.
    "can't open '%(filename)s': %(error)s",
    "unexpected option string: %s",
    "ambiguous option: %(option)s could match %(matches)s",
    "unknown parser %(parser_name)r (choices: %(choices)s)",
    "command '%(parser_name)s' is deprecated",
    "option '%(option)s' is deprecated",
    "argument '%(argument_name)s' is deprecated",
    "%(prog)s: warning: %(message)s\n",
}


def said_by(module: object) -> Iterator[str]:
    """The literal arguments of `_()` in a module's source."""
    for call in ast.walk(ast.parse(inspect.getsource(module))):  # type: ignore[arg-type]
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "_" and call.args:
            for text in ast.walk(call.args[0]):
                if isinstance(text, ast.Constant) and isinstance(text.value, str):
                    yield text.value


def test_argparse_has_no_other_sentences() -> None:
    assert set(said_by(argparse)) - NEVER_SHOWN <= set(argparse_strings.ARGPARSE)


def test_argparse_still_has_ours() -> None:
    assert set(argparse_strings.ARGPARSE) - FROM_3_13 <= set(said_by(argparse))
