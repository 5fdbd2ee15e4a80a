"""How a line that is chosen looks, and the line where we are: a sign before it in one colour, on every screen."""

from textual.content import Content

from inspiratie_tui.ui.shared.plain import plain

CHOSEN = "bold $primary"
"""The style of the line; without colour it is bold, and has its sign."""
SIGN = "> "
"""What stands before it."""


def choosable(line: Content, *, chosen: bool) -> Content:
    """Return `line` behind its sign when it is `chosen`, else as far from the left without one."""
    return (plain(SIGN) + line).stylize(CHOSEN) if chosen else plain(" " * len(SIGN)) + line
