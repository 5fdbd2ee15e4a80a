"""Names by their beginning: `maan` for `maandaggroep-ab12`."""

from collections.abc import Iterable


def beginning_with(word: str, ids: Iterable[str]) -> tuple[str, ...]:
    """Return what `word` may mean: the id it is, else all ids it begins, in order. Upper and lower case are alike."""
    known = sorted(set(ids))
    wanted = word.casefold()
    exactly = tuple(one for one in known if one.casefold() == wanted)
    return exactly or tuple(one for one in known if one.casefold().startswith(wanted))
