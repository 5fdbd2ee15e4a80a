"""The themes: two calm ones and one of high contrast.

Every text and every pace has a contrast of 5.5:1 at least (in high contrast 10:1), also in 256 colours; nothing is red.
Who speaks, what is chosen and what nears its end show without colour too: by a sign, a word, bold or reverse.
"""

from textual.theme import Theme


def _variables(foreground: str, quiet: str, background: str) -> dict[str, str]:
    """Return the variables that our styles and those of Textual's widgets need besides the colours of a theme."""
    return {
        "quiet": quiet,
        "text-muted": quiet,
        "text-disabled": quiet,
        "scrollbar": quiet,
        "scrollbar-hover": quiet,
        "scrollbar-active": quiet,
        "scrollbar-background": background,
        # The cursor while typing shows without colour too.
        "input-cursor-foreground": foreground,
        "input-cursor-background": background,
        "input-cursor-text-style": "reverse",
    }


DARK = Theme(
    name="inspiratie-dark",
    primary="#d7c9a7",
    secondary="#a9c3b6",
    foreground="#f4efe6",
    background="#14110f",
    surface="#1d1916",
    panel="#2a2420",
    warning="#ffc04d",
    error="#ff8a5c",
    success="#a9c3b6",
    accent="#d7c9a7",
    dark=True,
    variables=_variables("#f4efe6", "#b3a898", "#14110f"),
)
LIGHT = Theme(
    name="inspiratie-light",
    primary="#5b4a1e",
    secondary="#2f5a48",
    foreground="#241f1a",
    background="#fbf7f0",
    surface="#f3ece0",
    panel="#f0ece4",
    warning="#7a4e00",
    error="#a8320f",
    success="#2f5a48",
    accent="#5b4a1e",
    dark=False,
    variables=_variables("#241f1a", "#5b5146", "#fbf7f0"),
)
_BLACK, _WHITE, _GREY = "#000000", "#ffffff", "#c8c8c8"
CONTRAST = Theme(
    name="inspiratie-contrast",
    primary=_WHITE,
    secondary=_WHITE,
    foreground=_WHITE,
    background=_BLACK,
    surface=_BLACK,
    panel=_BLACK,
    warning=_WHITE,
    error=_WHITE,
    success=_WHITE,
    accent=_WHITE,
    dark=True,
    variables=_variables(_WHITE, _GREY, _BLACK),
)
THEMES = {"dark": DARK, "light": LIGHT, "contrast": CONTRAST}
"""The themes by their name in settings.toml."""


def worn(asked: str, colours: str | None, *, no_color: bool) -> Theme:
    """Return the theme to show for the setting `asked` on a terminal of `colours` (as Rich calls its colour system).

    Sixteen colours can be anything, for the terminal chooses them (Solarized makes grey of "bright yellow"): there, and
    where no colour is wanted, the theme of high contrast is shown, in black, white and what lies between.
    """
    return THEMES[asked] if colours in ("256", "truecolor") and not no_color else CONTRAST
