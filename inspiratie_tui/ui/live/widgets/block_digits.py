"""Big block digits, readable from across the circle."""

_GLYPHS = {
    "0": ("███", "█ █", "█ █", "█ █", "███"),
    "1": (" █ ", "██ ", " █ ", " █ ", "███"),
    "2": ("███", "  █", "███", "█  ", "███"),
    "3": ("███", "  █", " ██", "  █", "███"),
    "4": ("█ █", "█ █", "███", "  █", "  █"),
    "5": ("███", "█  ", "███", "  █", "███"),
    "6": ("███", "█  ", "███", "█ █", "███"),
    "7": ("███", "  █", "  █", " █ ", " █ "),
    "8": ("███", "█ █", "███", "█ █", "███"),
    "9": ("███", "█ █", "███", "  █", "███"),
    ":": (" ", "█", " ", "█", " "),
    ".": (" ", " ", " ", " ", "█"),
    "+": ("   ", " █ ", "███", " █ ", "   "),
}
ROWS = 5
"""How many rows digits take at scale 1."""


def block_digits(text: str, scale: int = 1) -> tuple[str, ...]:
    """Return `text` (digits, `:`, `.`, `+`) as rows of full blocks, `ROWS` rows times `scale`.

    A dot of a digit is `scale` rows high and twice as many cells wide.
    """
    gap = " " * (2 * scale)
    glyphs = [_GLYPHS[character] for character in text]
    rows = (
        gap.join("".join(dot * 2 * scale for dot in glyph[row]) for glyph in glyphs).rstrip() for row in range(ROWS)
    )
    return tuple(row for row in rows for _ in range(scale))
