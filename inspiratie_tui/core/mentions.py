"""People named in a note: `@Noor` while typing, `@{id}` where it is kept, so that names stand only in group.json."""

import re
from collections.abc import Mapping

from inspiratie_tui.core.group import PersonId

_KEPT = re.compile(r"@\{([^{}\s]+)\}")
_THEME = re.compile(r"(?<![\w#])#([^\W\d_][\w-]*)")


def with_ids(text: str, names: Mapping[PersonId, str]) -> str:
    """Return `text` with every known `@name` as `@{id}`; the longest name that fits counts, case does not."""
    known = sorted(((name, person) for person, name in names.items() if name), key=lambda one: -len(one[0]))
    if not known:
        return text
    pattern = re.compile(r"(?<!\w)@(" + "|".join(re.escape(name) for name, _ in known) + r")(?!\w)", re.IGNORECASE)
    ids = {name.casefold(): person for name, person in reversed(known)}
    return pattern.sub(lambda found: "@{" + ids[found[1].casefold()] + "}", text)


def with_names(text: str, names: Mapping[PersonId, str]) -> str:
    """Return `text` as it is read: `@{id}` is the person's name now, `@?` when nobody has that id."""
    return _KEPT.sub(lambda found: "@" + names.get(PersonId(found[1]), "?"), text)


def completions(beginning: str, names: Mapping[PersonId, str]) -> tuple[str, ...]:
    """The names that begin so, in the order of the group; case does not count."""
    return tuple(name for name in names.values() if name.casefold().startswith(beginning.casefold()))


def themes(text: str) -> tuple[str, ...]:
    """The words after a `#` (letters of any script), each once, in lower case, in the order they appear."""
    return tuple(dict.fromkeys(found[1].casefold() for found in _THEME.finditer(text)))
