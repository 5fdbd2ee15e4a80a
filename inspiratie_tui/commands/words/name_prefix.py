"""Finds names by their beginning, as `maan` for `maandaggroep-ab12`."""

from collections.abc import Iterable


def beginning_with(word: str, ids: Iterable[str]) -> tuple[str, ...]:
    """Return the id that `word` is, else all of `ids` that it begins, in order; upper and lower case are alike."""
    choices = sorted(set(ids))
    wanted = word.casefold()
    exactly = tuple(choice for choice in choices if choice.casefold() == wanted)
    return exactly or tuple(choice for choice in choices if choice.casefold().startswith(wanted))
