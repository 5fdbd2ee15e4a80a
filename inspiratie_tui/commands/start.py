"""Runs the command that the words of the command line name, in the right language, whatever goes wrong."""

import io
import os
import sys
from collections.abc import Sequence

from inspiratie_tui import texts
from inspiratie_tui.commands.at_home import show_home
from inspiratie_tui.commands.crash import crashed
from inspiratie_tui.commands.output import Asides, Output, nothing_more, say
from inspiratie_tui.commands.refused import DONE, Refused
from inspiratie_tui.commands.words.home_argument import home_of
from inspiratie_tui.commands.words.just_home import just_home
from inspiratie_tui.commands.words.peek import peek
from inspiratie_tui.home import Home, read_settings
from inspiratie_tui.texts import keys, language_choice

INTERRUPTED = 130
"""The exit code that a shell expects after ctrl+c."""


def start(words: Sequence[str]) -> int:
    """Run the command in `words` and return its exit code. Raises nothing but SystemExit."""
    home: Home | None = None
    try:
        _print_anything()
        home = _settle(words)
        try:
            code = _run(words)
        finally:  # after help too, which leaves by SystemExit
            sys.stdout.flush()
    except Refused as refused:
        say(refused.sentence)
        return refused.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of the pipe is gone (`inspiratie show | head`).
        nothing_more(sys.stdout)
        return DONE
    except Exception as error:  # noqa: BLE001  (the last place that can tell of it without showing notes)
        return crashed(error, home)
    return code


def _run(words: Sequence[str]) -> int:
    """Run the command in `words` and return its exit code; without a command home opens, and no parser is made."""
    if just_home(words, texts.languages()):
        return show_home(peek(words, "--home"))
    # Imported here, when the language is known: the parser speaks it. Nothing else needs argparse.
    from inspiratie_tui.commands.arguments import parser

    args = parser(words[0] if words else None).parse_args(words)
    return int(args.run(args))


def _settle(words: Sequence[str]) -> Home:
    """Choose the language and the keys, and return the home, before anything is printed."""
    home = home_of(peek(words, "--home"))
    settings = read_settings(home.settings)
    texts.use(language_choice.choose(peek(words, "--lang"), settings.language, os.environ))
    keys.use(settings.keys)
    for mistake in settings.mistakes:
        say(mistake)
    return home


def _print_anything() -> None:
    """Let a terminal that lacks a letter show a question mark instead of ending the program, and a full disk refuse.

    What was closed (`>&-`) takes everything and keeps nothing; else the next file that is opened would get its number.
    """
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  (it stays open)
    elif type(sys.stdout) is io.TextIOWrapper and not sys.stdout.isatty():
        sys.stdout = Output(sys.stdout)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    elif type(sys.stderr) is io.TextIOWrapper and not sys.stderr.isatty():
        sys.stderr = Asides(sys.stderr)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
