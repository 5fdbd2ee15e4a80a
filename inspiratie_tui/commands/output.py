"""Prints what a command says beside its result, and a result that is a whole text."""

import io
import sys

from inspiratie_tui.core.text.clean import as_given


def say(sentence: object) -> None:
    """Print `sentence` to stderr on one line, with what it repeats of file names and words made harmless."""
    print(f"inspiratie: {as_given(sentence)}", file=sys.stderr)


def hand_over(text: str) -> None:
    """Print `text` to stdout: in UTF-8, so that it can be read again, but on a terminal in its own encoding."""
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")
    print(text, end="")
