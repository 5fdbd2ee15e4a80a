"""The line that marks a rehearsal on every screen."""

from inspiratie_tui.texts import _
from inspiratie_tui.texts.cells import cells
from inspiratie_tui.texts.live_text import SEPARATOR


def rehearsal_line(speed: int, width: int) -> str:
    """Say that this is a rehearsal and how fast its clock goes, and that nothing is kept if `width` cells allow it.

    The line is longer than `width` when not even its first half fits.
    """
    short = SEPARATOR.join((_("REHEARSAL"), f"{speed}x"))
    whole = SEPARATOR.join((short, _("nothing of it is kept")))
    return whole if cells(whole) <= width else short
