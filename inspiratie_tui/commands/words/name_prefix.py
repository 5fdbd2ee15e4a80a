"""Names by their beginning: `maan` for `maandaggroep-ab12`."""

from collections.abc import Iterable


def beginning_with(word: str, ids: Iterable[str]) -> tuple[str, ...]:
    """Return what `word` may mean: the id it is, else all ids it begins, in order. Upper and lower case are alike."""
    choices = sorted(set(ids))
    wanted = word.casefold()
    exactly = tuple(choice for choice in choices if choice.casefold() == wanted)
    return exactly or tuple(choice for choice in choices if choice.casefold().startswith(wanted))
