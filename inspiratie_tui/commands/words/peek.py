"""Reads an option from the command line before there is a parser."""

from collections.abc import Sequence


def peek(words: Sequence[str], option: str) -> str | None:
    """Return the value of `option` in `words` before `--`, None without it; the last one counts, as in argparse."""
    value = None
    rest = iter(words)
    for word in rest:
        if word == "--":
            break
        if word == option:
            value = next(rest, None)
        elif word.startswith(f"{option}="):
            value = word.partition("=")[2]
    return value
