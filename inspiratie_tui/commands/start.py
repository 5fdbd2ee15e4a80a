"""From words to a command, in the right language, whatever goes wrong."""

import io
import os
import sys
from collections.abc import Sequence

from inspiratie_tui import texts
from inspiratie_tui.commands.crash import crashed
from inspiratie_tui.commands.output import say
from inspiratie_tui.commands.refused import DONE, Refused
from inspiratie_tui.commands.words.home_argument import home_of
from inspiratie_tui.commands.words.peek import peek
from inspiratie_tui.home import Home, read_settings
from inspiratie_tui.texts import keys, language_choice

INTERRUPTED = 130
"""What a shell expects after ctrl+c."""


def start(words: Sequence[str]) -> int:
    """Run the command in `words` and return its exit code. Nothing but SystemExit gets past here."""
    home: Home | None = None
    try:
        _print_anything()
        home = _settle(words)
        # Imported now: the language is known, and these modules are many.
        from inspiratie_tui.commands.arguments import parser

        args = parser().parse_args(words)
        code = int(args.run(args))
        if sys.stdout is not None:  # it is when it was closed (`>&-`)
            sys.stdout.flush()
    except Refused as refused:
        say(refused.sentence)
        return refused.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read along has seen enough (`inspiratie show | head`); nothing may be flushed into that pipe again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except Exception as error:  # noqa: BLE001  (the last place where it can be told without showing notes)
        return crashed(error, home)
    return code


def _settle(words: Sequence[str]) -> Home:
    """Find home and choose the language, before anything has to be said."""
    home = home_of(peek(words, "--home"))
    settings = read_settings(home.settings)
    texts.use(language_choice.choose(peek(words, "--lang"), settings.language, os.environ))
    keys.use(settings.keys)
    for mistake in settings.mistakes:
        say(mistake)
    return home


def _print_anything() -> None:
    """Let a terminal that lacks a letter show a question mark instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
