"""Themes named in a note: a `#word`."""

import re
import unicodedata

from inspiratie_tui.core.text.words import goes_on, in_word


def themes(text: str) -> tuple[str, ...]:
    """Return the words after a `#` (letters of any script), each once, in lower case, in the order they appear.

    A theme begins with a letter, and its `#` with a new word: `C#`, `##` and `#3` name none.
    """
    words = []
    for at in re.finditer("#", text):
        begin = at.end()
        glued = at.start() and (in_word(text[at.start() - 1]) or text[at.start() - 1] == "#")
        if not glued and begin < len(text) and text[begin].isalpha():
            word = text[begin : _end_of_word(text, begin)]
            words.append(unicodedata.normalize("NFC", word.casefold()))
    return tuple(dict.fromkeys(words))


def _end_of_word(text: str, begin: int) -> int:
    end = begin
    while end < len(text) and goes_on(text, end):
        end += 1
    return end
