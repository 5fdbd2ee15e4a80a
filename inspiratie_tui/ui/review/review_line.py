"""One line of a list of notes, and how long it may be."""

from msgspec import Struct
from textual.content import Content

from inspiratie_tui.texts import _
from inspiratie_tui.ui.shared.plain import plain

BESIDE = 6
"""The cells beside the list: its padding, the sign of a chosen line, and its scroll bar."""
NARROWEST = 8
"""The fewest cells a note is wrapped to."""
_LONGEST = 200
"""The most lines of a note that are listed."""


class ReviewLine(Struct, frozen=True):
    """One entry of the list."""

    text: Content
    """Its text, on one line or more."""
    note: str | None = None
    """The id of its note; None for an entry that cannot be chosen."""


def shortened(text: str, width: int, style: str = "") -> Content:
    """Return `text` wrapped to `width` cells; only its beginning when it is longer than `_LONGEST` lines."""
    lines = plain(text[: _LONGEST * width], style).wrap(width)
    if len(text) > _LONGEST * width or len(lines) > _LONGEST:
        lines = [*lines[: _LONGEST - 1], plain(_("… it goes on: `inspiratie show` prints all of it"), "$quiet")]
    return plain("\n").join(lines)
