"""Two calm themes. Every pace stands out at 5.5:1 at least, and none of them is red."""

from textual.theme import Theme

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
    variables={"quiet": "#b3a898", "over": "#ff8a5c"},
)
LIGHT = Theme(
    name="inspiratie-light",
    primary="#5b4a1e",
    secondary="#2f5a48",
    foreground="#241f1a",
    background="#fbf7f0",
    surface="#f3ece0",
    panel="#e8dfd0",
    warning="#8a5a00",
    error="#a8320f",
    success="#2f5a48",
    accent="#5b4a1e",
    dark=False,
    variables={"quiet": "#61574b", "over": "#a8320f"},
)
THEMES = {"dark": DARK, "light": LIGHT}
