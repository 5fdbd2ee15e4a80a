"""How much room a text takes in a terminal: East Asian characters two cells, combining marks none."""

import unicodedata


def cells(text: str) -> int:
    """How many cells of a terminal `text` takes."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    thin = sum(unicodedata.category(character) in ("Mn", "Me", "Cf") for character in text)
    return len(text) + wide - thin


def padded(text: str, width: int) -> str:
    """`text` with spaces behind it, up to `width` cells."""
    return text + " " * max(0, width - cells(text))


def cut(text: str, width: int) -> str:
    """`text` in at most `width` cells (at least one), with an ellipsis where it was cut."""
    if cells(text) <= width:
        return text
    kept = text
    while kept and cells(kept) > width - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"
