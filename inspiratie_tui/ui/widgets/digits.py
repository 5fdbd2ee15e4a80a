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


def block_digits(text: str) -> tuple[str, ...]:
    """`text` (digits, `:`, `.`, `+`) as five rows of full blocks, two cells for a dot so that it is square."""
    glyphs = [_GLYPHS[character] for character in text]
    return tuple("  ".join("".join(dot * 2 for dot in glyph[row]) for glyph in glyphs).rstrip() for row in range(ROWS))
