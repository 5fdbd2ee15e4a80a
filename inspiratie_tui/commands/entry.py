"""The entry point of `inspiratie`. It imports nothing before it knows the command: `--version` is answered at once."""

import sys

from inspiratie_tui import __version__


def run(argv: list[str] | None = None) -> int:
    """Run the command in `argv` (None: of the process) and return the exit code: 0, 1 refused, 2 usage, 70 crash.

    Raises SystemExit as argparse does: after help (0) and for words that are not understood (2).
    """
    words = sys.argv[1:] if argv is None else argv
    if words == ["--version"]:
        print(f"inspiratie {__version__}")
        return 0
    from inspiratie_tui.commands.start import start

    return start(words)
