"""The entry point of `inspiratie`. It imports nothing before it knows the command: `--version` is answered at once."""

import sys

from inspiratie_tui import __version__


def run(argv: list[str] | None = None) -> int:
    """Run the command in `argv` (None: of the process) and return the exit code: 0, 1 refused, 2 usage, 70 crash.

    Raises SystemExit as argparse does: after help (0) and for words that are not understood (2).
    """
    words = sys.argv[1:] if argv is None else argv
    if words == ["--version"]:
        try:
            print(f"inspiratie {__version__}", flush=True)
        except OSError:
            from inspiratie_tui.commands.start import start

            return start(words)  # which says in a sentence why it cannot be written
        return 0
    if argv is None:
        # What a start makes stays, and a command that prints has ended before there is garbage: in both the collector
        # only walks in vain, here and once more when Python ends. Screens turn it on when the first picture stands.
        import gc

        gc.disable()
    from inspiratie_tui.commands.start import start

    return start(words)
