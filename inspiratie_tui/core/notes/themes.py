"""Themes named in a note: a `#word`, or the name of a word of ours behind a `#`."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from inspiratie_tui.core.text.words import goes_on, in_word


def themes(text: str, names: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the words after a `#` (letters of any script), each once, as `theme_key` has them, in the order they come.

    A theme begins with a letter, and its `#` with a new word: `C#`, `##` and `#3` name none. Only where what follows is
    one of `names` it has the words of that, so many as they are; the longest that fits counts.
    """
    if "#" not in text:
        return ()
    longest_first = [_named(name) for name in sorted(names, key=len, reverse=True) if name.strip()]
    words = []
    for at in re.finditer("#", text):
        begin = at.end()
        if at.start() and (in_word(text[at.start() - 1]) or text[at.start() - 1] == "#"):
            continue
        name = next((key for pattern, key in longest_first if _is_named(text, begin, pattern, key)), None)
        if name is not None:
            words.append(name)
        elif begin < len(text) and text[begin].isalpha():
            words.append(theme_key(text[begin : _end_of_word(text, begin)]))
    return tuple(dict.fromkeys(words))


def theme_key(name: str) -> str:
    """Return what `name` has in common with all other ways to write it: lower case, one space between words."""
    return " ".join(unicodedata.normalize("NFC", name.casefold()).split())


@lru_cache(maxsize=1024)
def _named(name: str) -> tuple[re.Pattern[str], str]:
    """Return how `name` can be written, and its key: the same few names are looked for in every note of a year."""
    return re.compile(r"\s+".join(map(re.escape, name.split())), re.IGNORECASE), theme_key(name)


def _is_named(text: str, begin: int, pattern: re.Pattern[str], key: str) -> bool:
    """Tell whether what is written as `pattern`, and is `key`, stands in `text` at `begin`, and no longer word."""
    name = pattern.match(text, begin)
    return name is not None and theme_key(name[0]) == key and not goes_on(text, name.end())


def _end_of_word(text: str, begin: int) -> int:
    end = begin
    while end < len(text) and goes_on(text, end):
        end += 1
    return end
