"""Prints what a command says beside its result, and a result that is a whole text."""

import io
import os
import sys
from typing import TextIO

from inspiratie_tui.commands.refused import USAGE, Refused
from inspiratie_tui.core.text.clean import as_given
from inspiratie_tui.texts import _
from inspiratie_tui.texts.os_reasons import os_reason


class Output(io.TextIOWrapper):
    """Takes what a command prints, and refuses in a sentence where it cannot be written (`check FILE > /dev/full`)."""

    def __init__(self, stdout: io.TextIOWrapper) -> None:
        """Write where `stdout` does, in its encoding."""
        written = open(stdout.fileno(), "wb", buffering=-1, closefd=False)  # noqa: SIM115  (it stays open)
        super().__init__(written, stdout.encoding, stdout.errors, line_buffering=stdout.line_buffering)

    def write(self, text: str) -> int:
        """Write `text`, and return its length. Raises Refused when the disk does not take it."""
        try:
            return super().write(text)
        except OSError as error:
            raise self._refusal(error) from error

    def flush(self) -> None:
        """Write what waits. Raises Refused when the disk does not take it."""
        try:
            super().flush()
        except OSError as error:
            raise self._refusal(error) from error

    def _refusal(self, error: OSError) -> Exception:
        if isinstance(error, BrokenPipeError):
            return error  # nobody listens any more, which is no mistake
        nothing_more(self)
        return Refused(_("The output could not be written: {reason}.").format(reason=os_reason(error)), USAGE)


class Asides(io.TextIOWrapper):
    """Takes the sentences beside the result; where they cannot be written nothing is left to say so with."""

    def __init__(self, stderr: io.TextIOWrapper) -> None:
        """Write where `stderr` does, in its encoding."""
        written = open(stderr.fileno(), "wb", buffering=-1, closefd=False)  # noqa: SIM115  (it stays open)
        super().__init__(written, stderr.encoding, stderr.errors, line_buffering=True)

    def write(self, text: str) -> int:
        """Write `text`, and return its length."""
        try:
            return super().write(text)
        except OSError:
            nothing_more(self)
            return len(text)

    def flush(self) -> None:
        """Write what waits."""
        try:
            super().flush()
        except OSError:
            nothing_more(self)


def nothing_more(stream: TextIO) -> None:
    """Let what was printed to `stream` and not written go nowhere, for Python tries once more at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def say(sentence: object) -> None:
    """Print `sentence` to stderr on one line, with what it repeats of file names and words made harmless."""
    try:
        print(f"inspiratie: {as_given(sentence)}", file=sys.stderr)
    except OSError:  # the window was closed: nobody reads it, and that changes no exit code
        nothing_more(sys.stderr)


def hand_over(text: str) -> None:
    """Print `text` to stdout: in UTF-8, so that it can be read again, but on a terminal in its own encoding."""
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")
    print(text, end="")
