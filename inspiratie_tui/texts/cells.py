"""Counts the cells a text takes in a terminal that draws joined characters as one picture, as newer ones do."""

import unicodedata
from collections.abc import Iterator

_JOINER = "\u200d"
_AS_PICTURE = "\ufe0f"


def cells(text: str) -> int:
    """Return how many cells `text` takes: East Asian characters take two, marks none, an emoji family two."""
    return len(text) if text.isascii() else sum(_widths(text))


def padded(text: str, width: int) -> str:
    """Return `text` with spaces behind it, up to `width` cells."""
    return text + " " * max(0, width - cells(text))


def cut(text: str, width: int) -> str:
    """Return `text` in at most `width` cells (1 or more), with an ellipsis at the end when it was cut."""
    taken = kept = 0
    for index, wide in enumerate(_widths(text)):
        taken += wide
        if taken > width:
            return text[:kept].rstrip() + "…"
        if taken < width:
            kept = index + 1
    return text


def short_title(title: str) -> str:
    """Return `title` up to its first colon: "Meal: at the long table" is called a meal in a sentence."""
    return title.partition(":")[0].strip() or title


def _widths(text: str) -> Iterator[int]:
    """Yield how many cells each character of `text` adds."""
    before, last = "", 0
    for character in text:
        if character == _AS_PICTURE:
            wide = int(last == 1)
        elif before == _JOINER:
            wide = 0
        else:
            wide = _width(character)
        last = wide or last
        before = character
        yield wide


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    if "\u1160" <= character <= "\u11ff" or "\U0001f3fb" <= character <= "\U0001f3ff":
        return 0  # vowels and ends of a Hangul syllable, the colour of the skin before it
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
