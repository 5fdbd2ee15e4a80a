"""What a command says beside its result, and a result that is a whole text."""

import io
import sys

from inspiratie_tui.core.text.clean import as_given


def say(sentence: object) -> None:
    """Print `sentence` to stderr on one line, whatever names of files and words of the command line it repeats."""
    print(f"inspiratie: {as_given(sentence)}", file=sys.stderr)


def hand_over(text: str) -> None:
    """Print a whole `text` to stdout: in UTF-8, to be read again, unless a terminal shows what letters it can."""
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")
    print(text, end="")
