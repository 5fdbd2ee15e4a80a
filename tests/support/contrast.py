"""How well what is on a screen stands out, by the formula of WCAG 2.2."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from rich.color import Color, ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.screen import ModalScreen, Screen

Rgb = tuple[int, int, int]
MAPPED = {"256": ColorSystem.EIGHT_BIT, "standard": ColorSystem.STANDARD}
"""Colour systems in which a terminal gets the nearest colour it has."""
XTERM: tuple[Rgb, ...] = (
    *((0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229)),
    *((127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255)),
    (255, 255, 255),
)
"""The sixteen colours that xterm begins with."""


class Run(NamedTuple):
    """A piece of a line in one style."""

    text: str
    row: int
    ratio: float
    """From 1 (not to be seen) to 21 (black on white)."""


def ratio(one: Rgb, other: Rgb) -> float:
    """Return the contrast between two colours: WCAG 2.2, "contrast ratio"."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Rgb) -> float:
    """WCAG 2.2, "relative luminance"; 0 is black, 1 is white."""
    red, green, blue = (
        part / 255 / 12.92 if part / 255 <= 0.04045 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def runs(screen: Screen[Any], colours: str = "truecolor") -> Iterator[Run]:
    """Every run of text on `screen` as a terminal of `colours` shows it; of a dialog only what lies within it."""
    below = isinstance(screen, ModalScreen)
    for row, strip in enumerate(screen._compositor.render_strips()):
        column = 0
        for segment in strip:
            begin, column = column, column + segment.cell_length
            if segment.text.strip() and not (below and screen.get_widget_at(begin, row)[0] is screen):
                yield Run(segment.text, row, _ratio(segment.style, colours))


def _ratio(style: Style | None, colours: str) -> float:
    assert style is not None
    assert style.color is not None
    assert style.bgcolor is not None
    return ratio(_shown(style.color, colours), _shown(style.bgcolor, colours))


def _shown(colour: Color, colours: str) -> Rgb:
    """What a terminal of `colours` makes of `colour`; of sixteen, those that xterm begins with."""
    if colours == "truecolor":
        return colour.get_truecolor()
    nearest = colour.downgrade(MAPPED[colours])
    return XTERM[nearest.number or 0] if colours == "standard" else nearest.get_truecolor()


def segments(screen: Screen[Any]) -> list[tuple[Segment, Style]]:
    """Return every piece of `screen` that has a style."""
    strips = screen._compositor.render_strips()
    return [(segment, segment.style) for strip in strips for segment in strip if segment.style is not None]


def colours(screen: Screen[Any]) -> list[str]:
    """Return what has a colour on `screen`."""
    return [
        segment.text
        for segment, style in segments(screen)
        if any(colour is not None and not colour.is_default for colour in (style.color, style.bgcolor))
    ]
