"""What must be known of the words on the command line before there is a parser to read them."""

from collections.abc import Sequence


def peek(words: Sequence[str], option: str) -> str | None:
    """Return what follows `option` before `--`; the last one counts, as with argparse."""
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
