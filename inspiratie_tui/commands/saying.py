"""What a command says beside its result."""

import sys

from inspiratie_tui.core.clean import as_given


def say(sentence: object) -> None:
    """Print `sentence` to stderr on one line, whatever names of files and words of the command line it repeats."""
    print(f"inspiratie: {as_given(sentence)}", file=sys.stderr)
