"""Where a word ends, in any script."""

import unicodedata

_JOINERS = "\u200c\u200d"
"""Stand between the letters of one word in Persian, Hindi and others."""


def goes_on(text: str, index: int) -> bool:
    """Tell whether the word before `index` goes on there; a hyphen or joiner belongs to it when a letter follows."""
    if index >= len(text):
        return False
    if text[index] == "-" or text[index] in _JOINERS:
        return index + 1 < len(text) and text[index + 1].isalnum()
    return in_word(text[index])


def in_word(character: str) -> bool:
    """Tell whether `character` is a letter, digit, underscore, or a mark on one: many scripts write vowels as marks."""
    return character.isalnum() or character == "_" or unicodedata.category(character).startswith("M")
